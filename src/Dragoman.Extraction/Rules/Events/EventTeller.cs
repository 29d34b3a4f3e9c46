using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>
/// Tells the event of a word: by the operators, which make one of the deed below them ("demanded that Hamas renounce …"), else by the verb
/// frames, else by the nouns. Words that an operator took up tell no event of their own.
/// </summary>
internal sealed class EventTeller(Tree tree, Arguments roles, PartyReader parties, ClauseReader clauses)
{
    private const int MaxDepth = 3;
    private static readonly EventLexicon Lexicon = EventLexicon.Instance;

    private readonly VerbTeller verbs = new(tree, roles, parties);
    private readonly NounTeller nouns = new(tree, roles, parties);
    private readonly Complements complements = new(tree);
    private readonly NearbyParties nearby = new(tree, parties);
    private readonly Outlook outlook = new(tree, roles, clauses);
    private readonly HashSet<int> taken = [];

    /// <summary>Whether the word's deed is part of another event.</summary>
    public bool IsTaken(int word) => taken.Contains(word);

    public Deed? Tell(int word, int depth = 0)
    {
        if (depth > MaxDepth)
            return null;
        // "is prepared to": the participle may be an operator of its own beside its verb.
        if (tree.Syntax.Tags[word] == Upos.Verb && verbs.IsPassive(word) && Lexicon.Operators.TryGetValue(tree.Form(word).ToString().ToLowerInvariant(), out var adjectives)
            && Operate(word, adjectives, depth) is { } adjectival)
            return adjectival;
        if (Lexicon.Operators.TryGetValue(Lexicon.VerbLemma(tree.Syntax.Lemmas[word]), out var operators) && Operate(word, operators, depth) is { } operated)
            return IsSpoken(operated) ? operated : null;
        var told = tree.Syntax.Tags[word] switch
        {
            Upos.Verb => Obligation(word, depth) ?? verbs.Tell(word),
            Upos.Noun or Upos.Propn => nouns.Tell(word) is { } named && (named.Verb == word || verbs.Tell(named.Verb) is null) ? named : null,
            _ => null,
        };
        if (told is not null && told.Verb != told.Word)
            taken.Add(told.Verb);
        if (told is null || (depth == 0 && IsPurpose(told)) || !IsSpoken(told))
            return null;
        if (told.Object >= 0)
            taken.Add(told.Object);
        Complete(told);
        if (depth == 0)
            outlook.Stand(told);
        else if (complements.IsNegated(told.Verb))
            told.Auxiliary = AuxiliaryMode.Negation;
        return told;
    }

    /// <summary>Whether somebody can have said it: rules and economies accuse and agree to nothing, though statements do for those who make them.</summary>
    private bool IsSpoken(Deed deed)
    {
        if (deed.FromNoun || deed.Coding.IsMaterialConflict || deed.Coding.Category is PloverCategory.Retreat or PloverCategory.Aid or PloverCategory.Cooperate)
            return true;
        var subject = verbs.IsPassive(deed.Verb) ? roles.Agent(deed.Verb) : roles.Subject(deed.Verb);
        return subject < 0 || deed.Actors.Exists(party => party.Actor is not null || party.Sector is not null) || tree.Syntax.Tags[subject] is not Upos.Noun || parties.IsSomebody(subject) || Lexicon.IsOf(tree.Syntax.Lemmas[subject], "utterance");
    }

    /// <summary>"resumed talks to discuss changes", "the aim was to provide information": what an infinitive aims at has not been done.</summary>
    private bool IsPurpose(Deed deed) =>
        deed.Coding.Category is PloverCategory.Consult or PloverCategory.Support or PloverCategory.Cooperate or PloverCategory.Aid or PloverCategory.Agree
        && tree.Syntax.Relations[deed.Verb] is not (Relation.Root or Relation.Conj) && complements.HasTo(deed.Verb) || IsRemonstrance(deed);

