using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language;

/// <summary>
/// A linear classifier of three labels over very many features. The check of a key and its three weights share one slot of 64 bits,
/// two slots make a bucket, and a feature costs one look into memory and no branch.
/// </summary>
internal sealed unsafe class ActionModel
{
    private readonly byte* buckets;
    private readonly int shift;

    public ActionModel(ModelSection section)
    {
        var bits = section.Read<int>(0, 4)[0];
        if (bits is < 1 or > 26 || section.Length != 16 + (16L << bits))
            throw new InvalidDataException($"the section {section.Name} of the language model is damaged");
        shift = 64 - bits;
        buckets = section.Start + 16;
        Owner = section.Owner;
    }

    private object Owner { get; }

    public (int First, int Second, int Third) Score(ReadOnlySpan<ulong> keys)
    {
        // Lanes 0 and 4 hold the checks; a slot counts where its check equals the key's.
        var sum = Vector128<int>.Zero;
        var low = Vector128.Create(0xFFFFFFFFFFFF0000UL).AsInt16();
        foreach (var key in keys)
        {
            var bucket = Vector128.Load((ushort*)(buckets + ((key >> shift) << 4)));
            var same = Vector128.Equals(bucket, Vector128.Create((ushort)key)).AsUInt64();
            var match = (Vector128<ulong>.Zero - (same & Vector128.Create(1UL))).AsInt16();
            var weights = bucket.AsInt16() & match & low;
            sum += Vector128.WidenLower(weights) + Vector128.WidenUpper(weights);
        }
        return (sum[1], sum[2], sum[3]);
    }

    /// <summary>Lays the features out, the weightiest first: of more than two that fall into one bucket the lighter are left out.</summary>
    public static byte[] Layout(IReadOnlyList<(ulong Key, short First, short Second, short Third)> rows)
    {
        var bits = 4;
        while ((2L << bits) < rows.Count)
            bits++;
        var slots = new ulong[2 << bits];
        foreach (var (key, first, second, third) in rows)
        {
            var index = (key >> (64 - bits)) << 1;
            if (slots[index] != 0)
                index++;
            if (slots[index] == 0)
                slots[index] = (ushort)key | ((ulong)(ushort)first << 16) | ((ulong)(ushort)second << 32) | ((ulong)(ushort)third << 48);
        }
        int[] header = [bits, 0, 0, 0];
        return [.. MemoryMarshal.AsBytes(header.AsSpan()), .. MemoryMarshal.AsBytes(slots.AsSpan())];
    }
}
