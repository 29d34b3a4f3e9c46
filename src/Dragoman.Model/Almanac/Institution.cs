namespace Dragoman.Model;

/// <summary>A body of a state, or a house or palace that stands for one.</summary>
/// <param name="Name">In lower case where every country has one ("foreign ministry").</param>
/// <param name="Of">The country or organisation, or null where the name alone doesn't tell.</param>
/// <param name="Sector">PLOVER's ("GOV", "MIL", "LEG").</param>
public sealed record Institution(string Name, string? Of, string Sector);
