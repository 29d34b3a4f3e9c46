using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>What parties sign (<c>documents.tsv</c>).</summary>
internal static class Documents
{
    private static readonly FrozenSet<string> Lemmas = Load();

    public static bool Has(string lemma) => Lemmas.Contains(lemma.ToLowerInvariant());

    private static FrozenSet<string> Load()
    {
        var lemmas = new HashSet<string>();
        foreach (var line in LexiconFile.Read("Engagements.documents.tsv", 1))
            lemmas.Add(line[0]);
        return lemmas.ToFrozenSet();
    }
}
