using System.Net;
using System.Text.Json;

namespace Dragoman.Intake;

/// <summary>What the JSON-LD of a page says of its article.</summary>
internal sealed class LinkedData
{
    private const int Deepest = 32;

    /// <summary>What it adds to an object's rank that it is the page's own.</summary>
    private const int Own = 10;

    private readonly PageSelf self;
    private int rank;

    private LinkedData(PageSelf self) => this.self = self;

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Byline { get; private set; }

    public string? Outlet { get; private set; }

    public string? Section { get; private set; }

    public string? Language { get; private set; }

    public string? Url { get; private set; }

    public string? Body { get; private set; }

    /// <param name="scripts">The scripts' texts.</param>
    /// <param name="self">What the page calls itself: of several articles its own is told by that.</param>
    public static LinkedData Of(IEnumerable<string> scripts, PageSelf self)
    {
        var data = new LinkedData(self);
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
        foreach (var script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(Bare(script), options);
                data.Walk(document.RootElement, 0);
            }
            catch (JsonException)
            {
                // Scripts that are no JSON are common; the page's other markup stands.
            }
        }
        return data;
    }

    /// <summary>The JSON without CDATA marks, and with raw line breaks in strings made blanks.</summary>
    private static string Bare(string script)
    {
        var text = script.AsSpan().Trim(" \t\r\n;");
        if (text.LastIndexOf("]]>") is > 0 and var data)
            text = text[..data];
        text = text[Start(text)..];
        var end = text.LastIndexOfAny('}', ']');
        if (end >= 0)
            text = text[..(end + 1)];
        if (text.IndexOfAnyInRange('\0', '\x1F') < 0)
            return text.ToString();
        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = source[i] < ' ' ? ' ' : source[i];
        });
    }

    /// <summary>Where the JSON begins: behind the comments and CDATA marks that older publishing systems wrap it in.</summary>
    private static int Start(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '[' && text[(i + 1)..].TrimStart(" \t\r\n") is [var next, ..] && (text[i] == '{' ? next is '"' or '}' : next is '{' or '[' or ']'))
                return i;
        }
        return 0;
    }

    private void Walk(JsonElement element, int depth)
    {
        if (depth > Deepest)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        Take(element);
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate"])
        {
            if (element.TryGetProperty(name, out var inner))
                Walk(inner, depth + 1);
        }
    }

    /// <summary>How much an object of that type is the article: 0 for not at all.</summary>
    private static int RankOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return 0;
        var best = 0;
        if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in type.EnumerateArray())
                best = Math.Max(best, item.ValueKind == JsonValueKind.String ? RankOf(item.GetString()!) : 0);
            return best;
        }
        return type.ValueKind == JsonValueKind.String ? RankOf(type.GetString()!) : 0;
    }

    private static int RankOf(string type) => type switch
    {
        _ when type.EndsWith("NewsArticle", StringComparison.Ordinal) => 4,
        "Article" or "BlogPosting" or "Report" or "LiveBlogPosting" or "TechArticle" or "ScholarlyArticle" or "MedicalWebPage" => 3,
        "CreativeWork" or "Recipe" or "DiscussionForumPosting" or "SocialMediaPosting" or "Review" => 2,
        "WebPage" or "ItemPage" => 1,
        _ => 0,
    };

    private void Take(JsonElement element)
    {
        var found = RankOf(element);
        if (found == 0)
            return;
        var headline = Text(element, "headline") ?? (found > 1 ? Text(element, "name") : null);
        var address = Text(element, "url") ?? Text(element, "mainEntityOfPage") ?? Id(element, "mainEntityOfPage") ?? Text(element, "@id");
        var own = found > 1 ? self.Is(headline, address is not null && address.Contains("://", StringComparison.Ordinal) ? address : null) : null;
        if (own is false)
            return;
        // The page's own article before any other, then by type.
        found += own is true ? Own : 0;
        var better = found > rank;
        rank = Math.Max(rank, found);
        Headline = Better(Headline, headline, better);
        Published = Better(Published, Text(element, "datePublished") ?? Text(element, "dateCreated") ?? Text(element, "uploadDate"), better);
        Modified = Better(Modified, Text(element, "dateModified"), better);
        Byline = Better(Byline, Names(element, "author") ?? Names(element, "creator"), better);
        Outlet = Better(Outlet, Names(element, "publisher") ?? Names(element, "sourceOrganization"), better);
        Section = Better(Section, Text(element, "articleSection"), better);
        Language = Better(Language, Text(element, "inLanguage"), better);
        Url = Better(Url, Text(element, "url"), better);
        Body = Better(Body, Text(element, "articleBody"), better);
    }

    private static string? Id(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "@id") ?? Text(value, "url") : null;

    private static string? Better(string? old, string? found, bool better) => string.IsNullOrWhiteSpace(found) || (old is not null && !better) ? old : found;

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault(item => item.ValueKind == JsonValueKind.String);
        if (value.ValueKind != JsonValueKind.String)
            return null;
        return WebUtility.HtmlDecode(value.GetString());
    }

    /// <summary>The name of a person or organisation, or of several, joined by commas.</summary>
    private static string? Names(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
            return null;
        var names = new List<string>();
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var name = item.ValueKind switch
            {
                JsonValueKind.String => WebUtility.HtmlDecode(item.GetString()),
                JsonValueKind.Object => Text(item, "name"),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(name) && !name.Contains("://", StringComparison.Ordinal) && !names.Contains(name.Trim()))
                names.Add(Whitespace.Collapse(name));
        }
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
