using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds the amounts of a text in one pass over its characters: money by the almanac's currencies, counts by <c>units.tsv</c>.</summary>
internal static class AmountScanner
{
    private static readonly PhraseSet Units = new(LexiconFile.Read("Rules.Figures.units.tsv", 2));
    private static readonly PhraseSet Qualifiers = new(LexiconFile.Read("Rules.Figures.qualifiers.tsv", 1));

    /// <summary>In the order of the text; none overlaps another.</summary>
    public static List<Amount> Scan(ReadOnlySpan<char> text)
    {
        var found = new List<Amount>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!BeginsNumber(text, at))
                continue;
            var end = Read(text, at, out var value, out var scale);
            if (end < 0)
            {
                at = SkipFigure(text, at);
                continue;
            }
            if (RangeReader.TryRead(text, at, end, value, scale, out var low, out var high))
            {
                found.Add(low);
                found.Add(high);
                end = high.Span.End;
            }
            else if (TryAmount(text, at, end, value, out var amount))
            {
                found.Add(amount);
                end = amount.Span.End;
            }
            at = Math.Max(at, end - 1);
        }
        return found;
    }

    /// <summary>A number; blanks part its thousands only where money stands beside it, or where there are two of them.</summary>
    public static int Read(ReadOnlySpan<char> text, int at, out decimal value, out decimal scale)
    {
        var end = NumberReader.Read(text, at, spaced: false, out value, out scale);
        if (end < 0 || !char.IsAsciiDigit(text[at]) || NumberReader.Read(text, at, spaced: true, out var whole, out var times) is var wide && wide <= end)
            return end;
        if (CurrencyReader.Before(text, at, out _, out _) is null && CurrencyReader.Behind(text, wide, out _, out _) is null && wide - at < "1 000 000".Length)
            return end;
        (value, scale) = (whole, times);
        return wide;
    }

    public static bool BeginsNumber(ReadOnlySpan<char> text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        if (char.IsAsciiDigit(text[at]))
            return !char.IsLetterOrDigit(before) && !(before is '.' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2])) || IsCurrencyLetter(text, at);
        return char.IsLetter(text[at]) && !char.IsLetterOrDigit(before) && before is not ('\'' or '\u2019');
    }

    /// <summary>"EUR500", "Rs200": letters of a currency right before the figure.</summary>
    private static bool IsCurrencyLetter(ReadOnlySpan<char> text, int at)
    {
        var first = at;
        while (first > 0 && at - first <= 4 && char.IsLetter(text[first - 1]))
            first--;
        return first < at && at - first is >= 2 and <= 4 && (first == 0 || !char.IsLetterOrDigit(text[first - 1])) && char.IsUpper(text[first])
            && CurrencyReader.IsSign(text[first..at]);
    }

    private static int SkipFigure(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiDigit(text[at]))
            return at;
        while (at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] is ',' or '.' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))))
            at++;
        return at;
    }

    public static bool TryAmount(ReadOnlySpan<char> text, int start, int end, decimal value, out Amount amount)
    {
        amount = default;
        string? unit = null;
        var money = false;
        if (CurrencyReader.Before(text, start, out var sign, out var factor) is { } before)
        {
            (unit, money, start, value) = (before, true, sign, value * factor);
        }
        else if (CurrencyReader.Behind(text, end, out var after, out factor) is { } behind)
        {
            (unit, money, end, value) = (behind, true, after, value * factor);
        }
        else
        {
            var next = end < text.Length && text[end] == '%' ? end : NumberReader.Skip(text, end);
            if (next < 0 || Units.EndAt(text, next, out unit) is not (>= 0 and var unitEnd) || (unitEnd < text.Length && char.IsLetterOrDigit(text[unitEnd])))
                return false;
            end = unitEnd;
        }
        amount = Qualified(text, new Span(start, end), value, unit!, money);
        return true;
    }

    /// <summary>The amount with the qualifier that stands before it.</summary>
    public static Amount Qualified(ReadOnlySpan<char> text, Span span, decimal value, string unit, bool money)
    {
        var qualified = Qualifiers.StartBefore(text, span.Start, out var qualifier);
        return new Amount(span, value, unit, money, qualifier)
        {
            QualifierSpan = qualified >= 0 ? new Span(qualified, span.Start) : new Span(span.Start, span.Start),
        };
    }
}
