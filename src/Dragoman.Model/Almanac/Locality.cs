namespace Dragoman.Model;

/// <summary>A city, region or wider area.</summary>
/// <param name="Name">The name that news writes today.</param>
/// <param name="Country">ISO 3166 alpha-3, or null for an area of several.</param>
/// <param name="Kind">City, Region or Area.</param>
public sealed record Locality(string Name, string? Country, AlmanacKinds Kind)
{
    /// <summary>The first-order division that a city lies in, or null.</summary>
    public string? Division { get; init; }

    public bool IsCapital { get; init; }

    public int Population { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int? GeoNamesId { get; init; }
}
