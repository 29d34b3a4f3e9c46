using System.Net;
using System.Text;
using System.Text.Json;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>A story as a JSON object of one of the dialects that news comes in.</summary>
internal static class JsonStory
{
    /// <summary>A dateline stands no further down than this, blank lines not counted.</summary>
    private const int HeadLines = 6;

    private const int LongestHeadline = 200;

    /// <param name="json">The object.</param>
    /// <param name="page">The page that holds it.</param>
    /// <param name="where">Where in the page, or null for the page itself.</param>
    /// <param name="context">The way to the reader of HTML.</param>
    public static IEnumerable<IntakeOutcome> Read(JsonElement json, Page page, string? where, IntakeContext context)
    {
        if (FeedItems(json) is { } items)
            return [.. items.SelectMany(item => FeedStories.Of(item, page, context))];
        var url = Word(json, "url") ?? Word(json, "uri");
        var input = Word(json, "id") ?? url ?? (where is null ? PageNames.OfStory(page) : $"{PageNames.OfStory(page)}#{where.Replace(' ', '-')}");
        if (Withdrawal.Of(Word(json, "pubstatus") ?? Word(json, "pubStatus")) is { } withdrawn)
            return [IntakeOutcome.Skip(input, $"withdrawn by its agency ({withdrawn})")];
        if (Word(json, "text") is { } text)
            return Text(json, text, input, url, page, where, context.Today);
        // news-please, ninjs 1, ninjs 2 and 3.
        if ((Word(json, "maintext") ?? Word(json, "body_text") ?? JsonRoles.Body(json, isHtml: false)) is { } plain)
            return Text(json, plain, input, url, page, where, context.Today);
        if ((Word(json, "html") ?? Word(json, "body_html") ?? Word(json, "body_xhtml") ?? JsonRoles.Body(json, isHtml: true)) is not { } html)
            return [IntakeOutcome.Fail(page.Input, "has neither \"text\" nor \"html\"", where)];
        // The object's headline stands where a page says its own, so that the text begins with it.
        if (Headline(json) is { } headline)
            html = $"<title>{WebUtility.HtmlEncode(headline)}</title><meta property=\"og:title\" content=\"{WebUtility.HtmlEncode(headline)}\">{html}";
        var inner = new Page(input, Encoding.UTF8.GetBytes(html))
        {
            MediaType = "text/html; charset=utf-8",
            Url = url,
            Published = Date(json) ?? page.Published,
        };
        return [.. context.Inside(inner).Select(outcome => outcome.Story is { } story
            ? outcome with { Story = Told(story, json) }
            : outcome with { Where = where })];
    }

    private static IEnumerable<IntakeOutcome> Text(JsonElement json, string text, string input, string? url, Page page, string? where, LocalDate? today) =>
        string.IsNullOrWhiteSpace(text)
            ? [IntakeOutcome.Fail(page.Input, $"the story {input} has an empty text", where)]
            : [IntakeOutcome.Of(Verbatim(json, text, input, url, page, today))];

