namespace Dragoman.Model;

/// <summary>What Dragoman writes for one story, format 1 (docs/record.md).</summary>
public sealed record Record
{
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    public required Story Story { get; init; }

    public ValueList<Actor> Actors { get; init => field = value ?? []; } = [];

    public ValueList<Engagement> Engagements { get; init => field = value ?? []; } = [];

    public ValueList<Statement> Statements { get; init => field = value ?? []; } = [];

    public ValueList<Itinerary> Itineraries { get; init => field = value ?? []; } = [];

    public ValueList<Figure> Figures { get; init => field = value ?? []; } = [];

    public ValueList<Commitment> Commitments { get; init => field = value ?? []; } = [];

    public ValueList<CodedEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>What the reading rests on; only where it was asked for.</summary>
    public Layers? Layers { get; init; }

    public static Record Of(Reading reading, Findings findings, bool layers = false) => new()
    {
        Story = reading.Story,
        Actors = findings.Actors,
        Engagements = findings.Engagements,
        Statements = findings.Statements,
        Itineraries = findings.Itineraries,
        Figures = findings.Figures,
        Commitments = findings.Commitments,
        Events = findings.Events,
        Layers = layers ? Layers.Of(reading, findings) : null,
    };
}
