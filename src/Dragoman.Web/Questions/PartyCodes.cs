using Dragoman.Model;

namespace Dragoman.Web.Questions;

/// <summary>Countries and organisations by code and name.</summary>
public static class PartyCodes
{
    /// <summary>The code of a code, or of a country's or organisation's name; null where it is neither.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var almanac = Almanac.Default;
        if (text.Length is 2 or 3 && text.All(char.IsAsciiLetter) && almanac.Country(text.ToUpperInvariant()) is { } country)
            return country.Code;
        if (text.Length is 0 or > 80)
            return null;
        if (text.All(char.IsAsciiLetterOrDigit) && almanac.Organisation(text.ToUpperInvariant()) is { } coded)
            return coded.Code;
        if (almanac.TryMatch(text, AlmanacKinds.Country | AlmanacKinds.Organisation, out var match))
            return match.Is(AlmanacKinds.Country) ? match.Country?.Code : match.Organisation?.Code;
        return null;
    }

    /// <summary>The name of a code; the code where the almanac has none.</summary>
    public static string Name(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Almanac.Default.Country(code)?.Name ?? Almanac.Default.Organisation(code)?.Name ?? code;
    }

    /// <summary>How stories write of a party: its names and adjectives.</summary>
    public static IReadOnlyList<string> Spellings(string code) =>
        Almanac.Default.Country(code) is { } country ? [.. country.Names, .. country.Adjectives]
        : Almanac.Default.Organisation(code) is { } organisation ? [.. organisation.Names]
        : [code];
}
