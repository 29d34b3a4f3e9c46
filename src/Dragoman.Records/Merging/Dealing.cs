using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>One real dealing, as all the stories that tell of it have it: an engagement of the record, merged across outlets and over time.</summary>
public sealed record Dealing
{
    /// <summary><c>d</c> and twelve hexadecimal digits; stays with the dealing whatever is learnt about it.</summary>
    public required string Id { get; init; }

    public required EngagementKind Kind { get; init; }

    public required DealingStatus Status { get; init; }

    // Records and states that were written before a list was added lack it: they are read with null for it, here and in the other records.

    public ValueList<DealingParty> Parties { get; init => field = value ?? []; } = [];

    /// <summary>EDTF: the date that most outlets give for the newest state of it.</summary>
    public string? When { get; init; }

    public Place? Where { get; init; }

    public string? Format { get; init; }

    public ValueList<string> Subjects { get; init => field = value ?? []; } = [];

    public string? Purpose { get; init; }

    /// <summary>From 0 to 1; grows with every outlet that tells of it.</summary>
    public double Confidence { get; init; }

    public Standing Standing { get; init; }

    /// <summary>How many times it changed.</summary>
    public int Revision { get; init; }

    /// <summary>When it changed last, UTC.</summary>
    public string? Changed { get; init; }

    /// <summary>What was planned and what became of it, in the order it was told.</summary>
    public ValueList<LifeStep> Life { get; init => field = value ?? []; } = [];

    /// <summary>What the outlets do not agree on, side by side.</summary>
    public ValueList<Disagreement> Disagreements { get; init => field = value ?? []; } = [];

    /// <summary>How many stories tell of it.</summary>
    public int Stories { get; init; }

    /// <summary>How many of them print again what another had, or are a newer version of it: they are no further witness.</summary>
    public int Copies { get; init; }

    /// <summary>How many outlets tell of it.</summary>
    public int Outlets { get; init; }

    /// <summary>How many origins their stories have: prints of one text, and what outlets take from one agency, are one.</summary>
    public int Origins { get; init; }

    /// <summary>The stories that tell of it, oldest first.</summary>
    public ValueList<Report> Reports { get; init => field = value ?? []; } = [];

    /// <summary>What people corrected in it, oldest first.</summary>
    public ValueList<CorrectionNote> Corrections { get; init => field = value ?? []; } = [];

    /// <summary>Dealings that may be the same, by their ids: like enough that a person should look.</summary>
    public ValueList<string> Resembles { get; init => field = value ?? []; } = [];

    /// <summary>What in it goes against what is known: another holder of an office, a date that the story could not know.</summary>
    public ValueList<string> Contradictions { get; init => field = value ?? []; } = [];

    /// <summary>The codes of the countries and organisations that take part; who is visited does, named or not.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<string> Codes => Parties.Select(p => p.Country).Append(Kind == EngagementKind.Visit ? Where?.Country : null).OfType<string>().Distinct();
}
