using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>Web pages: the article of the page, and what the page says of it.</summary>
public sealed class HtmlFormat : IFormat
{
    private static readonly HtmlParserOptions Options = new()
    {
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        MaximumDepth = 400,
    };

    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create("\"'/> ;");

    public string Name => "HTML";

    public IReadOnlyList<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public IReadOnlyList<string> Endings { get; } = [".html", ".htm", ".xhtml"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        if (text.IsEmpty || text[0] != '<')
            return false;
        foreach (var mark in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<p>", "<div", "<article", "<h1"])
        {
            if (text.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        var bytes = PageBytes.All(page, context.Limits);
        var declared = CharacterSet.OfMediaType(page.MediaType) ?? MetaCharset(bytes.Span);
        if (CharacterSet.Decode(bytes.Span, declared) is not { } text)
            return [IntakeOutcome.Fail(page.Input, "is binary, no HTML")];
        if (Nesting.IsTooDeep(text))
            return [IntakeOutcome.Fail(page.Input, $"has elements nested deeper than {Nesting.Most}: no page is written so")];
        context.Budget.Elements().Add(text.AsSpan().Count('<'));
        using var document = new HtmlParser(Options).ParseDocument(text);
        var blocks = PageWalk.Of(document);
        var metas = MetaTags.Of(document);
        var data = LinkedData.Of(blocks.LinkedData, PageSelf.Of(blocks, metas, document.Title, PageNames.Url(page)));
        var told = ToldText.Of(data.Body);
        BlockScores.Score(blocks, told);
        var draft = new StoryDraft(PageNames.OfStory(page), context.Today) { Url = PageNames.Url(page) };
        PageFacts.Find(document, blocks, metas, data, draft);
        draft.Paragraphs.AddRange(ArticleText.Of(blocks, draft.Headline, draft.Byline, told));
        if (draft.Paragraphs.Count == 0)
            return [IntakeOutcome.Fail(page.Input, "holds no article")];
        if (DatelineText.Read(draft.Paragraphs[0]) is { } dateline && dateline.Length < draft.Paragraphs[0].Length)
        {
            draft.Dateline = dateline;
            draft.DatelineLength = dateline.Length;
            draft.Published ??= dateline.Date?.Iso;
        }
        draft.Published ??= page.Published;
        return [IntakeOutcome.Of(draft.Build())];
    }

    /// <summary>The character set that the page declares in its first kilobytes.</summary>
    private static string? MetaCharset(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        var at = start.IndexOf("charset"u8);
        if (at < 0)
            at = start.IndexOf("CHARSET"u8);
        if (at < 0)
            return null;
        var rest = Encoding.Latin1.GetString(start[(at + 7)..]).AsSpan().TrimStart("= \"'");
        var end = rest.IndexOfAny(CharsetEnds);
        return end > 0 ? rest[..end].ToString() : null;
    }
}
