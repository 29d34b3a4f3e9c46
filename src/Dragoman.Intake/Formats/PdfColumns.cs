namespace Dragoman.Intake;

/// <summary>The columns of a page: blank strips that run down between words, with lines on both sides.</summary>
internal static class PdfColumns
{
    /// <summary>Between words of one line there are three or four points.</summary>
    private const double NarrowestGutter = 7;

    private const int FewestLines = 4;

    /// <summary>The lines in the order of reading: what spans the page parts it in bands, and each band is read column by column.</summary>
    public static IEnumerable<List<PdfLine>> Of(List<PdfLine> lines)
    {
        var gutters = Gutters(lines);
        if (gutters.Count == 0)
        {
            if (lines.Count > 0)
                yield return lines;
            yield break;
        }
        var columns = Enumerable.Range(0, gutters.Count + 1).Select(_ => new List<PdfLine>()).ToArray();
        foreach (var line in lines)
        {
            if (!gutters.Any(x => Crosses(line, x)))
            {
                foreach (var part in line.Words.GroupBy(word => gutters.Count(x => word.Left >= x)))
                    columns[part.Key].Add(new PdfLine([.. part]));
                continue;
            }
            foreach (var column in Taken(columns))
                yield return column;
            yield return [line];
        }
        foreach (var column in Taken(columns))
            yield return column;
    }

    private static IEnumerable<List<PdfLine>> Taken(List<PdfLine>[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Count == 0)
                continue;
            yield return columns[i];
            columns[i] = [];
        }
    }

    /// <summary>Whether a word stands over the strip, or the words beside it are as near to one another as those of one line.</summary>
    private static bool Crosses(PdfLine line, double x)
    {
        PdfWord? left = null;
        foreach (var word in line.Words)
        {
            if (word.Left < x && word.Right > x)
                return true;
            if (word.Right <= x)
                left = word;
            else
                return left is not null && word.Left - left.Right < NarrowestGutter * 0.7;
        }
        return false;
    }

    /// <summary>The middles of the strips that hardly any line crosses and that have lines to both sides.</summary>
    private static List<double> Gutters(List<PdfLine> lines)
    {
        var found = new List<double>();
        if (lines.Count < FewestLines)
            return found;
        var left = lines.Min(line => line.Left);
        var width = (int)Math.Clamp(lines.Max(line => line.Right) - left, 0, 5000);
        var covered = new int[width + 2];
        foreach (var word in lines.SelectMany(line => line.Words))
        {
            var (from, to) = ((int)(word.Left - left), (int)Math.Ceiling(word.Right - left));
            for (var x = Math.Max(0, from); x < Math.Min(to, width); x++)
                covered[x]++;
        }
        var few = lines.Count / 5;
        for (var x = width / 5; x < width * 4 / 5; x++)
        {
            var start = x;
            while (x < width && covered[x] <= few)
                x++;
            var middle = left + (start + x) / 2.0;
            if (x - start >= NarrowestGutter && Beside(lines, middle))
                found.Add(middle);
        }
        return found;
    }

    /// <summary>Enough lines that have words on both sides and none over the strip.</summary>
    private static bool Beside(List<PdfLine> lines, double x) =>
        lines.Count(line => line.Left < x && line.Right > x && !Crosses(line, x)) >= FewestLines - 1;
}
