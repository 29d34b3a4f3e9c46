using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language;

/// <summary>
/// What the network does with rows of numbers, eight at a time. The library's own functions take the widest vectors that a machine may
/// have, which can't be compiled ahead of time: they would be compiled, badly at first, in every process that reads a story.
/// </summary>
internal static class Lanes
{
    private const int Width = 8;

    /// <summary>Two to the power of 112: by so much the exponents of half and single precision lie apart.</summary>
    private const float Apart = 5.192296858534828e33f;

    /// <summary>The values of half precision (weights: none is infinite) in single precision, exactly.</summary>
    public static void Widen(ReadOnlySpan<Half> from, Span<float> to)
    {
        var bits = MemoryMarshal.Cast<Half, ushort>(from);
        to = to[..bits.Length];
        var i = 0;
        for (; i + Width <= bits.Length; i += Width)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bits), (nuint)i));
            var wide = Vector256.Create(low, high);
            var size = ((wide & Vector256.Create(0x7FFFu)) << 13).AsSingle() * Apart;
            var sign = (wide & Vector256.Create(0x8000u)) << 16;
            (size.AsUInt32() | sign).AsSingle().StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)i);
        }
        for (; i < bits.Length; i++)
            to[i] = (float)from[i];
    }

    /// <summary>sum[i] = sum[i] + other[i]</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> other)
    {
        other = other[..sum.Length];
        var i = 0;
        for (; i + Width <= sum.Length; i += Width)
            (At(sum, i) + At(other, i)).StoreUnsafe(ref MemoryMarshal.GetReference(sum), (nuint)i);
        for (; i < sum.Length; i++)
            sum[i] += other[i];
    }

    public static void Multiply(Span<float> values, float factor)
    {
        var i = 0;
        for (; i + Width <= values.Length; i += Width)
            (At(values, i) * factor).StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
        for (; i < values.Length; i++)
            values[i] *= factor;
    }

    public static void Subtract(Span<float> values, float less)
    {
        var i = 0;
        for (; i + Width <= values.Length; i += Width)
            (At(values, i) - Vector256.Create(less)).StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
        for (; i < values.Length; i++)
            values[i] -= less;
    }

    /// <summary>The greater of each two.</summary>
    public static void Max(ReadOnlySpan<float> one, ReadOnlySpan<float> other, Span<float> greater)
    {
        other = other[..one.Length];
        greater = greater[..one.Length];
        var i = 0;
        for (; i + Width <= one.Length; i += Width)
            Vector256.Max(At(one, i), At(other, i)).StoreUnsafe(ref MemoryMarshal.GetReference(greater), (nuint)i);
        for (; i < one.Length; i++)
            greater[i] = Math.Max(one[i], other[i]);
    }

    /// <summary>values[i] = values[i] · factors[i] + addends[i]</summary>
    public static void MultiplyAdd(Span<float> values, ReadOnlySpan<float> factors, ReadOnlySpan<float> addends)
    {
        factors = factors[..values.Length];
        addends = addends[..values.Length];
        var i = 0;
        for (; i + Width <= values.Length; i += Width)
            ((At(values, i) * At(factors, i)) + At(addends, i)).StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
        for (; i < values.Length; i++)
            values[i] = (values[i] * factors[i]) + addends[i];
    }

    /// <summary>What is negative becomes a part of itself.</summary>
    public static void Bend(Span<float> values, float part)
    {
        var i = 0;
        for (; i + Width <= values.Length; i += Width)
            Vector256.Max(At(values, i), At(values, i) * part).StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
        for (; i < values.Length; i++)
            values[i] = Math.Max(values[i], part * values[i]);
    }

    /// <summary>Where the greatest value stands, the first of equals.</summary>
    public static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> At(ReadOnlySpan<float> values, int i) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
}
