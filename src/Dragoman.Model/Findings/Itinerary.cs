namespace Dragoman.Model;

/// <summary>The visits of one traveller, in the order they are made.</summary>
public sealed record Itinerary(string? Traveller, string? Name, ValueList<Leg> Legs);
