using System.Text;
using Dragoman.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

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
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = prices });
            document.AddPageFactory<int, PdfPrice>();
            text = Text(document, prices);
            (title, author, created) = (document.Information.Title, document.Information.Author, document.Information.CreationDate);
        }
        // The parser throws whatever a broken file leads it to; to us it is bad data.
        catch (Exception broken) when (broken is not OperationCanceledException and not OutOfMemoryException and not OverBudgetException)
        {
            return [IntakeOutcome.Fail(page.Input, $"is a PDF that can't be read: {broken.Message}")];
        }
        if (string.IsNullOrWhiteSpace(text))
            return [IntakeOutcome.Fail(page.Input, "is a PDF of pictures, without text")];
        var draft = new StoryDraft(PageNames.OfStory(page)) { Url = PageNames.Url(page) };
        WireCleaner.Clean(text, draft);
        draft.Headline ??= string.IsNullOrWhiteSpace(title) ? null : Whitespace.Collapse(title);
        draft.Byline ??= author is { Length: > 3 } && Byline.IsNames(author) ? author : null;
        // The day the file was made is the story's only where the story names none and no user does.
        draft.Published ??= draft.Dateline?.Date?.Iso ?? page.Published ?? (created is { Length: >= 10 } ? DateText.First(created.AsSpan(2, 8))?.Iso : null);
        return draft.Paragraphs.Count == 0 && draft.Headline is null
            ? [IntakeOutcome.Fail(page.Input, "holds no story")]
            : [IntakeOutcome.Of(draft.Build())];
    }

    private static string Text(PdfDocument document, PdfFilters prices)
    {
        var text = new StringBuilder();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            // First what it would cost, then what it says. The reader swallows errors of forms: what went over is over still.
            document.GetPage<int>(number);
            prices.Check();
            text.Append(ContentOrderTextExtractor.GetText(document.GetPage(number), addDoubleNewline: true)).Append('\n');
            prices.Check();
        }
        return text.ToString();
    }
}
