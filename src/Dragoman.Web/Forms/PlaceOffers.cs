using Dragoman.Model;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Forms;

/// <summary>Offers the almanac's cities to whoever types the beginning of a name.</summary>
internal static class PlaceOffers
{
    private const int Shortest = 2, Most = 8;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/places", (string? q) =>
        Asked.Clean(q) is { Length: >= Shortest } beginning ? Offers(beginning) : []).ExcludeFromDescription();

    private static IEnumerable<string> Offers(string beginning) =>
        Almanac.Default.Cities(beginning, Most).Select(city => city.Country is { } country ? $"{city.Name}, {PartyCodes.Name(country)}" : city.Name).Distinct();
}
