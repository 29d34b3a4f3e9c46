namespace Dragoman.Language;

/// <summary>
/// The parser's working memory for one sentence. Places are numbered from 1 (the first word) to <c>Count</c>; 0 stands for nothing,
/// <c>Count + 1</c> for the root, which waits behind the last word.
/// </summary>
internal sealed class ParserSpace
{
    public int Count { get; private set; }

    /// <summary>Lower-case words.</summary>
    public uint[] W { get; private set; } = [];

    /// <summary>Tags with all their features, plus 2.</summary>
    public uint[] T { get; private set; } = [];

    /// <summary>Parts of speech, plus 2.</summary>
    public uint[] P { get; private set; } = [];

    /// <summary>Endings of three characters.</summary>
    public uint[] E { get; private set; } = [];

    /// <summary>Looks: capitals, digits.</summary>
    public uint[] X { get; private set; } = [];

    /// <summary>How many verbs, commas and conjunctions stand up to a place, in bytes of their own.</summary>
    public uint[] Passed { get; private set; } = [];

    public int[] Head { get; private set; } = [];

    public byte[] Label { get; private set; } = [];

    public int[] Left1 { get; private set; } = [];

    public int[] Left2 { get; private set; } = [];

    public int[] Right1 { get; private set; } = [];

    public int[] Right2 { get; private set; } = [];

    public byte[] LeftCount { get; private set; } = [];

    public byte[] RightCount { get; private set; } = [];

    /// <summary>Which relations a place's children on each side have, a hash.</summary>
    public ulong[] LeftLabels { get; private set; } = [];

    public ulong[] RightLabels { get; private set; } = [];

    public int[] Stack { get; private set; } = [];

    public int Depth { get; private set; }

    public int Next { get; private set; }

    public FeatureList ActionFeatures { get; } = new(ParserFeatures.Capacity);

    public FeatureList LabelFeatures { get; } = new(ParserFeatures.Capacity);

    public int[] Scores { get; } = new int[256];

    public int S0 => Depth > 0 ? Stack[Depth - 1] : 0;

    public int S1 => Depth > 1 ? Stack[Depth - 2] : 0;

    public int S2 => Depth > 2 ? Stack[Depth - 3] : 0;

    public int Root => Count + 1;

    public void Enter(WordSheet sheet, TagSet tags, int first, int end)
    {
        Count = end - first;
        if (W.Length < Count + 4)
            Grow((Count + 4) * 2);
        var passed = 0u;
        for (var i = 0; i < Count; i++)
        {
            var k = i + 1;
            var tag = sheet.Tags[first + i];
            var upos = tags.UposOf(tag);
            W[k] = sheet.Forms[first + i].Lower;
            E[k] = sheet.Forms[first + i].Suffix3;
            T[k] = tag + 2u;
            P[k] = (uint)upos + 2;
            X[k] = (uint)(sheet.Flags[first + i] & (WordFlags.Capital | WordFlags.AllCapitals | WordFlags.HasDigit));
            var c = sheet.Text[sheet.Starts[first + i]];
            passed += upos switch
            {
                Model.Upos.Verb or Model.Upos.Aux => 1u,
                Model.Upos.Cconj => 1u << 8,
                Model.Upos.Punct when c == ',' => 1u << 16,
                Model.Upos.Punct => 1u << 24,
                _ => 0u,
            };
            Passed[k] = passed;
        }
        W[0] = T[0] = P[0] = E[0] = X[0] = Passed[0] = 0;
        var root = Root;
        W[root] = T[root] = P[root] = E[root] = X[root] = 1;
        Passed[root] = passed;
        W[root + 1] = T[root + 1] = P[root + 1] = E[root + 1] = X[root + 1] = 0;
        W[root + 2] = T[root + 2] = P[root + 2] = E[root + 2] = X[root + 2] = 0;
        Reset();
    }

    public void Reset()
    {
        var size = Count + 4;
        Head.AsSpan(0, size).Clear();
        Label.AsSpan(0, size).Clear();
        Left1.AsSpan(0, size).Clear();
        Left2.AsSpan(0, size).Clear();
        Right1.AsSpan(0, size).Clear();
        Right2.AsSpan(0, size).Clear();
        LeftCount.AsSpan(0, size).Clear();
        RightCount.AsSpan(0, size).Clear();
        LeftLabels.AsSpan(0, size).Clear();
        RightLabels.AsSpan(0, size).Clear();
        Depth = 0;
        Next = 1;
    }

    public bool Finished => Next == Root && Depth == 0;

    public bool MayShift => Next < Root;

    /// <summary>The root takes one word only, the last on the stack.</summary>
    public bool MayLeft => Depth > 0 && (Next < Root || Depth == 1);

    public bool MayRight => Depth > 1;

    public void Shift() => Stack[Depth++] = Next++;

    /// <summary>The top of the stack becomes a child of the next word.</summary>
    public void LeftArc(byte label)
    {
        var child = Stack[--Depth];
        Head[child] = Next;
        Label[child] = label;
        Left2[Next] = Left1[Next];
        Left1[Next] = child;
        LeftCount[Next] = (byte)Math.Min(LeftCount[Next] + 1, 7);
        LeftLabels[Next] |= 1UL << (label & 63);
    }

    /// <summary>The top of the stack becomes a child of the word below it.</summary>
    public void RightArc(byte label)
    {
        var child = Stack[--Depth];
        var head = Stack[Depth - 1];
        Head[child] = head;
        Label[child] = label;
        Right2[head] = Right1[head];
        Right1[head] = child;
        RightCount[head] = (byte)Math.Min(RightCount[head] + 1, 7);
        RightLabels[head] |= 1UL << (label & 63);
    }

    private void Grow(int size)
    {
        W = new uint[size];
        T = new uint[size];
        P = new uint[size];
        E = new uint[size];
        X = new uint[size];
        Passed = new uint[size];
        Head = new int[size];
        Label = new byte[size];
        Left1 = new int[size];
        Left2 = new int[size];
        Right1 = new int[size];
        Right2 = new int[size];
        LeftCount = new byte[size];
        RightCount = new byte[size];
        LeftLabels = new ulong[size];
        RightLabels = new ulong[size];
        Stack = new int[size];
    }
}
