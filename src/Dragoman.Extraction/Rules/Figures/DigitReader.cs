using System.Globalization;

namespace Dragoman.Extraction;

/// <summary>
/// Reads figures as nations write them: "1,250,000.5", "12,50,000" (India), "1.000.000,5" and "1,5" (the Continent), "1 250 000", "1'250'000".
/// A single point or comma before three digits is read as in English.
/// </summary>
internal static class DigitReader
{
    private const int LongestFigure = 26;
    private const int MaxGroups = 6;

    /// <summary>Where the figure ends; -1 where none begins.</summary>
    /// <param name="spaced">Whether blanks may part its thousands.</param>
    public static int Read(ReadOnlySpan<char> text, int start, bool spaced, out decimal value)
    {
        value = 0;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var mark = end - start <= 3 ? Grouped(text, end - start, spaced, ref end) : '\0';
        var point = Decimals(text, mark, ref end);
        if (end - start > LongestFigure)
            return -1;
        // "2/3", "10:30", "5.10.2019" are no amounts.
        if (end < text.Length && (text[end] is '/' or ':' || (text[end] == '.' && IsDigit(text, end + 1))))
            return -1;
        Span<char> digits = stackalloc char[LongestFigure];
        var length = 0;
        for (var at = start; at < end; at++)
        {
            if (at == point)
                digits[length++] = '.';
            else if (char.IsAsciiDigit(text[at]))
                digits[length++] = text[at];
        }
        return length <= 19 && decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? end : -1;
    }

    /// <summary>Steps over the groups of digits behind the first, and returns the mark between them ('\0' where there are none).</summary>
    private static char Grouped(ReadOnlySpan<char> text, int lead, bool spaced, ref int end)
    {
        if (end >= text.Length)
            return '\0';
        var mark = text[end];
        if (mark == ',' && lead <= 2 && Indian(text, ref end))
            return mark;
        if (mark is not (',' or '.' or '\'' or '\u2019') && !(spaced && mark is ' ' or '\u00a0' or '\u202f' or '\u2009'))
            return '\0';
        var (groups, at) = (0, end);
        while (groups < MaxGroups && at < text.Length && text[at] == mark && AreDigits(text, at + 1, 3) && !IsDigit(text, at + 4))
            (at, groups) = (at + 4, groups + 1);
        if (groups == 0 || (mark == '.' && groups == 1 && !IsDecimalComma(text, at)))
            return '\0';
        end = at;
        return mark;
    }

    /// <summary>Groups of two, and one of three behind them: "12,50,000".</summary>
    private static bool Indian(ReadOnlySpan<char> text, ref int end)
    {
        var (groups, at) = (0, end);
        while (groups < MaxGroups && at < text.Length && text[at] == ',' && AreDigits(text, at + 1, 2) && at + 3 < text.Length && text[at + 3] == ',')
            (at, groups) = (at + 3, groups + 1);
        if (groups == 0 || text[at] != ',' || !AreDigits(text, at + 1, 3) || IsDigit(text, at + 4))
            return false;
        end = at + 4;
        return true;
    }

    /// <summary>Steps over the fraction, and returns the place of its mark, or -1.</summary>
    private static int Decimals(ReadOnlySpan<char> text, char mark, ref int end)
    {
        if (end >= text.Length)
            return -1;
        var point = end;
        if (mark != '.' && text[end] == '.' && IsDigit(text, end + 1))
        {
            end++;
            while (IsDigit(text, end))
                end++;
            return point;
        }
        if (mark == ',' || !IsDecimalComma(text, end))
            return -1;
        end += IsDigit(text, end + 2) ? 3 : 2;
        return point;
    }

    /// <summary>A comma before one or two digits that no other figure follows.</summary>
    private static bool IsDecimalComma(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != ',' || !IsDigit(text, at + 1))
            return false;
        var end = IsDigit(text, at + 2) ? at + 3 : at + 2;
        return !IsDigit(text, end) && !(end < text.Length && text[end] == ',' && IsDigit(text, end + 1));
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool AreDigits(ReadOnlySpan<char> text, int start, int count)
    {
        for (var at = start; at < start + count; at++)
        {
            if (!IsDigit(text, at))
                return false;
        }
        return true;
    }
}
