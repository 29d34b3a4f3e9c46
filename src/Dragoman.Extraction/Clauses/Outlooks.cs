using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>The words that say how the deed they govern stands (<c>outlooks.tsv</c>).</summary>
internal sealed class Outlooks
{
    private readonly FrozenDictionary<string, Standing?> verbs;
    private readonly FrozenDictionary<string, Standing?> nouns;
    private readonly FrozenDictionary<string, Standing?> adjectives;

    private Outlooks(Dictionary<string, Standing?> verbs, Dictionary<string, Standing?> nouns, Dictionary<string, Standing?> adjectives) =>
        (this.verbs, this.nouns, this.adjectives) = (verbs.ToFrozenDictionary(), nouns.ToFrozenDictionary(), adjectives.ToFrozenDictionary());

    public static Outlooks Words { get; } = Load();

    /// <summary>What the word makes of its complement; false where it says nothing, null where it passes on its own standing.</summary>
    public bool Verb(string lemma, out Standing? standing) => verbs.TryGetValue(lemma, out standing);

    public bool Noun(string lemma, out Standing? standing) => nouns.TryGetValue(lemma, out standing);

    public bool Adjective(string lemma, out Standing? standing) => adjectives.TryGetValue(lemma, out standing);

    private static Outlooks Load()
    {
        Dictionary<string, Standing?> verbs = [], nouns = [], adjectives = [];
        foreach (var line in LexiconFile.Read("Clauses.outlooks.tsv", 3))
        {
            Standing? standing = line[2] == "same" ? null : Enum.Parse<Standing>(line[2], ignoreCase: true);
            var list = line[1] switch
            {
                "verb" => verbs,
                "noun" => nouns,
                "adj" => adjectives,
                _ => throw new InvalidDataException($"outlooks.tsv: {line[1]} is no part of speech"),
            };
            list.Add(line[0], standing);
        }
        return new Outlooks(verbs, nouns, adjectives);
    }
}
