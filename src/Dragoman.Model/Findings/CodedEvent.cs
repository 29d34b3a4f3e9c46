namespace Dragoman.Model;

/// <summary>A political event coded to PLOVER (2021), with CAMEO beside it.</summary>
public sealed record CodedEvent
{
    /// <summary>Within its record: <c>v1</c>, <c>v2</c> …</summary>
    public required string Id { get; init; }

    public required PloverCategory Event { get; init; }

    public string? Mode { get; init; }

    public AuxiliaryMode? Auxiliary { get; init; }

    public ValueList<string> Contexts { get; init => field = value ?? []; } = [];

    /// <summary>The words that gave the code.</summary>
    public required Span Trigger { get; init; }

    /// <summary>The line of the lexicon, or the rule, that gave it.</summary>
    public required string Rule { get; init; }

    public string? Cameo { get; init; }

    public required Quad Quad { get; init; }

    /// <summary>PLOVER's conflict-cooperation score, from -10 to 10.</summary>
    public required double Score { get; init; }

    public ValueList<Party> Actors { get; init => field = value ?? []; } = [];

    public ValueList<Party> Recipients { get; init => field = value ?? []; } = [];

    public string? When { get; init; }

    public Place? Where { get; init; }

    public string? Engagement { get; init; }

    public required ValueList<Span> Evidence { get; init; }

    public double Confidence { get; init; }
}
