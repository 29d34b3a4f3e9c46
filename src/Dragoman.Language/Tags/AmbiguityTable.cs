using System.Runtime.InteropServices;

namespace Dragoman.Language;

/// <summary>Which tags a common word can have, as one number that features are made of.</summary>
internal sealed unsafe class AmbiguityTable
{
    private readonly ulong* slots;
    private readonly uint mask;

    public AmbiguityTable(ModelSection section)
    {
        var size = section.Length / 8;
        if (size is < 2 or > 1 << 24 || !long.IsPow2(size))
            throw new InvalidDataException("the language model's ambiguity classes are damaged");
        slots = (ulong*)section.Start;
        mask = (uint)size - 1;
        Owner = section.Owner;
    }

    private object Owner { get; }

    /// <summary>The class of a word; for a rare word, one made of its looks.</summary>
    public uint Of(in WordForm form, WordFlags flags)
    {
        for (var index = form.Lower & mask; ; index = (index + 1) & mask)
        {
            var slot = slots[index];
            if (slot == 0)
                return 2 + (uint)(flags & (WordFlags.Capital | WordFlags.AllCapitals | WordFlags.HasDigit | WordFlags.HasLetter));
            if ((uint)slot == form.Lower)
                return (uint)(slot >> 32);
        }
    }

    public static byte[] Layout(IReadOnlyList<(uint Lower, uint Class)> entries)
    {
        var size = 16;
        while (size * 2 < entries.Count * 3)
            size *= 2;
        var slots = new ulong[size];
        foreach (var (lower, number) in entries)
        {
            var index = lower & (uint)(size - 1);
            while (slots[index] != 0)
                index = (index + 1) & (uint)(size - 1);
            slots[index] = lower | ((ulong)number << 32);
        }
        return MemoryMarshal.AsBytes(slots.AsSpan()).ToArray();
    }
}
