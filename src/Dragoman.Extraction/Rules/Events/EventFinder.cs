using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>Goes over a story's sentences and keeps the few events that each tells foremost.</summary>
internal sealed class EventFinder(Reading reading, FindingsBuilder findings, EventWriter writer)
{
    private const int MaxDepth = 30;
    private const int LongSentence = 30;

    /// <summary>One word in so many makes a story one of sport.</summary>
    private const int SportShare = 50;

    private readonly Tree tree = findings.Tree;
    private readonly Arguments arguments = new(findings.Tree, new RoleReader(findings.Tree));
    private readonly EventTeller teller = new(
        findings.Tree, new Arguments(findings.Tree, new RoleReader(findings.Tree)), new PartyReader(findings.Tree, findings.Cast), new ClauseReader(findings.Tree));

    private readonly LearntDeeds learnt = new(findings, new PartyReader(findings.Tree, findings.Cast));

    public void Find()
    {
        if (IsSport())
            return;
        var syntax = tree.Syntax;
        var told = new List<(int Rank, Deed Deed)>();
        for (var sentence = 0; sentence < syntax.SentenceCount; sentence++)
        {
            var (first, end) = syntax.Sentence(sentence);
            // A headline tells what the first paragraph tells again, with less of its parties.
            if (first == end || syntax.Starts[first] < reading.Story.Body.Start)
                continue;
            told.Clear();
            for (var word = first; word < end; word++)
            {
                if (syntax.Tags[word] is Upos.Verb or Upos.Noun or Upos.Adj && !IsAttribute(word) && !teller.IsTaken(word) && teller.Tell(word) is { } deed
                    && IsParty(deed) && !IsAccident(deed, first, end))
                    told.Add((Rank(deed), deed));
            }
            for (var word = first; told.Count == 0 && word < end; word++)
            {
                if (learnt.Tell(word) is { } deed && IsParty(deed) && !IsAccident(deed, first, end))
                    told.Add((Rank(deed), deed));
            }
            Keep(told, sentence, end - first);
        }
    }

    /// <summary>"an open-ended strike": a participle before its noun tells nothing.</summary>
    private bool IsAttribute(int word) =>
        tree.Syntax.Tags[word] == Upos.Verb && tree.Syntax.Relations[word] == Relation.Amod && tree.Syntax.Heads[word] > word && arguments.Misread(word) < 0;

    /// <summary>A story of matches and goals speaks of attacks and defences that are none.</summary>
    private bool IsSport()
    {
        var (words, sport) = (0, EventLexicon.Instance.Sport);
        foreach (var lemma in tree.Syntax.Lemmas)
            words += sport.Contains(lemma) ? 1 : 0;
        return words >= 5 && words * SportShare >= tree.Count;
    }

    /// <summary>Whether nobody's deed but a crash, a quake or an illness hurt those of whom the sentence tells.</summary>
    private bool IsAccident(Deed deed, int first, int end)
    {
        if (deed.Coding.Category != PloverCategory.Assault || deed.Actors.Count > 0)
            return false;
        var accident = false;
        for (var word = first; word < end; word++)
        {
            accident |= EventLexicon.Instance.IsOf(tree.Syntax.Lemmas[word], "accident");
            if (EventLexicon.Instance.IsOf(tree.Syntax.Lemmas[word], "violence"))
                return false;
        }
        return accident;
    }

    /// <summary>An event has a party that is known by country, or by what it is.</summary>
    private static bool IsParty(Deed deed) =>
        deed.Actors.Exists(party => party.Country is not null) || deed.Recipients.Exists(party => party.Country is not null);

    /// <summary>The best told first: by verbs before nouns, high in the tree, with both parties.</summary>
    private int Rank(Deed deed)
    {
        var depth = 0;
        for (var word = deed.Verb; word >= 0 && depth < MaxDepth; word = tree.Syntax.Heads[word])
        {
            // What somebody says counts as told by the story itself.
            if (tree.Syntax.Relations[word] is not (Relation.Ccomp or Relation.Conj or Relation.Xcomp))
                depth++;
        }
        return (depth * 2) + (deed.FromNoun ? 3 : 0) + (deed.Actors.Count == 0 ? 2 : 0) + (deed.Recipients.Count == 0 ? 1 : 0)
            + (deed.Auxiliary is AuxiliaryMode.Hypothetical ? 1 : 0);
    }

    private void Keep(List<(int Rank, Deed Deed)> told, int sentence, int words)
    {
        told.RemoveAll(item => teller.IsTaken(item.Deed.Word));
        told.Sort((one, other) => one.Rank != other.Rank ? one.Rank - other.Rank : one.Deed.Word - other.Deed.Word);
        var kept = new List<Deed>();
        foreach (var (_, deed) in told)
        {
            if (kept.Count >= (words > LongSentence ? 3 : 2))
                break;
            // A noun with one party tells something only where the sentence tells nothing else.
            if (kept.Count > 0 && deed.FromNoun && (deed.Actors.Count == 0 || deed.Recipients.Count == 0))
                continue;
            if (kept.Exists(other => other.Coding.Category == deed.Coding.Category && (SameParties(other, deed) || deed.FromNoun)))
                continue;
            kept.Add(deed);
        }
        kept.Sort((one, other) => one.Word - other.Word);
        foreach (var deed in kept)
            writer.Add(deed, sentence);
    }

    private static bool SameParties(Deed one, Deed other) =>
        one.Actors.TrueForAll(party => other.Actors.Contains(party)) || other.Actors.TrueForAll(party => one.Actors.Contains(party));
}
