using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>
/// Lines about commitments: "commitment promised by USA to KAZ due 2025: words, 5000000 USD", the parts that the story doesn't give left
/// out. All commitments of the story must be listed; "no commitment" where there is none.
/// </summary>
public sealed class CommitmentCheck : ISpecCheck
{
    public bool Knows(string line) => line == "no commitment" || line.StartsWith("commitment ", StringComparison.Ordinal);

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        var found = findings.Commitments.Select(Show).ToList();
        var missing = lines.Where(l => l != "no commitment" && !found.Contains(l)).ToList();
        return missing.Count == 0 && found.Count == lines.Count(l => l != "no commitment")
            ? null
            : $"missing: {string.Join(" | ", missing)}; found: {string.Join(" | ", found)}";
    }

    private static string Show(Commitment c) => string.Create(
        CultureInfo.InvariantCulture,
        $"commitment {c.Status.ToString().ToLowerInvariant()} by {c.By}{(c.To is null ? "" : $" to {c.To}")}{(c.Due is null ? "" : $" due {c.Due}")}: {c.What}{(c.Amount is { } amount ? $", {amount:0.####} {c.Unit}" : "")}");
}
