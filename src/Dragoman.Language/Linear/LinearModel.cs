using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dragoman.Language;

/// <summary>
/// A linear classifier over hashed features: an open table of slots (a check of the key, where its weights stand, how many there are)
/// and a row of weights of each feature, each with its label, so that a feature costs only what it says something about.
/// </summary>
internal sealed unsafe class LinearModel
{
    private readonly ulong* slots;
    private readonly int* weights;
    private readonly int shift;
    private readonly uint mask;

    /// <summary>Reads a section as <see cref="Layout"/> wrote it.</summary>
    public LinearModel(ModelSection section)
    {
        var header = section.Read<int>(0, 4);
        Labels = header[0];
        var bits = header[1];
        var count = header[2];
        if (Labels is < 1 or > 255 || bits is < 1 or > 26 || count < 0 || section.Length != 16 + (8L << bits) + (4L * count))
            throw new InvalidDataException($"the section {section.Name} of the language model is damaged");
        shift = 64 - bits;
        mask = (1u << bits) - 1;
        slots = (ulong*)(section.Start + 16);
        weights = (int*)(section.Start + 16 + (8L << bits));
        Owner = section.Owner;
    }

    public int Labels { get; }

    /// <summary>Keeps the memory that the pointers lead to.</summary>
    private object Owner { get; }

    /// <summary>Adds the weights of the features to the scores, one a label.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        scores = scores[..Labels];
        scores.Clear();
        fixed (int* score = scores)
        {
            foreach (var key in keys)
            {
                var index = (uint)(key >> shift);
                while (true)
                {
                    var slot = slots[index];
                    if (slot == 0)
                        break;
                    if ((uint)slot == (uint)key)
                    {
                        var row = weights + ((slot >> 32) & 0xFFFFFF);
                        for (var end = row + (slot >> 56); row < end; row++)
                            score[*row & 0xFF] += *row >> 8;
                        break;
                    }
                    index = (index + 1) & mask;
                }
            }
        }
    }

    public int Best(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        Score(keys, scores);
        var best = 0;
        for (var i = 1; i < Labels; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }

    /// <summary>Lays a table out as the constructor reads it. Rows hold <c>weight &lt;&lt; 8 | label</c>.</summary>
    public static byte[] Layout(int labels, IReadOnlyList<(ulong Key, int[] Row)> rows)
    {
        var bits = 4;
        while ((1L << bits) * 3 < rows.Count * 4L)
            bits++;
        var slots = new ulong[1 << bits];
        var count = rows.Sum(row => row.Row.Length);
        var weights = new int[count];
        var offset = 0;
        foreach (var (key, row) in rows)
        {
            var index = (uint)(key >> (64 - bits));
            while (slots[index] != 0)
                index = (index + 1) & ((1u << bits) - 1);
            slots[index] = (uint)key | ((ulong)offset << 32) | ((ulong)row.Length << 56);
            row.CopyTo(weights, offset);
            offset += row.Length;
        }
        if (offset >= 1 << 24)
            throw new InvalidOperationException("a linear model holds at most 16 million weights");
        int[] header = [labels, bits, count, 0];
        return [.. MemoryMarshal.AsBytes(header.AsSpan()), .. MemoryMarshal.AsBytes(slots.AsSpan()), .. MemoryMarshal.AsBytes(weights.AsSpan())];
    }
}
