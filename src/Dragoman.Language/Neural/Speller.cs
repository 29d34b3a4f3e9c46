using System.Numerics.Tensors;

namespace Dragoman.Language;

/// <summary>
/// The part of the network that sees one word at a time: its vector, and what it gives to the gates of the first recurrent layer.
/// Texts repeat their words, so that most of this is remembered rather than computed.
/// </summary>
internal sealed class Speller(NetworkModel model)
{
    private const int Together = 64;
    private const int Slots = 8192;
    private readonly SpellingCache cache = new(Slots);

    /// <summary>How many values a word has.</summary>
    public int Length => 4 * model.Shape.Width;

    /// <summary>Fills <see cref="NetworkSpace.Spelled"/> with the values of the words from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public void Run(WordSheet sheet, int first, int end, NetworkSpace space)
    {
        space.Spelled.Clear();
        space.Missing.Clear();
        space.TakeBack();
        for (var word = first; word < end; word++)
        {
            var values = cache.Find(sheet.Word(word));
            if (values is null)
            {
                space.Missing.Add(word);
                values = [];
            }
            space.Spelled.Add(values);
        }
        for (var from = 0; from < space.Missing.Count; from += Together)
            Compute(sheet, first, from, Math.Min(Together, space.Missing.Count - from), space);
    }

    private void Compute(WordSheet sheet, int first, int from, int count, NetworkSpace space)
    {
        var (input, d) = (model.Shape.Input, model.Shape.Width);
        var rows = space.Spelling(count * input);
        for (var i = 0; i < count; i++)
            Spell(sheet.Word(space.Missing[from + i]), rows.Slice(i * input, input));
        var mixed = space.Mixed(count * model.Mix.Width);
        model.Mix.Run(rows, input, count, mixed);
        var vectors = space.Words(count * d);
        for (var i = 0; i < count; i++)
            Normalise(mixed.Slice(i * 2 * d, 2 * d), vectors.Slice(i * d, d));
        var gates = space.Gates(count * 3 * d);
        model.Layers[0].Run(vectors, d, count, gates);
        for (var i = 0; i < count; i++)
        {
            var values = space.Spare(4 * d);
            vectors.Slice(i * d, d).CopyTo(values);
            gates.Slice(i * 3 * d, 3 * d).CopyTo(values.AsSpan(d));
            var word = space.Missing[from + i];
            space.Spelled[word - first] = values;
            if (!cache.Keep(sheet.Word(word), values))
                space.Lend(values);
        }
    }

    private void Spell(ReadOnlySpan<char> word, Span<float> row)
    {
        Span<char> letters = stackalloc char[WordFeatures.LongestWord];
        Span<int> numbers = stackalloc int[WordFeatures.MaxPieces];
        var normal = letters[..WordFeatures.Normalise(word, letters)];
        var shape = model.Shape;
        model.Words.Copy(model.RowOf(normal), row);
        model.Affixes.Sum(numbers[..WordFeatures.Affixes(normal, numbers)], row[shape.Word..]);
        var count = WordFeatures.Pieces(normal, numbers);
        var pieces = row.Slice(shape.Word + shape.Affix, shape.Piece);
        model.Pieces.Sum(numbers[..count], pieces);
        Lanes.Multiply(pieces, 1 / MathF.Sqrt(Math.Max(1, count)));
        model.Looks.Copy(WordFeatures.Look(word), row[(shape.Input - shape.Look)..]);
    }

    private void Normalise(ReadOnlySpan<float> mixed, Span<float> vector)
    {
        var d = vector.Length;
        Lanes.Max(mixed[..d], mixed[d..], vector);
        Lanes.Subtract(vector, TensorPrimitives.Sum<float>(vector) / d);
        var scale = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(vector) / d) + 1e-5f);
        Lanes.Multiply(vector, scale);
        Lanes.MultiplyAdd(vector, model.Gain, model.Shift);
    }
}
