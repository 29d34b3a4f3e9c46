using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The nouns that name dealings (<c>nouns.tsv</c>), and which of a story's nouns are such.</summary>
internal static class DeedNouns
{
    private static readonly FrozenDictionary<string, DeedNoun[]> ByLemma = Load();

    /// <summary>The entry that the word answers to by its lemma and its modifiers, or null.</summary>
    public static DeedNoun? Of(Tree tree, int word)
    {
        var syntax = tree.Syntax;
        if (!(syntax.Tags[word] is Upos.Noun or Upos.Propn || IsNounAfterAll(tree, word)) || !TryGet(syntax.Lemmas[word], out var entries))
            return null;
        // The last word of a compound names the deed: not "talks venue", "summit hall".
        if (syntax.Relations[word] == Relation.Compound && syntax.Tags[word] == Upos.Noun)
            return null;
        foreach (var entry in entries)
        {
            if (entry.Lemma == "talk" && (syntax.Features[word] & Features.Singular) != 0 && !tree.Form(word).EndsWith("s", StringComparison.OrdinalIgnoreCase))
                continue;
            if ((entry.Needs.Length == 0 || Modified(tree, word, entry.Needs)) && !Modified(tree, word, entry.Not))
                return entry;
        }
        return null;
    }

    /// <summary>"their two-day gathering", "the visit": tagged as a verb, and yet with a determiner.</summary>
    private static bool IsNounAfterAll(Tree tree, int word) =>
        tree.Syntax.Tags[word] == Upos.Verb && tree.Child(word, Relation.Det, Relation.NmodPoss) is >= 0 and var child && child < word;

    private static bool TryGet(string lemma, out DeedNoun[] entries)
    {
        if (ByLemma.TryGetValue(lemma, out entries!))
            return true;
        return char.IsUpper(lemma[0]) && ByLemma.TryGetValue(lemma.ToLowerInvariant(), out entries!);
    }

    private static bool Modified(Tree tree, int word, string[] by)
    {
        if (by.Length == 0)
            return false;
        foreach (var child in tree.Children(word))
        {
            if (child > word || tree.Syntax.Relations[child] is not (Relation.Compound or Relation.Amod or Relation.Nmod or Relation.NmodPoss or Relation.Flat))
                continue;
            foreach (var modifier in by)
            {
                if (tree.Syntax.Lemmas[child].Equals(modifier, StringComparison.OrdinalIgnoreCase)
                    || tree.Form(child).Equals(modifier, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    private static FrozenDictionary<string, DeedNoun[]> Load()
    {
        var lists = new Dictionary<string, List<DeedNoun>>();
        foreach (var line in LexiconFile.Read("Engagements.nouns.tsv", 5))
        {
            if (!lists.TryGetValue(line[0], out var list))
                lists.Add(line[0], list = []);
            list.Add(new DeedNoun(line[0], Enum.Parse<EngagementKind>(line[1], ignoreCase: true), line[2] == "weak", Words(line[3]), Words(line[4])));
        }
        return lists.ToFrozenDictionary(l => l.Key, l => l.Value.ToArray());
    }

    private static string[] Words(string field) => field == "-" ? [] : field.Split('|');
}
