using System.Buffers;
using System.Collections.Frozen;

namespace Dragoman.Intake;

/// <summary>Reads the hints in the names that a page gives its elements. One a page: it remembers the names that it has read.</summary>
internal sealed class ClassVocabulary
{
    private const int LongestName = 300;

    private static readonly FrozenDictionary<string, Hints> Words = OfMode("word").ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> WordOf = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Hints> Wholes = OfMode("whole").ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> WholeOf = Wholes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly KeyValuePair<string, Hints>[] Parts = [.. OfMode("part")];

    private static readonly SearchValues<string> AnyPart = SearchValues.Create([.. Parts.Select(pair => pair.Key)], StringComparison.Ordinal);

    /// <summary>Names that say what the page or the post is of ("category-advertising", "has-sidebar"), not what stands in the element.</summary>
    private static readonly string[] Ignored =
        ["tag-", "category-", "has-", "no-", "with-", "type-", "status-", "format-", "wp-block-", "elementor-widget", "js-", "data-", "lang-", "u-", "page-template", "theme-", "post_format-"];

    private readonly Dictionary<string, Hints> known = new(StringComparer.Ordinal);

    public Hints Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return Hints.None;
        if (!known.TryGetValue(name, out var hints))
            known.Add(name, hints = Read(name.AsSpan(0, Math.Min(name.Length, LongestName))));
        return hints;
    }

    private static Hints Read(ReadOnlySpan<char> names)
    {
        var hints = Hints.None;
        foreach (var range in names.SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            var name = names[range];
            if (WholeOf.TryGetValue(name, out var whole))
                hints |= whole;
            else if (name.Length >= 2 && !IsIgnored(name))
                hints |= One(name);
        }
        return hints;
    }

    private static bool IsIgnored(ReadOnlySpan<char> name)
    {
        foreach (var start in Ignored)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return name.Contains("--has-", StringComparison.OrdinalIgnoreCase) || name.Contains("--with-", StringComparison.OrdinalIgnoreCase)
            || name.Contains("--no-", StringComparison.OrdinalIgnoreCase);
    }

    private static Hints One(ReadOnlySpan<char> name)
    {
        Span<char> joined = stackalloc char[name.Length];
        var length = 0;
        var hints = Hints.None;
        int piece = 0, pieces = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]) || (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (ends && length > piece)
            {
                pieces++;
                if (WordOf.TryGetValue(joined[piece..length], out var found))
                    hints |= found;
                piece = length;
            }
            if (i < name.Length && char.IsLetterOrDigit(name[i]))
                joined[length++] = char.ToLowerInvariant(name[i]);
        }
        // A name of many pieces is a title made into an anchor ("what-to-look-forward-to-next").
        if (pieces > 5)
            return Hints.None;
        ReadOnlySpan<char> whole = joined[..length];
        if (!whole.ContainsAny(AnyPart))
            return hints;
        foreach (var (part, hint) in Parts)
        {
            if (whole.Contains(part, StringComparison.Ordinal) && !(part == "comment" && whole.Contains("commentary", StringComparison.Ordinal)))
                hints |= hint;
        }
        return hints;
    }

    private static Dictionary<string, Hints> OfMode(string mode)
    {
        var found = new Dictionary<string, Hints>(StringComparer.Ordinal);
        foreach (var row in Resource.Rows("classes.tsv"))
        {
            if (row[1] == mode)
                found[row[2]] = found.GetValueOrDefault(row[2]) | Enum.Parse<Hints>(row[0]);
        }
        return found;
    }
}
