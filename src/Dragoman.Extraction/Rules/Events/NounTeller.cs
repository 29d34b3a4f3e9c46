using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>Tells events by the nouns of the lexicon: under a light verb ("staged a protest"), or with parties of their own ("Palestinian riots against …").</summary>
internal sealed class NounTeller(Tree tree, Arguments roles, PartyReader parties)
{
    private static readonly EventLexicon Lexicon = EventLexicon.Instance;

    public Deed? Tell(int word)
    {
        if (!Lexicon.Nouns.TryGetValue(tree.Syntax.Lemmas[word], out var frames) || tree.Syntax.Relations[word] is Relation.Compound or Relation.Flat)
            return null;
        foreach (var frame in frames)
        {
            if (Tell(word, frame) is { } deed)
                return deed;
        }
        return null;
    }

    private Deed? Tell(int word, NounPattern frame)
    {
        var deed = new Deed(word, frame.Coding, frame.Name) { FromNoun = true };
        foreach (var slot in frame.Actors)
            Collect(word, slot, deed.Actors);
        var owned = deed.Actors.Count > 0;
        foreach (var slot in frame.Recipients)
        {
            if (deed.Recipients.Count == 0)
                Collect(word, slot, deed.Recipients);
        }
        var light = LightVerb(word);
        if (light >= 0)
        {
            deed.Verb = light;
            if (!owned)
                parties.Collect(roles.IsPassive(light) ? roles.Agent(light) : roles.Subject(light), deed.Actors);
            foreach (var slot in frame.Recipients)
            {
                if (deed.Recipients.Count == 0)
                    parties.Collect(roles.Phrase(light, slot), deed.Recipients);
            }
        }
        return Enough(frame.Needs, light >= 0, owned, deed) ? deed : null;
    }

    private static bool Enough(char needs, bool light, bool owned, Deed deed) => needs switch
    {
        'p' => deed.Actors.Count > 0 && deed.Recipients.Count > 0,
        'm' => light && deed.Actors.Count > 0,
        'c' => light && deed.Actors.Count > 0 && deed.Actors[0].Sector is not ("MIL" or "GOV"),
        _ => light ? deed.Actors.Count + deed.Recipients.Count > 0 : owned || deed.Recipients.Count > 0,
    };

    /// <summary>The verb that only carries the noun ("launched an attack", "the attack took place"), or -1.</summary>
    private int LightVerb(int noun)
    {
        var head = tree.Syntax.Heads[noun];
        if (head < 0 || tree.Syntax.Tags[head] is not Upos.Verb)
            return -1;
        return tree.Syntax.Relations[noun] is Relation.Obj or Relation.NsubjPass && Lexicon.IsOf(tree.Syntax.Lemmas[head], "light-verb") ? head : -1;
    }

    private void Collect(int word, string slot, List<Party> into)
    {
        if (into.Count > 0 && slot is "amod" or "by" or "from")
            return;
        foreach (var child in tree.Children(word))
        {
            var relation = tree.Syntax.Relations[child];
            var fits = slot switch
            {
                "poss" => relation == Relation.NmodPoss,
                "amod" => relation is Relation.Amod or Relation.Compound,
                _ => relation is Relation.Nmod or Relation.Obl && tree.Preposition(child) == slot,
            };
            if (fits)
                parties.Collect(child, into, 1);
        }
    }
}
