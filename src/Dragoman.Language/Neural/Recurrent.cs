using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language;

/// <summary>
/// A simple recurrent unit over the words of one sentence: half of its cells read from the left, half from the right. The input has
/// three parts: what opens the forget gate, what opens the output gate, and the candidate. Where the output gate is shut, the word
/// passes through unchanged.
/// </summary>
internal static class Recurrent
{
    /// <summary>Cells of one vector: a width that is compiled ahead of time and that nearly every machine has.</summary>
    private const int Lane = 8;

    /// <param name="x">The words as they come in; the result takes their place.</param>
    /// <param name="peep">What the cell before adds to the forget gate, and behind that what it adds to the output gate.</param>
    public static void Run(ReadOnlySpan<float> u, ReadOnlySpan<float> peep, int count, int width, Span<float> x)
    {
        if (count == 0)
            return;
        if (u.Length < count * 3 * width || x.Length < count * width || peep.Length < 2 * width || width % (4 * Lane) != 0)
            throw new ArgumentException("a recurrent layer's input is too short");
        ref var first = ref MemoryMarshal.GetReference(u);
        ref var word = ref MemoryMarshal.GetReference(x);
        ref var gates = ref MemoryMarshal.GetReference(peep);
        var half = width / 2;
        // A step waits for the one before, so that four of them at a time, two in each direction, keep the machine busier than one.
        for (var j = 0; j < half; j += 2 * Lane)
        {
            Vector256<float> left = default, leftNext = default, right = default, rightNext = default;
            ref var leftGates = ref Unsafe.Add(ref gates, j);
            ref var rightGates = ref Unsafe.Add(ref gates, half + j);
            for (var step = 0; step < count; step++)
            {
                ref var input = ref Unsafe.Add(ref first, (step * 3 * width) + j);
                ref var output = ref Unsafe.Add(ref word, (step * width) + j);
                left = Step(ref input, ref output, ref leftGates, width, left);
                leftNext = Step(ref Unsafe.Add(ref input, Lane), ref Unsafe.Add(ref output, Lane), ref Unsafe.Add(ref leftGates, Lane), width, leftNext);
                var back = count - 1 - step;
                input = ref Unsafe.Add(ref first, (back * 3 * width) + half + j);
                output = ref Unsafe.Add(ref word, (back * width) + half + j);
                right = Step(ref input, ref output, ref rightGates, width, right);
                rightNext = Step(ref Unsafe.Add(ref input, Lane), ref Unsafe.Add(ref output, Lane), ref Unsafe.Add(ref rightGates, Lane), width, rightNext);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Step(ref float u, ref float x, ref float peep, int width, Vector256<float> state)
    {
        var forget = Sigmoid.Of(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref peep), state, Vector256.LoadUnsafe(ref u)));
        var output = Sigmoid.Of(Vector256.FusedMultiplyAdd(
            Vector256.LoadUnsafe(ref peep, (nuint)width), state, Vector256.LoadUnsafe(ref u, (nuint)width)));
        var candidate = Vector256.LoadUnsafe(ref u, (nuint)(2 * width));
        var next = Vector256.FusedMultiplyAdd(forget, state - candidate, candidate);
        var through = Vector256.LoadUnsafe(ref x);
        Vector256.FusedMultiplyAdd(output, next - through, through).StoreUnsafe(ref x);
        return next;
    }
}
