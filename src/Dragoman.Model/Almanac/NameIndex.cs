using System.Text;

namespace Dragoman.Model;

/// <summary>
/// The names of the almanac, folded, in one open table: chains of entries that share a hash. Filled by the loader, read by many
/// threads afterwards.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>No name is longer, folded.</summary>
    public const int LongestName = 96;

    /// <summary>The first letters by which <see cref="Reach"/> knows how far it is worth to read on.</summary>
    public const int ShortPrefix = 3, LongPrefix = 6;

    private const uint HashStart = 2166136261;
    private const int Reaches = 1 << 17;

    private readonly int[] buckets;
    private readonly byte[] reaches = new byte[Reaches];
    private byte[] pool;
    private Entry[] entries;
    private int poolUsed;
    private int count;

    public NameIndex(int expected)
    {
        var size = 1024;
        while (size < expected)
            size *= 2;
        buckets = new int[size];
        entries = new Entry[expected];
        pool = new byte[expected * 14];
    }

    public static uint Start => HashStart;

    /// <summary>Carries a name's hash on by one folded byte, case aside.</summary>
    public static uint Step(uint hash, byte folded) => (hash ^ NameFolding.Lower(folded)) * 16777619;

    public void Add(ReadOnlySpan<byte> utf8, AlmanacKinds kind, int value)
    {
        if (Ascii.IsValid(utf8))
        {
            Reserve(utf8.Length);
            var start = poolUsed;
            var hash = HashStart;
            foreach (var c in utf8)
            {
                var b = NameFolding.Fold(c);
                if (IsSecondSpace((char)c, pool.AsSpan(start, poolUsed - start)))
                    continue;
                pool[poolUsed++] = b;
                hash = Step(hash, b);
            }

            Link(hash, start, kind, value);
            return;
        }

        Span<char> chars = stackalloc char[LongestName];
        if (utf8.Length <= chars.Length)
            Add(chars[..Encoding.UTF8.GetChars(utf8, chars)], kind, value);
    }

    public void Add(ReadOnlySpan<char> name, AlmanacKinds kind, int value)
    {
        Reserve(name.Length);
        var start = poolUsed;
        var hash = HashStart;
        foreach (var c in name)
        {
            if (NameFolding.IsAccent(c))
                continue;
            var folded = NameFolding.Fold(c);
            if (folded == NameFolding.Nothing)
                return;
            if (IsSecondSpace(c, pool.AsSpan(start, poolUsed - start)))
                continue;
            pool[poolUsed++] = folded;
            hash = Step(hash, folded);
        }

        Link(hash, start, kind, value);
    }

    /// <summary>Folds a whole name; the length is 0 where it is none.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<byte> folded, out uint hash)
    {
        hash = HashStart;
        var length = 0;
        foreach (var c in name)
        {
            if (NameFolding.IsAccent(c))
                continue;
            var b = NameFolding.Fold(c);
            if (b == NameFolding.Nothing || length == folded.Length)
                return 0;
            if (IsSecondSpace(c, folded[..length]))
                continue;
            folded[length++] = b;
            hash = Step(hash, b);
        }

        return length;
    }

    /// <summary>What is white behind a space counts no more than in a text: "Congo - Kinshasa" has a space and a dash.</summary>
    private static bool IsSecondSpace(char c, ReadOnlySpan<byte> before) => before is [.., (byte)' '] && char.IsWhiteSpace(c);

    /// <summary>The first entry that may bear the name, or -1; see <see cref="Next"/>.</summary>
    public int First(uint hash, ReadOnlySpan<byte> folded) => Seek(buckets[Slot(hash)] - 1, hash, folded);

    public int Next(int entry, uint hash, ReadOnlySpan<byte> folded) => Seek(entries[entry].Next, hash, folded);

    /// <summary>
    /// How long the longest name is that begins with the letters of a hash, of which there are <see cref="ShortPrefix"/> or
    /// <see cref="LongPrefix"/>; 0 where there is none. It may be more where two hashes meet, never less.
    /// </summary>
    public int Reach(uint prefix) => reaches[(prefix ^ (prefix >> 15)) & (Reaches - 1)];

    public AlmanacKinds Kind(int entry) => entries[entry].Kind;

    public int Value(int entry) => entries[entry].Value;

    /// <summary>
    /// Whether a text stands for a name: letters are the same; a small letter of the name may be a capital at a word's beginning
    /// ("Foreign Minister"), and all may be capitals in names of four letters or more ("SEOUL"). "turkey" is not "Turkey".
    /// </summary>
    internal static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        if (text.Length != name.Length)
            return false;
        var capitals = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == name[i])
                continue;
            if (!NameFolding.IsUpper(text[i]) || NameFolding.Lower(text[i]) != name[i])
                return false;
            capitals |= i > 0 && text[i - 1] is not ((byte)' ' or (byte)'.' or (byte)'\'');
        }

        return !capitals || AllCapitals(text);
    }

    private static bool AllCapitals(ReadOnlySpan<byte> text)
    {
        var letters = 0;
        foreach (var b in text)
        {
            if (NameFolding.IsLower(b))
                return false;
            letters += NameFolding.IsUpper(b) ? 1 : 0;
        }

        return letters >= 4;
    }

    private int Seek(int entry, uint hash, ReadOnlySpan<byte> folded)
    {
        while (entry >= 0)
        {
            ref readonly var e = ref entries[entry];
            if (e.Hash == hash && Matches(folded, pool.AsSpan(e.Start, e.Length)))
                return entry;
            entry = e.Next;
        }

        return -1;
    }

    private int Slot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(buckets.Length - 1));

    private void Link(uint hash, int start, AlmanacKinds kind, int value)
    {
        NoteReach(pool.AsSpan(start, poolUsed - start));
        ref var bucket = ref buckets[Slot(hash)];
        entries[count] = new Entry(hash, start, poolUsed - start, kind, value, bucket - 1);
        bucket = ++count;
    }

    private void NoteReach(ReadOnlySpan<byte> name)
    {
        var hash = HashStart;
        for (var i = 0; i < name.Length && i < LongPrefix; i++)
        {
            hash = Step(hash, name[i]);
            if (i + 1 is not (ShortPrefix or LongPrefix))
                continue;
            ref var reach = ref reaches[(hash ^ (hash >> 15)) & (Reaches - 1)];
            reach = (byte)Math.Max(reach, Math.Min(name.Length, byte.MaxValue));
        }
    }

    private void Reserve(int length)
    {
        if (count == entries.Length)
            Array.Resize(ref entries, count * 2);
        if (poolUsed + length > pool.Length)
            Array.Resize(ref pool, (pool.Length + length) * 2);
    }

    private readonly record struct Entry(uint Hash, int Start, int Length, AlmanacKinds Kind, int Value, int Next);
}
