using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language;

/// <summary>
/// Products of dense matrices of single precision. The right factor is packed beforehand into strips of 32 columns, so that the
/// inner loop reads it in order; the sums run in one order on every machine, so that a model gives the same answer everywhere.
/// </summary>
internal static class Matrix
{
    /// <summary>How many columns a strip of a packed matrix has; the width of every product is a multiple of it.</summary>
    public const int Strip = 32;

    /// <summary>A width rounded up to whole strips.</summary>
    public static int Padded(int columns) => (columns + Strip - 1) / Strip * Strip;

    /// <summary>Packs a row-major matrix; columns missing in the last strip become zero.</summary>
    public static void Pack(ReadOnlySpan<float> source, int stride, int rows, int columns, Span<float> packed)
    {
        for (var strip = 0; strip < columns; strip += Strip)
        {
            var width = Math.Min(Strip, columns - strip);
            for (var row = 0; row < rows; row++)
            {
                var line = packed.Slice((strip / Strip * rows + row) * Strip, Strip);
                source.Slice(row * stride + strip, width).CopyTo(line);
                line[width..].Clear();
            }
        }
    }

    /// <summary>Packs the transpose of a row-major matrix: the packed matrix has <paramref name="columns"/> rows.</summary>
    public static void PackTransposed(ReadOnlySpan<float> source, int stride, int rows, int columns, Span<float> packed)
    {
        for (var strip = 0; strip < rows; strip += Strip)
        {
            var width = Math.Min(Strip, rows - strip);
            var panel = packed.Slice(strip / Strip * columns * Strip, columns * Strip);
            if (width < Strip)
                panel.Clear();
            for (var j = 0; j < width; j++)
            {
                var line = source.Slice((strip + j) * stride, columns);
                for (var k = 0; k < line.Length; k++)
                    panel[k * Strip + j] = line[k];
            }
        }
    }

    /// <summary>result = left · packed, or result += left · packed. The result's width is whole strips.</summary>
    public static void Multiply(
        ReadOnlySpan<float> left, int leftStride, int rows, int inner, ReadOnlySpan<float> packed, int columns,
        Span<float> result, int resultStride, bool add)
    {
        if (rows == 0)
            return;
        var padded = Padded(columns);
        if (left.Length < (rows - 1) * leftStride + inner || packed.Length < padded * inner || result.Length < (rows - 1) * resultStride + padded)
            throw new ArgumentException("a matrix is too short for the product");
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(packed);
        ref var c = ref MemoryMarshal.GetReference(result);
        // A strip stays in the nearest cache while all rows go over it.
        for (var strip = 0; strip < padded; strip += Strip)
        {
            ref var panel = ref Unsafe.Add(ref b, strip * inner);
            OverStrip(ref a, leftStride, rows, inner, ref panel, ref Unsafe.Add(ref c, strip), resultStride, add);
        }
    }

