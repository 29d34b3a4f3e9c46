using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Finds the currency before or behind a figure: a sign ("$", "Rs", <c>currency-signs.tsv</c>), a code ("EUR", "MUSD") or a name of the almanac.
/// What several countries call the same stays a word ("pesos") until somebody tells whose (<see cref="SharedCurrencies"/>).
/// </summary>
internal static class CurrencyReader
{
    private const int LongestSign = 5;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Signs =
        LexiconFile.Read("Rules.Figures.currency-signs.tsv", 2).ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A sign or code right before a figure ("$", "US$", "EUR ", "Rs. ", "MUSD ").</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="factor">What it multiplies the figure by.</param>
    public static string? Before(ReadOnlySpan<char> text, int start, out int first, out decimal factor)
    {
        (first, factor) = (start, 1);
        if (!char.IsAsciiDigit(text[start]))
            return null;
        var end = start;
        if (end > 0 && text[end - 1] is ' ' or '\u00a0')
            end--;
        var at = end;
        while (at > 0 && end - at < LongestSign && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '"' or '\u201c' or '-' or '\u2013' or '\u2014' or ',' or '/'))
            at--;
        for (; at < end; at++)
        {
            // The whole of a run of letters and its sign, or the sign alone.
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at]))
                continue;
            if (Sign(text[at..end], end == start, out factor) is { } code)
            {
                first = at;
                return code;
            }
        }
        return null;
    }

    /// <summary>The currency behind a number: "€", "EUR", "MUSD", "Danish kroner", "pesos".</summary>
    public static string? Behind(ReadOnlySpan<char> text, int end, out int after, out decimal factor)
    {
        (after, factor) = (end, 1);
        var next = end < text.Length && text[end] is '\u20ac' or '$' or '\u00a3' ? end : NumberReader.Skip(text, end);
        if (next < 0)
            return null;
        if (text[next] is '\u20ac' or '$' or '\u00a3')
        {
            after = next + 1;
            return Named(text.Slice(next, 1));
        }
        var word = NumberReader.WordAt(text, next);
        after = next + word.Length;
        if (Code(word, out factor) is { } written)
            return written;
        var shared = SharedCurrencies.List.Key(word);
        if (Almanac.Default.TryFind(text, next, AlmanacKinds.Currency, out var match) && match.Currency is { } currency && (shared is null || match.Span.End > after))
        {
            after = match.Span.End;
            return currency.Code;
        }
        return shared;
    }

    /// <summary>Whether the letters before a figure are a sign of money ("EUR500", "QR200").</summary>
    public static bool IsSign(ReadOnlySpan<char> letters) => Sign(letters, true, out _) is not null;

    private static string? Sign(ReadOnlySpan<char> sign, bool glued, out decimal factor)
    {
        if (Code(sign, out factor) is { } code)
            return code;
        if (Signs.TryGetValue(sign.TrimEnd('.'), out var known))
            return SharedCurrencies.List.Key(known) ?? known;
        return Named(sign) is { } named && (glued || sign[^1] is '$' or '.' or '\u20ac' or '\u00a3' or '\u00a5' || char.IsUpper(sign[^1])) ? named : null;
    }

    /// <summary>ISO 4217 in capitals, with the scale that trade writes before it: "USD", "MUSD", "kEUR".</summary>
    private static string? Code(ReadOnlySpan<char> word, out decimal factor)
    {
        factor = 1;
        if (word.Length == 4 && NumberWords.List.TryGet(word[..1], out var kind, out var scale) && kind == NumberWords.Kind.Suffix)
        {
            word = word[1..];
            factor = scale;
        }
        return word.Length == 3 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]) && char.IsAsciiLetterUpper(word[2]) ? Named(word) : null;
    }

    private static string? Named(ReadOnlySpan<char> sign) =>
        sign is "US$" or "U.S.$" or "$" ? "USD" : Almanac.Default.Currency(sign)?.Code;
}
