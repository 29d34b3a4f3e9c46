namespace Dragoman.Language;

/// <summary>How wide the network's parts are, and how many words and labels it knows.</summary>
internal sealed record NetworkShape
{
    public int Word { get; init; } = 128;

    public int Affix { get; init; } = 64;

    public int Piece { get; init; } = 64;

    public int Look { get; init; } = 32;

    public int Width { get; init; } = 192;

    public int Layers { get; init; } = 3;

    public int Arc { get; init; } = 64;

    public int Relation { get; init; } = 64;

    public int Tag { get; init; } = 64;

    /// <summary>Rows of the vocabulary; the first stands for all words that are not in it.</summary>
    public int Words { get; init; }

    public int Upos { get; init; }

    public int Tags { get; init; }

    public int Relations { get; init; }

    /// <summary>What the spelling gives.</summary>
    public int Input => Word + Affix + Piece + Look;

    /// <summary>What the heads share: a word as a dependent and as a head, what its tags need, and both sides of its relation.</summary>
    public int Hidden => (2 * Arc) + Tag + (2 * Relation);

    /// <summary>Where the part for relations begins.</summary>
    public int Bent => (2 * Arc) + Tag;

    public static int Length => new NetworkShape().ToArray().Length;

    public int[] ToArray() => [Word, Affix, Piece, Look, Width, Layers, Arc, Relation, Tag, Words, Upos, Tags, Relations];

    /// <exception cref="InvalidDataException">These are no sensible widths.</exception>
    public static NetworkShape Of(ReadOnlySpan<int> values)
    {
        foreach (var value in values)
            if (value is < 0 or > 1_000_000)
                throw new InvalidDataException("the language model's network is damaged");
        var shape = new NetworkShape
        {
            Word = values[0],
            Affix = values[1],
            Piece = values[2],
            Look = values[3],
            Width = values[4],
            Layers = values[5],
            Arc = values[6],
            Relation = values[7],
            Tag = values[8],
            Words = values[9],
            Upos = values[10],
            Tags = values[11],
            Relations = values[12],
        };
        return shape.Width % 32 == 0 && shape.Input % 32 == 0 && shape.Hidden % 32 == 0 && shape.Arc % 32 == 0 && shape.Relation % 32 == 0 && shape.Layers > 0
            ? shape
            : throw new InvalidDataException("the language model's network is damaged");
    }
}
