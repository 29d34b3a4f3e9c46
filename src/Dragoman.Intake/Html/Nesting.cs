using System.Collections.Frozen;

namespace Dragoman.Intake;

/// <summary>
/// Counts how deep a page's elements stand in one another before it is parsed: what a parser does for an element looks through all that are
/// open, so that a page of nothing but opened elements costs the square of its length.
/// </summary>
internal static class Nesting
{
    /// <summary>No page that a person wrote comes near it, unclosed old font tags included.</summary>
    public const int Most = 4000;

    /// <summary>Elements that hold nothing, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> Flat = new[]
    {
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot",
        "th", "thead", "tr", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FlatNames = Flat.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            var closes = html[at + 1] == '/';
            var name = Name(html[(at + (closes ? 2 : 1))..]);
            var next = at + 1 + name.Length;
            if (!name.IsEmpty && !FlatNames.Contains(name))
            {
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
                if (depth > Most)
                    return true;
                // What stands in a script is no element.
                if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
                    && html[next..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
                    next += end;
            }
            var more = html[next..].IndexOf('<');
            at = more < 0 ? -1 : next + more;
        }
        return false;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 32 && char.IsAsciiLetterOrDigit(tag[length]))
            length++;
        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : [];
    }
}
