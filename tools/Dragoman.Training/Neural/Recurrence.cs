using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Training.Neural;

/// <summary>
/// A simple recurrent unit over the words of one sentence, half of the cells from the left and half from the right. Of the input
/// columns the first third opens the forget gate, the second the output gate, the last is the candidate.
/// </summary>
internal static class Recurrence
{
    /// <param name="peep">Two rows: what the cell before adds to the forget gate and to the output gate.</param>
    public static void Forward(
        ReadOnlySpan<float> u, ReadOnlySpan<float> x, ReadOnlySpan<float> peep, int peepStride, int count, int width,
        Span<float> forget, Span<float> reset, Span<float> cells, Span<float> output)
    {
        for (var half = 0; half < 2; half++)
            for (var j = half * width / 2; j < (half + 1) * width / 2; j += 8)
            {
                var state = Vector256<float>.Zero;
                var vf = At(peep, j);
                var vr = At(peep, peepStride + j);
                for (var step = 0; step < count; step++)
                {
                    var t = half == 0 ? step : count - 1 - step;
                    var row = t * 3 * width + j;
                    var f = Gate(At(u, row) + vf * state);
                    var r = Gate(At(u, row + width) + vr * state);
                    var c = At(u, row + 2 * width);
                    state = c + f * (state - c);
                    var xt = At(x, t * width + j);
                    f.CopyTo(forget[(t * width + j)..]);
                    r.CopyTo(reset[(t * width + j)..]);
                    state.CopyTo(cells[(t * width + j)..]);
                    (xt + r * (state - xt)).CopyTo(output[(t * width + j)..]);
                }
            }
    }

    public static void Backward(
        ReadOnlySpan<float> u, ReadOnlySpan<float> x, ReadOnlySpan<float> peep, int peepStride, int count, int width,
        ReadOnlySpan<float> forget, ReadOnlySpan<float> reset, ReadOnlySpan<float> cells, ReadOnlySpan<float> dOutput,
        Span<float> du, Span<float> dx, Span<float> dPeep)
    {
        for (var half = 0; half < 2; half++)
            for (var j = half * width / 2; j < (half + 1) * width / 2; j += 8)
            {
                var carry = Vector256<float>.Zero;
                var vf = At(peep, j);
                var vr = At(peep, peepStride + j);
                var dvf = Vector256<float>.Zero;
                var dvr = Vector256<float>.Zero;
                for (var step = count - 1; step >= 0; step--)
                {
                    var t = half == 0 ? step : count - 1 - step;
                    var before = step == 0 ? Vector256<float>.Zero : At(cells, (half == 0 ? t - 1 : t + 1) * width + j);
                    var at = t * width + j;
                    var row = t * 3 * width + j;
                    var dh = At(dOutput, at);
                    var r = At(reset, at);
                    var f = At(forget, at);
                    var c = At(u, row + 2 * width);
                    var dr = dh * (At(cells, at) - At(x, at)) * r * (Vector256<float>.One - r);
                    (dh * (Vector256<float>.One - r)).CopyTo(dx[at..]);
                    var dc = carry + dh * r;
                    var df = dc * (before - c) * f * (Vector256<float>.One - f);
                    df.CopyTo(du[row..]);
                    dr.CopyTo(du[(row + width)..]);
                    (dc * (Vector256<float>.One - f)).CopyTo(du[(row + 2 * width)..]);
                    carry = dc * f + df * vf + dr * vr;
                    dvf += df * before;
                    dvr += dr * before;
                }
                (At(dPeep, j) + dvf).CopyTo(dPeep[j..]);
                (At(dPeep, peepStride + j) + dvr).CopyTo(dPeep[(peepStride + j)..]);
            }
    }

    private static Vector256<float> Gate(Vector256<float> x) => Dragoman.Language.Sigmoid.Of(x);

    private static Vector256<float> At(ReadOnlySpan<float> values, int index) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)index);
}
