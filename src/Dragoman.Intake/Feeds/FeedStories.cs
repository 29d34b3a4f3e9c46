using System.Net;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>Items of feeds become stories where the feed gives their whole text, and announcements where it does not.</summary>
internal static class FeedStories
{
    /// <summary>Letters of text that make an item's content a story and no summary.</summary>
    private const int ShortestStory = 700;

    public static IEnumerable<IntakeOutcome> Of(FeedItem item, Page page, IntakeContext context)
    {
        var input = item.Address ?? item.Id ?? $"{page.Input}#{item.Title}";
        if (Whole(item, input) is { } inner)
            return context.Inside(inner with { Published = inner.Published ?? page.Published });
        return item.Address is { } address
            ? [IntakeOutcome.Announce(input, address)]
            : [IntakeOutcome.Skip(input, "an item without a text and without an address")];
    }

    /// <summary>The item as a page of its own, where the feed gives its whole text; null where it only announces it.</summary>
    public static Page? Whole(FeedItem item, string input)
    {
        if (item.Html is not { } html || TextLength(html) < ShortestStory)
            return null;
        // The page's own words for what the feed says, so that one reader reads both.
        var text = new StringBuilder("<html");
        if (item.Language is { } language)
            text.Append($" lang=\"{WebUtility.HtmlEncode(language)}\"");
        text.Append($"><head><title>{WebUtility.HtmlEncode(item.Title)}</title>");
        Meta(text, "article:published_time", item.Published);
        Meta(text, "article:modified_time", item.Modified);
        Meta(text, "author", item.Byline);
        Meta(text, "og:site_name", item.Outlet);
        Meta(text, "article:section", item.Section);
        Meta(text, "og:title", item.Title);
        text.Append("</head><body><article>").Append(html).Append("</article></body></html>");
        return new Page(input, Encoding.UTF8.GetBytes(text.ToString()))
        {
            MediaType = "text/html; charset=utf-8",
            Url = item.Address,
            Published = item.Published,
        };
    }

    private static void Meta(StringBuilder head, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            head.Append($"<meta name=\"{name}\" content=\"{WebUtility.HtmlEncode(value)}\">");
    }

    private static int TextLength(string html)
    {
        var inTag = false;
        var length = 0;
        foreach (var c in html)
        {
            if (c == '<')
                inTag = true;
            else if (c == '>')
                inTag = false;
            else if (!inTag && !char.IsWhiteSpace(c))
                length++;
        }
        return length;
    }
}
