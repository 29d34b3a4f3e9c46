using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>The nouns that speak of a place named before (<c>place-nouns.tsv</c>).</summary>
internal static class PlaceNouns
{
    private static readonly FrozenDictionary<string, bool> Cities = Load();

    public static bool IsCity(string lemma) => Cities.TryGetValue(lemma, out var city) && city;

    public static bool IsCountry(string lemma) => Cities.TryGetValue(lemma, out var city) && !city;

    private static FrozenDictionary<string, bool> Load()
    {
        var nouns = new Dictionary<string, bool>();
        foreach (var line in LexiconFile.Read("Engagements.place-nouns.tsv", 2))
            nouns.Add(line[0], line[1] == "city");
        return nouns.ToFrozenDictionary();
    }
}
