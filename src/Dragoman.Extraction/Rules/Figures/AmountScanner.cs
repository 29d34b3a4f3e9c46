using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds the amounts of a text in one pass over its characters: money by the almanac's currencies, counts by <c>units.tsv</c>.</summary>
internal static class AmountScanner
{
    private const int LongestSymbol = 5;

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
            var end = NumberReader.Read(text, at, out var value);
            if (end < 0)
            {
                at = SkipFigure(text, at);
                continue;
            }
            if (TryAmount(text, at, end, value, out var amount))
            {
                found.Add(amount);
                end = amount.Span.End;
            }
            at = Math.Max(at, end - 1);
        }
        return found;
    }

    private static bool BeginsNumber(ReadOnlySpan<char> text, int at)
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
        while (first > 0 && at - first <= 3 && char.IsLetter(text[first - 1]))
            first--;
        return first < at && at - first is 2 or 3 && (first == 0 || !char.IsLetterOrDigit(text[first - 1])) && char.IsUpper(text[first])
            && Almanac.Default.Currency(text[first..at]) is not null;
    }

    private static int SkipFigure(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiDigit(text[at]))
            return at;
        while (at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] is ',' or '.' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))))
            at++;
        return at;
    }

    private static bool TryAmount(ReadOnlySpan<char> text, int start, int end, decimal value, out Amount amount)
    {
        amount = default;
        string? unit = null;
        var money = false;
        if (SymbolBefore(text, start, out var symbol) is { } before)
        {
            (unit, money, start) = (before, true, symbol);
        }
        else if (CurrencyBehind(text, end, out var after) is { } behind)
        {
            (unit, money, end) = (behind, true, after);
        }
        else
        {
            var next = end < text.Length && text[end] == '%' ? end : NumberReader.Skip(text, end);
            if (next < 0 || Units.EndAt(text, next, out unit) is not (>= 0 and var unitEnd) || (unitEnd < text.Length && char.IsLetterOrDigit(text[unitEnd])))
                return false;
            end = unitEnd;
        }
        var qualified = Qualifiers.StartBefore(text, start, out var qualifier);
        amount = new Amount(new Span(start, end), value, unit!, money, qualifier)
        {
            QualifierSpan = qualified >= 0 ? new Span(qualified, start) : new Span(start, start),
        };
        return true;
    }

    /// <summary>A currency's sign or code right before a figure ("$", "US$", "EUR ", "Rs. ").</summary>
    private static string? SymbolBefore(ReadOnlySpan<char> text, int start, out int first)
    {
        first = start;
        if (!char.IsAsciiDigit(text[start]))
            return null;
        var end = start;
        if (end > 0 && text[end - 1] is ' ' or '\u00a0')
            end--;
        var at = end;
        while (at > 0 && end - at < LongestSymbol && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '"' or '\u201c' or '-' or '\u2014' or ',' or '/'))
            at--;
        for (; at < end; at++)
        {
            // The whole of a run of letters and its sign, or the sign alone.
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at]))
                continue;
            if (Currency(text[at..end]) is { } code && (end == start || text[end - 1] is '$' or '.' or '\u20ac' or '\u00a3' or '\u00a5' || char.IsUpper(text[end - 1])))
            {
                first = at;
                return code;
            }
        }
        return null;
    }

    private static string? Currency(ReadOnlySpan<char> sign) =>
        sign is "US$" or "U.S.$" or "$" ? "USD" : Almanac.Default.Currency(sign)?.Code;

    private static string? CurrencyBehind(ReadOnlySpan<char> text, int end, out int after)
    {
        after = end;
        var next = end < text.Length && text[end] is '\u20ac' or '$' or '\u00a3' ? end : NumberReader.Skip(text, end);
        if (next < 0)
            return null;
        if (text[next] is '\u20ac' or '$' or '\u00a3')
        {
            after = next + 1;
            return Currency(text.Slice(next, 1));
        }
        var code = NumberReader.WordAt(text, next);
        if (code.Length == 3 && char.IsUpper(code[0]) && char.IsUpper(code[2]) && Currency(code) is { } written)
        {
            after = next + 3;
            return written;
        }
        if (!Almanac.Default.TryFind(text, next, AlmanacKinds.Currency, out var match) || match.Currency is not { } currency)
            return null;
        after = match.Span.End;
        return currency.Code;
    }
}
