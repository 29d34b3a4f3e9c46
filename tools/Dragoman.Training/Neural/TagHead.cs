using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>Tells a word's part of speech, and the tag that joins it with the features.</summary>
internal sealed class TagHead
{
    private readonly NetworkShape shape;
    private readonly Linear layer;
    private float[] scores = [], dScores = [], dPart = [];

    public TagHead(NetworkShape shape, Random random)
    {
        this.shape = shape;
        var outputs = shape.Upos + shape.Tags;
        layer = new(shape.Tag, outputs, random, MathF.Sqrt(6f / (shape.Tag + outputs)));
    }

    public IEnumerable<Linear> Linears => [layer];

    public IEnumerable<Parameter> Parameters => [layer.Weights, layer.Bias];

    /// <summary>The scores of a word's parts of speech and, behind them, its tags.</summary>
    public ReadOnlySpan<float> Scores(int word) => scores.AsSpan(word * layer.Stride, shape.Upos + shape.Tags);

    public void Forward(Batch batch, HiddenLayer hidden) =>
        layer.Forward(hidden.Values.AsSpan(2 * shape.Arc), hidden.Stride, batch.Count, Scratch.Grow(ref scores, batch.Count * layer.Stride));

    public double Learn(Batch batch, HiddenLayer hidden, Regime regime)
    {
        var (count, stride) = (batch.Count, layer.Stride);
        Scratch.Grow(ref dScores, count * stride).AsSpan(0, count * stride).Clear();
        var loss = 0d;
        for (var s = 0; s < batch.Samples.Count; s++)
        {
            var sample = batch.Samples[s];
            for (var w = 0; w < sample.Count; w++)
            {
                var row = Scores(batch.Starts[s] + w);
                var back = dScores.AsSpan((batch.Starts[s] + w) * stride, stride);
                loss += Loss.CrossEntropy(row[..shape.Upos], sample.Upos[w], regime.UposWeight / count, regime.Smoothing, back[..shape.Upos]);
                Loss.CrossEntropy(row[shape.Upos..], sample.Tags[w], regime.TagWeight / count, regime.Smoothing, back.Slice(shape.Upos, shape.Tags));
            }
        }
        Scratch.Grow(ref dPart, count * shape.Tag);
        layer.Backward(hidden.Values.AsSpan(2 * shape.Arc), hidden.Stride, count, dScores, dPart, shape.Tag);
        for (var i = 0; i < count; i++)
            dPart.AsSpan(i * shape.Tag, shape.Tag).CopyTo(hidden.Gradient.AsSpan((i * hidden.Stride) + (2 * shape.Arc)));
        return loss;
    }
}
