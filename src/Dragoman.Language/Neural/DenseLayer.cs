namespace Dragoman.Language;

/// <summary>A layer y = x · W + b, packed for <see cref="Matrix"/>.</summary>
internal sealed class DenseLayer
{
    private readonly float[] weights;
    private readonly float[] bias;

    /// <param name="weights">The weights, row-major, one row an input.</param>
    public DenseLayer(ReadOnlySpan<Half> weights, ReadOnlySpan<Half> bias, int inputs)
    {
        Inputs = inputs;
        Outputs = bias.Length;
        Width = Matrix.Padded(Outputs);
        var plain = new float[weights.Length];
        Lanes.Widen(weights, plain);
        this.weights = new float[inputs * Width];
        Matrix.Pack(plain, Outputs, inputs, Outputs, this.weights);
        this.bias = new float[Width];
        Lanes.Widen(bias, this.bias);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>The outputs rounded up to whole strips: how far apart the rows of the result lie.</summary>
    public int Width { get; }

    public void Run(ReadOnlySpan<float> x, int stride, int rows, Span<float> y)
    {
        for (var row = 0; row < rows; row++)
            bias.CopyTo(y[(row * Width)..]);
        Matrix.Multiply(x, stride, rows, Inputs, weights, Width, y, Width, add: true);
    }
}
