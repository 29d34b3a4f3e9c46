namespace Dragoman.Web.Questions;

/// <summary>What stands in a search box, word by word; "words in quotes" stand together.</summary>
public static class SearchWords
{
    private const int Most = 12;

    public static IReadOnlyList<string> Of(string? text)
    {
        var words = new List<string>();
        var parts = (text ?? "").Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1 && parts[i].Trim() is { Length: > 0 } phrase)
                words.Add(phrase);
            else if (i % 2 == 0)
                words.AddRange(parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return [.. words.Take(Most)];
    }

    public static bool Has(string text, string word)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the words stand in the text by themselves, not within others.</summary>
    public static bool Stands(string text, string words, StringComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(words);
        for (var at = text.IndexOf(words, comparison); at >= 0; at = text.IndexOf(words, at + 1, comparison))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }
        return false;
    }

    /// <summary>How often the words stand in a text, each counted thrice at most.</summary>
    public static int Score(string? text, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (string.IsNullOrEmpty(text))
            return 0;
        var score = 0;
        foreach (var word in words)
        {
            var times = 0;
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0 && times < 3; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
                times++;
            score += times;
        }
        return score;
    }

    /// <summary>The stretch of a text with most of the words, cut at blanks, as pieces of which every second is one of the words; null where none stands in it.</summary>
    public static IReadOnlyList<string>? Snippet(string text, IReadOnlyList<string> words, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var (best, start) = (0, -1);
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
                continue;
            var from = Math.Max(0, at - length / 4);
            var score = Score(text.Substring(from, Math.Min(length, text.Length - from)), words);
            if (score > best)
                (best, start) = (score, from);
        }
        if (start < 0)
            return null;
        var begin = start == 0 ? 0 : text.IndexOf(' ', start) is >= 0 and var blank && blank < start + length / 4 ? blank + 1 : start;
        var end = Math.Min(text.Length, begin + length);
        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - begin) is > 0 and var last)
            end = last;
        return Pieces($"{(begin > 0 ? "…" : "")}{text[begin..end].ReplaceLineEndings(" ")}{(end < text.Length ? "…" : "")}", words);
    }

    private static List<string> Pieces(string text, IReadOnlyList<string> words)
    {
        var pieces = new List<string>();
        var from = 0;
        while (words.Select(word => (Word: word, At: text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase))).Where(one => one.At >= 0).OrderBy(one => one.At).FirstOrDefault() is { Word: { } next } found)
        {
            pieces.Add(text[from..found.At]);
            pieces.Add(text.Substring(found.At, next.Length));
            from = found.At + next.Length;
        }
        pieces.Add(text[from..]);
        return pieces;
    }
}