    /// <summary>"summoned the ambassador to protest": governments protest by what they say; "gathered to protest" is a demonstration.</summary>
    private bool IsRemonstrance(Deed deed) =>
        deed.Coding.Category is PloverCategory.Protest && complements.HasTo(deed.Verb) && tree.Syntax.Heads[deed.Verb] is >= 0 and var said && tree.Syntax.Tags[said] == Upos.Verb
        && verbs.Tell(said) is { Coding.Category: PloverCategory.Accuse or PloverCategory.Request or PloverCategory.Reject };

    private Deed? Operate(int word, OperatorPattern[] operators, int depth)
    {
        var part = tree.Syntax.Tags[word] switch { Upos.Verb => 'v', Upos.Adj => 'a', Upos.Noun => 'n', _ => '-' };
        // "is committed to", "was expected to": participles are adjectives to the lexicon.
        foreach (var candidate in operators)
        {
            if (candidate.Part != part && !(candidate.Part == 'a' && part == 'v' && verbs.IsPassive(word)))
                continue;
            if (candidate.Particle.Length > 0 && !complements.HasParticle(word, candidate.Particle))
                continue;
            var below = complements.Below(word, candidate.Complement);
            if (below < 0)
                continue;
            // "tried to hack" tells the hacking, where it stands.
            if (candidate.Category == "SAME")
                return depth > 0 ? Tell(below, depth + 1) : null;
            var deed = Made(word, candidate, below, depth);
            taken.Add(below);
            if (deed is not null)
                return deed;
        }
        return null;
    }

    /// <summary>An order to a newspaper or station is no request.</summary>
    private static Coding Ordered(OperatorPattern made, Coding coding, Deed deed) =>
        made.Lemma is "order" or "force" && deed.Recipients.Exists(party => party.Sector == "JRN") ? new Coding(PloverCategory.Coerce, "censor", "1721") : coding;

    private Deed? Made(int word, OperatorPattern made, int below, int depth)
    {
        var inner = Tell(below, depth + 1);
        if (Code(made, inner) is not { } coding)
            return null;
        var deed = new Deed(word, coding, made.Name) { About = inner?.Coding.Category, FromNoun = made.Part == 'n' };
        Actors(word, made, deed);
        foreach (var slot in made.Recipients)
        {
            if (slot == "comp")
                Below(below, made, inner, deed);
            else if (slot == "obj")
                parties.Collect(roles.Patient(word), deed.Recipients);
            else
                parties.Collect(roles.Phrase(word, slot), deed.Recipients);
        }
        deed.Coding = Ordered(made, deed.Coding, deed);
        deed.Recipients.RemoveAll(party => deed.Actors.Exists(actor => actor.Country == party.Country && actor.Sector == party.Sector && actor.Name == party.Name));
        Complete(deed);
        outlook.Stand(deed);
        return deed;
    }

    /// <summary>Gives a deed the parties beside it where the tree gave none with a country.</summary>
    private void Complete(Deed deed)
    {
        if (deed.FromNoun && deed.Verb == deed.Word)
            return;
        // A subject that the cast cannot place is still the subject: nobody else is taken for it.
        if (!deed.Actors.Exists(party => party.Country is not null) && !verbs.IsPassive(deed.Verb) && deed.Rule != "operator/must" && !HasSubject(deed.Verb))
        {
            var before = new List<Party>();
            nearby.Before(deed.Verb, before);
            if (before.Count > 0)
                deed.Actors.Clear();
            deed.Actors.AddRange(before);
        }
        if (!deed.Recipients.Exists(party => party.Country is not null))
        {
            var after = new List<Party>();
            nearby.After(deed.Verb, after, deed.Actors);
            deed.Recipients.AddRange(after);
        }
    }

    private bool HasSubject(int verb) => roles.Subject(verb) is >= 0 and var subject && tree.Syntax.Tags[subject] is Upos.Noun or Upos.Propn;

