using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Dragoman.Intake;

/// <summary>
/// The operators of a content stream that bear on its text; the library's own parser makes them all, looks back from each that it doesn't know to the
/// stream's start, and throws for each broken one. What is broken here is passed over.
/// </summary>
internal sealed class PdfContent(PdfFilters prices) : IPageContentParser
{
    /// <summary>No operator has more operands (PDF 32000-1, annex C: those of a function).</summary>
    private const int MostOperands = 32;

    private const int MostNested = 64;

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        prices.Looked.Add(inputBytes.Length);
        var scanner = new CoreTokenScanner(inputBytes, usePdfDocEncoding: false, new StackDepthGuard(MostNested), useLenientParsing: true);
        var operations = new List<IGraphicsStateOperation>();
        var operands = new List<IToken>();
        while (scanner.MoveNext())
        {
            prices.Parsed.Add(1);
            if (scanner.CurrentToken is OperatorToken name)
            {
                if (Operation(name.Data, operands) is { } operation)
                    operations.Add(operation);
                operands.Clear();
            }
            else if (scanner.CurrentToken is not CommentToken && operands.Count < MostOperands)
            {
                operands.Add(scanner.CurrentToken);
            }
        }
        return operations;
    }

    private static IGraphicsStateOperation? Operation(string name, List<IToken> operands) => (name, operands) switch
    {
        ("q", _) => Push.Value,
        ("Q", _) => Pop.Value,
        ("BT", _) => BeginText.Value,
        ("ET", _) => EndText.Value,
        ("T*", _) => MoveToNextLine.Value,
        ("cm", _) when Numbers(operands) is { } six => new ModifyCurrentTransformationMatrix(six),
        ("Tm", _) when Numbers(operands) is { } six => new SetTextMatrix(six),
        ("Td", [.., NumericToken x, NumericToken y]) => new MoveToNextLineWithOffset(x.Data, y.Data),
        ("TD", [.., NumericToken x, NumericToken y]) => new MoveToNextLineWithOffsetSetLeading(x.Data, y.Data),
        ("Tf", [.., NameToken font, NumericToken size]) => new SetFontAndSize(font, size.Data),
        ("Tc", [.., NumericToken space]) => new SetCharacterSpacing(space.Data),
        ("Tw", [.., NumericToken space]) => new SetWordSpacing(space.Data),
        ("Tz", [.., NumericToken scale]) => new SetHorizontalScaling(scale.Data),
        ("TL", [.., NumericToken leading]) => new SetTextLeading(leading.Data),
        ("Ts", [.., NumericToken rise]) => new SetTextRise(rise.Data),
        ("Tj", [.., StringToken text]) => new ShowText(text.Data),
        ("Tj", [.., HexToken text]) => new ShowText(text.Memory),
        ("'", [.., StringToken text]) => new MoveToNextLineShowText(text.Data),
        ("'", [.., HexToken text]) => new MoveToNextLineShowText(text.Memory),
        ("\"", [.., NumericToken words, NumericToken letters, StringToken text]) => new MoveToNextLineShowTextWithSpacing(words.Data, letters.Data, text.Data),
        ("\"", [.., NumericToken words, NumericToken letters, HexToken text]) => new MoveToNextLineShowTextWithSpacing(words.Data, letters.Data, text.Memory),
        ("TJ", [.., ArrayToken texts]) => new ShowTextsWithPositioning([.. texts.Data.Where(token => token is NumericToken or StringToken or HexToken)]),
        ("Do", [.., NameToken form]) => new InvokeNamedXObject(form),
        ("gs", [.., NameToken state]) => new SetGraphicsStateParametersFromDictionary(state),
        _ => null,
    };

    private static double[]? Numbers(List<IToken> operands) =>
        operands is [.., NumericToken a, NumericToken b, NumericToken c, NumericToken d, NumericToken e, NumericToken f] ? [a.Data, b.Data, c.Data, d.Data, e.Data, f.Data] : null;
}
