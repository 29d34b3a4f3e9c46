using UglyToad.PdfPig.Content;

namespace Dragoman.Intake;

/// <summary>A line of a PDF page, or the part of one that stands in a column: its words from left to right.</summary>
internal sealed record PdfLine(IReadOnlyList<Word> Words)
{
    public double Left { get; } = Words.Min(word => word.BoundingBox.Left);

    public double Right { get; } = Words.Max(word => word.BoundingBox.Right);

    public double Baseline { get; } = BaselineOf(Words[0]);

    public double Size { get; } = Words.Max(SizeOf);

    public string Text { get; } = Whitespace.Collapse(string.Join(' ', Words.Select(word => word.Text)));

    public static double BaselineOf(Word word) => word.Letters[0].StartBaseLine.Y;

    public static double SizeOf(Word word) => word.Letters[0].PointSize is > 1 and var size ? size : Math.Max(1, word.BoundingBox.Height);

    /// <summary>The lines of a page from its head to its foot.</summary>
    public static List<PdfLine> Of(Page page)
    {
        var words = page.GetWords().Where(word => word.Letters.Count > 0 && !string.IsNullOrWhiteSpace(word.Text)).OrderByDescending(BaselineOf).ToList();
        var lines = new List<PdfLine>();
        for (var i = 0; i < words.Count;)
        {
            var end = i + 1;
            while (end < words.Count && BaselineOf(words[i]) - BaselineOf(words[end]) < 0.4 * Math.Min(SizeOf(words[i]), SizeOf(words[end])))
                end++;
            lines.Add(new PdfLine([.. words.GetRange(i, end - i).OrderBy(word => word.BoundingBox.Left)]));
            i = end;
        }
        return lines;
    }
}
