namespace Dragoman.Language;

/// <summary>Keeps the strings of lemmas, so that the same lemma is the same object; bounded, so that strange texts don't fill it up.</summary>
internal sealed class LemmaPool
{
    private const int Limit = 1 << 16;
    private readonly HashSet<string> strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public LemmaPool() => lookup = strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> lemma)
    {
        if (lookup.TryGetValue(lemma, out var known))
            return known;
        var made = lemma.ToString();
        strings.Add(made);
        return made;
    }

    /// <summary>Called between stories, never within one.</summary>
    public void Trim()
    {
        if (strings.Count > Limit)
            strings.Clear();
    }
}
