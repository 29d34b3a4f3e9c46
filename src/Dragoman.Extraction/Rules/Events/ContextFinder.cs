using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>PLOVER's contexts: by the words of an event's sentence, and by those that come back in the whole story (plover-contexts.tsv).</summary>
internal sealed class ContextFinder
{
    private const int MaxContexts = 4;
    private const int OftenInStory = 3;

    private readonly Tree tree;
    private readonly List<string> ofStory = [];

    public ContextFinder(Tree tree)
    {
        this.tree = tree;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var lemma in tree.Syntax.Lemmas)
        {
            foreach (var context in Of(lemma))
                counts[context] = counts.GetValueOrDefault(context) + 1;
        }
        foreach (var (context, count) in counts)
        {
            if (count >= OftenInStory)
                ofStory.Add(context);
        }
        ofStory.Sort((one, other) => counts[other] != counts[one] ? counts[other] - counts[one] : string.CompareOrdinal(one, other));
    }

    public ValueList<string> In(int sentence)
    {
        var found = new List<string>();
        var (first, end) = tree.Syntax.Sentence(sentence);
        for (var word = first; word < end; word++)
        {
            foreach (var context in Of(tree.Syntax.Lemmas[word]))
            {
                if (!found.Contains(context) && found.Count < MaxContexts)
                    found.Add(context);
            }
        }
        foreach (var context in ofStory)
        {
            if (found.Count < MaxContexts && !found.Contains(context))
                found.Add(context);
        }
        return found.ToValueList();
    }

    private static string[] Of(string lemma) =>
        EventLexicon.Instance.Contexts.TryGetValue(lemma, out var contexts) ? contexts : [];
}
