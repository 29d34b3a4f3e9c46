using System.Globalization;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Web.Charts;

/// <summary>A picture of the land: a dot wherever the almanac has a town. Made once, on first use.</summary>
internal static class WorldDots
{
    public const string Address = "/map/land.svg";

    private const int LatitudeColumn = 5, LongitudeColumn = 6;

    private static readonly Lazy<byte[]> Picture = new(Draw);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Address, (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(Picture.Value, "image/svg+xml");
    }).AllowAnonymous().ExcludeFromDescription();

    private static byte[] Draw()
    {
        var cells = new SortedSet<(int Y, int X)>();
        using var stream = typeof(Almanac).Assembly.GetManifestResourceStream(Resource())!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (line[0] != '#' && fields.Length > LongitudeColumn && double.TryParse(fields[LatitudeColumn], CultureInfo.InvariantCulture, out var latitude)
                && double.TryParse(fields[LongitudeColumn], CultureInfo.InvariantCulture, out var longitude))
                cells.Add(((int)Math.Round(-latitude), (int)Math.Round(longitude)));
        }
        var path = new StringBuilder();
        foreach (var (y, x) in cells)
            path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h0");
        return Encoding.UTF8.GetBytes(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-180 -84 360 150\"><path d=\"{path}\" stroke=\"#8a949e\" stroke-opacity=\".55\" stroke-width=\"1\" stroke-linecap=\"round\"/></svg>");
    }

    private static string Resource() => typeof(Almanac).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("cities.tsv", StringComparison.Ordinal));
}
