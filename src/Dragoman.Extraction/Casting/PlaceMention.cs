using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A place that a story names.</summary>
/// <param name="Head">The word that heads it in its tree.</param>
/// <param name="First">The first of its own words.</param>
/// <param name="End">The word behind the last.</param>
/// <param name="Name">City or region; null where only a country is named.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="IsCapital">The capital of its country.</param>
public sealed record PlaceMention(int Head, int First, int End, Span Span, string? Name, string? Country, bool IsCapital)
{
    /// <summary>A province or region, no city.</summary>
    public bool IsRegion { get; init; }

    /// <summary>A building or hall ("the Great Hall of the People"), where the story names one.</summary>
    public string? Venue { get; init; }
}
