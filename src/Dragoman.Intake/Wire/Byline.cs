namespace Dragoman.Intake;

/// <summary>Who wrote the story, as a line says it: "By Jane Doe", "By Jane Doe, Diplomatic Correspondent".</summary>
internal static class Byline
{
    private const int LongestName = 90;

    /// <summary>The names, or null where the line is no byline.</summary>
    public static string? Of(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > LongestName || line.Length < 6 || !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            return null;
        var name = line[3..].Trim(" :");
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " / ", " - ", " – ", " — ", ", "])
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && !(mark == ", " && IsNames(name)))
                name = name[..at];
        }
        return IsNames(name) ? name.TrimEnd(" .,").ToString() : null;
    }

    /// <summary>Two to nine words that begin with capitals, joined by nothing but small words of names.</summary>
    public static bool IsNames(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestName || text[^1] is '.' or '!' or '?' && text.Count(' ') > 3)
            return false;
        int words = 0, capitals = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",.;");
            if (word.IsEmpty)
                continue;
            words++;
            if (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter)
                capitals++;
            else if (word is not ("and" or "de" or "van" or "von" or "al" or "bin" or "der" or "den" or "la" or "le" or "da" or "dos" or "del" or "di" or "el" or "&" or "in" or "und" or "et" or "y"))
                return false;
            if (word.ContainsAnyInRange('0', '9'))
                return false;
        }
        return words is >= 1 and <= 9 && capitals >= 1;
    }
}
