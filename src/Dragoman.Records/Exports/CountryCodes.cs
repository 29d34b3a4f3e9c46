using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Countries in the codes and words of other systems.</summary>
internal static class CountryCodes
{
    private static readonly FrozenDictionary<string, (string Cow, string Fips)> Codes = DataFile.Rows("country-codes.tsv").ToFrozenDictionary(
        row => row[0], row => (row[1], row[2]), StringComparer.Ordinal);

    /// <summary>The number of the Correlates of War project, or empty.</summary>
    public static string Cow(string? code) => code is not null && Codes.TryGetValue(code, out var codes) ? codes.Cow : "";

    /// <summary>FIPS 10-4, or empty.</summary>
    public static string Fips(string? code) => code is not null && Codes.TryGetValue(code, out var codes) ? codes.Fips : "";

    /// <summary>The English name of a country or organisation; the code itself where it has none; empty for null.</summary>
    public static string Name(string? code) => code is null ? ""
        : Almanac.Default.Country(code)?.Name ?? Almanac.Default.Organisation(code)?.Name ?? code;

    public static bool IsCountry(string? code) => code is not null && Almanac.Default.Country(code) is not null;

    /// <summary>Where a place is, as far as the almanac knows.</summary>
    public static Locality? Locate(Place? place) => place?.Name is { Length: > 0 } name ? Almanac.Default.Place(name, place.Country)
        : place?.Country is { } code && Almanac.Default.Country(code) is { Capitals.Count: > 0 } country ? Almanac.Default.Place(country.Capitals[0], code)
        : null;
}
