using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>The nouns that mean several parties at once (<c>group-words.tsv</c>).</summary>
internal static class GroupWords
{
    private static readonly FrozenDictionary<string, bool> People = Load();
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> BySpan = People.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGet(ReadOnlySpan<char> word, out bool people) => BySpan.TryGetValue(word, out people);

    private static FrozenDictionary<string, bool> Load()
    {
        var words = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in LexiconFile.Read("Casting.group-words.tsv", 2))
            words.Add(line[0], line[1] == "people");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
