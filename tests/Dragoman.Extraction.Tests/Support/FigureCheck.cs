using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>
/// Lines about figures: "figure over 62000000000 USD of total investment by USA in KAZ", parts that matter not left out. All figures of
/// the story must be listed; "no figure" where there is none.
/// </summary>
public sealed class FigureCheck : ISpecCheck
{
    public bool Knows(string line) => line == "no figure" || line.StartsWith("figure ", StringComparison.Ordinal);

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        var missing = lines.Where(l => l != "no figure" && !findings.Figures.Any(f => Fits(l, f))).ToList();
        var wanted = lines.Count(l => l != "no figure");
        return missing.Count == 0 && findings.Figures.Count == wanted
            ? null
            : $"missing: {string.Join(" | ", missing)}; found: {string.Join(" | ", findings.Figures.Select(f => Show(f, true, true, true)))}";
    }

    private static bool Fits(string line, Figure figure)
    {
        for (var parts = 0; parts < 8; parts++)
        {
            if (line == Show(figure, (parts & 1) != 0, (parts & 2) != 0, (parts & 4) != 0))
                return true;
        }
        return false;
    }

    private static string Show(Figure f, bool of, bool by, bool @in) => string.Create(
        CultureInfo.InvariantCulture,
        $"figure {(f.Qualifier is null ? "" : f.Qualifier + " ")}{f.Amount:0.####} {f.Unit}{(of && f.Of is not null ? $" of {f.Of}" : "")}{(by && f.By is not null ? $" by {f.By}" : "")}{(@in && f.In is not null ? $" in {f.In}" : "")}");
}
