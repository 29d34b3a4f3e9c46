namespace Dragoman.Language;

/// <summary>Working memory of the network for one thread; it grows to the size of a chunk of words and no further.</summary>
internal sealed class NetworkSpace
{
    private float[] words = [], gates = [], hidden = [], tags = [], dependents = [], distances = [], packed = [], scores = [], heads = [], pairs = [], relations = [];
    private float[] spelling = [], mixed = [];
    private int[] found = [];
    private readonly Stack<float[]> spare = [];
    private readonly List<float[]> lent = [];

    /// <summary>The values of the words of a block by their spelling.</summary>
    public List<float[]> Spelled { get; } = [];

    /// <summary>Where the sentences of a block begin, and where the last one ends.</summary>
    public List<int> Bounds { get; } = [];

    /// <summary>The words of a block that the cache doesn't hold.</summary>
    public List<int> Missing { get; } = [];

    /// <summary>Room for the values of a word: used again after <see cref="Lend"/>, else for whoever keeps it.</summary>
    public float[] Spare(int length) => spare.TryPop(out var array) && array.Length == length ? array : new float[length];

    /// <summary>Says that the values of a word are needed until the next block of words only.</summary>
    public void Lend(float[] values) => lent.Add(values);

    public void TakeBack()
    {
        foreach (var values in lent)
            spare.Push(values);
        lent.Clear();
    }

    public TreeSpace Trees { get; } = new();

    public Span<float> Words(int length) => Of(ref words, length);

    public Span<float> Gates(int length) => Of(ref gates, length);

    public Span<float> Hidden(int length) => Of(ref hidden, length);

    public Span<float> Tags(int length) => Of(ref tags, length);

    public Span<float> Dependents(int length) => Of(ref dependents, length);

    public Span<float> Distances(int length) => Of(ref distances, length);

    public Span<float> Packed(int length) => Of(ref packed, length);

    public Span<float> Scores(int length) => Of(ref scores, length);

    public Span<float> Heads(int length) => Of(ref heads, length);

    public Span<float> Pairs(int length) => Of(ref pairs, length);

    public Span<float> Relations(int length) => Of(ref relations, length);

    public Span<float> Spelling(int length) => Of(ref spelling, length);

    public Span<float> Mixed(int length) => Of(ref mixed, length);

    public Span<int> Found(int length)
    {
        if (found.Length < length)
            found = new int[length + (length / 4)];
        return found.AsSpan(0, length);
    }

    private static Span<float> Of(ref float[] array, int length)
    {
        if (array.Length < length)
            array = new float[length + (length / 4)];
        return array.AsSpan(0, length);
    }
}
