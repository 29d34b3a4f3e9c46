using System.Text;

namespace Dragoman.Intake;

/// <summary>
/// The text of PDF pages as a reader takes it: column by column, without the heads and feet that run over the pages, paragraphs parted by
/// blank lines.
/// </summary>
internal static class PdfLayout
{
    /// <summary>Lines at the head and at the foot of a page that may run over all pages.</summary>
    private const int RunningLines = 2;

    private const int LongestRunning = 80;

    public static string Text(IEnumerable<List<PdfLine>> pages)
    {
        var laid = pages.ToList();
        var running = Running(laid);
        var text = new StringBuilder();
        PdfLine? before = null;
        foreach (var lines in laid)
        {
            var kept = lines.Where((line, i) => !IsEdge(i, lines.Count) || !(running.Contains(Shape(line.Text)) || IsSmallPrint(lines, i))).ToList();
            foreach (var column in PdfColumns.Of(kept))
            {
                Write(column, before, text);
                before = column[^1];
            }
        }
        return text.ToString();
    }

    private static bool IsEdge(int line, int count) => line < RunningLines || line >= count - RunningLines;

    /// <summary>A short line in small print, far from the text: a head or a foot that the other pages lack.</summary>
    private static bool IsSmallPrint(List<PdfLine> lines, int i)
    {
        var line = lines[i];
        if (lines.Count < 3 || line.Text.Length > LongestRunning)
            return false;
        var isFoot = i >= lines.Count - RunningLines && i > 0;
        var neighbour = isFoot ? lines[i - 1] : lines[i + 1];
        return line.Size < 0.85 * lines[lines.Count / 2].Size && Math.Abs(line.Baseline - neighbour.Baseline) > 2 * lines[lines.Count / 2].Size;
    }

    /// <summary>What stands at the edges of more than one page, and of at least half of them, whatever its numbers.</summary>
    private static HashSet<string> Running(List<List<PdfLine>> pages)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var lines in pages)
        {
            foreach (var shape in lines.Where((_, i) => IsEdge(i, lines.Count)).Select(line => Shape(line.Text)).Distinct())
                seen[shape] = seen.GetValueOrDefault(shape) + 1;
        }
        return [.. seen.Where(pair => pair.Value > 1 && pair.Value * 2 >= pages.Count).Select(pair => pair.Key)];
    }

    private static string Shape(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? '0' : c)).Replace("00", "0", StringComparison.Ordinal);

    private static void Write(List<PdfLine> column, PdfLine? before, StringBuilder text)
    {
        var step = Step(column);
        for (var i = 0; i < column.Count; i++)
        {
            var line = column[i];
            var above = i > 0 ? column[i - 1] : before;
            if (above is not null)
                text.Append(IsNewParagraph(above, line, i > 0, step) ? "\n\n" : "\n");
            text.Append(line.Text);
        }
    }

    /// <summary>From line to line of one paragraph: the most common distance that is no gap.</summary>
    private static double Step(List<PdfLine> column)
    {
        var steps = column.Zip(column.Skip(1), (a, b) => (Step: Math.Round(a.Baseline - b.Baseline, 1), Size: Math.Max(a.Size, b.Size))).ToList();
        return steps.Where(step => step.Step < 1.8 * step.Size).GroupBy(step => step.Step).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).FirstOrDefault(column[0].Size * 1.3);
    }

    private static bool IsNewParagraph(PdfLine above, PdfLine line, bool isSameColumn, double step)
    {
        if (Math.Abs(above.Size - line.Size) > 0.15 * line.Size)
            return true;
        // A paragraph goes on in the next column and on the next page.
        if (!isSameColumn)
            return WireText.EndsSentence(above.Text);
        return above.Baseline - line.Baseline > 1.3 * step || (line.Left - above.Left > 0.8 * line.Size && WireText.EndsSentence(above.Text));
    }
}
