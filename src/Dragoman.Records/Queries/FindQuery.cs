using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What dealings are asked for; what is null does not count.</summary>
public sealed record FindQuery
{
    /// <summary>Codes of countries and organisations that all take part ("KAZ", "USA").</summary>
    public ValueList<string> Parties { get; init; } = [];

    /// <summary>A name, in any spelling.</summary>
    public string? Person { get; init; }

    /// <summary>One person, by the id: told under any spelling, also under the name of one who was merged into the person; no namesakes.</summary>
    public string? PersonId { get; init; }

    /// <summary>A city, or a country's code.</summary>
    public string? Place { get; init; }

    public string? Format { get; init; }

    public EngagementKind? Kind { get; init; }

    public DealingStatus? Status { get; init; }

    /// <summary>Words of a subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The first day that counts (EDTF: a month's first, a year's first).</summary>
    public string? From { get; init; }

    /// <summary>The last day that counts (EDTF).</summary>
    public string? To { get; init; }

    /// <summary>The first day on which it may begin (EDTF): a bound that lets the store look at a window of days and no further.</summary>
    public string? Begins { get; init; }

    /// <summary>Words that one of its stories has.</summary>
    public string? Text { get; init; }

    /// <summary>Only what is planned for today or later.</summary>
    public bool Coming { get; init; }

    /// <summary>Only what lies before today.</summary>
    public bool Past { get; init; }

    /// <summary>Also those that somebody rejected.</summary>
    public bool Rejected { get; init; }

    /// <summary>As the store knew it at a moment, without reports; null asks for what it knows now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public int Limit { get; init; } = 100;

    public int Offset { get; init; }
}
