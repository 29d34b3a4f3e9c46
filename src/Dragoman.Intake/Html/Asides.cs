using System.Buffers;
using System.Collections.Frozen;

namespace Dragoman.Intake;

/// <summary>Knows the lines by which a page speaks to its reader in the midst of a story.</summary>
internal static class Asides
{
    private const int LongestStart = 220;
    private const int LongestHolds = 420;
    private const int LongestEnd = 60;
    private const int LongestConsent = 800;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines = Set("line");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = Set("end");
    private static readonly string[] Starts = [.. OfKind("start")];
    private static readonly SearchValues<char> PathMarks = SearchValues.Create("/»>›→|");
    private static readonly string[] Crumbs = [.. OfKind("crumb")];
    private static readonly SearchValues<string> Holds = SearchValues.Create([.. OfKind("holds")], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Consent = SearchValues.Create([.. OfKind("consent")], StringComparison.OrdinalIgnoreCase);

    public static bool IsAside(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestHolds)
            return false;
        if (text.Length <= LongestEnd && Lines.Contains(WireLexicon.Bare(text)))
            return true;
        if (text.Length <= LongestStart)
        {
            var rest = text.TrimStart("»›>→▶•-–—*| ");
            foreach (var start in Starts)
            {
                if (rest.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                    && (rest.Length == start.Length || !char.IsLetterOrDigit(rest[start.Length]) || !char.IsLetterOrDigit(start[^1])))
                    return true;
            }
        }
        return IsCrumbs(text) || text.ContainsAny(Holds) || IsConsent(text);
    }

    /// <summary>Whether the page asks for its reader's consent: longer than many a story, and never part of one.</summary>
    public static bool IsConsent(ReadOnlySpan<char> text) => text.Length <= LongestConsent && text.ContainsAny(Consent);

    /// <summary>"Home » World » Norway, Chile sign accord".</summary>
    private static bool IsCrumbs(ReadOnlySpan<char> text)
    {
        if (text.Length > 250 || text.IndexOfAny(PathMarks) is < 0 or > 60)
            return false;
        foreach (var crumb in Crumbs)
        {
            if (text.StartsWith(crumb, StringComparison.OrdinalIgnoreCase) && text.Length > crumb.Length && text[crumb.Length..].TrimStart(" :") is ['/' or '»' or '>' or '›' or '→' or '|', ..])
                return true;
        }
        return false;
    }

    /// <summary>Whether the heading opens a part of the page that is no longer the story's.</summary>
    public static bool EndsStory(ReadOnlySpan<char> heading) => heading.Length <= LongestEnd && Ends.Contains(WireLexicon.Bare(heading));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string kind) =>
        OfKind(kind).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<string> OfKind(string kind) => Resource.Rows("asides.tsv").Where(row => row[0] == kind).Select(row => row[1]);
}
