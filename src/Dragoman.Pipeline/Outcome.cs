using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Pipeline;

/// <summary>What became of one input: <see cref="Kept"/>, <see cref="Queued"/>, <see cref="Skipped"/> or <see cref="Failed"/>.</summary>
/// <param name="Input">The file, address, archive member or line.</param>
public abstract record Outcome(string Input)
{
    /// <summary>What of the input beside the story was left out, a line for the reader each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A story was read; with a store, it is in the store when this is handed out.</summary>
public sealed record Kept(string Input, Record Record) : Outcome(Input)
{
    /// <summary>What the store made of it; null where there is none.</summary>
    public KeepOutcome? As { get; init; }
}

/// <summary>A story waits in the store's queue for a worker to read it.</summary>
public sealed record Queued(string Input, Story Story) : Outcome(Input)
{
    /// <summary>Whether it did not wait already.</summary>
    public bool IsNew { get; init; }
}

/// <summary>Rightly left out (a duplicate, nothing to read).</summary>
public sealed record Skipped(string Input, string Why) : Outcome(Input);

/// <summary>Could not be read.</summary>
/// <param name="Stage">Where in the program's one sentence it failed ("open", "intake", "reading", "store").</param>
public sealed record Failed(string Input, string Stage, string Error) : Outcome(Input);
