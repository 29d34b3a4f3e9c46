using System.Numerics.Tensors;
using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>
/// The layer that all heads share. Its columns are a word as a dependent, as a head, its tags, and both sides of its relation; all but
/// the last two are bent and masked here.
/// </summary>
internal sealed class HiddenLayer
{
    public const float Leak = 0.1f;
    private readonly NetworkShape shape;
    private readonly Noise noise;
    private readonly Linear layer;
    private float[] mask = [], dTop = [], values = [], gradient = [];
    private float[] top = [];

    public HiddenLayer(NetworkShape shape, Random random, Noise noise)
    {
        (this.shape, this.noise) = (shape, noise);
        layer = new(shape.Width, shape.Hidden, random, MathF.Sqrt(3f / shape.Width));
    }

    public IEnumerable<Linear> Linears => [layer];

    public IEnumerable<Parameter> Parameters => [layer.Weights, layer.Bias];

    /// <summary>The values, a row of <see cref="NetworkShape.Hidden"/> a word.</summary>
    public float[] Values => values;

    /// <summary>Where the heads put their gradients.</summary>
    public float[] Gradient => gradient;

    public int Stride => shape.Hidden;

    public void Forward(Batch batch, float[] words, Regime? regime)
    {
        var (count, bent) = (batch.Count, shape.Bent);
        top = words;
        Scratch.Grow(ref values, count * Stride);
        layer.Forward(top, shape.Width, count, values);
        if (regime is not null)
            noise.Mask(Scratch.Grow(ref mask, count * bent).AsSpan(0, count * bent), regime.HiddenDrop);
        for (var i = 0; i < count; i++)
        {
            var row = values.AsSpan(i * Stride, bent);
            Bend(row);
            if (regime is not null)
                TensorPrimitives.Multiply(row, mask.AsSpan(i * bent, bent), row);
        }
        Scratch.Grow(ref gradient, count * Stride).AsSpan(0, count * Stride).Clear();
    }

    public float[] Backward(Batch batch)
    {
        var (count, bent) = (batch.Count, shape.Bent);
        for (var i = 0; i < count; i++)
        {
            var row = gradient.AsSpan(i * Stride, bent);
            TensorPrimitives.Multiply(row, mask.AsSpan(i * bent, bent), row);
            Unbend(values.AsSpan(i * Stride, bent), row);
        }
        Scratch.Grow(ref dTop, count * shape.Width);
        layer.Backward(top, shape.Width, count, gradient, dTop, shape.Width);
        return dTop;
    }

    public static void Bend(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = Math.Max(values[i], Leak * values[i]);
    }

    /// <summary>The gradient before the bend, from the bent values and the gradient behind it.</summary>
    public static void Unbend(ReadOnlySpan<float> values, Span<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] *= values[i] < 0 ? Leak : 1;
    }
}