    private static void OverStrip(ref float a, int lda, int rows, int inner, ref float b, ref float c, int ldc, bool add)
    {
        var row = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; row + 8 <= rows; row += 8)
                EightRows(ref Unsafe.Add(ref a, row * lda), lda, inner, ref b, ref Unsafe.Add(ref c, row * ldc), ldc, add);
        }
        // Half a strip at a time: what sixteen registers of half the width hold.
        ref var right = ref Unsafe.Add(ref b, Strip / 2);
        for (; row + 6 <= rows; row += 6)
        {
            SixRows(ref Unsafe.Add(ref a, row * lda), lda, inner, ref b, ref Unsafe.Add(ref c, row * ldc), ldc, add);
            SixRows(ref Unsafe.Add(ref a, row * lda), lda, inner, ref right, ref Unsafe.Add(ref c, (row * ldc) + (Strip / 2)), ldc, add);
        }
        for (; row < rows; row++)
            OneRow(ref Unsafe.Add(ref a, row * lda), inner, ref b, ref Unsafe.Add(ref c, row * ldc), add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightRows(ref float a, int lda, int inner, ref float b, ref float c, int ldc, bool add)
    {
        Vector512<float> r00 = default, r01 = default, r10 = default, r11 = default, r20 = default, r21 = default, r30 = default, r31 = default;
        Vector512<float> r40 = default, r41 = default, r50 = default, r51 = default, r60 = default, r61 = default, r70 = default, r71 = default;
        ref var a3 = ref Unsafe.Add(ref a, 3 * lda);
        ref var a6 = ref Unsafe.Add(ref a, 6 * lda);
        for (nint k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, Strip);
            var v = Vector512.Create(Unsafe.Add(ref a, k));
            r00 = Vector512.FusedMultiplyAdd(v, b0, r00);
            r01 = Vector512.FusedMultiplyAdd(v, b1, r01);
            v = Vector512.Create(Unsafe.Add(ref a, k + lda));
            r10 = Vector512.FusedMultiplyAdd(v, b0, r10);
            r11 = Vector512.FusedMultiplyAdd(v, b1, r11);
            v = Vector512.Create(Unsafe.Add(ref a, k + 2 * lda));
            r20 = Vector512.FusedMultiplyAdd(v, b0, r20);
            r21 = Vector512.FusedMultiplyAdd(v, b1, r21);
            v = Vector512.Create(Unsafe.Add(ref a3, k));
            r30 = Vector512.FusedMultiplyAdd(v, b0, r30);
            r31 = Vector512.FusedMultiplyAdd(v, b1, r31);
            v = Vector512.Create(Unsafe.Add(ref a3, k + lda));
            r40 = Vector512.FusedMultiplyAdd(v, b0, r40);
            r41 = Vector512.FusedMultiplyAdd(v, b1, r41);
            v = Vector512.Create(Unsafe.Add(ref a3, k + 2 * lda));
            r50 = Vector512.FusedMultiplyAdd(v, b0, r50);
            r51 = Vector512.FusedMultiplyAdd(v, b1, r51);
            v = Vector512.Create(Unsafe.Add(ref a6, k));
            r60 = Vector512.FusedMultiplyAdd(v, b0, r60);
            r61 = Vector512.FusedMultiplyAdd(v, b1, r61);
            v = Vector512.Create(Unsafe.Add(ref a6, k + lda));
            r70 = Vector512.FusedMultiplyAdd(v, b0, r70);
            r71 = Vector512.FusedMultiplyAdd(v, b1, r71);
        }
        Store(r00, r01, ref c, add);
        Store(r10, r11, ref Unsafe.Add(ref c, ldc), add);
        Store(r20, r21, ref Unsafe.Add(ref c, 2 * ldc), add);
        Store(r30, r31, ref Unsafe.Add(ref c, 3 * ldc), add);
        Store(r40, r41, ref Unsafe.Add(ref c, 4 * ldc), add);
        Store(r50, r51, ref Unsafe.Add(ref c, 5 * ldc), add);
        Store(r60, r61, ref Unsafe.Add(ref c, 6 * ldc), add);
        Store(r70, r71, ref Unsafe.Add(ref c, 7 * ldc), add);
    }

    private static void SixRows(ref float a, int lda, int inner, ref float b, ref float c, int ldc, bool add)
    {
        Vector256<float> r00 = default, r01 = default, r10 = default, r11 = default, r20 = default, r21 = default;
        Vector256<float> r30 = default, r31 = default, r40 = default, r41 = default, r50 = default, r51 = default;
        ref var a3 = ref Unsafe.Add(ref a, 3 * lda);
        for (nint k = 0; k < inner; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 8);
            b = ref Unsafe.Add(ref b, Strip);
            var v = Vector256.Create(Unsafe.Add(ref a, k));
            r00 = Vector256.FusedMultiplyAdd(v, b0, r00);
            r01 = Vector256.FusedMultiplyAdd(v, b1, r01);
            v = Vector256.Create(Unsafe.Add(ref a, k + lda));
            r10 = Vector256.FusedMultiplyAdd(v, b0, r10);
            r11 = Vector256.FusedMultiplyAdd(v, b1, r11);
            v = Vector256.Create(Unsafe.Add(ref a, k + (2 * lda)));
            r20 = Vector256.FusedMultiplyAdd(v, b0, r20);
            r21 = Vector256.FusedMultiplyAdd(v, b1, r21);
            v = Vector256.Create(Unsafe.Add(ref a3, k));
            r30 = Vector256.FusedMultiplyAdd(v, b0, r30);
            r31 = Vector256.FusedMultiplyAdd(v, b1, r31);
            v = Vector256.Create(Unsafe.Add(ref a3, k + lda));
            r40 = Vector256.FusedMultiplyAdd(v, b0, r40);
            r41 = Vector256.FusedMultiplyAdd(v, b1, r41);
            v = Vector256.Create(Unsafe.Add(ref a3, k + (2 * lda)));
            r50 = Vector256.FusedMultiplyAdd(v, b0, r50);
            r51 = Vector256.FusedMultiplyAdd(v, b1, r51);
        }
        Store(r00, r01, ref c, add);
        Store(r10, r11, ref Unsafe.Add(ref c, ldc), add);
        Store(r20, r21, ref Unsafe.Add(ref c, 2 * ldc), add);
        Store(r30, r31, ref Unsafe.Add(ref c, 3 * ldc), add);
        Store(r40, r41, ref Unsafe.Add(ref c, 4 * ldc), add);
        Store(r50, r51, ref Unsafe.Add(ref c, 5 * ldc), add);
    }

    private static void OneRow(ref float a, int inner, ref float b, ref float c, bool add)
    {
        Vector256<float> r0 = default, r1 = default, r2 = default, r3 = default;
        for (nint k = 0; k < inner; k++)
        {
            var v = Vector256.Create(Unsafe.Add(ref a, k));
            r0 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref b), r0);
            r1 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref b, 8), r1);
            r2 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref b, 16), r2);
            r3 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref b, 24), r3);
            b = ref Unsafe.Add(ref b, Strip);
        }
        Store(r0, r1, ref c, add);
        Store(r2, r3, ref Unsafe.Add(ref c, Strip / 2), add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> low, Vector512<float> high, ref float c, bool add)
    {
        if (add)
        {
            low += Vector512.LoadUnsafe(ref c);
            high += Vector512.LoadUnsafe(ref c, 16);
        }
        low.StoreUnsafe(ref c);
        high.StoreUnsafe(ref c, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> low, Vector256<float> high, ref float c, bool add)
    {
        if (add)
        {
            low += Vector256.LoadUnsafe(ref c);
            high += Vector256.LoadUnsafe(ref c, 8);
        }
        low.StoreUnsafe(ref c);
        high.StoreUnsafe(ref c, 8);
    }
}
