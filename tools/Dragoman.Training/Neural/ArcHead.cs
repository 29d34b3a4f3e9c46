using System.Numerics.Tensors;
using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>Scores every word of a sentence, and the root, as the head of every word: how the two fit, and how far off a word expects its head.</summary>
internal sealed class ArcHead
{
    private readonly NetworkShape shape;
    private readonly Linear fit, distances;
    private readonly Parameter root;
    private int[] starts = [];
    private float[] dependents = [], far = [], scores = [], heads = [], packed = [];
    private float[] dDependents = [], dFar = [], dScores = [], turned = [], dHeads = [], dPart = [];

    public ArcHead(NetworkShape shape, Random random)
    {
        this.shape = shape;
        fit = new(shape.Arc, shape.Arc, random, MathF.Sqrt(3f / shape.Arc) * 0.5f);
        distances = new(shape.Arc, HeadDistance.Classes, random, 0.1f);
        root = new(1, shape.Arc, 0.5f, random);
    }

    public IEnumerable<Linear> Linears => [fit, distances];

    public IEnumerable<Parameter> Parameters => [fit.Weights, fit.Bias, root, distances.Weights, distances.Bias];

    /// <summary>A sentence's scores: a row a word, a column the root and each word; rows lie whole strips apart.</summary>
    public ReadOnlySpan<float> Scores(int sentence) => scores.AsSpan(starts[sentence], starts[sentence + 1] - starts[sentence]);

    public void Forward(Batch batch, HiddenLayer hidden)
    {
        fit.Forward(hidden.Values, hidden.Stride, batch.Count, Scratch.Grow(ref dependents, batch.Count * fit.Stride));
        distances.Forward(hidden.Values, hidden.Stride, batch.Count, Scratch.Grow(ref far, batch.Count * distances.Stride));
        starts = new int[batch.Samples.Count + 1];
        for (var s = 0; s < batch.Samples.Count; s++)
            starts[s + 1] = starts[s] + (batch.Samples[s].Count * Matrix.Padded(batch.Samples[s].Count + 1));
        Scratch.Grow(ref scores, starts[^1]);
        for (var s = 0; s < batch.Samples.Count; s++)
            Score(batch, hidden, s);
    }

    public double Learn(Batch batch, HiddenLayer hidden)
    {
        var (count, arc) = (batch.Count, shape.Arc);
        Scratch.Grow(ref dDependents, count * arc);
        Scratch.Grow(ref dFar, count * distances.Stride).AsSpan(0, count * distances.Stride).Clear();
        var loss = 0d;
        for (var s = 0; s < batch.Samples.Count; s++)
        {
            loss += Choose(batch, s);
            Back(batch, hidden, s);
        }
        Scratch.Grow(ref dPart, count * arc);
        fit.Backward(hidden.Values, hidden.Stride, count, dDependents, dPart, arc);
        distances.Backward(hidden.Values, hidden.Stride, count, dFar, dPart, arc, add: true);
        for (var i = 0; i < count; i++)
            dPart.AsSpan(i * arc, arc).CopyTo(hidden.Gradient.AsSpan(i * hidden.Stride));
        return loss;
    }

    private void Score(Batch batch, HiddenLayer hidden, int sentence)
    {
        var (start, n) = batch.Sentence(sentence);
        var arc = shape.Arc;
        var stride = Matrix.Padded(n + 1);
        Gather(hidden, start, n);
        Matrix.PackTransposed(heads, arc, n + 1, arc, Scratch.Grow(ref packed, stride * arc));
        var into = scores.AsSpan(starts[sentence], n * stride);
        Matrix.Multiply(dependents.AsSpan(start * arc), arc, n, arc, packed, n + 1, into, stride, add: false);
        for (var w = 0; w < n; w++)
        {
            var byClass = far.AsSpan((start + w) * distances.Stride, HeadDistance.Classes);
            into[w * stride] += byClass[HeadDistance.Root];
            for (var head = 0; head < n; head++)
                into[(w * stride) + head + 1] += byClass[HeadDistance.Of(head - w)];
        }
    }

    /// <summary>The loss of a sentence's heads; leaves the gradients of the scores.</summary>
    private double Choose(Batch batch, int sentence)
    {
        var (start, n) = batch.Sentence(sentence);
        var stride = Matrix.Padded(n + 1);
        Scratch.Grow(ref dScores, n * stride).AsSpan(0, n * stride).Clear();
        var loss = 0d;
        for (var w = 0; w < n; w++)
        {
            var row = scores.AsSpan(starts[sentence] + (w * stride), n + 1);
            var back = dScores.AsSpan(w * stride, n + 1);
            row[w + 1] = -1e9f;
            loss += Loss.CrossEntropy(row, batch.Samples[sentence].Heads[w], 1f / batch.Count, 0, back);
            var byClass = dFar.AsSpan((start + w) * distances.Stride, distances.Stride);
            byClass[HeadDistance.Root] += back[0];
            for (var head = 0; head < n; head++)
                byClass[HeadDistance.Of(head - w)] += back[head + 1];
        }
        return loss;
    }

    private void Back(Batch batch, HiddenLayer hidden, int sentence)
    {
        var (start, n) = batch.Sentence(sentence);
        var arc = shape.Arc;
        var stride = Matrix.Padded(n + 1);
        Gather(hidden, start, n);
        Matrix.Pack(heads, arc, n + 1, arc, Scratch.Grow(ref packed, stride * arc));
        Matrix.Multiply(dScores, stride, n, n + 1, packed, arc, dDependents.AsSpan(start * arc), arc, add: false);
        Scratch.Grow(ref turned, (n + 1) * n);
        for (var w = 0; w < n; w++)
            for (var head = 0; head <= n; head++)
                turned[(head * n) + w] = dScores[(w * stride) + head];
        Matrix.Pack(dependents.AsSpan(start * arc), arc, n, arc, packed);
        Matrix.Multiply(turned, n, n + 1, n, packed, arc, Scratch.Grow(ref dHeads, (n + 1) * arc), arc, add: false);
        TensorPrimitives.Add(root.Gradient.AsSpan(0, arc), dHeads.AsSpan(0, arc), root.Gradient);
        for (var w = 0; w < n; w++)
            dHeads.AsSpan((w + 1) * arc, arc).CopyTo(hidden.Gradient.AsSpan(((start + w) * hidden.Stride) + arc));
    }

    /// <summary>The root and the words of a sentence as heads.</summary>
    private void Gather(HiddenLayer hidden, int start, int n)
    {
        var arc = shape.Arc;
        Scratch.Grow(ref heads, (n + 1) * arc);
        root.Row(0)[..arc].CopyTo(heads);
        for (var w = 0; w < n; w++)
            hidden.Values.AsSpan(((start + w) * hidden.Stride) + arc, arc).CopyTo(heads.AsSpan((w + 1) * arc));
    }
}
