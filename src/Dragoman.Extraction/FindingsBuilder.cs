using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>What the rules have found in one reading so far; each rule sees what those before it found.</summary>
public sealed class FindingsBuilder(Tree tree, Cast cast)
{
    /// <summary>The reading's syntax with the ways down.</summary>
    public Tree Tree { get; } = tree;

    /// <summary>Who the story speaks of, and where.</summary>
    public Cast Cast { get; } = cast;

    public List<Actor> Actors { get; } = [];

    public List<Engagement> Engagements { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<Itinerary> Itineraries { get; } = [];

    public List<Figure> Figures { get; } = [];

    public List<Commitment> Commitments { get; } = [];

    public List<CodedEvent> Events { get; } = [];

    public List<Attribution> Attributions { get; } = [];

    public Findings Build() => new()
    {
        Actors = Actors.ToValueList(),
        Engagements = Engagements.ToValueList(),
        Statements = Statements.ToValueList(),
        Itineraries = Itineraries.ToValueList(),
        Figures = Figures.ToValueList(),
        Commitments = Commitments.ToValueList(),
        Events = Events.ToValueList(),
        Attributions = Attributions.ToValueList(),
    };
}
