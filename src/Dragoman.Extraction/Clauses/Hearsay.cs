using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Finds what a story tells only to call it untrue (<c>hearsay.tsv</c>): "reports that he met her are baseless", "it is not true that …", "called a
/// claim that … a fabrication". By the words around the "that": trees of such sentences are too often wrong.
/// </summary>
internal sealed class Hearsay(Tree tree, int bodyStart)
{
    // "dismissed as false a report, carried by two papers, that"
    private const int Reach = 10;

    private static readonly FrozenDictionary<string, string> Words = Load();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<int, (int First, int Untrue)> known = [];

    /// <summary>Whether a word stands in a clause that the sentence calls untrue.</summary>
    public bool IsUntrue(int word)
    {
        var sentence = tree.Syntax.SentenceOf(word);
        if (!known.TryGetValue(sentence, out var told))
            known.Add(sentence, told = Read(sentence));
        // What calls it untrue stands before the clause or behind it.
        return told.First >= 0 && told.First < word && (told.Untrue < told.First || told.Untrue > word);
    }

    /// <summary>The "that" of the sentence's hearsay and the word that calls it untrue; (-1, -1) where there is none.</summary>
    private (int First, int Untrue) Read(int sentence)
    {
        var (first, end) = tree.Syntax.Sentence(sentence);
        // "Kremlin denies envoy met Ukrainians": headlines leave the "that" out.
        for (var word = first; word < end && tree.Syntax.Starts[word] < bodyStart; word++)
        {
            if (tree.Form(word) is "denies" or "deny" or "refutes" or "refute")
                return (word, word - 1);
        }
        for (var that = first + 1; that < end; that++)
        {
            if (!(tree.Form(that) is "that" or "of" or "about"))
                continue;
            var hearsay = Class(that - 1) == "hearsay";
            if (!hearsay && !(tree.Form(that) is "that" && IsFalse(that - 1, first)))
                continue;
            for (var word = that - 1; word >= Math.Max(first, that - Reach); word--)
            {
                if (IsFalse(word, first))
                    return (that, word);
            }
            for (var word = that + 1; hearsay && word < end; word++)
            {
                if (IsFalse(word, first) && IsSaidOf(word))
                    return (that, word);
            }
        }
        return (-1, -1);
    }

    private bool IsFalse(int word, int first) => Class(word) switch
    {
        "false" => !(word > first && tree.Form(word - 1) is "not" or "n't"),
        "true" => IsDenied(word, first),
        _ => false,
    };

    /// <summary>"not true", "no truth", "without any foundation", "far from the case".</summary>
    private bool IsDenied(int word, int first)
    {
        for (var at = word - 1; at >= Math.Max(first, word - 3); at--)
        {
            if (tree.Form(at) is "not" or "n't" or "no" or "No" or "without" or "never" or "far" or "little")
                return true;
            if (tree.Syntax.Tags[at] is Upos.Verb or Upos.Punct)
                return false;
        }
        return false;
    }

    /// <summary>"are untrue", "as an invention", "a fabrication": a predicate, no word of another phrase.</summary>
    private bool IsSaidOf(int word)
    {
        if (!(tree.Syntax.Tags[word] is Upos.Adj or Upos.Noun or Upos.Propn || tree.Syntax.Relations[word] is Relation.Root or Relation.Ccomp || tree.Child(word, Relation.AuxPass) >= 0))
            return false;
        // "the false alarm": of something else.
        return !(word + 1 < tree.Count && tree.Syntax.Tags[word + 1] is Upos.Noun or Upos.Propn && tree.Syntax.Relations[word] is Relation.Amod && !(tree.Form(word + 1) is "news" or "and" or "report" or "reports"));
    }

    private string? Class(int word)
    {
        Span<char> small = stackalloc char[24];
        var form = tree.Form(word);
        if (form.Length > small.Length)
            return null;
        var length = form.ToLowerInvariant(small);
        return Lookup.TryGetValue(small[..length], out var found) ? found : null;
    }

    private static FrozenDictionary<string, string> Load()
    {
        var words = new Dictionary<string, string>();
        foreach (var line in LexiconFile.Read("Clauses.hearsay.tsv", 2))
            words.Add(line[0], line[1]);
        return words.ToFrozenDictionary();
    }
}
