namespace Dragoman.Intake;

/// <summary>How much two short texts have in common.</summary>
internal static class Words
{
    /// <summary>The share of common words of both, 0 to 1, letters and digits only, case left out.</summary>
    public static double Overlap(string a, string b)
    {
        var left = Count(a);
        var right = Count(b);
        int both = 0, leftTotal = 0, rightTotal = 0;
        foreach (var (word, count) in left)
        {
            leftTotal += count;
            both += Math.Min(count, right.GetValueOrDefault(word));
        }
        foreach (var count in right.Values)
            rightTotal += count;
        return both == 0 ? 0 : 2.0 * both / (leftTotal + rightTotal);
    }

    private static Dictionary<string, int> Count(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            var word = text[start..i];
            words[word] = words.GetValueOrDefault(word) + 1;
            start = -1;
        }
        return words;
    }
}
