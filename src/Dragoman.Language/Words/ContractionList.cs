namespace Dragoman.Language;

/// <summary>Spellings of letters alone that may hide two words ("cannot", "gonna", "dont"), and where the second begins.</summary>
internal sealed class ContractionList
{
    private const int LongestSpelling = 16;
    private readonly Dictionary<string, int> cuts = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public ContractionList(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.Length > 0 && line[0] != '#')
                cuts[line.Replace("|", "", StringComparison.Ordinal)] = line.IndexOf('|', StringComparison.Ordinal);
        }
        lookup = cuts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ContractionList Load() => new(WordList.Lines("Contractions.txt"));

    /// <summary>Where the second word begins; 0 where the spelling holds one word.</summary>
    public int CutOf(ReadOnlySpan<char> spelling)
    {
        if (spelling.Length is < 2 or > LongestSpelling)
            return 0;
        Span<char> lower = stackalloc char[spelling.Length];
        for (var i = 0; i < spelling.Length; i++)
            lower[i] = char.ToLowerInvariant(spelling[i]);
        return lookup.TryGetValue(lower, out var cut) ? cut : 0;
    }
}
