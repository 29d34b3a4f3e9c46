using System.Numerics;
using System.Numerics.Tensors;
using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>A matrix that training changes, with its gradient and what Adam remembers of it.</summary>
internal sealed class Parameter
{
    private readonly float[] first;
    private readonly float[] second;
    private readonly bool[]? touched;
    private readonly List<int> rows = [];

    /// <param name="scale">The first values lie evenly between this and its opposite.</param>
    /// <param name="table">Whether only some rows are used at a time.</param>
    public Parameter(int rows, int columns, float scale, Random random, bool table = false)
    {
        (Rows, Columns) = (rows, columns);
        Stride = table ? columns : Matrix.Padded(columns);
        Data = new float[rows * Stride];
        Gradient = new float[Data.Length];
        first = new float[Data.Length];
        second = new float[Data.Length];
        touched = table ? new bool[rows] : null;
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                Data[r * Stride + c] = scale * ((float)random.NextDouble() * 2 - 1);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>How far apart the rows lie: whole strips for what is multiplied.</summary>
    public int Stride { get; }

    public float[] Data { get; }

    public float[] Gradient { get; }


    public Span<float> Row(int row) => Data.AsSpan(row * Stride, Stride);

    /// <summary>The gradient of a row of a table; a table's optimiser visits only the rows that were asked for.</summary>
    public Span<float> GradientRow(int row)
    {
        if (touched is not null && !touched[row])
        {
            touched[row] = true;
            rows.Add(row);
        }
        return Gradient.AsSpan(row * Stride, Stride);
    }

    public double SquaredNorm()
    {
        if (touched is null)
            return TensorPrimitives.SumOfSquares<float>(Gradient);
        var sum = 0d;
        foreach (var row in rows)
            sum += TensorPrimitives.SumOfSquares<float>(Gradient.AsSpan(row * Stride, Stride));
        return sum;
    }

    /// <summary>One step of Adam, and the gradient is zero again.</summary>
    public void Step(float rate, float clip, int step, float beta1, float beta2)
    {
        var c1 = 1 / (1 - MathF.Pow(beta1, step));
        var c2 = 1 / (1 - MathF.Pow(beta2, step));
        if (touched is null)
        {
            Update(0, Data.Length, rate, clip, c1, c2, beta1, beta2);
            return;
        }
        foreach (var row in rows)
        {
            Update(row * Stride, Stride, rate, clip, c1, c2, beta1, beta2);
            touched[row] = false;
        }
        rows.Clear();
    }

    private void Update(int start, int count, float rate, float clip, float c1, float c2, float beta1, float beta2)
    {
        var w = Data.AsSpan(start, count);
        var g = Gradient.AsSpan(start, count);
        var m = first.AsSpan(start, count);
        var v = second.AsSpan(start, count);
        var width = Vector<float>.Count;
        var i = 0;
        var eps = new Vector<float>(1e-8f);
        for (; i + width <= count; i += width)
        {
            var gv = new Vector<float>(g[i..]) * clip;
            var wv = new Vector<float>(w[i..]);
            var mv = new Vector<float>(m[i..]) * beta1 + gv * (1 - beta1);
            var vv = new Vector<float>(v[i..]) * beta2 + gv * gv * (1 - beta2);
            mv.CopyTo(m[i..]);
            vv.CopyTo(v[i..]);
            wv -= (mv * c1) / (Vector.SquareRoot(vv * c2) + eps) * rate;
            wv.CopyTo(w[i..]);
        }
        for (; i < count; i++)
        {
            var gi = g[i] * clip;
            m[i] = m[i] * beta1 + gi * (1 - beta1);
            v[i] = v[i] * beta2 + gi * gi * (1 - beta2);
            w[i] -= (m[i] * c1) / (MathF.Sqrt(v[i] * c2) + 1e-8f) * rate;
        }
        g.Clear();
    }
}
