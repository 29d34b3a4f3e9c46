using System.Text.Json;

namespace Dragoman.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
public sealed record Run(int Status, string Output, string Error)
{
    /// <summary>The records, where the output is JSON Lines.</summary>
    public IReadOnlyList<JsonElement> Records =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
