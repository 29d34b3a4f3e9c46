namespace Dragoman.Language;

/// <summary>How a word stands to what is before it, and what it looks like.</summary>
[Flags]
internal enum WordFlags : ushort
{
    None = 0,

    /// <summary>A second or later word of its token.</summary>
    Continues = 1 << 0,

    SpaceBefore = 1 << 1,

    /// <summary>The line breaks before the word.</summary>
    LineBefore = 1 << 2,

    /// <summary>A paragraph begins with the word.</summary>
    ParagraphBefore = 1 << 3,

    Capital = 1 << 4,
    AllCapitals = 1 << 5,
    HasDigit = 1 << 6,
    HasLetter = 1 << 7,
    HasHyphen = 1 << 8,
    HasPeriod = 1 << 9,
}
