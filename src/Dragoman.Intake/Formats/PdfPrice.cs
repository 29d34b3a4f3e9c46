using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Dragoman.Intake;

/// <summary>
/// What drawing a page of a PDF would cost, found before it is drawn: its operators and letters, and those of each form as often as it is drawn. Forms
/// that draw each other double their cost with each step; here a step costs a few look-ups and no letter is made. The library makes it by its
/// constructor; the budget comes with the filters in the options.
/// </summary>
internal sealed class PdfPrice(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<int>(scanner, resources, filters, new Parser(parser, (PdfFilters)options.FilterProvider!), options)
{
    /// <summary>Drawing a form costs as much as so many operators: its resources are opened each time.</summary>
    private const int FormPrice = 64;

    private const int DeepestForm = 64;

    private readonly PdfFilters prices = (PdfFilters)options.FilterProvider!;
    private readonly Dictionary<IndirectReference, Drawing> known = [];

    protected override int ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        Pay(Drawing.Of(operations), pageNumber, null, 0);
        return pageNumber;
    }

    private void Pay(Drawing drawing, int page, IndirectReference? self, int depth)
    {
        prices.Operators.Add(drawing.Operators + FormPrice);
        prices.Letters.Add(drawing.Letters);
        if (depth > DeepestForm)
            prices.Operators.Add(int.MaxValue);
        foreach (var name in drawing.Forms)
        {
            // What draws itself is left out by the library too.
            if (!ResourceStore.TryGetXObjectReference(name, out var reference) || reference == self || !ResourceStore.TryGetXObject(name, out var form) || !IsForm(form))
                continue;
            var own = Resolved(form.StreamDictionary, NameToken.Resources) as DictionaryToken;
            if (own is not null)
                ResourceStore.LoadResourceDictionary(own);
            try
            {
                Pay(DrawingOf(form, reference, page), page, reference, depth + 1);
            }
            finally
            {
                if (own is not null)
                    ResourceStore.UnloadResourceDictionary();
            }
        }
    }

    private Drawing DrawingOf(StreamToken form, IndirectReference reference, int page)
    {
        if (!known.TryGetValue(reference, out var drawing))
            known.Add(reference, drawing = Drawing.Of(PageContentParser.Parse(page, new MemoryInputBytes(form.Decode(FilterProvider, PdfScanner)), ParsingOptions.Logger)));
        return drawing;
    }

    private bool IsForm(StreamToken stream) => Resolved(stream.StreamDictionary, NameToken.Subtype) is NameToken kind && kind.Equals(NameToken.Form);

    private IToken? Resolved(DictionaryToken dictionary, NameToken key)
    {
        const int longestChain = 8;
        if (!dictionary.TryGet(key, out var token))
            return null;
        for (var i = 0; i < longestChain && token is IndirectReferenceToken reference; i++)
            token = PdfScanner.Get(reference.Data)?.Data;
        return token;
    }

    /// <summary>What one content stream draws by itself, and the forms that it draws.</summary>
    private sealed record Drawing(int Operators, int Letters, NameToken[] Forms)
    {
        public static Drawing Of(IReadOnlyList<IGraphicsStateOperation> operations)
        {
            var letters = 0L;
            var forms = new List<NameToken>();
            foreach (var operation in operations)
            {
                switch (operation)
                {
                    case InvokeNamedXObject draw:
                        forms.Add(draw.Name);
                        break;
                    case ShowText { Text: var text, Bytes: var bytes }:
                        letters += (text?.Length ?? 0) + bytes.Length;
                        break;
                    case MoveToNextLineShowText { Text: var text, Bytes: var bytes }:
                        letters += (text?.Length ?? 0) + bytes.Length;
                        break;
                    case MoveToNextLineShowTextWithSpacing { Text: var text, Bytes: var bytes }:
                        letters += (text?.Length ?? 0) + bytes.Length;
                        break;
                    case ShowTextsWithPositioning { Array: var tokens }:
                        foreach (var token in tokens)
                            letters += token switch { StringToken text => text.Data.Length, HexToken hex => hex.Bytes.Length, _ => 0 };
                        break;
                }
            }
            return new Drawing(operations.Count, (int)Math.Min(letters, int.MaxValue), [.. forms]);
        }
    }

    /// <summary>Looks through a content stream before its operators are made: they take much more room than their letters.</summary>
    private sealed class Parser(IPageContentParser inner, PdfFilters prices) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, UglyToad.PdfPig.Logging.ILog log)
        {
            var start = inputBytes.CurrentOffset;
            var operators = 0;
            var wasBlank = true;
            while (inputBytes.MoveNext())
            {
                var isBlank = inputBytes.CurrentByte <= ' ';
                if (wasBlank && char.IsAsciiLetter((char)inputBytes.CurrentByte))
                    operators++;
                wasBlank = isBlank;
            }
            prices.Parsed.Add(operators);
            inputBytes.Seek(start);
            return inner.Parse(pageNumber, inputBytes, log);
        }
    }
}
