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
    /// <param name="x">The words as they come in; the result takes their place.</param>
    /// <param name="peep">What the cell before adds to the forget gate, and behind that what it adds to the output gate.</param>
    public static void Run(ReadOnlySpan<float> u, ReadOnlySpan<float> peep, int count, int width, Span<float> x)
    {
        if (count == 0)
            return;
        if (u.Length < count * 3 * width || x.Length < count * width || peep.Length < 2 * width || width % 32 != 0)
            throw new ArgumentException("a recurrent layer's input is too short");
        ref var first = ref MemoryMarshal.GetReference(u);
        ref var word = ref MemoryMarshal.GetReference(x);
        ref var gates = ref MemoryMarshal.GetReference(peep);
        var half = width / 2;
        // A step waits for the one before, so that two directions at a time keep the machine busier than one.
        for (var j = 0; j < half; j += 16)
        {
            var leftState = Vector512<float>.Zero;
            var rightState = Vector512<float>.Zero;
            var leftForget = Vector512.LoadUnsafe(ref gates, (nuint)j);
            var leftOutput = Vector512.LoadUnsafe(ref gates, (nuint)(j + width));
            var rightForget = Vector512.LoadUnsafe(ref gates, (nuint)(j + half));
            var rightOutput = Vector512.LoadUnsafe(ref gates, (nuint)(j + half + width));
            for (var step = 0; step < count; step++)
            {
                leftState = Step(ref Unsafe.Add(ref first, step * 3 * width + j), ref Unsafe.Add(ref word, step * width + j), width,
                    leftState, leftForget, leftOutput);
                var back = count - 1 - step;
                rightState = Step(ref Unsafe.Add(ref first, back * 3 * width + half + j), ref Unsafe.Add(ref word, back * width + half + j), width,
                    rightState, rightForget, rightOutput);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Step(
        ref float u, ref float x, int width, Vector512<float> state, Vector512<float> peepForget, Vector512<float> peepOutput)
    {
        var forget = Sigmoid.Of(Vector512.FusedMultiplyAdd(peepForget, state, Vector512.LoadUnsafe(ref u)));
        var output = Sigmoid.Of(Vector512.FusedMultiplyAdd(peepOutput, state, Vector512.LoadUnsafe(ref u, (nuint)width)));
        var candidate = Vector512.LoadUnsafe(ref u, (nuint)(2 * width));
        var next = Vector512.FusedMultiplyAdd(forget, state - candidate, candidate);
        var through = Vector512.LoadUnsafe(ref x);
        Vector512.FusedMultiplyAdd(output, next - through, through).StoreUnsafe(ref x);
        return next;
    }
}
