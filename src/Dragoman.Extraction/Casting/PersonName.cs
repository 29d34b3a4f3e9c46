namespace Dragoman.Extraction;

/// <summary>The words of a person's name, made ready to be compared: lower case, articles and marks taken off.</summary>
internal sealed class PersonName
{
    private PersonName(string[] words) => Words = words;

    /// <summary>Lower case, without "al-", "el-" and particles; initials keep their letter.</summary>
    public string[] Words { get; }

    public static PersonName Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        foreach (var range in text.SplitAny(" \t\r\n-–\"“”'’`().,"))
        {
            var word = text[range];
            if (word.IsEmpty || word.Equals("s", StringComparison.Ordinal))
                continue;
            var lower = word.ToString().ToLowerInvariant();
            if (!NameWords.IsParticle(lower))
                words.Add(lower);
        }
        // "Al-Hariri" alone: the article and nothing behind it is still a name.
        return new PersonName(words.Count > 0 ? [.. words] : [text.ToString().ToLowerInvariant()]);
    }

    /// <summary>
    /// Whether both may be one person's: one word that the other holds, or names that share their last word (or their first, where the
    /// surname stands first) and don't contradict each other. A slip of one letter in a long word is forgiven.
    /// </summary>
    public bool MayBe(PersonName other)
    {
        var (shorter, longer) = Words.Length <= other.Words.Length ? (this, other) : (other, this);
        if (shorter.Words.Length == 1)
            return longer.Words.Length == 1 ? Same(shorter.Words[0], longer.Words[0]) : longer.IndexOf(shorter.Words[0]) >= 0;
        var shared = 0;
        foreach (var word in shorter.Words)
            shared += longer.IndexOf(word) >= 0 ? 1 : 0;
        if (shared == shorter.Words.Length)
            return true;
        // "George Bush" and "George W. Bush", "Hamid Karzai" and "H. Karzai": the surname and the first letter.
        return Same(shorter.Words[^1], longer.Words[^1]) && Compatible(shorter.Words[0], longer.Words[0]);
    }

    private static bool Compatible(string one, string other) =>
        one[0] == other[0] && (one.Length == 1 || other.Length == 1 || Same(one, other));

    public int IndexOf(string word)
    {
        for (var i = Words.Length - 1; i >= 0; i--)
        {
            if (Same(Words[i], word))
                return i;
        }
        return -1;
    }

    private static bool Same(string one, string other) =>
        one == other || (one.Length >= 6 && other.Length >= 6 && Math.Abs(one.Length - other.Length) <= 1 && one[0] == other[0] && OneSlip(one, other));

    /// <summary>Whether one letter changed, left out, put in or swapped with its neighbour makes one of the other.</summary>
    private static bool OneSlip(string one, string other)
    {
        var (a, b) = one.Length <= other.Length ? (one, other) : (other, one);
        var i = 0;
        while (i < a.Length && a[i] == b[i])
            i++;
        if (a.Length < b.Length)
            return a.AsSpan(i).SequenceEqual(b.AsSpan(i + 1));
        if (a.AsSpan(i + 1).SequenceEqual(b.AsSpan(i + 1)))
            return true;
        return i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && a.AsSpan(i + 2).SequenceEqual(b.AsSpan(i + 2));
    }
}
