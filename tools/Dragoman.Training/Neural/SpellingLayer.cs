using System.Numerics.Tensors;
using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>What gives a word its vector by its spelling: rows of tables, a maxout layer over them, and a norm.</summary>
internal sealed class SpellingLayer
{
    private readonly NetworkShape shape;
    private readonly Noise noise;
    private readonly Parameter words, affixes, pieces, looks, gain, shift;
    private readonly Linear mix;
    private readonly List<int> drawn = [];
    private float[] input = [], mask = [], mixed = [], normal = [], scale = [], output = [], dMixed = [], dInput = [], back = [];

    public SpellingLayer(NetworkShape shape, Random random, Noise noise)
    {
        (this.shape, this.noise) = (shape, noise);
        words = new(shape.Words, shape.Word, 0.5f, random, table: true);
        affixes = new(WordFeatures.AffixRows, shape.Affix, 0.25f, random, table: true);
        pieces = new(WordFeatures.PieceRows, shape.Piece, 0.5f, random, table: true);
        looks = new(WordFeatures.LookRows, shape.Look, 0.5f, random, table: true);
        mix = new(shape.Input, 2 * shape.Width, random, MathF.Sqrt(6f / (shape.Input + (2 * shape.Width))));
        gain = new(1, shape.Width, 0, random);
        Array.Fill(gain.Data, 1);
        shift = new(1, shape.Width, 0, random);
    }

    public IEnumerable<Linear> Linears => [mix];

    public IEnumerable<Parameter> Parameters => [words, affixes, pieces, looks, mix.Weights, mix.Bias, gain, shift];

    /// <summary>The vectors of a batch's words.</summary>
    public float[] Forward(Batch batch, Regime? regime)
    {
        var (count, d) = (batch.Count, shape.Width);
        Gather(batch, regime);
        Scratch.Grow(ref mixed, count * 2 * d);
        Scratch.Grow(ref normal, count * d);
        Scratch.Grow(ref scale, count);
        Scratch.Grow(ref output, count * d);
        mix.Forward(input, shape.Input, count, mixed);
        for (var i = 0; i < count; i++)
        {
            var line = normal.AsSpan(i * d, d);
            TensorPrimitives.Max(mixed.AsSpan(i * 2 * d, d), mixed.AsSpan((i * 2 * d) + d, d), line);
            TensorPrimitives.Subtract(line, TensorPrimitives.Sum<float>(line) / d, line);
            scale[i] = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(line) / d) + 1e-5f);
            TensorPrimitives.Multiply(line, scale[i], line);
            TensorPrimitives.MultiplyAdd(line, gain.Data.AsSpan(0, d), shift.Data.AsSpan(0, d), output.AsSpan(i * d, d));
        }
        return output;
    }

    public void Backward(Batch batch, ReadOnlySpan<float> dOutput)
    {
        var (count, d) = (batch.Count, shape.Width);
        Scratch.Grow(ref dMixed, count * 2 * d);
        Scratch.Grow(ref dInput, count * shape.Input);
        for (var i = 0; i < count; i++)
            BackThroughNorm(i, dOutput.Slice(i * d, d));
        mix.Backward(input, shape.Input, count, dMixed, dInput, shape.Input);
        TensorPrimitives.Multiply(dInput.AsSpan(0, count * shape.Input), mask.AsSpan(0, count * shape.Input), dInput);
        for (var i = 0; i < count; i++)
        {
            var row = dInput.AsSpan(i * shape.Input, shape.Input);
            var word = batch.Words[i];
            Add(words.GradientRow(drawn[i]), row[..shape.Word]);
            foreach (var affix in word.Affixes)
                Add(affixes.GradientRow(affix), row.Slice(shape.Word, shape.Affix));
            var part = row.Slice(shape.Word + shape.Affix, shape.Piece);
            TensorPrimitives.Multiply(part, 1f / MathF.Sqrt(Math.Max(1, word.Pieces.Length)), part);
            foreach (var piece in word.Pieces)
                Add(pieces.GradientRow(piece), part);
            Add(looks.GradientRow(word.Look), row[(shape.Input - shape.Look)..]);
        }
    }

    private void Gather(Batch batch, Regime? regime)
    {
        var (count, width) = (batch.Count, shape.Input);
        drawn.Clear();
        Scratch.Grow(ref input, count * width).AsSpan(0, count * width).Clear();
        for (var i = 0; i < count; i++)
        {
            var row = input.AsSpan(i * width, width);
            var word = batch.Words[i];
            drawn.Add(regime is not null && noise.Chance(regime.WordDrop) ? 0 : word.Word);
            words.Row(drawn[i]).CopyTo(row);
            foreach (var affix in word.Affixes)
                Add(row.Slice(shape.Word, shape.Affix), affixes.Row(affix));
            var part = row.Slice(shape.Word + shape.Affix, shape.Piece);
            foreach (var piece in word.Pieces)
                Add(part, pieces.Row(piece));
            TensorPrimitives.Multiply(part, 1f / MathF.Sqrt(Math.Max(1, word.Pieces.Length)), part);
            looks.Row(word.Look).CopyTo(row[(width - shape.Look)..]);
        }
        if (regime is null)
            return;
        noise.Mask(Scratch.Grow(ref mask, count * width).AsSpan(0, count * width), regime.InputDrop);
        TensorPrimitives.Multiply(input.AsSpan(0, count * width), mask.AsSpan(0, count * width), input);
    }

    private void BackThroughNorm(int word, ReadOnlySpan<float> up)
    {
        var d = shape.Width;
        var line = normal.AsSpan(word * d, d);
        Add(shift.Gradient.AsSpan(0, d), up);
        TensorPrimitives.MultiplyAdd(up, line, gain.Gradient.AsSpan(0, d), gain.Gradient);
        var inner = Scratch.Grow(ref back, d).AsSpan(0, d);
        TensorPrimitives.Multiply(up, gain.Data.AsSpan(0, d), inner);
        var mean = TensorPrimitives.Sum<float>(inner) / d;
        var along = TensorPrimitives.Dot<float>(inner, line) / d;
        var left = mixed.AsSpan(word * 2 * d, d);
        var right = mixed.AsSpan((word * 2 * d) + d, d);
        var dLeft = dMixed.AsSpan(word * 2 * d, d);
        var dRight = dMixed.AsSpan((word * 2 * d) + d, d);
        for (var k = 0; k < d; k++)
        {
            var g = (inner[k] - mean - (line[k] * along)) * scale[word];
            (dLeft[k], dRight[k]) = left[k] >= right[k] ? (g, 0f) : (0f, g);
        }
    }

    private static void Add(Span<float> into, ReadOnlySpan<float> what) => TensorPrimitives.Add(into, what, into);
}
