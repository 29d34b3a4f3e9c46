namespace Dragoman.Model;

/// <summary>A dealing between political actors of different countries or international organisations.</summary>
public sealed record Engagement
{
    /// <summary>Within its record: <c>e1</c>, <c>e2</c> …</summary>
    public required string Id { get; init; }

    public required EngagementKind Kind { get; init; }

    public required EngagementStatus Status { get; init; }

    public ValueList<Participant> Participants { get; init => field = value ?? []; } = [];

    /// <summary>EDTF, see <see cref="Edtf"/>.</summary>
    public string? When { get; init; }

    public string? WhenText { get; init; }

    public Place? Where { get; init; }

    /// <summary>The named forum that it is a session of ("C5+1").</summary>
    public string? Format { get; init; }

    public ValueList<string> Subjects { get; init => field = value ?? []; } = [];

    /// <summary>What a visit is for, in the story's words.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whom the story credits for it.</summary>
    public string? Source { get; init; }

    /// <summary>The sentences that tell of it.</summary>
    public required ValueList<Span> Evidence { get; init; }

    /// <summary>The words that each field rests on.</summary>
    public IReadOnlyDictionary<string, ValueList<Span>> Because { get; init => field = value ?? new Dictionary<string, ValueList<Span>>(); } = new Dictionary<string, ValueList<Span>>();

    /// <summary>Fields that no words state outright.</summary>
    public ValueList<string> Inferred { get; init => field = value ?? []; } = [];

    /// <summary>The rule that found it ("meeting/discussed-with").</summary>
    public required string Rule { get; init; }

    /// <summary>From 0 to 1; see docs/quality.md for what it is calibrated on.</summary>
    public double Confidence { get; init; }
}
