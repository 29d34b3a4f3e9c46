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
        if (item.Html is { } html && TextLength(html) >= ShortestStory)
        {
            // The page's own words for what the feed says, so that one reader reads both.
            var head = new StringBuilder("<html");
            if (item.Language is { } language)
                head.Append($" lang=\"{WebUtility.HtmlEncode(language)}\"");
            head.Append($"><head><title>{WebUtility.HtmlEncode(item.Title)}</title>");
            Meta(head, "article:published_time", item.Published);
            Meta(head, "article:modified_time", item.Modified);
            Meta(head, "author", item.Byline);
            Meta(head, "og:site_name", item.Outlet);
            Meta(head, "article:section", item.Section);
            Meta(head, "og:title", item.Title);
            head.Append("</head><body><article>").Append(html).Append("</article></body></html>");
            var inner = new Page(input, Encoding.UTF8.GetBytes(head.ToString()))
            {
                MediaType = "text/html; charset=utf-8",
                Url = item.Address,
                Published = item.Published ?? page.Published,
            };
            return context.Inside(inner);
        }
        return item.Address is { } address
            ? [IntakeOutcome.Announce(input, address)]
            : [IntakeOutcome.Skip(input, "an item without a text and without an address")];
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
