using System.Net;

namespace Dragoman.Intake;

/// <summary>Chooses the headline among what the page offers: its markup, its headings, its title.</summary>
internal static class Headlines
{
    private const int Longest = 300;

    /// <summary>Headings that are compared with what the page tells of its headline.</summary>
    private const int MostHeadings = 100;

    private static readonly string[] Marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " // ", ": "];

    public static string? Choose(PageText page, LinkedData data, MetaTags metas, string? title, string? outlet, string? host)
    {
        if (title?.Length > 2 * Longest)
            title = title[..(2 * Longest)];
        var told = new List<string>();
        Add(told, data.Headline, outlet, host);
        foreach (var meta in metas.All("headline"))
            Add(told, meta, outlet, host);
        Add(told, title, outlet, host);
        string? best = null;
        var bestScore = 0.0;
        var left = MostHeadings;
        for (var i = 0; i < page.Nodes.Count && left > 0; i++)
        {
            var node = page.Nodes[i];
            if (node.Kind != NodeKind.Heading || node.Level > 3 || node.EndBlock == node.FirstBlock)
                continue;
            var heading = page.Of(page.Blocks[node.FirstBlock].Start, page.Blocks[node.EndBlock - 1].End).ToString();
            if (heading.Length > Longest)
                continue;
            left--;
            var score = Agreement(heading, told, title) - 0.1 * (node.Level - 1);
            if (score > bestScore + 0.01)
                (best, bestScore) = (heading, score);
        }
        // A heading that the page's own markup confirms is what a reader sees.
        if (best is not null && bestScore >= 0.6)
            return WithoutKicker(best, told);
        return Lone(page, outlet, host) ?? (told.Count > 0 ? told[0] : best ?? FirstHeading(page, outlet));
    }

    /// <summary>The page's one heading of the first level, where it is no sign of the outlet: what a reader takes for the headline.</summary>
    private static string? Lone(PageText page, string? outlet, string? host)
    {
        string? lone = null;
        for (var i = 0; i < page.Nodes.Count; i++)
        {
            var node = page.Nodes[i];
            if (node is not { Kind: NodeKind.Heading, Level: 1 } || node.EndBlock == node.FirstBlock || (page.Blocks[node.FirstBlock].Hints & Hints.Foreign) != 0)
                continue;
            var heading = page.Of(page.Blocks[node.FirstBlock].Start, page.Blocks[node.EndBlock - 1].End).ToString();
            if (lone is not null)
                return null;
            lone = heading;
        }
        return lone is { Length: >= 10 and <= Longest } && lone.Contains(' ', StringComparison.Ordinal) && !IsNamed(lone, outlet, host) ? lone : null;
    }

    /// <summary>A heading that holds more than the markup's headline has a kicker over it or a line under it.</summary>
    private static string WithoutKicker(string heading, List<string> told)
    {
        foreach (var text in told)
        {
            if (text.Length >= 15 && text.Length < heading.Length && heading.Contains(text, StringComparison.OrdinalIgnoreCase))
                return text;
        }
        return heading;
    }

    private static double Agreement(string heading, List<string> told, string? title)
    {
        var best = 0.0;
        foreach (var text in told)
            best = Math.Max(best, Words.Overlap(heading, text));
        if (title is not null && heading.Length > 15 && title.Contains(heading, StringComparison.OrdinalIgnoreCase))
            best = Math.Max(best, 0.95);
        return best;
    }

    private static string? FirstHeading(PageText page, string? outlet)
    {
        foreach (var node in page.Nodes)
        {
            if (node is not { Kind: NodeKind.Heading, Level: <= 2 } || node.EndBlock == node.FirstBlock)
                continue;
            var heading = page.Of(page.Blocks[node.FirstBlock].Start, page.Blocks[node.EndBlock - 1].End).ToString();
            if (!heading.Equals(outlet, StringComparison.OrdinalIgnoreCase))
                return heading;
        }
        return null;
    }

    private static void Add(List<string> told, string? text, string? outlet, string? host)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2 * Longest)
            return;
        // Publishing systems escape twice: "Finland&amp;#8217;s".
        var bare = WithoutOutlet(Whitespace.Collapse(WebUtility.HtmlDecode(text)), outlet, host);
        if (bare.Length is > 1 and <= Longest && !(outlet is not null && bare.Equals(outlet, StringComparison.OrdinalIgnoreCase)))
            told.Add(bare);
    }

    /// <summary>"Accord signed | The Herald" without the outlet.</summary>
    public static string WithoutOutlet(string text, string? outlet, string? host)
    {
        foreach (var mark in Marks)
        {
            var at = text.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && mark != ": " && IsOutlet(text[(at + mark.Length)..], text[..at], outlet, host))
                return WithoutOutlet(text[..at].TrimEnd(), outlet, host);
            at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && IsNamed(text[..at], outlet, host))
                return text[(at + mark.Length)..].TrimStart();
        }
        return text;
    }

    private static bool IsOutlet(string part, string rest, string? outlet, string? host) =>
        IsNamed(part, outlet, host) || (part.Length * 2 < rest.Length && part.Count(c => c == ' ') <= 3 && rest.Length > 25 && outlet is null);

    private static bool IsNamed(string part, string? outlet, string? host)
    {
        var bare = Letters(part);
        if (bare.Length < 2)
            return false;
        if (outlet is not null && Letters(outlet) is { Length: > 1 } name
            && (name.Equals(bare, StringComparison.Ordinal) || (bare.Length > 3 && name.Contains(bare, StringComparison.Ordinal)) || (name.Length > 3 && bare.Contains(name, StringComparison.Ordinal) && bare.Length < name.Length * 2)))
            return true;
        return host is not null && bare.Length > 3 && Letters(host).Contains(bare, StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
