namespace Dragoman.Language.Annotators.Times;

/// <summary>A word, number or mark of the text, as the patterns of time expressions see it.</summary>
internal readonly record struct TimeToken(int Start, int End, TokenKind Kind, TimeWord Word, double Value)
{
    public static readonly TimeToken Outside = new(0, 0, TokenKind.Break, TimeWord.None, -1);

    public int Length => End - Start;
}
