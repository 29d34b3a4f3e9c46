using System.Globalization;

namespace Dragoman.Web.Charts;

/// <summary>The part of the world that a map shows: a middle and how much closer than the whole it is.</summary>
/// <param name="Longitude">Of the middle.</param>
/// <param name="Latitude">Of the middle.</param>
/// <param name="Zoom">1 is the world; each step doubles.</param>
public sealed record MapWindow(double Longitude, double Latitude, int Zoom)
{
    public const int Closest = 16;

    private const double Width = 360, Height = 150, Top = 84, Bottom = -66;

    public static MapWindow World { get; } = new(0, (Top + Bottom) / 2, 1);

    /// <summary>Named parts that desks look at.</summary>
    public static IReadOnlyList<(string Name, MapWindow Window)> Regions { get; } =
    [
        ("World", World), ("Europe", new(15, 52, 4)), ("Central Asia", new(66, 44, 8)), ("Middle East", new(45, 30, 4)), ("East Asia", new(115, 32, 4)),
        ("South Asia", new(78, 20, 4)), ("Africa", new(20, 4, 2)), ("North America", new(-95, 42, 2)), ("South America", new(-60, -20, 2)), ("Pacific", new(145, -15, 2)),
    ];

    public double Wide => Width / Zoom;

    public double Tall => Height / Zoom;

    public double Left => Math.Clamp(Longitude - Wide / 2, -180, 180 - Wide);

    /// <summary>In the picture's direction: north is negative.</summary>
    public double Upper => Math.Clamp(-Latitude - Tall / 2, -Top, -Bottom - Tall);

    public bool Has(double latitude, double longitude) => longitude >= Left && longitude <= Left + Wide && -latitude >= Upper && -latitude <= Upper + Tall;

    public MapWindow Closer => this with { Zoom = Math.Min(Closest, Zoom * 2) };

    public MapWindow Wider => this with { Zoom = Math.Max(1, Zoom / 2) };

    /// <summary>Half a window to the side.</summary>
    public MapWindow Moved(int east, int north) => this with
    {
        Longitude = Math.Clamp(Left + Wide / 2 + east * Wide / 2, -180 + Wide / 2, 180 - Wide / 2),
        Latitude = Math.Clamp(-(Upper + Tall / 2) + north * Tall / 2, Bottom + Tall / 2, Top - Tall / 2),
    };

    /// <summary>As addresses carry it: <c>at=44,66&amp;zoom=8</c>; what is none shows the world.</summary>
    public static MapWindow Of(string? at, string? zoom)
    {
        var parts = (at ?? "").Split(',');
        return parts.Length == 2 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
            && int.TryParse(zoom, NumberStyles.None, CultureInfo.InvariantCulture, out var closer) && closer is >= 1 and <= Closest
            ? new MapWindow(longitude, latitude, closer)
            : World;
    }

    public string Query => string.Create(CultureInfo.InvariantCulture, $"at={Latitude:0.#},{Longitude:0.#}&zoom={Zoom}");
}
