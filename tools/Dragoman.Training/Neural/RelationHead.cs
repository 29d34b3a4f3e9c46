using System.Numerics.Tensors;
using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>Names the relation of a word to its head: both sides and their distance are added, bent, and told apart.</summary>
internal sealed class RelationHead
{
    private readonly NetworkShape shape;
    private readonly Noise noise;
    private readonly Parameter root, offsets;
    private readonly Linear layer;
    private float[] pairs = [], mask = [], dPairs = [], scores = [], dScores = [];

    public RelationHead(NetworkShape shape, Random random, Noise noise)
    {
        (this.shape, this.noise) = (shape, noise);
        root = new(1, shape.Relation, 0.5f, random);
        offsets = new(HeadDistance.Classes, shape.Relation, 0.1f, random);
        layer = new(shape.Relation, shape.Relations, random, MathF.Sqrt(6f / (shape.Relation + shape.Relations)));
    }

    public IEnumerable<Linear> Linears => [layer];

    public IEnumerable<Parameter> Parameters => [root, offsets, layer.Weights, layer.Bias];

    /// <summary>The scores of the relations of a word to a head (0 the root, else the word's number in its sentence).</summary>
    public ReadOnlySpan<float> Scores(HiddenLayer hidden, int start, int word, int head)
    {
        Scratch.Grow(ref pairs, shape.Relation);
        Scratch.Grow(ref scores, layer.Stride);
        Pair(hidden, start, word, head, pairs.AsSpan(0, shape.Relation));
        layer.Forward(pairs, shape.Relation, 1, scores);
        return scores.AsSpan(0, shape.Relations);
    }

    /// <summary>Learns the relations under the gold heads.</summary>
    public double Learn(Batch batch, HiddenLayer hidden, Regime regime)
    {
        var (count, q) = (batch.Count, shape.Relation);
        Scratch.Grow(ref pairs, count * q);
        Scratch.Grow(ref dPairs, count * q);
        Scratch.Grow(ref scores, count * layer.Stride);
        Scratch.Grow(ref dScores, count * layer.Stride).AsSpan(0, count * layer.Stride).Clear();
        noise.Mask(Scratch.Grow(ref mask, count * q).AsSpan(0, count * q), regime.HiddenDrop);
        foreach (var (start, w, sample) in Words(batch))
            Pair(hidden, start, w, sample.Heads[w], pairs.AsSpan((start + w) * q, q));
        TensorPrimitives.Multiply(pairs.AsSpan(0, count * q), mask.AsSpan(0, count * q), pairs);
        layer.Forward(pairs, q, count, scores);
        var loss = 0d;
        foreach (var (start, w, sample) in Words(batch))
        {
            var at = (start + w) * layer.Stride;
            loss += Loss.CrossEntropy(scores.AsSpan(at, shape.Relations), sample.Relations[w], 1f / count, regime.Smoothing, dScores.AsSpan(at, shape.Relations));
        }
        layer.Backward(pairs, q, count, dScores, dPairs, q);
        TensorPrimitives.Multiply(dPairs.AsSpan(0, count * q), mask.AsSpan(0, count * q), dPairs);
        HiddenLayer.Unbend(pairs, dPairs.AsSpan(0, count * q));
        foreach (var (start, w, sample) in Words(batch))
            Spread(hidden, start, w, sample.Heads[w], dPairs.AsSpan((start + w) * q, q));
        return loss;
    }

    private static IEnumerable<(int Start, int Word, Sample Sample)> Words(Batch batch)
    {
        for (var s = 0; s < batch.Samples.Count; s++)
            for (var w = 0; w < batch.Samples[s].Count; w++)
                yield return (batch.Starts[s], w, batch.Samples[s]);
    }

    private void Pair(HiddenLayer hidden, int start, int word, int head, Span<float> into)
    {
        var q = shape.Relation;
        hidden.Values.AsSpan(((start + word) * hidden.Stride) + shape.Bent, q).CopyTo(into);
        if (head == 0)
            Add(into, root.Row(0)[..q]);
        else
        {
            Add(into, hidden.Values.AsSpan(((start + head - 1) * hidden.Stride) + shape.Bent + q, q));
            Add(into, offsets.Row(HeadDistance.Of(head - 1 - word))[..q]);
        }
        HiddenLayer.Bend(into);
    }

    private void Spread(HiddenLayer hidden, int start, int word, int head, ReadOnlySpan<float> gradient)
    {
        var q = shape.Relation;
        Add(hidden.Gradient.AsSpan(((start + word) * hidden.Stride) + shape.Bent, q), gradient);
        if (head == 0)
            Add(root.GradientRow(0)[..q], gradient);
        else
        {
            Add(hidden.Gradient.AsSpan(((start + head - 1) * hidden.Stride) + shape.Bent + q, q), gradient);
            Add(offsets.GradientRow(HeadDistance.Of(head - 1 - word))[..q], gradient);
        }
    }

    private static void Add(Span<float> into, ReadOnlySpan<float> what) => TensorPrimitives.Add(into, what, into);
}
