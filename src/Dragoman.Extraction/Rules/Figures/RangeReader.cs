using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Two amounts of money that share a scale or a currency: "$5-8 billion", "between 5 and 8 million euros", "EUR 10 to 15 million". Both are figures
/// of the story, the lower and the upper.
/// </summary>
internal static class RangeReader
{
    private const int LongestSign = 4;
    private const decimal Greatest = 1e24m;

    /// <param name="text">The story.</param>
    /// <param name="start">Where the first number begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="value">What it is, its own scale included.</param>
    /// <param name="scale">That scale, 1 where it has none.</param>
    /// <param name="low">The first amount.</param>
    /// <param name="high">The second amount.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int end, decimal value, decimal scale, out Amount low, out Amount high)
    {
        (low, high) = (default, default);
        var (next, dash) = Second(text, start, end);
        if (next < 0)
            return false;
        var number = Figure(text, next);
        if (number < 0 || AmountScanner.Read(text, number, out var upper, out var upperScale) is not (>= 0 and var last))
            return false;
        var sign = CurrencyReader.Before(text, start, out var first, out var factor);
        string? unit = null;
        if (AmountScanner.TryAmount(text, number, last, upper, out high))
        {
            if (!high.IsMoney)
                return false;
            (unit, last) = (high.Unit, high.Span.End);
        }
        // "$5 to 8 people": only a scale or a currency of its own makes the second number money.
        if ((sign ?? unit) is not { } currency || (sign is not null && unit is not null && sign != unit) || (unit is null && !dash && (upperScale == 1 || scale > 1)))
            return false;
        if (scale == 1 && upperScale > 1)
        {
            if (value * upperScale > Greatest)
                return false;
            (value, scale) = (value * upperScale, upperScale);
        }
        if (value >= upper)
            return false;
        low = AmountScanner.Qualified(text, new Span(first, end), value * factor, currency, true);
        high = unit is not null ? high : new Amount(new Span(number, last), upper * factor, currency, true, null) { QualifierSpan = new Span(number, number) };
        return true;
    }

    /// <summary>Where the second number or its sign begins, behind a dash or "to", "or" and, behind "between", "and".</summary>
    private static (int Next, bool Dash) Second(ReadOnlySpan<char> text, int start, int end)
    {
        if (end < text.Length && text[end] is '-' or '\u2010' or '\u2011' or '\u2013')
            return (end + 1, true);
        var word = NumberReader.Skip(text, end);
        if (word < 0)
            return (-1, false);
        if (text[word] == '\u2013')
            return (NumberReader.Skip(text, word + 1), true);
        var joins = NumberReader.WordAt(text, word) switch
        {
            "to" or "or" => true,
            "and" => text[Math.Max(0, start - 16)..start].Contains("between ", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        return (joins ? NumberReader.Skip(text, word + NumberReader.WordAt(text, word).Length) : -1, false);
    }

    /// <summary>The number behind a sign ("$8", "US$8"), or at the place itself.</summary>
    private static int Figure(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return -1;
        if (char.IsAsciiDigit(text[at]))
            return at;
        for (var digit = at + 1; digit <= at + LongestSign && digit < text.Length; digit++)
        {
            if (char.IsAsciiDigit(text[digit]))
                return CurrencyReader.IsSign(text[at..digit].TrimEnd()) ? digit : -1;
        }
        return AmountScanner.BeginsNumber(text, at) ? at : -1;
    }
}
