namespace Dragoman.Records;

/// <summary>How much a dealing deserves a person's look, and why.</summary>
internal static class Attention
{
    private const double Unsure = 0.7;

    public static double Of(Dealing dealing) => Math.Round(1 - dealing.Confidence + Math.Min(dealing.Disagreements.Count, 4) * 0.5
        + Math.Min(dealing.Contradictions.Count, 4) * 0.7 + (dealing.Resembles.Count > 0 ? 0.6 : 0), 3);

    public static IEnumerable<string> Reasons(Dealing dealing)
    {
        // What nothing else speaks against is there for its confidence, however high.
        if (dealing.Confidence < Unsure || dealing.Disagreements.Count + dealing.Contradictions.Count + dealing.Resembles.Count == 0)
            yield return $"confidence {dealing.Confidence:0.00}";
        foreach (var disagreement in dealing.Disagreements)
            yield return $"outlets disagree on {disagreement.Field}: {string.Join(" / ", disagreement.Variants.Select(v => v.Value))}";
        foreach (var contradiction in dealing.Contradictions)
            yield return contradiction;
        foreach (var id in dealing.Resembles)
            yield return $"may be the same as {id}";
    }
}
