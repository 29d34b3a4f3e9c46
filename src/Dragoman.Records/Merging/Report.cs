using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What one story tells of a dealing.</summary>
public sealed record Report
{
    /// <summary>The story's id; empty for a report that a person added.</summary>
    public required string Story { get; init; }

    /// <summary>The engagement as the story's record has it.</summary>
    public required Engagement Engagement { get; init; }

    public string? Headline { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 8601, as the story has it.</summary>
    public string? Published { get; init; }

    /// <summary>The offices of the engagement's participants, in their order; null where the story gives none.</summary>
    public ValueList<string?> Offices { get; init => field = value ?? []; } = [];

    /// <summary>The persons of the engagement's participants among the store's persons, in their order.</summary>
    public ValueList<string?> Persons { get; init => field = value ?? []; } = [];

    /// <summary>The amounts that the story claims beside it.</summary>
    public ValueList<Figure> Figures { get; init => field = value ?? []; } = [];

    /// <summary>The id of the first print where the story prints again what another had; null where its words are its own.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The voice of the first print, or the agency that the outlet has it from; null where the story's words are its own.</summary>
    public string? Origin { get; init; }

    /// <summary>What its source is, as far as the almanac knows the outlet or agency.</summary>
    public ReportSource Source { get; init; }

    /// <summary>The country or organisation whose readout or state media it is.</summary>
    public string? SourceOf { get; init; }

    /// <summary>Of a newer version of a story, when it was changed, as far as it says: it goes behind the older one of the same day.</summary>
    public string? Version { get; init; }

    /// <summary>Where the story came from; only where it has neither outlet nor headline.</summary>
    public string? Input { get; init; }

    /// <summary>How sure it is that the story tells of this dealing: the sum of the reasons.</summary>
    public double Score { get; init; }

    /// <summary>Why it was taken to be this dealing ("same day +2.5").</summary>
    public ValueList<string> Reasons { get; init => field = value ?? []; } = [];

    /// <summary>Who is asked whether two reports are independent: whoever printed it first, the outlet, else the story.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Voice => Origin ?? (Outlet is { Length: > 0 } outlet ? outlet : Story);

    /// <summary>Whether it says that the dealing did not or will not take place.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDenial => Engagement.Status == EngagementStatus.Denied;

    /// <summary>Whether it says that the calendar that planned it has it no more.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWithdrawal => Engagement.Rule == CalendarRules.Withdrawn;

    /// <summary>Who tells it, for people to read.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Teller => Records.Teller.Name(Outlet, Headline, Input, Story);

    /// <summary>The publication day, or null.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public NodaTime.LocalDate? Day => Edtf.Day(Published);
}
