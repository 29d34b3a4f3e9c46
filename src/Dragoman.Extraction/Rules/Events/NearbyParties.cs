using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>Where the tree gives a deed no party on one side, the nearest phrase of its clause on that side that names one.</summary>
internal sealed class NearbyParties(Tree tree, PartyReader parties)
{
    private const int Reach = 14;

    /// <summary>The nearest party before a verb that nothing but its own phrase parts from it.</summary>
    public void Before(int verb, List<Party> into)
    {
        var first = tree.Syntax.Sentence(tree.Syntax.SentenceOf(verb)).First;
        for (var word = verb - 1; word >= first && word > verb - Reach; word--)
        {
            if (EndsClause(word))
                return;
            parties.Collect(TopOf(word, verb), into);
            if (into.Exists(party => party.Country is not null))
                return;
            into.Clear();
        }
    }

    /// <summary>The nearest party behind a verb, before another clause begins.</summary>
    public void After(int verb, List<Party> into, List<Party> except)
    {
        var end = tree.Syntax.Sentence(tree.Syntax.SentenceOf(verb)).End;
        for (var word = verb + 1; word < end && word < verb + Reach; word++)
        {
            if (EndsClause(word) && word > verb + 1)
                return;
            if (tree.Syntax.Tags[word] is not (Upos.Propn or Upos.Adj or Upos.Noun))
                continue;
            parties.Collect(word, into);
            into.RemoveAll(party => party.Country is null || except.Exists(other => other.Country == party.Country));
            if (into.Count > 0)
                return;
        }
    }

    private bool EndsClause(int word) =>
        tree.Syntax.Tags[word] == Upos.Verb && (tree.Syntax.Features[word] & Features.Finite) != 0
        || tree.Syntax.Tags[word] == Upos.Punct && tree.Form(word) is ";" or ":" or "\"" or "``";

    /// <summary>The head of the noun phrase that a word is part of.</summary>
    private int TopOf(int word, int verb)
    {
        for (var steps = 0; steps < Reach; steps++)
        {
            var head = tree.Syntax.Heads[word];
            if (head < 0 || head >= verb || tree.Syntax.Tags[head] is not (Upos.Noun or Upos.Propn)
                || tree.Syntax.Relations[word] is not (Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nmod or Relation.Flat or Relation.NmodDesc))
                break;
            word = head;
        }
        return word;
    }
}
