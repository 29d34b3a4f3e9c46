namespace Dragoman.Model;

/// <summary>One stop of an itinerary. Dates are EDTF.</summary>
public sealed record Leg(
    string? Place, string? Country, string? Arrive, string? Depart, EngagementStatus Status, string? Purpose, ValueList<Span> Evidence);
