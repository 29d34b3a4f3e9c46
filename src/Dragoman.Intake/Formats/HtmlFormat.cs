using AngleSharp.Html.Parser;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>Web pages.</summary>
public sealed class HtmlFormat : IFormat
{
    public string Name => "HTML";

    public IReadOnlyList<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public IReadOnlyList<string> Endings { get; } = [".html", ".htm", ".xhtml"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        var text = System.Text.Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith('<') && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<head", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<body", StringComparison.OrdinalIgnoreCase) || text.Contains("<p>", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<div", StringComparison.OrdinalIgnoreCase)));
    }

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        var bytes = PageBytes.All(page, context.Limits);
        if (CharacterSet.Decode(bytes.Span, CharacterSet.OfMediaType(page.MediaType)) is not { } text)
            return [IntakeOutcome.Fail(page.Input, "is binary, no HTML")];
        var document = new HtmlParser().ParseDocument(text);
        var draft = new StoryDraft(PageNames.OfStory(page))
        {
            Url = PageNames.Url(page),
            Headline = document.QuerySelector("h1")?.TextContent is { } title ? Whitespace.Collapse(title) : document.Title,
            Published = page.Published,
        };
        foreach (var paragraph in document.QuerySelectorAll("p"))
        {
            var words = Whitespace.Collapse(paragraph.TextContent);
            if (words.Length > 40)
                draft.Paragraphs.Add(words);
        }
        return draft.Paragraphs.Count == 0
            ? [IntakeOutcome.Fail(page.Input, "holds no article")]
            : [IntakeOutcome.Of(draft.Build())];
    }
}
