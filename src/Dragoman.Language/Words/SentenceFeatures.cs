namespace Dragoman.Language;

/// <summary>The features of a place between two words where a sentence may end. Follows one story from word to word.</summary>
internal sealed class SentenceFeatures
{
    private readonly FeatureList list = new(64);
    private WordSheet sheet = null!;
    private int paragraphStart;
    private int paragraphEnd;
    private uint paragraphKind;
    private int sentenceStart;
    private int depth;
    private bool quoted;

    public int[] Scores { get; } = new int[2];

    public ReadOnlySpan<ulong> Keys => list.Keys;

    public void Enter(WordSheet sheet, int start, int end)
    {
        this.sheet = sheet;
        paragraphStart = start;
        paragraphEnd = end;
        var last = sheet.Word(end - 1);
        var closed = last[^1] is '.' or '!' or '?' or '"' or '”' or ':' or '\'' or ')';
        var inner = 0u;
        for (var i = start; i < end - 1 && i < start + 200 && inner < 3; i++)
        {
            if (sheet.Word(i) is "." or "!" or "?")
                inner++;
        }
        paragraphKind = (closed ? 1u : 0) | (inner << 1) | (Bucket(end - start) << 4);
        StartSentence(start);
    }

    public void StartSentence(int word)
    {
        sentenceStart = word;
        depth = 0;
        quoted = false;
    }

    /// <summary>Takes note of a word's brackets and quotation marks.</summary>
    public void Pass(int word)
    {
        var c = sheet.Text[sheet.Starts[word]];
        if (sheet.Ends[word] - sheet.Starts[word] > 2)
            return;
        switch (CharClasses.Of(c))
        {
            case CharClass.Open:
                depth++;
                break;
            case CharClass.Close:
                depth = Math.Max(0, depth - 1);
                break;
            case CharClass.Quote:
                quoted = c switch
                {
                    '“' or '«' or '„' => true,
                    '”' or '»' => false,
                    _ => !quoted,
                };
                break;
            case CharClass.Apostrophe when sheet.Ends[word] - sheet.Starts[word] == 2:
                quoted = c is '`' or '‘';
                break;
        }
    }

    /// <summary>Whether a sentence may end behind a word at all: most words of running text can be passed over.</summary>
    public bool IsCandidate(int word)
    {
        if (sheet.Flags[word + 1].HasFlag(WordFlags.Continues))
            return false;
        var next = CharClasses.Of(sheet.Text[sheet.Starts[word + 1]]);
        if (next is CharClass.Comma or CharClass.Percent)
            return false;
        var end = CharClasses.Of(sheet.Text[sheet.Ends[word] - 1]);
        // "will give Moldova $50 million": a sum behind a word goes on with its sentence.
        return !(next is CharClass.Lower or CharClass.Currency && (CharClasses.IsWord(end) || end == CharClass.Comma));
    }

    public void Fill(int word)
    {
        list.Clear();
        ref readonly var c = ref Form(word);
        ref readonly var p = ref Form(word - 1);
        ref readonly var pp = ref Form(word - 2);
        ref readonly var n = ref Form(word + 1);
        ref readonly var nn = ref Form(word + 2);
        var spaced = sheet.Flags[word + 1].HasFlag(WordFlags.SpaceBefore) ? 1u : 0;
        var nextLook = Look(word + 1);
        var look = Look(word);
        var before = Look(word - 1);
        var distance = Bucket(word - sentenceStart + 1);
        var left = Bucket(paragraphEnd - word - 1);
        var state = (spaced << 2) | (quoted ? 2u : 0) | (depth > 0 ? 1u : 0);
        list.Add(Mix.Key(1, c.Lower, spaced));
        list.Add(Mix.Key(2, c.Lower, nextLook, state));
        list.Add(Mix.Key(3, c.Lower, n.Exact));
        list.Add(Mix.Key(4, p.Lower, c.Lower, nextLook));
        list.Add(Mix.Key(5, before, c.Lower, nextLook));
        list.Add(Mix.Key(6, c.Shape, n.Shape));
        list.Add(Mix.Key(7, n.Exact, state));
        list.Add(Mix.Key(8, n.Exact, nn.Exact));
        list.Add(Mix.Key(9, distance, c.Lower, nextLook));
        list.Add(Mix.Key(10, left, c.Lower, nextLook));
        list.Add(Mix.Key(11, paragraphKind, c.Lower));
        list.Add(Mix.Key(12, paragraphKind, look, nextLook));
        list.Add(Mix.Key(13, distance, left, look, nextLook));
        list.Add(Mix.Key(14, p.Exact, c.Lower));
        list.Add(Mix.Key(15, pp.Lower, p.Lower, c.Lower));
        list.Add(Mix.Key(16, look, nextLook, Look(word + 2), state));
        list.Add(Mix.Key(17, before, look, nextLook, Look(word + 2)));
        list.Add(Mix.Key(18, c.Exact, nextLook));
        list.Add(Mix.Key(19, p.Shape, c.Lower, n.Shape));
        list.Add(Mix.Key(20, Look(word - 2), before, look, nextLook));
        list.Add(Mix.Key(21, Form(sentenceStart).Exact, look, nextLook));
        list.Add(Mix.Key(22, Form(paragraphStart).Shape, look, nextLook));
        list.Add(Mix.Key(23, c.Suffix2, look, nextLook));
        list.Add(Mix.Key(24, state, look, nextLook));
        list.Add(Mix.Key(25, c.Lower, n.Lower, state));
        list.Add(Mix.Key(26, Form(sentenceStart).Shape, Look(sentenceStart + 1), distance, look));
        list.Add(Mix.Key(27, n.Exact, distance));
        list.Add(Mix.Key(28, look, n.Lower, Look(word + 2)));
    }

    private ref readonly WordForm Form(int word)
    {
        if (word < paragraphStart || word >= paragraphEnd)
            return ref Edge[0];
        return ref sheet.Forms[word];
    }

    private static readonly WordForm[] Edge = [WordForm.Outside];

    /// <summary>What kind of thing a word is at a glance: its first character's class, capitals, and short marks by name.</summary>
    private uint Look(int word)
    {
        if (word < paragraphStart || word >= paragraphEnd)
            return 999;
        var flags = sheet.Flags[word];
        var kind = CharClasses.Of(sheet.Text[sheet.Starts[word]]);
        if (kind is CharClass.Lower or CharClass.Digit)
            return (uint)kind | (flags.HasFlag(WordFlags.HasPeriod) ? 64u : 0);
        var length = sheet.Ends[word] - sheet.Starts[word];
        if (kind == CharClass.Upper)
        {
            return 32u | (flags.HasFlag(WordFlags.AllCapitals) ? 64u : 0) | (flags.HasFlag(WordFlags.HasPeriod) ? 128u : 0)
                | (length == 1 ? 256u : 0);
        }
        return length <= 3 ? 1000 + sheet.Forms[word].Exact : 512u + (uint)kind;
    }

    private static uint Bucket(int count) => count switch
    {
        <= 4 => (uint)count,
        <= 6 => 5,
        <= 10 => 6,
        <= 20 => 7,
        <= 40 => 8,
        _ => 9,
    };
}
