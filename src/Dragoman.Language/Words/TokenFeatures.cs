using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>The features of a place where a chunk of characters may be cut into words. Used for one chunk after another.</summary>
internal sealed class TokenFeatures
{
    private const int Window = 14;
    private readonly FeatureList list = new(64);
    private string text = "";
    private Span chunk;
    private int contraction;
    private bool address;
    private uint lastCut;
    private uint before;
    private uint behind;
    private int cuts;

    /// <summary>Room for the classifier's scores.</summary>
    public int[] Scores { get; } = new int[3];

    public ReadOnlySpan<ulong> Keys => list.Keys;

    public void Enter(string text, Span chunk)
    {
        this.text = text;
        this.chunk = chunk;
        contraction = -1;
        lastCut = 0;
        cuts = 0;
        address = IsAddress(chunk.Of(text));
        before = Neighbour(chunk.Start, -1);
        behind = Neighbour(chunk.End, 1);
    }

    public void Decide(Cut cut)
    {
        lastCut = (uint)cut + 1;
        cuts += cut == Cut.None ? 0 : 1;
    }

    /// <summary>Whether the two characters around a position may belong to two words.</summary>
    public bool IsCandidate(int i, ContractionList contractions)
    {
        var left = CharClasses.Of(text[i - 1]);
        var right = CharClasses.Of(text[i]);
        if (CharClasses.IsLetter(left) && CharClasses.IsLetter(right))
        {
            // "n't" is cut before its n; the other contractions of letters alone are a list.
            if ((text[i] is 'n' or 'N') && i + 2 < chunk.End && CharClasses.Of(text[i + 1]) == CharClass.Apostrophe && text[i + 2] is 't' or 'T')
                return true;
            if (contraction < 0)
                contraction = FindContraction(contractions);
            return i == contraction;
        }
        if (left == CharClass.HighSurrogate && right == CharClass.LowSurrogate)
            return false;
        if (left == right && left == CharClass.Digit)
            return false;
        return !(IsInFormula(i - 1) || IsInFormula(i) || IsInNumber(i - 1) || IsInNumber(i) || IsInAddress(i, left, right) || (right == CharClass.Period && IsAbbreviation(i)));
    }

    /// <summary>Whether a mark stands between two digits as in 1,500, 10:30 and 8/12/2005.</summary>
    private bool IsInNumber(int i) => text[i] is '.' or ',' or ':' or '/' && i > chunk.Start && i + 1 < chunk.End
        && CharClasses.Of(text[i - 1]) == CharClass.Digit && CharClasses.Of(text[i + 1]) == CharClass.Digit;

    /// <summary>Whether a plus sign joins what stands around it: C5+1, ASEAN+3.</summary>
    private bool IsInFormula(int i) => text[i] == '+' && i > chunk.Start && i + 1 < chunk.End
        && CharClasses.IsWord(CharClasses.Of(text[i - 1])) && CharClasses.IsWord(CharClasses.Of(text[i + 1]));

    /// <summary>Addresses are cut at their ends and at brackets and quotation marks around them.</summary>
    private bool IsInAddress(int i, CharClass left, CharClass right) => address && !IsEnclosing(left) && !IsEnclosing(right) && !Trailing(i);

    private static bool IsEnclosing(CharClass kind) => kind is CharClass.Open or CharClass.Close or CharClass.Quote or CharClass.Apostrophe;

