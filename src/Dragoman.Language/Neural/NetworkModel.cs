namespace Dragoman.Language;

/// <summary>
/// The weights of the network. The tables of spelling stay where the model file lies in memory; the layers are unpacked into the
/// order in which they are multiplied.
/// </summary>
internal sealed class NetworkModel
{
    private readonly ulong[] vocabulary;

    /// <exception cref="InvalidDataException">The section is damaged.</exception>
    public NetworkModel(ModelSection section)
    {
        var reader = new SectionReader(section);
        Shape = NetworkShape.Of(reader.Next<int>(NetworkShape.Length));
        var d = Shape.Width;
        UposOfTag = reader.Next<byte>(Shape.Tags).ToArray();
        vocabulary = reader.Next<ulong>(Shape.Words - 1).ToArray();
        Words = reader.Table(Shape.Words, Shape.Word);
        Affixes = reader.Table(WordFeatures.AffixRows, Shape.Affix);
        Pieces = reader.Table(WordFeatures.PieceRows, Shape.Piece);
        Looks = reader.Table(WordFeatures.LookRows, Shape.Look);
        Mix = reader.Layer(Shape.Input, 2 * d);
        Gain = reader.Vector(d);
        Shift = reader.Vector(d);
        Layers = new DenseLayer[Shape.Layers];
        Peeps = new float[Shape.Layers][];
        for (var layer = 0; layer < Shape.Layers; layer++)
        {
            Layers[layer] = reader.Layer(d, 3 * d);
            Peeps[layer] = reader.Vector(2 * d);
        }
        Hidden = reader.Layer(d, Shape.Hidden);
        Arcs = reader.Layer(Shape.Arc, Shape.Arc);
        RootArc = reader.Vector(Shape.Arc);
        Distances = reader.Layer(Shape.Arc, HeadDistance.Classes);
        Tags = reader.Layer(Shape.Tag, Shape.Upos + Shape.Tags);
        RootRelation = reader.Vector(Shape.Relation);
        Offsets = reader.Vector(HeadDistance.Classes * Shape.Relation);
        Relations = reader.Layer(Shape.Relation, Shape.Relations);
    }

    public NetworkShape Shape { get; }

    /// <summary>The part of speech that each tag contains.</summary>
    public byte[] UposOfTag { get; }

    public SpellingTable Words { get; }

    public SpellingTable Affixes { get; }

    public SpellingTable Pieces { get; }

    public SpellingTable Looks { get; }

    public DenseLayer Mix { get; }

    public float[] Gain { get; }

    public float[] Shift { get; }

    public DenseLayer[] Layers { get; }

    public float[][] Peeps { get; }

    public DenseLayer Hidden { get; }

    public DenseLayer Arcs { get; }

    public float[] RootArc { get; }

    /// <summary>How far away each word expects its head.</summary>
    public DenseLayer Distances { get; }

    public DenseLayer Tags { get; }

    public float[] RootRelation { get; }

    /// <summary>What the distance of the head adds to a pair, a row each class.</summary>
    public float[] Offsets { get; }

    public DenseLayer Relations { get; }

    /// <summary>The row of a word in its normal spelling; 0 where it is not in the vocabulary.</summary>
    public int RowOf(ReadOnlySpan<char> normal)
    {
        var found = Array.BinarySearch(vocabulary, WordFeatures.Key(normal));
        return found < 0 ? 0 : found + 1;
    }
}
