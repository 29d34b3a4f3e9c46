namespace Dragoman.Intake;

/// <summary>
/// The stories of one file. A line such as "-- TOP STORIES --" or a rule parts two stories where a story stands behind it; a headline over a
/// dateline opens one in any case. What is no story behind such a line is left out, and named.
/// </summary>
internal sealed class StorySplitter
{
    private const int LongestHeadline = 200;
    private const int LongestMark = 60;
    private const int ProseLength = 80;

    /// <summary>Paragraphs that make a story of what has no dateline.</summary>
    private const int FewestParagraphs = 3;

    private readonly List<List<string>> blocks;
    private readonly Part[] parts;

    private StorySplitter(List<List<string>> blocks)
    {
        this.blocks = blocks;
        parts = [.. blocks.Select(PartOf)];
    }

    /// <summary>What a block may be to the parting of stories.</summary>
    private enum Part
    {
        Other,
        Dateline,
        Prose,
        End,
        Rule,
    }

    /// <summary>One story's blocks, and what was left out behind them.</summary>
    internal sealed record Piece(List<List<string>> Blocks, List<string> LeftOut);

    /// <param name="blocks">The blocks of the file; where line ends part paragraphs, one line each.</param>
    public static List<Piece> Of(List<List<string>> blocks) => new StorySplitter(blocks).Pieces();

    private List<Piece> Pieces()
    {
        var pieces = new List<Piece> { new([], []) };
        var begun = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var piece = pieces[^1];
            if (parts[i] is Part.End or Part.Rule)
            {
                var next = NextMark(i + 1);
                if (begun == 0 && parts[i] == Part.End && IsMarked(blocks[i][0]))
                    continue;
                if (begun > 0 && HoldsStory(i + 1, next))
                {
                    (piece, begun) = (new([], []), 0);
                    pieces.Add(piece);
                    continue;
                }
                if (begun > 1 && parts[i] == Part.End)
                {
                    if (next > i + 1)
                        piece.LeftOut.Add(Told(i, next));
                    i = next - 1;
                    continue;
                }
            }
            else if (parts[i] == Part.Dateline && begun > 0 && HeadOf(i) is var head && head < i)
            {
                var taken = piece.Blocks.GetRange(piece.Blocks.Count - (i - head), i - head);
                piece.Blocks.RemoveRange(piece.Blocks.Count - taken.Count, taken.Count);
                pieces.Add(piece = new(taken, []));
                begun = 0;
            }
            if (parts[i] is Part.Dateline or Part.Prose)
                begun++;
            piece.Blocks.Add(blocks[i]);
        }
        return pieces;
    }

    private static Part PartOf(List<string> block)
    {
        var text = block.Count == 1 ? block[0] : string.Join(' ', block);
        if (text.Length <= LongestMark && (WireLexicon.EndsStory(text) || (IsMarked(text) && !text.AsSpan().ContainsAnyInRange('a', 'z'))))
            return WireLexicon.Bare(text).IsEmpty ? Part.Rule : Part.End;
        if (text.Length <= LongestMark && WireLexicon.Bare(text).IsEmpty && text.Length >= 3)
            return Part.Rule;
        if (DatelineText.Read(text) is { IsSure: true, Place: not null } dateline && text.Length > dateline.Length + 20)
            return Part.Dateline;
        return text.Length >= ProseLength && WireText.EndsSentence(text) ? Part.Prose : Part.Other;
    }

    /// <summary>Whether the line has marks around its words: "-- TOP STORIES --", "*** WORLD ***".</summary>
    private static bool IsMarked(string line) =>
        line.Length > 6 && IsMark(line[0]) && IsMark(line[1]) && IsMark(line[^1]) && IsMark(line[^2]) && !WireLexicon.Bare(line).IsEmpty;

    private static bool IsMark(char c) => c is '-' or '=' or '*' or '#' or '~' or '+' or '_' or '–' or '—';

    private int NextMark(int from)
    {
        while (from < blocks.Count && parts[from] != Part.End)
            from++;
        return from;
    }

    private bool HoldsStory(int from, int to)
    {
        var prose = 0;
        for (var i = from; i < to; i++)
        {
            if (parts[i] == Part.Dateline)
                return true;
            // A list of other stories with a sentence on each has a headline before every one.
            if (parts[i] == Part.Prose && i > from && ++prose >= FewestParagraphs && parts[i - 1] == Part.Prose && parts[i - 2] == Part.Prose)
                return true;
        }
        return false;
    }

    /// <summary>Where the head over the dateline begins: a headline, maybe with a byline and a slug; the block itself where there is none.</summary>
    private int HeadOf(int dateline)
    {
        var head = dateline;
        while (head > 0 && dateline - head < 4 && parts[head - 1] == Part.Other && blocks[head - 1] is [.., var last] && last.Length <= LongestHeadline
            && blocks[head - 1].Count <= 3 && last[^1] is not ('.' or '”' or '"' or ':' or ','))
            head--;
        return head;
    }

    private string Told(int mark, int end)
    {
        var lines = 0;
        for (var i = mark + 1; i < end; i++)
            lines += blocks[i].Count;
        var first = blocks[mark + 1][0];
        return $"behind “{blocks[mark][0]}” {lines} {(lines == 1 ? "line was" : "lines were")} left out, from “{(first.Length > 60 ? first[..60] + "…" : first)}” on";
    }
}
