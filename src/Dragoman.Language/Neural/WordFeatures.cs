namespace Dragoman.Language;

/// <summary>What the network sees of a word's spelling: rows of hashed tables for its affixes, its letters and its shape.</summary>
internal static class WordFeatures
{
    /// <summary>Rows of the table of prefixes and suffixes.</summary>
    public const int AffixRows = 8192;

    /// <summary>Rows of the table of letter sequences.</summary>
    public const int PieceRows = 16384;

    /// <summary>Rows of the table of shapes.</summary>
    public const int LookRows = 512;

    /// <summary>The most affixes that a word has.</summary>
    public const int MaxAffixes = 8;

    /// <summary>The most letter sequences of a word that count; longer words are cut.</summary>
    public const int MaxPieces = 48;

    /// <summary>Letters behind these are not looked at.</summary>
    public const int LongestWord = 32;

    /// <summary>The spelling under which a word stands in the vocabulary: small letters, one digit for all.</summary>
    public static int Normalise(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = Math.Min(word.Length, into.Length);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            into[i] = char.IsAsciiDigit(c) ? '0' : c is '’' or '‘' ? '\'' : c is '“' or '”' ? '"' : char.ToLowerInvariant(c);
        }
        return length;
    }

    /// <summary>The rows of the affixes of a normalised word.</summary>
    public static int Affixes(ReadOnlySpan<char> normal, Span<int> rows)
    {
        var count = 0;
        for (var length = 1; length <= 4; length++)
        {
            if (length <= normal.Length)
                rows[count++] = (int)(Hash(normal[^length..], (uint)length) % AffixRows);
            if (length <= normal.Length && length <= 3)
                rows[count++] = (int)(Hash(normal[..length], (uint)length + 16) % AffixRows);
        }
        return count;
    }

    /// <summary>The rows of the sequences of three to five letters of a normalised word, its edges marked.</summary>
    public static int Pieces(ReadOnlySpan<char> normal, Span<int> rows)
    {
        Span<char> marked = stackalloc char[LongestWord + 2];
        var length = Math.Min(normal.Length, LongestWord);
        marked[0] = '\u0002';
        normal[..length].CopyTo(marked[1..]);
        marked[length + 1] = '\u0003';
        marked = marked[..(length + 2)];
        var count = 0;
        for (var size = 3; size <= 5; size++)
            for (var start = 0; start + size <= marked.Length && count < rows.Length; start++)
                rows[count++] = (int)(Hash(marked.Slice(start, size), (uint)size + 32) % PieceRows);
        return count;
    }

    /// <summary>The row of a word's shape: capitals, small letters, digits and signs, runs cut to three.</summary>
    public static int Look(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        var last = '\0';
        var run = 0;
        for (var i = 0; i < Math.Min(word.Length, LongestWord); i++)
        {
            var c = word[i];
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 3)
                hash = (hash ^ kind) * 16777619u;
        }
        return (int)(Mix(hash) % LookRows);
    }

    /// <summary>The key of a normalised word in the vocabulary: 64 bits, so that two words hardly ever share one.</summary>
    public static ulong Key(ReadOnlySpan<char> normal)
    {
        var key = 14695981039346656037UL;
        foreach (var c in normal)
            key = (key ^ c) * 1099511628211UL;
        return key ^ (key >> 32);
    }

    private static uint Hash(ReadOnlySpan<char> letters, uint salt)
    {
        var hash = 2166136261u ^ (salt * 0x9E3779B9u);
        foreach (var c in letters)
            hash = (hash ^ c) * 16777619u;
        return Mix(hash);
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352du;
        hash ^= hash >> 15;
        hash *= 0x846ca68bu;
        return hash ^ (hash >> 16);
    }
}