    private static Coding? Code(OperatorPattern made, Deed? inner)
    {
        // "promised not to attack" gives way.
        Coding? about = inner is { Auxiliary: AuxiliaryMode.Negation, Coding.IsMaterialConflict: true } ? new Coding(PloverCategory.Concede, null, "080") : inner?.Coding;
        switch (made.Category)
        {
            case "PROMISE":
                if (about is { IsMaterialConflict: true } or { Category: PloverCategory.Threaten })
                    return Combination.Of(PloverCategory.Threaten, about, "130");
                return about is { IsConflict: true } ? about : Combination.Of(PloverCategory.Agree, about, made.Cameo);
            case "PLAN":
                if (about is null)
                    return null;
                if (about is { IsMaterialConflict: true })
                    return Combination.Of(PloverCategory.Threaten, about, "130");
                return about is { IsConflict: true } or { Category: PloverCategory.Retreat or PloverCategory.Concede } ? about : Combination.Of(PloverCategory.Agree, about, made.Cameo);
            case "FAIL":
                return about is { IsCooperation: true } ? new Coding(PloverCategory.Reject, "meet", "127") : null;
            case "PREPARE":
                return about is { IsMaterialConflict: true } ? new Coding(PloverCategory.Mobilize, "troops", "154")
                    : about is { IsCooperation: true } ? Combination.Of(PloverCategory.Agree, about, made.Cameo) : null;
            case "ALLOW":
                return about is { Category: PloverCategory.Retreat } ? about : new Coding(PloverCategory.Concede, null, "080");
            case "BAN":
                return new Coding(PloverCategory.Coerce, "restrict", "172");
            default:
                return Combination.Of(Enum.Parse<PloverCategory>(made.Category, ignoreCase: true), about, made.Cameo);
        }
    }

    private void Actors(int word, OperatorPattern made, Deed deed)
    {
        if (made.Part == 'n')
        {
            parties.Collect(tree.Child(word, Relation.NmodPoss), deed.Actors);
            var head = tree.Syntax.Heads[word];
            if (deed.Actors.Count == 0)
                parties.Collect(roles.Phrase(word, "by"), deed.Actors);
            if (deed.Actors.Count == 0 && head >= 0 && tree.Syntax.Tags[head] == Upos.Verb && tree.Syntax.Relations[word] == Relation.Obj)
                parties.Collect(roles.Subject(head), deed.Actors);
            return;
        }
        if (made.Part == 'v' && verbs.IsPassive(word))
        {
            parties.Collect(roles.Agent(word), deed.Actors);
            return;
        }
        parties.Collect(roles.Subject(word), deed.Actors);
    }

    /// <summary>Whom the deed below is asked of or about.</summary>
    private void Below(int below, OperatorPattern made, Deed? inner, Deed deed)
    {
        if (deed.Recipients.Count > 0)
            return;
        if (made.Complement == "that" && tree.Child(below, Relation.Nsubj, Relation.NsubjPass) is >= 0 and var doer)
            parties.Collect(doer, deed.Recipients);
        if (deed.Recipients.Count > 0)
            return;
        if (inner is not null)
        {
            deed.Recipients.AddRange(inner.Recipients);
            foreach (var actor in inner.Actors)
            {
                if (!deed.Actors.Contains(actor) && !deed.Recipients.Contains(actor))
                    deed.Recipients.Add(actor);
            }
        }
        if (deed.Recipients.Count == 0)
            parties.CollectBelow(below, deed.Recipients);
    }

    /// <summary>"Russia said that Sudan must return the helicopter": what somebody says that another must do is asked.</summary>
    private Deed? Obligation(int word, int depth)
    {
        var modal = complements.Obligation(word);
        var head = roles.Above(word);
        if (!modal || head < 0 || tree.Syntax.Relations[word] is not (Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Advcl) || !Lexicon.IsOf(tree.Syntax.Lemmas[head], "speech"))
            return null;
        var subject = tree.Child(word, Relation.Nsubj, Relation.NsubjPass);
        var speaker = roles.Subject(head);
        if (subject < 0 || speaker < 0 || tree.Syntax.Tags[subject] == Upos.Pron)
            return null;
        var inner = depth < MaxDepth ? verbs.Tell(word) : null;
        var deed = new Deed(word, Combination.Of(PloverCategory.Request, inner?.Coding, "100"), "operator/must") { About = inner?.Coding.Category };
        parties.Collect(speaker, deed.Actors);
        parties.Collect(subject, deed.Recipients);
        return deed.Recipients.Count > 0 ? deed : null;
    }
}
