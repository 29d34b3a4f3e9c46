using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>The items of a page that is a feed, whatever kind of feed.</summary>
internal static class FeedList
{
    private static readonly XmlFormat Xml = new();

    /// <summary>The items, or null where the page is no feed. What breaks in the midst leaves the items before it.</summary>
    public static List<FeedItem>? Of(Page page, int most)
    {
        var start = page.Content.Span[..Math.Min(page.Content.Length, 2048)];
        if (Xml.Recognises(start))
            return OfXml(page, most);
        return start.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? OfJson(page, most) : null;
    }

    /// <summary>Feeds break; the items that can be read are those that there are.</summary>
    private static List<FeedItem> OfXml(Page page, int most) =>
        XmlText.Decode(page.Content.Span, page.MediaType) is { } text
            ? [.. FeedText.Items(text).Select(piece => piece.Item).OfType<FeedItem>().Take(most).Select(item => Absolute(item, page))]
            : [];

    private static List<FeedItem>? OfJson(Page page, int most)
    {
        try
        {
            using var document = JsonDocument.Parse(page.Content);
            return JsonStory.FeedItems(document.RootElement)?.Take(most).Select(item => Absolute(item, page)).ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedItem Absolute(FeedItem item, Page page) =>
        item.Address is { } address && !address.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(page.Url ?? page.Input, UriKind.Absolute, out var around)
            && Uri.TryCreate(around, address, out var absolute) ? item with { Address = absolute.AbsoluteUri } : item;
}
