using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;
using UglyToad.PdfPig.XObjects;

namespace Dragoman.Intake;

/// <summary>Draws one page as far as it shows text: its letters, where they stand. Paths and pictures are passed over.</summary>
internal sealed class PdfDrawing(
    int page, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox crop, UserSpaceUnit unit,
    PageRotationDegrees rotation, TransformationMatrix matrix, ParsingOptions options, Dictionary<IndirectReference, StreamToken?> drawn)
    : BaseStreamProcessor<IReadOnlyList<Letter>>(page, resources, scanner, parser, filters, crop, unit, rotation, matrix, options)
{
    /// <summary>Drawing a form costs as much as so many operators, and each of its resources as one more.</summary>
    private const int FormPrice = 64;

    private const int DeepestForm = 64;

    private const int MostStates = 1000;

    private readonly PdfFilters prices = (PdfFilters)options.FilterProvider!;
    private readonly List<Letter> letters = [];
    private int depth;

    public override IReadOnlyList<Letter> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        prices.PageLetters.Restart();
        ProcessOperations(operations);
        return letters;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            prices.Operators.Add(1);
            operation.Run(this);
        }
    }

    public override void PushState()
    {
        if (StackSize < MostStates)
            base.PushState();
    }

    public override void ApplyXObject(NameToken xObjectName)
    {
        if (!ResourceStore.TryGetXObjectReference(xObjectName, out var reference))
            return;
        if (!drawn.TryGetValue(reference, out var form))
        {
            var isForm = ResourceStore.TryGetXObject(xObjectName, out form) && form.StreamDictionary.TryGet(NameToken.Subtype, PdfScanner, out NameToken? kind) && kind.Equals(NameToken.Form);
            drawn.Add(reference, form = isForm ? form : null);
        }
        if (form is not null)
            ProcessFormXObject(form, xObjectName);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        prices.Operators.Add(FormPrice + Resources(formStream));
        if (depth >= DeepestForm)
            prices.Operators.Add(int.MaxValue);
        depth++;
        base.ProcessFormXObject(formStream, xObjectName);
        depth--;
    }

    private int Resources(StreamToken form) => form.StreamDictionary.TryGet(NameToken.Resources, PdfScanner, out DictionaryToken? own)
        ? own.Data.Values.Sum(kind => kind is DictionaryToken named ? named.Data.Count : 1)
        : 0;

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        prices.Letters.Add(1);
        prices.PageLetters.Add(1);
        if (Diacritics.IsInCombiningDiacriticRange(unicode) && letters.Count > 0 && letters[^1] is { } below && below.TextSequence == TextSequence)
        {
            letters[^1] = Lettered(below.Value + unicode, below.BoundingBox, below.StartBaseLine, below.EndBaseLine, below.Width, below.FontSize, below.PointSize);
            return;
        }
        var shape = Placed(characterBoundingBox.GlyphBounds, renderingMatrix, textMatrix, transformationMatrix);
        var line = Placed(new PdfRectangle(0, 0, characterBoundingBox.Width, UserSpaceUnit.PointMultiples), renderingMatrix, textMatrix, transformationMatrix);
        // Blanks have no height, and what has no shape at all stands where its line does.
        var box = shape.Width > double.Epsilon || shape.Height > double.Epsilon ? shape : line;
        letters.Add(Lettered(unicode, box, line.BottomLeft, line.BottomRight, line.Width, fontSize, pointSize));

        Letter Lettered(string value, PdfRectangle box, PdfPoint start, PdfPoint end, double width, double size, double points) => new(
            value, box, box, start, end, width, size, font, currentState.FontState.TextRenderingMode, currentState.CurrentStrokingColor!, currentState.CurrentNonStrokingColor!,
            points, TextSequence);
    }

    private static PdfRectangle Placed(PdfRectangle shape, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(shape)));

    public override void BeginInlineImage()
    {
    }

    public override void SetInlineImageProperties(IReadOnlyDictionary<NameToken, IToken> properties)
    {
    }

    public override void EndInlineImage(Memory<byte> bytes)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
