using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>What came of a request: a page, nothing new, or a failure.</summary>
public sealed record FetchOutcome
{
    public Page? Page { get; init; }

    /// <summary>The server says that nothing changed since the last look.</summary>
    public bool IsUnchanged { get; init; }

    public FetchFailure? Failure { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }
}
