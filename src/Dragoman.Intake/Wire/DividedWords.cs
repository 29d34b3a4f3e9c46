using System.Collections.Frozen;
using System.Text;

namespace Dragoman.Intake;

/// <summary>Joins the lines of a paragraph; a word that was divided at a line's end becomes one again.</summary>
internal static class DividedWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firsts =
        Resource.Set("hyphened.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="lines">The lines, without blanks around them.</param>
    /// <param name="known">The words of the whole text that carry a hyphen within a line, lower case.</param>
    public static string Join(IEnumerable<string> lines, IReadOnlySet<string> known)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length == 0)
                text.Append(line);
            else if (text[^1] is not ('-' or '\u2010') || text.Length < 2 || !char.IsLetterOrDigit(text[^2]))
                text.Append(' ').Append(line);
            else if (IsDivided(text, line, known))
                text.Remove(text.Length - 1, 1).Append(line);
            else
                // "Korpela-/Aho", "2024-/2025": the hyphen is the word's own.
                text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>The words with a hyphen inside, as the text itself writes them.</summary>
    public static HashSet<string> Hyphened(List<List<string>> blocks)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in blocks.SelectMany(block => block))
        {
            if (!line.Contains('-', StringComparison.Ordinal))
                continue;
            foreach (var range in line.AsSpan().Split(' '))
            {
                var word = line.AsSpan()[range].Trim(",.;:!?()\"“”'’");
                if (word.IndexOf('-') is > 0 and var at && at < word.Length - 1)
                    words.Add(word.ToString());
            }
        }
        return words;
    }

    private static bool IsDivided(StringBuilder text, string line, IReadOnlySet<string> known)
    {
        if (!char.IsLower(line[0]) || !char.IsLetter(text[^2]))
            return false;
        var start = text.Length - 1;
        while (start > 0 && text.Length - start < 40 && char.IsLetter(text[start - 1]))
            start--;
        var first = text.ToString(start, text.Length - 1 - start);
        var end = 0;
        while (end < line.Length && (char.IsLetter(line[end]) || line[end] == '-'))
            end++;
        return !Firsts.Contains(first) && !known.Contains($"{first}-{line[..end]}");
    }
}
