using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>The place that most outlets give, as finely as one of them does.</summary>
internal static class PlaceVote
{
    public static Place? Of(IReadOnlyList<Report> reports)
    {
        var places = reports.Where(r => r.Engagement.Where is not null).Select(r => (Place: r.Engagement.Where!, r.Voice)).ToList();
        if (places.Count == 0)
            return null;
        var countries = places.Where(p => p.Place.Country is not null).Select(p => (p.Place.Country!, p.Voice)).ToList();
        var country = countries.Count == 0 ? null : Merge.Most(countries);
        var there = places.Where(p => p.Place.Country == country || p.Place.Country is null).ToList();
        var cities = there.Where(p => p.Place.Name is { Length: > 0 }).Select(p => (p.Place.Name!, p.Voice)).ToList();
        var city = cities.Count == 0 ? null : Merge.Most(cities);
        var venue = there.Where(p => p.Place.Name == city).Select(p => p.Place.Venue).FirstOrDefault(v => v is { Length: > 0 });
        return new Place(city, country, venue);
    }
}
