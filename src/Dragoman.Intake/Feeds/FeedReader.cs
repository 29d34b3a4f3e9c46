using System.Xml;

namespace Dragoman.Intake;

/// <summary>Reads RSS (0.9 to 2.0), Atom and news sitemaps, item by item, leniently: what an item lacks is null.</summary>
internal static class FeedReader
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The items; the reader stands on the root element.</summary>
    public static IEnumerable<FeedItem> Items(XmlReader reader)
    {
        string? outlet = null, language = reader.GetAttribute("xml:lang");
        // The heads of channels stand before their items; in RSS 1.0 the items stand beside the channel.
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "item" or "entry" or "url":
                    {
                        var item = Item(reader);
                        yield return item with { Outlet = item.Outlet ?? outlet, Language = item.Language ?? language };
                        break;
                    }
                case "sitemap":
                    yield return Item(reader);
                    break;
                case "title" when outlet is null && reader.Depth <= 2:
                    outlet = Text(reader);
                    break;
                case "language" when reader.Depth <= 2:
                    language ??= Text(reader);
                    break;
                case "image" or "textInput" or "textinput":
                    reader.ReadSubtree().Dispose();
                    reader.Skip();
                    break;
            }
        }
    }

    private static FeedItem Item(XmlReader reader)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? address = null;
        using (var item = reader.ReadSubtree())
        {
            item.Read();
            while (item.Read())
            {
                if (item.NodeType != XmlNodeType.Element)
                    continue;
                if (item is { LocalName: "link", NamespaceURI: Atom or "" } && item.GetAttribute("href") is { } href)
                {
                    if (item.GetAttribute("rel") is null or "alternate" or "")
                        address ??= href.Trim();
                    continue;
                }
                Field(item, fields);
            }
        }
        string? Of(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.TryGetValue(name, out var value) && value.Length > 0)
                    return value;
            }
            return null;
        }
        address ??= Of("link", "loc") ?? (Of("guid", "id") is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null);
        var content = Of("encoded", "content");
        var summary = Of("description", "summary");
        return new FeedItem(address?.Trim())
        {
            Id = Of("guid", "id"),
            Title = Of("title") is { } title ? Whitespace.Collapse(System.Net.WebUtility.HtmlDecode(title)) : null,
            // Atom obliges its writers to "updated" alone: where nothing else is said, the story appeared then.
            Published = Date(Of("pubDate", "published", "issued", "publication_date", "date", "created")) ?? Date(Of("updated", "modified")),
            Modified = Date(Of("updated", "modified", "lastmod")),
            Byline = Of("creator", "name", "author"),
            Section = Of("category", "subject"),
            Html = content is not null && content.Length >= (summary?.Length ?? 0) ? content : summary,
            Outlet = Of("publication"),
            Language = Of("language"),
        };
    }

    private static void Field(XmlReader item, Dictionary<string, string> fields)
    {
        var name = item.LocalName;
        switch (name)
        {
            case "content" when item.GetAttribute("type") == "xhtml":
                fields.TryAdd(name, Markup(item));
                break;
            case "category" when item.GetAttribute("term") is { } term:
                fields.TryAdd(name, term);
                break;
            // What only holds other elements is gone through.
            case "author" when item.NamespaceURI == Atom:
            case "news" or "source" or "group" or "content" when item.NamespaceURI.Contains("mrss", StringComparison.OrdinalIgnoreCase) || name == "news":
                break;
            case "publication":
                break;
            case "name" when fields.ContainsKey("title") == false && item.Depth > 2:
                fields.TryAdd(name, Text(item));
                break;
            default:
                fields.TryAdd(name, Text(item));
                break;
        }
    }

    private static string? Date(string? text) => text is null ? null : DateText.First(text, dayFirst: true)?.Iso;

    /// <summary>What an element holds as HTML, without attributes; in linear time, which the framework's ReadInnerXml is not. The reader stays on its last token.</summary>
    private static string Markup(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var html = new System.Text.StringBuilder();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    html.Append('<').Append(reader.LocalName).Append('>');
                    break;
                case XmlNodeType.EndElement:
                    html.Append("</").Append(reader.LocalName).Append('>');
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    html.Append(System.Net.WebUtility.HtmlEncode(reader.Value));
                    break;
            }
        }
        return html.ToString();
    }

    /// <summary>The text of an element, markup within it as it stands; the reader stays on its last token.</summary>
    private static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var text = new System.Text.StringBuilder();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
        }
        return text.ToString().Trim();
    }
}
