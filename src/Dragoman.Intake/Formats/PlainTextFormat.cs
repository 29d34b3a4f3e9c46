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
        var drafts = WireCleaner.Stories(text, () => new StoryDraft(PageNames.OfStory(page), context.Today) { Url = PageNames.Url(page) });
        if (drafts.Count == 0)
            return [IntakeOutcome.Fail(page.Input, "holds no story: nothing but blanks and page furniture")];
        foreach (var draft in drafts)
            draft.Published ??= draft.Dateline?.Date?.Iso ?? page.Published;
        return drafts.Select(draft => draft.Outcome());
    }
}
