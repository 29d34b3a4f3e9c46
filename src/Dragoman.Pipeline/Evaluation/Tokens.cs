namespace Dragoman.Pipeline.Evaluation;

/// <summary>Texts as the words that scoring compares.</summary>
internal static class Tokens
{
    /// <summary>Runs of letters, digits and underscores, lower case.</summary>
    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        foreach (var (start, end) in Spans(text ?? ""))
            words.Add(text![start..end].ToLowerInvariant());
        return words;
    }

    public static List<(int Start, int End)> Spans(string text)
    {
        var spans = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
                at++;
            if (at > start)
                spans.Add((start, at));
        }
        return spans;
    }

    /// <summary>How far two texts share their words: the F1 of their bags.</summary>
    public static double Overlap(string? one, string? other)
    {
        List<string> a = Words(one), b = Words(other);
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in a)
            bag[word] = bag.GetValueOrDefault(word) + 1;
        var both = 0;
        foreach (var word in b)
        {
            if (bag.GetValueOrDefault(word) is > 0 and var left)
            {
                bag[word] = left - 1;
                both++;
            }
        }
        return FigureTable.F1(both, a.Count, b.Count);
    }
}
