using System.Numerics.Tensors;
using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>A layer y = x · W + b over all words of a batch, with its way back.</summary>
internal sealed class Linear
{
    private float[] packed = [];
    private float[] packedBack = [];
    private float[] turned = [];
    private float[] packedGradient = [];

    public Linear(int inputs, int outputs, Random random, float scale)
    {
        Weights = new Parameter(inputs, outputs, scale, random);
        Bias = new Parameter(1, outputs, 0, random);
    }

    public Parameter Weights { get; }

    public Parameter Bias { get; }

    public int Inputs => Weights.Rows;

    /// <summary>How far apart the rows of the outputs lie.</summary>
    public int Stride => Weights.Stride;

    /// <summary>Packs the weights, once after each step of the optimiser.</summary>
    public void Refresh(bool training)
    {
        Matrix.Pack(Weights.Data, Stride, Inputs, Stride, Scratch.Grow(ref packed, Inputs * Stride));
        if (training)
            Matrix.PackTransposed(Weights.Data, Stride, Inputs, Stride, Scratch.Grow(ref packedBack, Matrix.Padded(Inputs) * Stride));
    }

    public void Forward(ReadOnlySpan<float> x, int stride, int rows, Span<float> y)
    {
        for (var r = 0; r < rows; r++)
            Bias.Data.AsSpan(0, Stride).CopyTo(y.Slice(r * Stride, Stride));
        Matrix.Multiply(x, stride, rows, Inputs, packed, Stride, y, Stride, add: true);
    }

    /// <summary>Adds to the gradients; writes dx, or adds to it, whose width is whole strips.</summary>
    public void Backward(ReadOnlySpan<float> x, int stride, int rows, ReadOnlySpan<float> dy, Span<float> dx, int dxStride, bool add = false)
    {
        Matrix.Multiply(dy, Stride, rows, Stride, packedBack, Inputs, dx, dxStride, add);
        Turn(x, stride, rows);
        Matrix.Pack(dy, Stride, rows, Stride, Scratch.Grow(ref packedGradient, rows * Stride));
        Matrix.Multiply(turned, rows, Inputs, rows, packedGradient, Stride, Weights.Gradient, Stride, add: true);
        var bias = Bias.Gradient.AsSpan(0, Stride);
        for (var i = 0; i < rows; i++)
            TensorPrimitives.Add(bias, dy.Slice(i * Stride, Stride), bias);
    }

    /// <summary>Transposes the inputs, some rows at a time, so that the writes lie side by side.</summary>
    private void Turn(ReadOnlySpan<float> x, int stride, int rows)
    {
        const int together = 16;
        Scratch.Grow(ref turned, Inputs * rows);
        for (var first = 0; first < rows; first += together)
        {
            var count = Math.Min(together, rows - first);
            for (var k = 0; k < Inputs; k++)
            {
                var line = turned.AsSpan((k * rows) + first, count);
                for (var i = 0; i < line.Length; i++)
                    line[i] = x[((first + i) * stride) + k];
            }
        }
    }
}
