namespace Dragoman.Language;

/// <summary>
/// What the network computed of words by their spelling alone, kept for the next time they occur. It holds a fixed number of words,
/// first come, first kept; threads may use it at once, for an entry never changes and a lost race only costs the work again.
/// </summary>
internal sealed class SpellingCache(int slots)
{
    private const int Probes = 4;
    private const int LongestWord = 40;
    private readonly Entry?[] entries = new Entry?[slots];

    /// <summary>The values of a word, or null where it is not kept.</summary>
    public float[]? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return null;
        var hash = string.GetHashCode(word);
        for (var probe = 0; probe < Probes; probe++)
        {
            var entry = Volatile.Read(ref entries[(uint)(hash + probe) % (uint)entries.Length]);
            if (entry is null)
                return null;
            if (entry.Hash == hash && word.SequenceEqual(entry.Word))
                return entry.Values;
        }
        return null;
    }

    /// <summary>Keeps the values of a word if there is room and it is no longer than words are; whether it did.</summary>
    public bool Keep(ReadOnlySpan<char> word, float[] values)
    {
        if (word.Length > LongestWord)
            return false;
        var hash = string.GetHashCode(word);
        for (var probe = 0; probe < Probes; probe++)
        {
            ref var slot = ref entries[(uint)(hash + probe) % (uint)entries.Length];
            if (Volatile.Read(ref slot) is null)
                return Interlocked.CompareExchange(ref slot, new Entry(word.ToString(), hash, values), null) is null;
        }
        return false;
    }

    private sealed record Entry(string Word, int Hash, float[] Values);
}
