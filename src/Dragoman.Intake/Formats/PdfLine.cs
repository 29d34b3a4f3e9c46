using UglyToad.PdfPig.Content;

namespace Dragoman.Intake;

/// <summary>A line of a PDF page, or the part of one that stands in a column: its words from left to right.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfWord> Words)
{
    public double Left { get; } = Words.Min(word => word.Left);

    public double Right { get; } = Words.Max(word => word.Right);

    public double Baseline { get; } = Words[0].Baseline;

    public double Size { get; } = Words.Max(word => word.Size);

    public string Text { get; } = Whitespace.Collapse(string.Join(' ', Words.Select(word => word.Text)));

    /// <summary>The lines of a page from its head to its foot.</summary>
    public static List<PdfLine> Of(IReadOnlyList<Letter> letters)
    {
        var words = PdfWord.Of(letters).OrderByDescending(word => word.Baseline).ToList();
        var lines = new List<PdfLine>();
        for (var i = 0; i < words.Count;)
        {
            var end = i + 1;
            while (end < words.Count && words[i].Baseline - words[end].Baseline < 0.4 * Math.Min(words[i].Size, words[end].Size))
                end++;
            lines.Add(new PdfLine([.. words.GetRange(i, end - i).OrderBy(word => word.Left)]));
            i = end;
        }
        return lines;
    }
}
