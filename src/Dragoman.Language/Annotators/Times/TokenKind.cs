namespace Dragoman.Language.Annotators.Times;

internal enum TokenKind : byte
{
    Word,

    /// <summary>Digits alone: a possible day, year or hour.</summary>
    Number,

    /// <summary>Digits with separators ("1,000", "2.5").</summary>
    Amount,
    Mark,

    /// <summary>A blank line: no expression reaches over it.</summary>
    Break,
}
