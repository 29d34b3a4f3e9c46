using UglyToad.PdfPig.Content;

namespace Dragoman.Intake;

/// <summary>A word of a PDF page: what laying it out needs. Its letters, which take much room, go.</summary>
internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>A blank is wider than so much of a letter's height.</summary>
    private const double Blank = 0.39;

    /// <summary>In letter-spaced print a blank is so much wider than the usual gap, and no hair's breadth.</summary>
    private const double Spaced = 5, Hair = 0.16;

    /// <summary>The words of a page, line by line from its head.</summary>
    public static IEnumerable<PdfWord> Of(IReadOnlyList<Letter> letters)
    {
        var word = new List<Letter>();
        var gaps = new Gaps();
        Letter? before = null;
        foreach (var letter in letters.OrderByDescending(letter => letter.Location.Y).ThenBy(letter => letter.Location.X))
        {
            var isBlank = string.IsNullOrWhiteSpace(letter.Value);
            if (before is null && isBlank)
                continue;
            if (before is not null && (isBlank || IsParted(before, letter, gaps)) && word.Count > 0)
            {
                yield return Of(new Word([.. word]));
                word.Clear();
            }
            if (!isBlank)
                word.Add(letter);
            before = letter;
        }
        if (word.Count > 0)
            yield return Of(new Word(word));
    }

    private static PdfWord Of(Word word)
    {
        var (box, first) = (word.BoundingBox, word.Letters[0]);
        return new PdfWord(word.Text, box.Left, box.Right, first.StartBaseLine.Y, first.PointSize > 1 ? first.PointSize : Math.Max(1, box.Height));
    }

    private static bool IsParted(Letter before, Letter letter, Gaps gaps)
    {
        if (letter.Location.Y < before.Location.Y - 0.5)
            return true;
        var gap = letter.Location.X - (before.Location.X + before.Width);
        var height = Math.Max(before.BoundingBox.Height, letter.BoundingBox.Height);
        var isOtherSize = Math.Abs(letter.FontSize - before.FontSize) > 0.1;
        var isSpaced = !isOtherSize && gap >= 0 && gaps.IsWide(gap, letter.FontSize) && gap > height * Hair;
        return isOtherSize || isSpaced || gap > height * Blank || letter.Location.X < before.Location.X - 1 || letter.TextOrientation != before.TextOrientation
            || (gap > letter.Width * 0.1 && !string.Equals(letter.FontName, before.FontName, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How often each gap between letters of one size came so far, and which is the usual one.</summary>
    private sealed class Gaps
    {
        private readonly Dictionary<(double Size, double Gap), int> counts = [];
        private readonly Dictionary<double, (double Gap, int Count)> usual = [];

        public bool IsWide(double gap, double size)
        {
            var (kind, width) = (Math.Round(size), Math.Round(gap, 2));
            var count = counts[(kind, width)] = counts.GetValueOrDefault((kind, width)) + 1;
            if (count > usual.GetValueOrDefault(kind).Count)
                usual[kind] = (width, count);
            return usual[kind] is { Count: > 1 } most && gap > most.Gap * Spaced;
        }
    }
}
