using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>Lines about attributions: "attribution SOURCE | content", the content's stretches joined by " // "; "no attribution" where there is none. Others may be found besides.</summary>
public sealed class AttributionCheck : ISpecCheck
{
    private const string Lead = "attribution ";

    public bool Knows(string line) => line == "no attribution" || line.StartsWith(Lead, StringComparison.Ordinal);

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        var found = findings.Attributions
            .Select(a => $"{Lead}{(a.Source is { } source ? source.Of(reading.Text).ToString() : "?")} | {string.Join(" // ", a.Content.Select(c => c.Of(reading.Text).ToString()))}").ToList();
        var missing = lines.Where(l => l == "no attribution" ? found.Count > 0 : !found.Contains(l)).ToList();
        return missing.Count == 0 ? null : $"missing: {string.Join("; ", missing)}; found: {string.Join("; ", found)}";
    }
}
