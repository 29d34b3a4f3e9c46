using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Finds the quotations of a text over straight, curly, typewriter and angular marks, in one pass over the characters. Single marks
/// count where they stand outside double ones. An unbalanced mark harms its own paragraph at most.
/// </summary>
internal static class QuotationScanner
{
    /// <summary>In the order of the text; none overlaps another.</summary>
    public static List<Quotation> Scan(string text, IReadOnlyList<Span> paragraphs)
    {
        var found = new List<Quotation>();
        var state = Carry.Nothing;
        for (var number = 0; number < paragraphs.Count; number++)
        {
            var first = found.Count;
            var follows = number + 1 < paragraphs.Count && StartsWithOpening(text, paragraphs[number + 1]);
            state = Doubles(text, paragraphs[number], number, state, follows, found);
            Singles(text, paragraphs[number], number, found, first);
        }
        return found;
    }

    /// <summary>What the paragraph before leaves for the next.</summary>
    private enum Carry : byte
    {
        Nothing,

        /// <summary>A quotation without its end, and the next paragraph repeats the mark.</summary>
        Repeated,

        /// <summary>A quotation without its end, and the next paragraph goes on without a mark.</summary>
        Silent,
    }

    private static bool StartsWithOpening(string text, Span paragraph)
    {
        var length = QuotationMarks.DoubleAt(text, paragraph.Start);
        return length > 0 && (QuotationMarks.Double(text, paragraph.Start, length) != QuotationTurn.Closes || text[paragraph.Start] == '\u00bb');
    }

    private static Carry Doubles(string text, Span paragraph, int number, Carry carry, bool follows, List<Quotation> found)
    {
        var inside = paragraph.Of(text);
        int open = -1, openLength = 0;
        var resumes = carry == Carry.Repeated;
        var silent = carry == Carry.Silent;
        for (var at = 0; at < inside.Length; at++)
        {
            var length = QuotationMarks.DoubleAt(inside, at);
            if (length == 0)
                continue;
            var turn = QuotationMarks.Double(inside, at, length);
            if (open < 0)
            {
                if (turn == QuotationTurn.Closes && at > 0)
                {
                    // Words from the paragraph's start to its first mark, which closes what the paragraph before left open.
                    if (silent)
                        Add(found, text, new Span(paragraph.Start, paragraph.Start + at), new Span(paragraph.Start, paragraph.Start + at + length), number, true, true);
                }
                else
                {
                    (open, openLength) = (at, length);
                }
            }
            else if (turn == QuotationTurn.Opens && text[paragraph.Start + open] != '\u201e')
            {
                (open, openLength) = (at, length);
            }
            else
            {
                Add(found, text, Within(paragraph, open + openLength, at), Within(paragraph, open, at + length), number, true, resumes && open == 0);
                open = -1;
            }
            silent = false;
            at += length - 1;
        }
        if (open < 0 || open + openLength >= inside.Length)
            return Carry.Nothing;
        Add(found, text, Within(paragraph, open + openLength, inside.Length), Within(paragraph, open, inside.Length), number, false, resumes && open == 0);
        return follows ? Carry.Repeated : Carry.Silent;
    }

    private static Span Within(Span paragraph, int start, int end) => new(paragraph.Start + start, paragraph.Start + end);

    private static void Add(List<Quotation> found, string text, Span words, Span outer, int paragraph, bool closed, bool resumes)
    {
        var (start, end) = (words.Start, words.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            found.Add(new Quotation(new Span(start, end), outer, paragraph, closed, resumes));
    }

    /// <summary>Quotations in single marks between those in double ones that the paragraph has.</summary>
    private static void Singles(string text, Span paragraph, int number, List<Quotation> found, int first)
    {
        var doubles = found.Count;
        var from = paragraph.Start;
        for (var next = first; next <= doubles; next++)
        {
            var to = next < doubles ? found[next].Outer.Start : paragraph.End;
            if (to > from)
                SinglesBetween(text, new Span(from, to), number, found);
            if (next < doubles)
                from = found[next].Outer.End;
        }
        if (found.Count > doubles)
            found.Sort(first, found.Count - first, ByStart);
    }

    private static readonly Comparer<Quotation> ByStart = Comparer<Quotation>.Create((a, b) => a.Outer.CompareTo(b.Outer));

    private static void SinglesBetween(string text, Span gap, int number, List<Quotation> found)
    {
        var inside = gap.Of(text);
        if (inside.IndexOfAny('\'', '\u2018', '`') < 0)
            return;
        List<int> openers = [], closers = [];
        for (var at = 0; at < inside.Length; at++)
        {
            if (QuotationMarks.SingleOpens(inside, at))
                openers.Add(at);
            else if (QuotationMarks.SingleCloses(inside, at))
                closers.Add(at);
        }
        var sure = NextSure(inside, closers);
        int closer = 0, last = -1;
        for (var index = 0; index < openers.Count; index++)
        {
            var at = openers[index];
            if (at <= last)
                continue;
            while (closer < closers.Count && closers[closer] <= at)
                closer++;
            if (closer == closers.Count)
                return;
            var limit = index + 1 < openers.Count ? openers[index + 1] : inside.Length;
            last = sure[closer] >= 0 && sure[closer] < limit ? sure[closer] : PlainCloser(inside, closers, closer, limit);
            Add(found, text, new Span(gap.Start + at + 1, gap.Start + last), new Span(gap.Start + at, gap.Start + last + 1), number, true, false);
        }
    }

    /// <summary>For each closer, the first from it on that surely closes; -1 where there is none.</summary>
    private static int[] NextSure(ReadOnlySpan<char> inside, List<int> closers)
    {
        var sure = new int[closers.Count];
        var next = -1;
        for (var index = closers.Count - 1; index >= 0; index--)
        {
            if (QuotationMarks.SingleClosesSurely(inside, closers[index]))
                next = closers[index];
            sure[index] = next;
        }
        return sure;
    }

    /// <summary>The first closer before the next opening mark that is no plural's apostrophe, among the next few; else the first.</summary>
    private static int PlainCloser(ReadOnlySpan<char> inside, List<int> closers, int first, int limit)
    {
        for (var index = first; index < closers.Count && index < first + 4 && closers[index] < limit; index++)
        {
            if (inside[closers[index] - 1] is not ('s' or 'S'))
                return closers[index];
        }
        return closers[first];
    }
}
