using System.Globalization;

namespace Dragoman.Extraction;

/// <summary>Reads a number that begins at a place of the text, in figures or words, with its scale: "1.5 million", "two hundred", "a quarter of a billion".</summary>
internal static class NumberReader
{
    private const int LongestFigure = 18;
    private const decimal Greatest = 1e24m;

    /// <summary>In number words; a longer run is no number, and would be read over and over.</summary>
    private const int LongestPhrase = 8;

    /// <summary>Where the number ends; -1 where none begins.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out decimal value)
    {
        var end = char.IsAsciiDigit(text[start]) ? Figure(text, start, out value) : Words(text, start, out value);
        return end < 0 ? -1 : Scales(text, end, ref value);
    }

    private static int Figure(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var lead = end - start;
        while (lead <= 3 && end + 3 < text.Length && text[end] == ',' && AreDigits(text, end + 1, 3) && !(end + 4 < text.Length && char.IsAsciiDigit(text[end + 4])))
            end += 4;
        if (end + 3 == text.Length - 1 && lead <= 3 && text[end] == ',' && AreDigits(text, end + 1, 3))
            end += 4;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }
        if (end - start > LongestFigure)
            return -1;
        // "1990s", "5th", "2/3", "10:30" are no amounts.
        if (end < text.Length && (text[end] is '/' or ':' || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            return -1;
        Span<char> digits = stackalloc char[LongestFigure];
        var length = 0;
        foreach (var c in text[start..end])
        {
            if (c != ',')
                digits[length++] = c;
        }
        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? end : -1;
    }

    private static bool AreDigits(ReadOnlySpan<char> text, int start, int count)
    {
        if (start + count > text.Length)
            return false;
        for (var at = start; at < start + count; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                return false;
        }
        return true;
    }

    /// <summary>"two hundred and fifty", "twenty-five", "half a", "a quarter of a", "a" before a scale.</summary>
    private static int Words(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        var word = WordAt(text, start);
        if (word.Length == 0)
            return -1;
        if (Fraction(text, start, word, out value) is >= 0 and var fraction)
            return fraction;
        if (word is "a" or "A" or "an" or "An")
        {
            value = 1;
            var next = Skip(text, start + word.Length);
            return next >= 0 && NumberWords.List.TryGet(WordAt(text, next), out var scale, out _) && scale is NumberWords.Kind.Scale or NumberWords.Kind.Hundred
                ? start + word.Length
                : -1;
        }
        decimal sum = 0;
        int at = start, end = -1, words = 0;
        while (at >= 0 && words++ < LongestPhrase && NumberWords.List.TryGet(word = WordAt(text, at), out var kind, out var worth) && kind is NumberWords.Kind.Number or NumberWords.Kind.Hundred)
        {
            if (kind == NumberWords.Kind.Hundred)
            {
                if (sum == 0)
                    return -1;
                sum *= 100;
            }
            else
            {
                sum += worth;
            }
            end = at + word.Length;
            at = Skip(text, end);
            if (at >= 0 && sum >= 100 && WordAt(text, at) is "and")
                at = Skip(text, at + 3);
        }
        value = sum;
        return sum > Greatest ? -1 : end;
    }

    private static int Fraction(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, out decimal value)
    {
        value = 0.5m;
        if (word is "half" or "Half")
        {
            var article = Skip(text, start + word.Length);
            return article >= 0 && WordAt(text, article) is "a" or "an" && IsScale(text, Skip(text, article + WordAt(text, article).Length))
                ? article + WordAt(text, article).Length
                : -1;
        }
        if (word is not ("a" or "A"))
            return -1;
        var at = Skip(text, start + 1);
        if (at < 0 || WordAt(text, at) is not ("quarter" or "third" or "half"))
            return -1;
        value = WordAt(text, at) switch { "quarter" => 0.25m, "third" => 1m / 3m, _ => 0.5m };
        at = Skip(text, at + WordAt(text, at).Length);
        if (at >= 0 && WordAt(text, at) is "of")
            at = Skip(text, at + 2);
        if (at >= 0 && WordAt(text, at) is "a")
            at = Skip(text, at + 1);
        return IsScale(text, at) ? at : -1;
    }

    private static bool IsScale(ReadOnlySpan<char> text, int at) =>
        at >= 0 && NumberWords.List.TryGet(WordAt(text, at), out var kind, out _) && kind == NumberWords.Kind.Scale;

    /// <summary>Multiplies by the scales behind a number: "1.5 million", "5bn", "ten thousand million".</summary>
    private static int Scales(ReadOnlySpan<char> text, int end, ref decimal value)
    {
        for (var times = 0; times < 3; times++)
        {
            var at = end < text.Length && char.IsLetter(text[end]) ? end : Skip(text, end);
            if (at < 0)
                return end;
            var word = WordAt(text, at);
            if (word.Length == 0 || !NumberWords.List.TryGet(word, out var kind, out var worth) || kind == NumberWords.Kind.Number
                || (kind == NumberWords.Kind.Suffix && at != end))
                break;
            if (value * worth > Greatest)
                return -1;
            value *= worth;
            end = at + word.Length;
        }
        // A letter right behind a figure that is no scale: "1990s", "3rd", "4x4".
        return end < text.Length && char.IsLetterOrDigit(text[end]) ? -1 : end;
    }

    /// <summary>The letters from a place on.</summary>
    public static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        if (start < 0)
            return [];
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }

    /// <summary>The next place behind one blank, one hyphen or a line's end; -1 where something else stands there.</summary>
    public static int Skip(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && at - start < 3 && (text[at] is ' ' or '-' or '\u00a0' or '\u2011' or '\n' or '\r'))
            at++;
        return at > start && at < text.Length && !char.IsWhiteSpace(text[at]) ? at : -1;
    }
}
