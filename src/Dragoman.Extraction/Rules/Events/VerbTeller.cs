using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>Tells events by the verb frames of the lexicon.</summary>
internal sealed class VerbTeller(Tree tree, Arguments roles, PartyReader parties)
{
    private static readonly EventLexicon Lexicon = EventLexicon.Instance;

    public Deed? Tell(int word)
    {
        if (!Lexicon.Verbs.TryGetValue(Lexicon.VerbLemma(tree.Syntax.Lemmas[word]), out var frames))
            return null;
        var particle = tree.Child(word, Relation.CompoundPrt);
        foreach (var frame in frames)
        {
            if (!HasParticle(word, particle, frame) || !Holds(word, frame.Object))
                continue;
            var deed = new Deed(word, frame.Coding, frame.Name) { Object = frame.Object.Kind == ConditionKind.Object ? ObjectOf(word) : -1 };
            Actors(word, frame, deed);
            foreach (var slot in frame.Recipients)
                Recipients(word, slot, deed);
            return deed;
        }
        return null;
    }

    /// <summary>Whether the verb is a passive, or a participle behind its patient.</summary>
    public bool IsPassive(int word) => roles.IsPassive(word);

    private bool HasParticle(int word, int particle, VerbPattern frame)
    {
        if (frame.Particle.Length == 0)
            return particle < 0 || frame.Object.Kind == ConditionKind.Object;
        if (particle >= 0)
            return tree.IsLemma(particle, frame.Particle);
        foreach (var child in tree.Children(word))
        {
            if (tree.Syntax.Relations[child] is Relation.Advmod && tree.IsLemma(child, frame.Particle) && child > word)
                return true;
            // "pulled out of Lebanon": the particle may stand as a preposition.
            if (tree.Syntax.Relations[child] is Relation.Obl && tree.Preposition(child).StartsWith(frame.Particle, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private bool Holds(int word, Condition condition)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Any:
                return true;
            case ConditionKind.Some:
                return roles.Patient(word) >= 0;
            case ConditionKind.None:
                return roles.Patient(word) < 0;
            case ConditionKind.Person:
                return parties.IsSomebody(roles.Patient(word));
            case ConditionKind.Thing:
                return roles.Patient(word) is >= 0 and var thing && !parties.IsSomebody(thing);
            case ConditionKind.Object:
                return ObjectOf(word) is >= 0 and var named && IsOf(named, condition.Class);
            case ConditionKind.Phrase:
                return roles.Phrase(word, condition.Word) is >= 0 and var phrase
                    && (condition.Class.Length == 0 ? !Lexicon.IsOf(tree.Syntax.Lemmas[phrase], "time") : IsOf(phrase, condition.Class));
            case ConditionKind.Place:
                return roles.Phrase(word, condition.Word) is >= 0 and var place && Names(place);
            case ConditionKind.Visitor:
                return roles.Phrase(word, condition.Word) is >= 0 and var there && Names(there) && roles.Subject(word) is >= 0 and var visitor
                    && parties.IsSomebody(visitor) && parties.Sector(visitor) is not ("MIL" or "REF" or "CVL") && !IsOf(visitor, "peacekeepers");
            case ConditionKind.Subject:
                return roles.Subject(word) is >= 0 and var subject && IsOf(subject, condition.Class);
            case ConditionKind.Civil:
                return roles.Subject(word) is >= 0 and var civil && parties.Sector(civil) is null or "CVL" or "EDU" or "LAB" or "AGR" or "UNK" or "REB" or "OPP" or "REL" or "SOC" or "MED" or "REF";
            case ConditionKind.Armed:
                return parties.IsArmed(IsPassive(word) ? roles.Agent(word) : roles.Subject(word));
            case ConditionKind.Victim:
                return roles.Patient(word) is >= 0 and var victim && parties.IsVictim(victim);
            case ConditionKind.Below:
                return tree.Child(word, condition.Word) >= 0 || tree.IsLemma(word + 1, condition.Word);
            default:
                return false;
        }
    }

    private int ObjectOf(int word) => roles.Patient(word) is >= 0 and var patient ? patient : IsPassive(word) ? -1 : roles.NextNoun(word);

    /// <summary>Whether a phrase's head, a noun joined to it or one that it measures is of the class ("tons of food", "food aid", "rounds of talks").</summary>
    private bool IsOf(int word, string class_)
    {
        if (Lexicon.IsOf(tree.Syntax.Lemmas[word], class_))
            return true;
        foreach (var child in tree.Children(word))
        {
            var relation = tree.Syntax.Relations[child];
            if (relation == Relation.Conj && tree.Syntax.Tags[child] is Upos.Noun or Upos.Propn && Lexicon.IsOf(tree.Syntax.Lemmas[child], class_))
                return true;
            if (relation == Relation.Compound && child == word - 1 && Lexicon.IsOf(tree.Syntax.Lemmas[child], class_) && class_ is "aid" or "peacekeepers" or "prisoner" or "missile" or "hunger-strike")
                return true;
            if (relation == Relation.Nmod && tree.Preposition(child) == "of" && IsMeasure(word) && Lexicon.IsOf(tree.Syntax.Lemmas[child], class_))
                return true;
        }
        return false;
    }

    private bool IsMeasure(int word) => Lexicon.IsOf(tree.Syntax.Lemmas[word], "measure") || tree.Syntax.Tags[word] == Upos.Num;

    private bool Names(int word)
    {
        var found = new List<Party>();
        parties.Collect(word, found);
        return found.Count > 0;
    }

    private void Actors(int word, VerbPattern frame, Deed deed)
    {
        if (frame.Actor == "none")
            return;
        if (frame.Actor != "subj")
        {
            parties.Collect(roles.Phrase(word, frame.Actor), deed.Actors);
            return;
        }
        if (!IsPassive(word))
        {
            parties.Collect(roles.Subject(word), deed.Actors);
            return;
        }
        parties.Collect(roles.Agent(word), deed.Actors);
        // "was arrested in Lebanon": whoever has power there did it.
        if (deed.Actors.Count == 0 && deed.Coding.Category is PloverCategory.Coerce or PloverCategory.Sanction)
            parties.Collect(roles.Phrase(word, "in"), deed.Actors);
    }

    private void Recipients(int word, string slot, Deed deed)
    {
        switch (slot)
        {
            case "obj":
                if (deed.Recipients.Count == 0)
                    parties.Collect(roles.Patient(word), deed.Recipients);
                break;
            case "iobj":
                parties.Collect(tree.Child(word, Relation.Iobj), deed.Recipients);
                break;
            case "obj*":
                if (deed.Recipients.Count == 0)
                    parties.Collect(roles.Patient(word), deed.Recipients);
                Others(deed);
                if (deed.Recipients.Count == 0)
                    parties.CollectBelow(roles.Patient(word), deed.Recipients);
                Others(deed);
                break;
            case "comp":
                break;
            default:
                if (deed.Recipients.Count == 0 || slot is "to" or "with" or "against" or "by" or "from")
                    parties.Collect(roles.Phrase(word, slot), deed.Recipients);
                break;
        }
    }

    /// <summary>"its invasion of Lebanon": the doer's own name in the object is not to whom it is done.</summary>
    private static void Others(Deed deed) =>
        deed.Recipients.RemoveAll(party => party.Country is { } country && deed.Actors.Exists(actor => actor.Country == country && actor.Actor is not null && party.Sector is null or "GOV"));
}
