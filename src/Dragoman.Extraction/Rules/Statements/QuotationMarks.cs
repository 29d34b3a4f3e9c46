namespace Dragoman.Extraction;

/// <summary>What a quotation mark may do, from its own shape and from what stands beside it.</summary>
internal static class QuotationMarks
{
    /// <summary>How many characters a double mark at the position has: 0 where there is none, 2 for `` and ''.</summary>
    public static int DoubleAt(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '"' or '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' or '\u2033' or '\uff02' => 1,
        '`' or '\'' when at + 1 < text.Length && text[at + 1] == text[at] => 2,
        '\u2019' or '\u2018' when at + 1 < text.Length && text[at + 1] == text[at] => 2,
        _ => 0,
    };

    /// <summary>What a double mark of the length may do.</summary>
    public static QuotationTurn Double(ReadOnlySpan<char> text, int at, int length)
    {
        switch (text[at])
        {
            case '\u201c' or '\u201e' or '\u201f' or '\u00ab' or '`' or '\u2018':
                return QuotationTurn.Opens;
            case '\u201d' or '\u00bb' or '\u2019':
                return QuotationTurn.Closes;
        }
        var before = at == 0 || IsGapBefore(text[at - 1]);
        var behind = at + length >= text.Length || IsGapBehind(text[at + length]);
        // Inches and seconds: a figure stands before the mark.
        if (at > 0 && char.IsAsciiDigit(text[at - 1]) && text[at] == '"')
            return QuotationTurn.Closes;
        return (before, behind) switch
        {
            (true, false) => QuotationTurn.Opens,
            (false, true) => QuotationTurn.Closes,
            _ => QuotationTurn.Either,
        };
    }

    /// <summary>Whether a single mark opens a quotation: an apostrophe stands behind a letter, or before a clipped word or year.</summary>
    public static bool SingleOpens(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('\'' or '\u2018' or '`') || (at > 0 && !IsGapBefore(text[at - 1])) || at + 1 >= text.Length)
            return false;
        if (!char.IsLetterOrDigit(text[at + 1]) && text[at + 1] is not ('(' or '[' or '$' or '\u2026'))
            return false;
        if (char.IsAsciiDigit(text[at + 1]))
            return !IsClippedYear(text[(at + 1)..]);
        return !IsClippedWord(text[(at + 1)..]);
    }

    /// <summary>Whether a single mark may close one.</summary>
    public static bool SingleCloses(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '\u2019' && at > 0 && !char.IsWhiteSpace(text[at - 1])
        && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]));

    /// <summary>Whether punctuation beside a closing single mark shows that it is no apostrophe ("the leaders' talks").</summary>
    public static bool SingleClosesSurely(ReadOnlySpan<char> text, int at) =>
        text[at - 1] is ',' or '.' or '!' or '?' or '\u2026'
        || (at + 1 >= text.Length ? text[at - 1] is not ('s' or 'S') : text[at + 1] is ',' or '.' or ';' or ':' or '!' or '?');

    private static bool IsGapBefore(char c) =>
        char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '-' or '\u2013' or '\u2014' or '/' or '\'' or '\u2018' or '`' or '"' or '\u201c' or ':' or '\u2026' or '=';

    private static bool IsGapBehind(char c) =>
        char.IsWhiteSpace(c) || c is ')' or ']' or '}' or ',' or '.' or ';' or ':' or '!' or '?' or '-' or '\u2013' or '\u2014' or '\u2019' or '\u201d';

    private static bool IsClippedYear(ReadOnlySpan<char> rest) =>
        rest.Length >= 2 && char.IsAsciiDigit(rest[1]) && (rest.Length == 2 || !char.IsAsciiDigit(rest[2]));

    private static bool IsClippedWord(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
            length++;
        return rest[..length] is "em" or "tis" or "twas" or "til" or "till" or "cause" or "bout" or "n" or "s" or "t" or "ll" or "re" or "ve" or "d" or "m";
    }
}
