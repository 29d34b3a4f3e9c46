using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>Verbs of telling (<c>speech-verbs.tsv</c>): their time is the time of the telling, not of the deed told.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> Lemmas = Load();

    public static bool Has(string lemma) => Lemmas.Contains(lemma);

    private static FrozenSet<string> Load()
    {
        var lemmas = new HashSet<string>();
        foreach (var line in LexiconFile.Read("Engagements.speech-verbs.tsv", 1))
            lemmas.Add(line[0]);
        return lemmas.ToFrozenSet();
    }
}