    /// <summary>Whether the full stop at a place ends an abbreviation that always keeps it.</summary>
    private bool IsAbbreviation(int stop)
    {
        var start = stop;
        while (start > chunk.Start && stop - start < 8 && CharClasses.IsLetter(CharClasses.Of(text[start - 1])))
            start--;
        return Abbreviations.Contains(text.AsSpan(start, stop + 1 - start));
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        WordList.Lines("Abbreviations.txt").Where(line => line[0] != '#').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int FindContraction(ContractionList contractions)
    {
        var start = chunk.Start;
        while (start < chunk.End && !CharClasses.IsLetter(CharClasses.Of(text[start])) && start - chunk.Start < Window)
            start++;
        var end = start;
        while (end < chunk.End && CharClasses.IsLetter(CharClasses.Of(text[end])) && end - start <= Window)
            end++;
        var cut = contractions.CutOf(text.AsSpan(start, end - start));
        return cut == 0 ? 0 : start + cut;
    }

    /// <param name="start">Where the word begins that a cut here would end.</param>
    public void Fill(int i, int start)
    {
        list.Clear();
        uint l2 = Class(i - 2), l1 = Class(i - 1), r1 = Class(i), r2 = Class(i + 1), r3 = Class(i + 2), l3 = Class(i - 3);
        uint cl = Plain(i - 1), cr = Plain(i);
        uint left = Lower(Math.Max(start, i - Window), i), rest = Lower(i, Math.Min(chunk.End, i + Window));
        var wordEnd = i + 1;
        while (wordEnd < chunk.End && wordEnd - i < Window && CharClasses.Of(text[wordEnd]) == CharClasses.Of(text[wordEnd - 1]))
            wordEnd++;
        uint right = Lower(i, wordEnd);
        uint last = i == chunk.End - 1 ? 1u : 0, first = i == chunk.Start + 1 ? 1u : 0;
        uint leftShape = ShapeOf(Math.Max(start, i - Window), i), restShape = ShapeOf(i, Math.Min(chunk.End, i + Window));
        uint url = address ? 1u : 0;
        uint lettersOnly = Trailing(i) ? 1u : 0;
        list.Add(Mix.Key(1, l1, r1));
        list.Add(Mix.Key(2, (l2 << 8) | l1, (r1 << 8) | r2));
        list.Add(Mix.Key(3, cl, cr));
        list.Add(Mix.Key(4, left, cr));
        list.Add(Mix.Key(5, rest, l1));
        list.Add(Mix.Key(6, leftShape, restShape));
        list.Add(Mix.Key(7, left, right));
        list.Add(Mix.Key(8, lastCut, l1, r1));
        list.Add(Mix.Key(9, left, behind, (r1 << 1) | last));
        list.Add(Mix.Key(10, l1, r1, (last << 1) | first));
        list.Add(Mix.Key(11, url, l1, r1, lettersOnly));
        list.Add(Mix.Key(12, (l3 << 16) | (l2 << 8) | l1, (r1 << 16) | (r2 << 8) | r3));
        list.Add(Mix.Key(13, left, restShape));
        list.Add(Mix.Key(14, leftShape, r1, behind, last));
        list.Add(Mix.Key(15, rest, leftShape));
        list.Add(Mix.Key(16, (l2 << 8) | l1, cr, r2));
        list.Add(Mix.Key(17, cl, (r1 << 8) | r2, l2));
        list.Add(Mix.Key(18, (uint)Math.Min(cuts, 3), leftShape, r1, lastCut));
        list.Add(Mix.Key(19, left, rest));
        list.Add(Mix.Key(20, restShape, cl, (uint)Math.Min(i - start, 5)));
        list.Add(Mix.Key(21, lettersOnly, cl, cr, last));
        list.Add(Mix.Key(22, Lower(Math.Max(chunk.Start, i - 3), i), Lower(i, Math.Min(chunk.End, i + 3))));
        list.Add(Mix.Key(23, url, leftShape, cr));
        if (CharClasses.IsLetter((CharClass)l1) && CharClasses.IsLetter((CharClass)r1))
        {
            list.Add(Mix.Key(30, left, right, before));
            list.Add(Mix.Key(31, left, right, behind));
            list.Add(Mix.Key(32, left, right, WordBehind()));
            list.Add(Mix.Key(33, left, right, WordBefore()));
            list.Add(Mix.Key(34, right, first));
        }
    }

    /// <summary>Whether nothing but punctuation follows in the chunk.</summary>
    private bool Trailing(int i)
    {
        for (var k = i; k < chunk.End; k++)
        {
            if (k - i > Window || CharClasses.IsWord(CharClasses.Of(text[k])))
                return false;
        }
        return true;
    }

    private uint Class(int i) => i < chunk.Start || i >= chunk.End ? 0u : (uint)CharClasses.Of(text[i]);

    private uint Plain(int i) => i < chunk.Start || i >= chunk.End ? 0u : WordForm.Plain(text[i], CharClasses.Of(text[i]));

    private uint Lower(int start, int end)
    {
        var hash = Mix.Start;
        for (var k = start; k < end; k++)
        {
            var kind = CharClasses.Of(text[k]);
            var plain = WordForm.Plain(text[k], kind);
            hash = Mix.Add(hash, kind == CharClass.Upper ? char.ToLowerInvariant(plain) : plain);
        }
        return Mix.Close(hash);
    }

    private uint ShapeOf(int start, int end)
    {
        var hash = Mix.Start;
        var last = CharClass.Space;
        var run = 0;
        for (var k = start; k < end; k++)
        {
            var kind = CharClasses.Of(text[k]);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
                hash = Mix.Add(hash, (uint)kind);
        }
        return Mix.Close(hash);
    }

    /// <summary>The class of the first character beyond the blanks on one side of the chunk; 0 at a paragraph's border.</summary>
    private uint Neighbour(int at, int step)
    {
        var k = step < 0 ? at - 1 : at;
        for (var passed = 0; passed < 4 && k >= 0 && k < text.Length; passed++, k += step)
        {
            var kind = CharClasses.Of(text[k]);
            if (kind != CharClass.Space)
                return (uint)kind;
        }
        return 0;
    }

    private uint WordBehind()
    {
        var start = chunk.End;
        while (start < text.Length && start - chunk.End < 3 && CharClasses.Of(text[start]) == CharClass.Space)
            start++;
        var end = start;
        while (end < text.Length && end - start < Window && CharClasses.IsWord(CharClasses.Of(text[end])))
            end++;
        return Lower(start, end);
    }

    private uint WordBefore()
    {
        var end = chunk.Start;
        while (end > 0 && chunk.Start - end < 3 && CharClasses.Of(text[end - 1]) == CharClass.Space)
            end--;
        var start = end;
        while (start > 0 && end - start < Window && CharClasses.IsWord(CharClasses.Of(text[start - 1])))
            start--;
        return Lower(start, end);
    }

    /// <summary>Whether a chunk is the address of a page or a mailbox.</summary>
    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 5)
            return false;
        var head = chunk[..Math.Min(chunk.Length, 300)];
        var at = head.IndexOf('@');
        return head.IndexOf("://") >= 0 || head.IndexOf("www.", StringComparison.OrdinalIgnoreCase) >= 0
            || (at > 0 && head[at..].IndexOf('.') > 1);
    }
}
