using System.Numerics.Tensors;
using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>The recurrent layers one above the other. What a mask leaves out of a layer's input is the same throughout a sentence.</summary>
internal sealed class RecurrentStack
{
    private readonly NetworkShape shape;
    private readonly Noise noise;
    private readonly Linear[] layers;
    private readonly Parameter[] peeps;
    private readonly float[][] masks, inputs, gates, forgets, opens, cells;
    private float[] raw = [], du = [], dLower = [];

    public RecurrentStack(NetworkShape shape, Random random, Noise noise)
    {
        (this.shape, this.noise) = (shape, noise);
        layers = new Linear[shape.Layers];
        peeps = new Parameter[shape.Layers];
        for (var l = 0; l < shape.Layers; l++)
        {
            layers[l] = new(shape.Width, 3 * shape.Width, random, MathF.Sqrt(3f / shape.Width));
            peeps[l] = new(2, shape.Width, 0.1f, random);
        }
        masks = Empty(shape.Layers + 1);
        inputs = Empty(shape.Layers + 1);
        (gates, forgets, opens, cells) = (Empty(shape.Layers), Empty(shape.Layers), Empty(shape.Layers), Empty(shape.Layers));
    }

    public IEnumerable<Linear> Linears => layers;

    public IEnumerable<Parameter> Parameters => layers.SelectMany((layer, l) => new[] { layer.Weights, layer.Bias, peeps[l] });

    /// <summary>The words in their sentences, masked as the heads see them.</summary>
    public float[] Forward(Batch batch, float[] words, Regime? regime)
    {
        var (count, d) = (batch.Count, shape.Width);
        Mask(batch, 0, words, regime);
        for (var l = 0; l < shape.Layers; l++)
        {
            Scratch.Grow(ref gates[l], count * 3 * d);
            Scratch.Grow(ref forgets[l], count * d);
            Scratch.Grow(ref opens[l], count * d);
            Scratch.Grow(ref cells[l], count * d);
            Scratch.Grow(ref raw, count * d);
            layers[l].Forward(inputs[l], d, count, gates[l]);
            for (var s = 0; s < batch.Samples.Count; s++)
            {
                var (start, n) = batch.Sentence(s);
                var at = start * d;
                Recurrence.Forward(gates[l].AsSpan(3 * at), inputs[l].AsSpan(at), peeps[l].Data, peeps[l].Stride, n, d,
                    forgets[l].AsSpan(at), opens[l].AsSpan(at), cells[l].AsSpan(at), raw.AsSpan(at));
            }
            Mask(batch, l + 1, raw, regime);
        }
        return inputs[^1];
    }

    /// <summary>Takes the gradient at the top, gives the one at the words' vectors; both arrays are used up.</summary>
    public float[] Backward(Batch batch, float[] dTop)
    {
        var (count, d) = (batch.Count, shape.Width);
        Unmask(batch, shape.Layers, dTop);
        Scratch.Grow(ref du, count * 3 * d);
        var (upper, lower) = (dTop, Scratch.Grow(ref dLower, count * d));
        for (var l = shape.Layers - 1; l >= 0; l--)
        {
            for (var s = 0; s < batch.Samples.Count; s++)
            {
                var (start, n) = batch.Sentence(s);
                var at = start * d;
                Recurrence.Backward(gates[l].AsSpan(3 * at), inputs[l].AsSpan(at), peeps[l].Data, peeps[l].Stride, n, d,
                    forgets[l].AsSpan(at), opens[l].AsSpan(at), cells[l].AsSpan(at), upper.AsSpan(at),
                    du.AsSpan(3 * at), lower.AsSpan(at), peeps[l].Gradient);
            }
            layers[l].Backward(inputs[l], d, count, du, lower, d, add: true);
            Unmask(batch, l, lower);
            (upper, lower) = (lower, upper);
        }
        return upper;
    }

    private static float[][] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => Array.Empty<float>())];

    private void Mask(Batch batch, int layer, float[] from, Regime? regime)
    {
        var d = shape.Width;
        var length = batch.Samples.Count * d;
        Scratch.Grow(ref inputs[layer], batch.Count * d);
        if (regime is null)
        {
            from.AsSpan(0, batch.Count * d).CopyTo(inputs[layer]);
            return;
        }
        var mask = Scratch.Grow(ref masks[layer], length).AsSpan(0, length);
        noise.Mask(mask, regime.LayerDrop);
        for (var s = 0; s < batch.Samples.Count; s++)
            for (var w = batch.Starts[s]; w < batch.Starts[s + 1]; w++)
                TensorPrimitives.Multiply(from.AsSpan(w * d, d), mask.Slice(s * d, d), inputs[layer].AsSpan(w * d, d));
    }

    private void Unmask(Batch batch, int layer, float[] gradient)
    {
        var d = shape.Width;
        for (var s = 0; s < batch.Samples.Count; s++)
            for (var w = batch.Starts[s]; w < batch.Starts[s + 1]; w++)
                TensorPrimitives.Multiply(gradient.AsSpan(w * d, d), masks[layer].AsSpan(s * d, d), gradient.AsSpan(w * d, d));
    }
}
