using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Where a story is filed from: the dateline's city in a sentence's spelling, and its country, by the almanac where the dateline doesn't say.</summary>
internal static class HomePlace
{
    public static (string? City, string? Country) Of(Story story)
    {
        if (story.Dateline is not { Place: { Length: > 0 } place } dateline)
            return (null, story.Dateline?.Country);
        var comma = place.IndexOf(',', StringComparison.Ordinal);
        var city = PlaceFinder.NormalCase(comma > 0 ? place[..comma].Trim() : place);
        return (city, dateline.Country ?? CountryOf(city, comma > 0 ? place[(comma + 1)..].Trim() : null));
    }

    private static string? CountryOf(string city, string? behind)
    {
        var almanac = Almanac.Default;
        if (behind is not null && almanac.TryMatch(PlaceFinder.NormalCase(behind), AlmanacKinds.Country | AlmanacKinds.Region, out var closer))
            return closer.Country?.Code ?? closer.Place?.Country;
        if (almanac.TryMatch(city, AlmanacKinds.City | AlmanacKinds.Country | AlmanacKinds.Region, out var match))
            return match.Is(AlmanacKinds.City | AlmanacKinds.Region) ? match.Place?.Country ?? match.Country?.Code : match.Country?.Code;
        return null;
    }
}
