using Dragoman.Model;
using UglyToad.PdfPig;
using Letter = UglyToad.PdfPig.Content.Letter;

namespace Dragoman.Intake;

/// <summary>PDF files that hold text.</summary>
public sealed class PdfFormat : ISignedFormat
{
    private const int MostPages = 500;

    public string Name => "PDF";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/pdf", "application/x-pdf"];

    public IReadOnlyList<string> Endings { get; } = [".pdf"];

    public bool Recognises(ReadOnlySpan<byte> start) => start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and < 64;

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        var bytes = PageBytes.All(page, context.Limits);
        string text;
        string? title, author, created;
        try
        {
            var prices = new PdfFilters(context.Budget);
            using var document = PdfDocument.Open(new PdfBytes(bytes, prices.Looked), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = prices });
            document.AddPageFactory<IReadOnlyList<Letter>, PdfText>();
            text = PdfLayout.Text(Pages(document, prices));
            (title, author, created) = (document.Information.Title, document.Information.Author, document.Information.CreationDate);
        }
        // The parser throws whatever a broken file leads it to; to us it is bad data.
        catch (Exception broken) when (broken is not OperationCanceledException and not OutOfMemoryException and not OverBudgetException)
        {
            return [IntakeOutcome.Fail(page.Input, $"is a PDF that can't be read: {broken.Message}")];
        }
        if (string.IsNullOrWhiteSpace(text))
            return [IntakeOutcome.Fail(page.Input, "is a PDF of pictures, without text")];
        var drafts = WireCleaner.Stories(text, () => new StoryDraft(PageNames.OfStory(page), context.Today) { Url = PageNames.Url(page) });
        if (drafts.Count == 0)
            return [IntakeOutcome.Fail(page.Input, "holds no story")];
        var made = created is { Length: >= 10 } ? DateText.First(created.AsSpan(2, 8))?.Iso : null;
        foreach (var draft in drafts)
        {
            draft.Headline ??= string.IsNullOrWhiteSpace(title) || drafts.Count > 1 ? null : Whitespace.Collapse(title);
            draft.Byline ??= author is { Length: > 3 } && Byline.IsNames(author) ? author : null;
            // The day the file was made is the story's only where the story names none and no user does.
            draft.Published ??= draft.Dateline?.Date?.Iso ?? page.Published ?? draft.Modified ?? made;
        }
        return drafts.Select(draft => draft.Outcome());
    }

    private static IEnumerable<List<PdfLine>> Pages(PdfDocument document, PdfFilters prices)
    {
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            var letters = document.GetPage<IReadOnlyList<Letter>>(number);
            // The library swallows errors: what went over is over still.
            prices.Check();
            yield return PdfLine.Of(letters);
        }
    }
}
