using System.Buffers.Binary;

namespace Dragoman.Model;

/// <summary>
/// A story's text by the smallest hashes of its runs of four words (MinHash): two texts share as many of them as they share of their runs.
/// Stories whose bands meet are likely to be copies of one another, found without comparing all with all.
/// </summary>
public sealed class Fingerprint : IEquatable<Fingerprint>
{
    /// <summary>How many smallest hashes are kept.</summary>
    public const int Size = Bands * Rows;

    /// <summary>Groups of hashes; two texts with seven runs of ten in common meet in one of them nine times out of ten.</summary>
    public const int Bands = 15;

    private const int Rows = 5;

    /// <summary>Words in a run.</summary>
    private const int Run = 4;

    private readonly uint[] smallest;

    private Fingerprint(uint[] smallest) => this.smallest = smallest;

    /// <summary>The fingerprint of a text; case, marks and blanks do not count.</summary>
    public static Fingerprint Of(ReadOnlySpan<char> text)
    {
        var smallest = new uint[Size];
        Array.Fill(smallest, uint.MaxValue);
        Span<ulong> run = stackalloc ulong[Run];
        var words = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            run[words++ % Run] = Hash(text[start..i]);
            start = -1;
            if (words >= Run)
                Take(smallest, run, words);
        }
        // A text of fewer words than a run is one run.
        if (words is > 0 and < Run)
            Take(smallest, run, words);
        return new Fingerprint(smallest);
    }

    /// <summary>The share of runs that both texts have, 0 to 1, as the hashes estimate it.</summary>
    public double Likeness(Fingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var same = 0;
        for (var i = 0; i < Size; i++)
        {
            if (smallest[i] == other.smallest[i] && smallest[i] != uint.MaxValue)
                same++;
        }
        return (double)same / Size;
    }

    /// <summary>The key of a band: stories with the same key in any band are compared.</summary>
    public long Band(int band)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)band, (uint)Bands);
        var key = (ulong)band + 1;
        for (var i = band * Rows; i < (band + 1) * Rows; i++)
            key = Mix((key * 0x9E3779B97F4A7C15UL) ^ smallest[i]);
        return (long)key;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size * 4];
        for (var i = 0; i < Size; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(i * 4)..], smallest[i]);
        return Convert.ToBase64String(bytes);
    }

    /// <exception cref="FormatException">The text is no fingerprint as <see cref="ToString"/> writes it.</exception>
    public static Fingerprint Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[Size * 4];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length != bytes.Length)
            throw new FormatException("is no fingerprint");
        var smallest = new uint[Size];
        for (var i = 0; i < Size; i++)
            smallest[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
        return new Fingerprint(smallest);
    }

    public bool Equals(Fingerprint? other) => other is not null && smallest.AsSpan().SequenceEqual(other.smallest);

    public override bool Equals(object? obj) => Equals(obj as Fingerprint);

    public override int GetHashCode() => HashCode.Combine(smallest[0], smallest[1], smallest[2]);

    private static void Take(uint[] smallest, ReadOnlySpan<ulong> run, int words)
    {
        var hash = 0UL;
        for (var i = 0; i < Math.Min(words, Run); i++)
            hash = Mix((hash * 31) ^ run[(words + i) % Math.Min(words, Run)]);
        // One good hash is made many by steps of an odd number: a family as good as independent ones for this.
        var step = Mix(hash) | 1;
        for (var i = 0; i < smallest.Length; i++)
        {
            hash += step;
            var value = (uint)(Mix(hash) >> 32);
            if (value < smallest[i])
                smallest[i] = value;
        }
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
