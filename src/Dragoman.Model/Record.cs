using System.Text.Json.Serialization;

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

    /// <summary>What made it; null in records that were made before they said so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MadeBy? MadeBy { get; init; }

    /// <summary>What people corrected in its statements, figures, commitments and events, oldest first; null where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<ItemCorrection>? Corrections { get; init; }

    /// <summary>What the reading rests on; only where it was asked for.</summary>
    public Layers? Layers { get; init; }

    /// <summary>The record with ids for its figures and commitments: those that were written before they had any lack them.</summary>
    public Record Numbered() => this with { Figures = Numbered(Figures), Commitments = Numbered(Commitments) };

    public static Record Of(Reading reading, Findings findings, bool layers = false) => new()
    {
        Story = reading.Story,
        Actors = findings.Actors,
        Engagements = findings.Engagements,
        Statements = findings.Statements,
        Itineraries = findings.Itineraries,
        Figures = Numbered(findings.Figures),
        Commitments = Numbered(findings.Commitments),
        Events = findings.Events,
        Layers = layers ? Layers.Of(reading, findings) : null,
    };

    private static ValueList<Figure> Numbered(ValueList<Figure> figures) => figures.Select((figure, i) => figure with { Id = figure.Id ?? $"f{i + 1}" }).ToValueList();

    private static ValueList<Commitment> Numbered(ValueList<Commitment> commitments) =>
        commitments.Select((commitment, i) => commitment with { Id = commitment.Id ?? $"c{i + 1}" }).ToValueList();
}
