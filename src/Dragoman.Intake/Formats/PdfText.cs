using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Dragoman.Intake;

/// <summary>
/// The letters of each page of a PDF. Only what shows text is drawn, and each operator and letter is charged before it is: forms that draw each other
/// double their cost with each step. The library makes it by its constructor; the budget comes with the filters in the options.
/// </summary>
internal sealed class PdfText : BasePageFactory<IReadOnlyList<Letter>>
{
    /// <summary>The forms by where they stand; null for a picture. The library would read each of them again each time that it is drawn.</summary>
    private readonly Dictionary<IndirectReference, StreamToken?> drawn = [];

    public PdfText(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
        : base(scanner, resources, filters, new PdfContent((PdfFilters)options.FilterProvider!), options) => _ = parser;

    protected override IReadOnlyList<Letter> ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfDrawing(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions, drawn)
            .Process(pageNumber, operations);
}
