using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>Where dealings take place. What has no known place is listed, never pinned.</summary>
public sealed record MapView(IReadOnlyList<MapView.Spot> Spots, IReadOnlyList<Dealing> Unplaced)
{
    /// <summary>A place with its dealings, newest first.</summary>
    public sealed record Spot(string Name, string? Country, double Latitude, double Longitude, IReadOnlyList<Dealing> Dealings);

    public static MapView Of(IEnumerable<Dealing> dealings)
    {
        ArgumentNullException.ThrowIfNull(dealings);
        var spots = new Dictionary<(string, string?), (Locality Locality, List<Dealing> Dealings)>();
        var unplaced = new List<Dealing>();
        foreach (var dealing in dealings)
        {
            if (dealing.Where?.Name is not { } name || Almanac.Default.Place(name, dealing.Where.Country) is not { Latitude: not null, Longitude: not null } locality)
            {
                unplaced.Add(dealing);
                continue;
            }
            var key = (locality.Name, locality.Country);
            if (!spots.TryGetValue(key, out var spot))
                spots[key] = spot = (locality, []);
            spot.Dealings.Add(dealing);
        }
        return new MapView(
            [.. spots.Values.Select(spot => new Spot(spot.Locality.Name, spot.Locality.Country, spot.Locality.Latitude!.Value, spot.Locality.Longitude!.Value, spot.Dealings))
                .OrderByDescending(spot => spot.Dealings.Count)],
            unplaced);
    }
}