    /// <summary>The items of a JSON Feed; null where the object is none.</summary>
    public static IEnumerable<FeedItem>? FeedItems(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array
            || Word(json, "version") is not { } version || !version.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase))
            return null;
        return items.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            .Select(entry => new FeedItem(Word(entry, "url") ?? Word(entry, "external_url"))
            {
                Id = Word(entry, "id"),
                Title = Word(entry, "title"),
                Html = Word(entry, "content_html") ?? Word(entry, "content_text")?.Replace("\n\n", "<p>", StringComparison.Ordinal),
                Published = Moment(entry, "date_published", "date_modified"),
                Modified = Moment(entry, "date_modified"),
                Outlet = Word(json, "title"),
                Language = Word(entry, "language") ?? Word(json, "language"),
                Byline = Author(entry),
            });
    }

    /// <summary>What the object says beside the HTML is better known than what the HTML says.</summary>
    private static Story Told(Story story, JsonElement json) => story with
    {
        Input = Word(json, "id") ?? story.Input,
        Outlet = Outlet(json) ?? story.Outlet,
        Language = Word(json, "language") is { } language ? LanguageGuess.Verified(language, story.Body.Of(story.Text)) : story.Language,
        Published = Date(json) ?? story.Published,
        Byline = Author(json) ?? story.Byline,
        Section = Word(json, "section") ?? story.Section,
    };

    private static Story Verbatim(JsonElement json, string text, string input, string? url, Page page, LocalDate? today)
    {
        var headline = Headline(json);
        var draft = new StoryDraft(input, today)
        {
            Headline = headline,
            Byline = Author(json),
            Outlet = Outlet(json),
            Agency = Word(json, "agency"),
            Section = Word(json, "section"),
            Url = url,
            Language = Word(json, "language"),
            Published = Date(json),
            Modified = Changed(json),
        };
        var start = 0;
        if (!string.IsNullOrEmpty(headline) && text.StartsWith(headline, StringComparison.Ordinal))
            start = headline.Length;
        var head = Head(text, start);
        foreach (var line in head)
        {
            if (DatelineText.Read(text.AsSpan(line.Start, line.Length)) is not { } dateline || dateline.Length >= line.Length || (line.Start > start && !dateline.IsSure))
                continue;
            // What stands over the dateline, if it is not the object's own headline, begins with one.
            if (headline is null && head[0] is var first && first.Start < line.Start && first.Length <= LongestHeadline)
                draft.Headline = first.Of(text).ToString();
            draft.Dateline = dateline;
            start = line.Start + dateline.Length;
            break;
        }
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        draft.Published ??= draft.Dateline?.Date?.Iso ?? page.Published;
        return draft.Build(text, new Span(Math.Min(start, text.Length), text.Length));
    }

    /// <summary>The first lines of a text that hold anything, trimmed: headline, slug, editor's note, byline, and the one with the dateline.</summary>
    private static List<Span> Head(string text, int from)
    {
        var lines = new List<Span>();
        while (from < text.Length && lines.Count < HeadLines)
        {
            var end = text.IndexOf('\n', from);
            if (end < 0)
                end = text.Length;
            var (first, last) = (from, end);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (last > first)
                lines.Add(new Span(first, last));
            from = end + 1;
        }
        return lines;
    }

    private static string? Headline(JsonElement json) =>
        (Word(json, "headline") ?? Word(json, "title") ?? JsonRoles.Headline(json)) is { } headline && Whitespace.Collapse(headline) is { Length: > 0 } said ? said : null;

    private static string? Outlet(JsonElement json) => Word(json, "outlet") ?? Word(json, "source_domain") ?? Word(json, "copyrightholder");

    private static string? Author(JsonElement json)
    {
        if ((Word(json, "byline") ?? Word(json, "by") ?? Word(json, "author")) is { Length: > 0 } line)
            return Byline.Of(line) ?? line;
        if (!json.TryGetProperty("authors", out var authors) || authors.ValueKind != JsonValueKind.Array)
            return null;
        var names = authors.EnumerateArray().Select(author => author.ValueKind switch
        {
            JsonValueKind.String => author.GetString(),
            JsonValueKind.Object => Word(author, "name"),
            _ => null,
        }).Where(name => !string.IsNullOrWhiteSpace(name)).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Date(JsonElement json) => Moment(json,
        "published", "date_publish", "datePublished", "date_published", "firstcreated", "firstCreated", "contentCreated", "contentcreated",
        "versioncreated", "versionCreated", "publishedAt", "published_at", "pubDate", "date");

    private static string? Changed(JsonElement json) => Moment(json, "modified", "date_modify", "date_modified", "dateModified", "versioncreated", "versionCreated");

    /// <summary>The first of the properties that tells a time: as text of any form, as seconds or as milliseconds since 1970.</summary>
    private static string? Moment(JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!json.TryGetProperty(name, out var value))
                continue;
            var told = value.ValueKind switch
            {
                JsonValueKind.Number => DateText.Epoch(value.GetRawText()),
                JsonValueKind.String when value.GetString() is { Length: > 0 } text =>
                    Edtf.TryRange(text, out _, out _) ? text.Replace(' ', 'T') : DateText.First(text)?.Iso ?? DateText.Epoch(text),
                _ => null,
            };
            if (told is not null)
                return told;
        }
        return null;
    }

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
