namespace Dragoman.Extraction;

/// <summary>Reads a number that begins at a place of the text, in figures or words, with its scale: "1.5 million", "two hundred", "a quarter of a billion".</summary>
internal static class NumberReader
{
    private const decimal Greatest = 1e24m;

    /// <summary>In number words; a longer run is no number, and would be read over and over.</summary>
    private const int LongestPhrase = 8;

    /// <summary>Where the number ends; -1 where none begins.</summary>
    /// <param name="spaced">Whether blanks may part the thousands of a figure.</param>
    /// <param name="scale">What the words behind it multiplied it by: 1 where there are none.</param>
    public static int Read(ReadOnlySpan<char> text, int start, bool spaced, out decimal value, out decimal scale)
    {
        scale = 1;
        var end = char.IsAsciiDigit(text[start]) ? DigitReader.Read(text, start, spaced, out value) : Words(text, start, out value);
        return end < 0 ? -1 : Scales(text, end, ref value, ref scale);
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
        if (end >= 0 && AndHalf(text, at, out var half) is >= 0 and var further)
            (value, end) = (sum + half, further);
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

    /// <summary>"and a half", "and a quarter" before a scale.</summary>
    private static int AndHalf(ReadOnlySpan<char> text, int at, out decimal part)
    {
        part = 0;
        if (at < 0 || WordAt(text, at) is not "and")
            return -1;
        at = Skip(text, at + 3);
        if (at < 0 || WordAt(text, at) is not "a" || Skip(text, at + 1) is not (>= 0 and var name) || WordAt(text, name) is not ("half" or "quarter"))
            return -1;
        part = WordAt(text, name) is "half" ? 0.5m : 0.25m;
        var end = name + WordAt(text, name).Length;
        return IsScale(text, Skip(text, end)) ? end : -1;
    }

    private static bool IsScale(ReadOnlySpan<char> text, int at) =>
        at >= 0 && NumberWords.List.TryGet(WordAt(text, at), out var kind, out _) && kind == NumberWords.Kind.Scale;

    /// <summary>Multiplies by the scales behind a number: "1.5 million", "5bn", "ten thousand million".</summary>
    private static int Scales(ReadOnlySpan<char> text, int end, ref decimal value, ref decimal scale)
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
            scale *= worth;
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
