using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Pipeline;

/// <summary>What became of one input: <see cref="Kept"/>, <see cref="Skipped"/> or <see cref="Failed"/>.</summary>
/// <param name="Input">The file, address, archive member or line.</param>
public abstract record Outcome(string Input);

/// <summary>A story was read; with a store, it is in the store when this is handed out.</summary>
public sealed record Kept(string Input, Record Record) : Outcome(Input)
{
    /// <summary>What the store made of it; null where there is none.</summary>
    public KeepOutcome? As { get; init; }

    /// <summary>What of the input beside the story was left out, a line for the reader each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Rightly left out (a duplicate, nothing to read).</summary>
public sealed record Skipped(string Input, string Why) : Outcome(Input);

/// <summary>Could not be read.</summary>
/// <param name="Stage">Where in the program's one sentence it failed ("open", "intake", "reading", "store").</param>
public sealed record Failed(string Input, string Stage, string Error) : Outcome(Input);
