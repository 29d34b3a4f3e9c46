using System.Buffers;
using System.Collections.Frozen;

namespace Dragoman.Intake;

/// <summary>The words of wire pages: furniture, sections, agencies.</summary>
internal static class WireLexicon
{
    private const int LongestCredit = 420;

    private static readonly SearchValues<string> HoldList = SearchValues.Create([.. OfKind("holds")], StringComparison.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> LineSet = OfKind("line");
    private static readonly FrozenSet<string> EndSet = OfKind("end");
    private static readonly FrozenSet<string> SectionSet = Resource.Set("sections.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] StartList = [.. OfKind("start")];
    private static readonly string[] DateList = [.. OfKind("date").OrderByDescending(words => words.Length)];

    private static readonly FrozenDictionary<string, string> AgencySet = Resource.Rows("agencies.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines = LineSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = EndSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sections = SectionSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Agencies = AgencySet.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsFurniture(ReadOnlySpan<char> line)
    {
        if (line.Length <= LongestCredit && line.ContainsAny(HoldList))
            return true;
        if (line.Length > 160)
            return false;
        if (Lines.Contains(Bare(line)))
            return true;
        foreach (var start in StartList)
        {
            if (StartsWithWords(line, start) && (line.Length < 120 || start[^1] == ':' || start[0] == '('))
                return true;
        }
        return false;
    }

    public static bool EndsStory(ReadOnlySpan<char> line) => line.Length <= 60 && Ends.Contains(Bare(line));

    public static bool IsSection(ReadOnlySpan<char> line) => line.Length <= 40 && Sections.Contains(Bare(line));

    /// <summary>The agency's kept name, or null.</summary>
    public static string? Agency(ReadOnlySpan<char> words) => Agencies.TryGetValue(words.Trim(), out var name) ? name : null;

    /// <summary>The rest of a line that says when the story was published, or an empty span.</summary>
    public static ReadOnlySpan<char> DateLine(ReadOnlySpan<char> line)
    {
        foreach (var start in DateList)
        {
            if (StartsWithWords(line, start))
                return line[start.Length..].TrimStart(": ");
        }
        return [];
    }

    /// <summary>Whether the words are those that stand before a date ("Update").</summary>
    public static bool IsDateWord(ReadOnlySpan<char> words)
    {
        foreach (var known in DateList)
        {
            if (words.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The line without the marks and blanks around its words.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line)
    {
        int start = 0, end = line.Length;
        while (start < end && !char.IsLetterOrDigit(line[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(line[end - 1]) && !(line[end - 1] == '.' && end - start > 2 && line[end - 3] == '.'))
            end--;
        return line[start..end];
    }

    private static bool StartsWithWords(ReadOnlySpan<char> line, string words) =>
        line.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (line.Length == words.Length || !char.IsLetterOrDigit(line[words.Length]) || !char.IsLetterOrDigit(words[^1]));

    private static FrozenSet<string> OfKind(string kind) => Resource.Rows("furniture.tsv")
        .Where(row => row[0] == kind).Select(row => row[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
