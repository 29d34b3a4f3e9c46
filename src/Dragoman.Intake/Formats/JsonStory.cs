using System.Text;
using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>A story as a JSON object: its text verbatim, or its HTML as a page.</summary>
internal static class JsonStory
{
    public static IEnumerable<IntakeOutcome> Read(JsonElement json, Page page, string where, IntakeContext context)
    {
        var url = Word(json, "url");
        var input = Word(json, "id") ?? url ?? $"{PageNames.OfStory(page)}#{where.Replace(' ', '-')}";
        if (Word(json, "text") is { } text)
        {
            return string.IsNullOrWhiteSpace(text)
                ? [IntakeOutcome.Fail(page.Input, $"the story {input} has an empty text", where)]
                : [IntakeOutcome.Of(Verbatim(json, text, input, url, page))];
        }
        if (Word(json, "html") is not { } html)
            return [IntakeOutcome.Fail(page.Input, "has neither \"text\" nor \"html\"", where)];
        var inner = new Page(input, Encoding.UTF8.GetBytes(html))
        {
            MediaType = "text/html; charset=utf-8",
            Url = url,
            Published = Word(json, "published") ?? page.Published,
        };
        return [.. context.Inside(inner).Select(outcome => outcome.Story is { } story
            ? outcome with { Story = Told(story, json) }
            : outcome with { Where = where })];
    }

    /// <summary>What the object says beside the HTML is better known than what the HTML says.</summary>
    private static Story Told(Story story, JsonElement json) => story with
    {
        Input = Word(json, "id") ?? story.Input,
        Outlet = Word(json, "outlet") ?? story.Outlet,
        Language = Word(json, "language") is { } language ? LanguageGuess.Verified(language, story.Body.Of(story.Text)) : story.Language,
        Published = Date(json) ?? story.Published,
    };

    private static Story Verbatim(JsonElement json, string text, string input, string? url, Page page)
    {
        var headline = Word(json, "headline");
        var draft = new StoryDraft(input)
        {
            Headline = headline,
            Byline = Word(json, "byline"),
            Outlet = Word(json, "outlet"),
            Agency = Word(json, "agency"),
            Section = Word(json, "section"),
            Url = url,
            Language = Word(json, "language"),
            Published = Date(json),
            Modified = Word(json, "modified") is { } modified ? DateText.First(modified)?.Iso : null,
        };
        var start = 0;
        if (!string.IsNullOrEmpty(headline) && text.StartsWith(headline, StringComparison.Ordinal))
            start = headline.Length;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        if (DatelineText.Read(text.AsSpan(start)) is { } dateline && start + dateline.Length < text.Length)
        {
            draft.Dateline = dateline;
            start += dateline.Length;
        }
        draft.Published ??= draft.Dateline?.Date?.Iso ?? page.Published;
        return draft.Build(text, new Span(Math.Min(start, text.Length), text.Length));
    }

    private static string? Date(JsonElement json) =>
        Word(json, "published") is { Length: > 0 } date ? Edtf.TryRange(date, out _, out _) ? date : DateText.First(date)?.Iso : null;

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
