namespace Dragoman.Model;

/// <summary>Everything that the rules found in one reading.</summary>
public sealed record Findings
{
    public ValueList<Actor> Actors { get; init; } = [];

    public ValueList<Engagement> Engagements { get; init; } = [];

    public ValueList<Statement> Statements { get; init; } = [];

    public ValueList<Itinerary> Itineraries { get; init; } = [];

    public ValueList<Figure> Figures { get; init; } = [];

    public ValueList<Commitment> Commitments { get; init; } = [];

    public ValueList<CodedEvent> Events { get; init; } = [];

    public ValueList<Attribution> Attributions { get; init; } = [];
}
