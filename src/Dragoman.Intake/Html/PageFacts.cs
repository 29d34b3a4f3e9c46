using AngleSharp.Html.Dom;

namespace Dragoman.Intake;

/// <summary>What a page says of its story: headline, byline, dates, outlet, section, language, address.</summary>
internal static class PageFacts
{
    public static void Find(IHtmlDocument document, PageText page, MetaTags metas, LinkedData data, StoryDraft draft)
    {
        draft.Url = Address(metas.Canonical, draft.Url) ?? Address(metas.First("address"), draft.Url) ?? Address(data.Url, draft.Url) ?? draft.Url;
        var host = Host(draft.Url);
        draft.Outlet = Clean(metas.First("outlet"), 80) ?? Clean(data.Outlet, 80);
        draft.Section = Clean(data.Section, 60) ?? Clean(metas.First("section"), 60);
        draft.Language = Language(document.DocumentElement?.GetAttribute("lang")) ?? Language(data.Language) ?? Language(metas.First("language"));
        draft.Headline = Headlines.Choose(page, data, metas, document.Title, draft.Outlet, host);
        draft.Byline = Name(data.Byline) ?? metas.All("byline").Select(Name).FirstOrDefault(name => name is not null) ?? Visible(page);
        PageDates.Find(page, data, metas, draft, IsDayFirst(draft.Language, document.DocumentElement?.GetAttribute("lang"), host));
    }

    private static string? Address(string? found, string? own)
    {
        if (string.IsNullOrWhiteSpace(found))
            return null;
        if (!Uri.TryCreate(found.Trim(), UriKind.Absolute, out var address))
        {
            if (own is null || !Uri.TryCreate(own, UriKind.Absolute, out var around) || !Uri.TryCreate(around, found.Trim(), out address))
                return null;
        }
        return address.Scheme is "http" or "https" && !(address.AbsolutePath == "/" && own is not null) ? address.AbsoluteUri : null;
    }

    private static string? Host(string? url) => url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null;

    private static string? Language(string? tag)
    {
        tag = tag?.Trim().ToLowerInvariant();
        if (tag is null || tag.Length < 2)
            return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var language = end < 0 ? tag : tag[..end];
        return language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower) ? language : null;
    }

    /// <summary>Americans write the month first; nobody else does.</summary>
    private static bool IsDayFirst(string? language, string? tag, string? host)
    {
        if (tag is { Length: > 3 } && tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) && !tag.EndsWith("US", StringComparison.OrdinalIgnoreCase))
            return true;
        if (host is not null && (host.EndsWith(".uk", StringComparison.Ordinal) || host.EndsWith(".au", StringComparison.Ordinal)
            || host.EndsWith(".in", StringComparison.Ordinal) || host.EndsWith(".nz", StringComparison.Ordinal) || host.EndsWith(".ie", StringComparison.Ordinal)))
            return true;
        return language is not (null or "en");
    }

    private static string? Clean(string? text, int longest)
    {
        if (text is null)
            return null;
        var clean = Whitespace.Collapse(text);
        return clean.Length > 0 && clean.Length <= longest && !clean.Contains("://", StringComparison.Ordinal) ? clean : null;
    }

    private static string? Name(string? text)
    {
        if (Clean(text, 120) is not { } clean)
            return null;
        if (clean.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            clean = clean[3..].TrimStart();
        return clean.Length > 1 && !clean.Contains('@', StringComparison.Ordinal) && !clean.Equals("admin", StringComparison.OrdinalIgnoreCase) ? clean : null;
    }

    /// <summary>The author by markup or by a line near the top that says "By …".</summary>
    private static string? Visible(PageText page)
    {
        foreach (var (element, node, _) in page.Facts)
        {
            if (element.LocalName == "time" || (element.GetAttribute("itemprop") is { } names && !names.Contains("author", StringComparison.OrdinalIgnoreCase)))
                continue;
            if ((page.Nodes[Math.Max(node, 0)].Hints & (Hints.Comments | Hints.Related)) == 0 && Name(NodeText.Short(element)) is { } name && Byline.IsNames(name))
                return name;
        }
        for (var i = 0; i < page.BlockCount; i++)
        {
            if (page.Blocks[i].Length < 90 && (page.Blocks[i].Hints & (Hints.Comments | Hints.Related | Hints.Footer)) == 0 && Byline.Of(page.Of(i)) is { } name)
                return name;
        }
        return null;
    }
}
