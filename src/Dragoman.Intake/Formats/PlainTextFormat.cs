using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>Plain text as wires send it: headline, dateline, paragraphs, and the furniture of the page it was copied from.</summary>
public sealed class PlainTextFormat : IFormat
{
    public string Name => "plain text";

    public IReadOnlyList<string> MediaTypes { get; } = ["text/plain"];

    public IReadOnlyList<string> Endings { get; } = [".txt", ".text"];

    /// <summary>The last in the list: what no other format knows is text or nothing.</summary>
    public bool Recognises(ReadOnlySpan<byte> start) => true;

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        var bytes = PageBytes.All(page, context.Limits);
        if (CharacterSet.Decode(bytes.Span, CharacterSet.OfMediaType(page.MediaType)) is not { } text)
            return [IntakeOutcome.Fail(page.Input, "is binary, no text")];
        var draft = new StoryDraft(PageNames.OfStory(page)) { Url = PageNames.Url(page) };
        WireCleaner.Clean(text, draft);
        if (draft.Paragraphs.Count == 0 && draft.Headline is null)
            return [IntakeOutcome.Fail(page.Input, "holds no story: nothing but blanks and page furniture")];
        draft.Published ??= draft.Dateline?.Date?.Iso ?? page.Published;
        return [IntakeOutcome.Of(draft.Build())];
    }
}
