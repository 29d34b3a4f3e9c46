namespace Dragoman.Intake;

/// <summary>What a page calls itself, by which facts of another story on it are known for what they are.</summary>
/// <param name="Addresses">Its canonical address and the one that it was fetched from.</param>
/// <param name="Titles">Its title, its headings of the first level and the headlines of its metas.</param>
internal sealed record PageSelf(IReadOnlyList<string> Addresses, IReadOnlyList<string> Titles)
{
    /// <summary>Below this share of common words a headline is that of another story.</summary>
    private const double Other = 0.35;

    private const double Same = 0.6;

    public static PageSelf Of(PageText page, MetaTags metas, string? title, string? url)
    {
        var titles = new List<string>(metas.All("headline").Take(10));
        if (title is not null)
            titles.Add(title);
        foreach (var node in page.Nodes.Where(node => node is { Kind: NodeKind.Heading, Level: 1 } && node.EndBlock > node.FirstBlock).Take(10))
            titles.Add(page.Of(page.Blocks[node.FirstBlock].Start, page.Blocks[node.EndBlock - 1].End).ToString());
        titles.RemoveAll(text => text.Length > 600);
        return new PageSelf([.. new[] { metas.Canonical, metas.First("address"), url }.OfType<string>().Select(Bare)], titles);
    }

    /// <summary>Whether what is told with that headline and address is the page's own story: true or false where the page says so, else null.</summary>
    public bool? Is(string? headline, string? address)
    {
        if (address is not null && Addresses.Contains(Bare(address)))
            return true;
        if (headline is null || headline.Length > 600 || Titles.Count == 0)
            return null;
        var agreement = Titles.Max(title => Words.Overlap(headline, title));
        if (agreement >= Same)
            return true;
        return agreement < Other && address is not null && Addresses.Count > 0 ? false : null;
    }

    /// <summary>The address without what does not tell stories apart: scheme, "www.", anchor, closing stroke.</summary>
    private static string Bare(string address)
    {
        var text = address.AsSpan().Trim();
        if (text.IndexOf("://") is >= 0 and var scheme)
            text = text[(scheme + 3)..];
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        if (text.IndexOf('#') is >= 0 and var anchor)
            text = text[..anchor];
        return text.TrimEnd('/').ToString().ToLowerInvariant();
    }
}
