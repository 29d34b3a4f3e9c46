namespace Dragoman.Model;

/// <summary>An amount that a party claims.</summary>
public sealed record Figure
{
    /// <summary>Within its record: <c>f1</c>, <c>f2</c> …</summary>
    public string? Id { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 for money, else a unit's name ("tonnes", "percent").</summary>
    public required string Unit { get; init; }

    /// <summary>"over", "about", "at least" …, or null.</summary>
    public string? Qualifier { get; init; }

    /// <summary>What is counted ("total investment").</summary>
    public string? Of { get; init; }

    /// <summary>Whose it is, as a country or organisation code.</summary>
    public string? By { get; init; }

    /// <summary>The country that it goes to or stands in.</summary>
    public string? In { get; init; }

    public required Span Span { get; init; }

    public string? Statement { get; init; }
}
