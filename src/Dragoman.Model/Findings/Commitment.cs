namespace Dragoman.Model;

/// <summary>What a party promised: who, to whom, what, how much, by when.</summary>
public sealed record Commitment
{
    /// <summary>Within its record: <c>c1</c>, <c>c2</c> …</summary>
    public string? Id { get; init; }

    public required string? By { get; init; }

    public string? To { get; init; }

    public required string What { get; init; }

    public decimal? Amount { get; init; }

    public string? Unit { get; init; }

    /// <summary>EDTF.</summary>
    public string? Due { get; init; }

    public required CommitmentStatus Status { get; init; }

    public string? Statement { get; init; }

    public required Span Span { get; init; }
}
