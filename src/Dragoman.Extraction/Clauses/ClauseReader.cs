using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Says how the deed that a word names stands: from its tense, its auxiliaries and negation, and from the words that govern it up to the
/// root. Each word is answered once and remembered, so that a story is read in linear time.
/// </summary>
public sealed class ClauseReader
{
    // A chain of governing words longer than this is no sentence of a newspaper.
    private const int MaxDepth = 40;

    private readonly Tree tree;
    private readonly Standing[] known;
    private readonly bool[] answered;

    internal ClauseReader(Tree tree)
    {
        this.tree = tree;
        known = new Standing[tree.Count];
        answered = new bool[tree.Count];
    }

    /// <summary>The standing of a verb, or of a noun that names a deed.</summary>
    public Standing Of(int word) => Of(word, 0);

    private Standing Of(int word, int depth)
    {
        if ((uint)word >= (uint)known.Length || depth > MaxDepth)
            return Standing.Unknown;
        if (answered[word])
            return known[word];
        answered[word] = true; // a ring of heads meets Unknown here instead of running on
        return known[word] = IsClause(word) ? Clause(word, depth) : Noun(word, depth);
    }

    /// <summary>A verb, or a noun or adjective that a copula makes a clause of.</summary>
    public bool IsClause(int word) =>
        tree.Syntax.Tags[word] is Upos.Verb or Upos.Aux || tree.Child(word, Relation.Cop) >= 0;

    private Standing Clause(int word, int depth)
    {
        var verb = VerbForms.Of(tree, word);
        if (verb.Condition)
            return verb.MayBe ? Standing.Proposed : Standing.Hypothetical;
        if (IsToBe(word))
            return Governed(word, verb.Negated ? Standing.Cancelled : Standing.Future, depth);
        var standing = verb.IsFinite ? Finite(verb) : NonFinite(word, verb, depth);
        if (standing == Standing.Future && verb.IsFinite && IsConditional(word))
            standing = Standing.Proposed;
        return verb.IsFinite ? Governed(word, standing, depth) : standing;
    }

    /// <summary>"is to visit", "was to visit", where the tree makes the "be" an auxiliary.</summary>
    private bool IsToBe(int verb)
    {
        var be = false;
        foreach (var child in tree.Children(verb))
        {
            if (child >= verb)
                break;
            if (tree.Syntax.Relations[child] is Relation.Aux && tree.IsLemma(child, "be"))
                be = true;
            else if (be && tree.Syntax.Relations[child] is Relation.Mark && tree.IsLemma(child, "to"))
                return true;
        }
        return false;
    }

    /// <summary>"will come if she is asked": it hangs on something that may not be.</summary>
    private bool IsConditional(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Advcl && tree.Child(child, "if") is >= 0 and var mark && tree.Syntax.Relations[mark] == Relation.Mark && !(mark > 0 && tree.Form(mark - 1) is "even" or "Even"))
                return true;
        }
        return false;
    }

    private static Standing Finite(VerbForms verb)
    {
        if (verb.Modal is { } modal)
        {
            if (verb.Perfect && modal == Standing.Future && verb.IsPast)
                return Standing.Cancelled; // "would have met"
            if (verb.Perfect && modal == Standing.Proposed)
                return Standing.Hypothetical; // "could have met"
            return verb.Negated ? modal == Standing.Future ? Standing.Cancelled : Standing.Denied : modal;
        }
        if (verb.Negated)
            return Standing.Denied;
        if (verb.Progressive)
            return verb.IsPast && !verb.Perfect ? Standing.Done : Standing.Ongoing;
        if (verb.IsPast || verb.Perfect)
            return Standing.Done;
        // "meets on Friday", "when the two meet": a present tense names what is to come where it hangs under "when" or "before".
        return verb.Temporal ? Standing.Future : Standing.Ongoing;
    }

    /// <summary>What the word that governs a finite clause makes of it: "proposed that they meet", "said he had met".</summary>
    private Standing Governed(int word, Standing own, int depth)
    {
        var head = tree.Syntax.Heads[word];
        if (head >= 0 && tree.Syntax.Relations[word] is Relation.Acl or Relation.AclRelcl or Relation.Ccomp && IsHearsay(head) && tree.Syntax.Heads[head] is >= 0 and var teller && Complement(teller, depth + 1) is Standing.Denied or Standing.Cancelled)
            return Standing.Denied;
        if (tree.Syntax.Relations[word] is not (Relation.Ccomp or Relation.Conj) || own is Standing.Denied or Standing.Cancelled)
            return own;
        if (head < 0 || depth > MaxDepth)
            return own;
        if (tree.Syntax.Relations[word] == Relation.Conj)
            return tree.Child(word, Relation.Nsubj, Relation.NsubjPass) < 0 && VerbForms.Of(tree, head).Condition ? Standing.Hypothetical : own;
        if (!Effect(head, out var effect) || effect is null or Standing.Future)
            return own;
        return Compose(effect.Value, Of(head, depth + 1));
    }

    /// <summary>"dismissed reports that he was heading for Paris": what is told within hearsay stands as the hearsay does.</summary>
    private bool IsHearsay(int noun) => tree.Syntax.Lemmas[noun] is "report" or "rumour" or "rumor" or "speculation" or "claim" or "suggestion" or "allegation";

    private Standing NonFinite(int word, VerbForms verb, int depth)
    {
        var head = tree.Syntax.Heads[word];
        if (head < 0)
            return HeadlineForm(word, verb);
        if (verb.Negated)
            return Standing.Denied;
        var relation = tree.Syntax.Relations[word];
        // "called on both to hold talks"
        if (verb.Infinitive && relation is Relation.Advcl or Relation.Xcomp && tree.IsLemma(head, "call") && head + 1 < tree.Count && tree.Form(head + 1) is "on" or "upon")
            return Compose(Standing.Proposed, Of(head, depth + 1));
        return relation switch
        {
            Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.CsubjPass => Complement(head, depth),
            Relation.Acl or Relation.AclRelcl when verb.Infinitive && tree.Child(head, Relation.Det) is >= 0 and var no && tree.IsLemma(no, "no") => Standing.Denied,
            Relation.Acl or Relation.AclRelcl when verb.Infinitive => Effect(head, out var effect) && effect is { } of ? Answered(head, Compose(of, Standing.Unknown), depth) : Standing.Future,
            Relation.Acl or Relation.AclRelcl => verb.Progressive || verb.IsGerund ? verb.Passive ? Standing.Ongoing : Relative(head, depth) : Standing.Done,
            Relation.Advcl or Relation.AdvclRelcl or Relation.Obl or Relation.Nmod => Adverbial(word, verb, head, depth),
            Relation.Conj => Of(head, depth + 1),
            _ => Of(head, depth + 1),
        };
    }

    /// <summary>"accepted an invitation to travel", "rejected a request to meet": what was proposed is settled by the verb that answers it.</summary>
    private Standing Answered(int noun, Standing proposed, int depth)
    {
        var verb = tree.Syntax.Heads[noun];
        if (proposed != Standing.Proposed || verb < 0 || tree.Syntax.Tags[verb] != Upos.Verb || !(tree.Syntax.Relations[noun] is Relation.Obj or Relation.NsubjPass))
            return proposed;
        return Effect(verb, out var effect) && effect is Standing.Future or Standing.Cancelled ? Compose(effect.Value, Of(verb, depth + 1)) : proposed;
    }

    /// <summary>"Bush, speaking after talks": the noun's own clause tells.</summary>
    private Standing Relative(int noun, int depth)
    {
        var head = tree.Syntax.Heads[noun];
        return head < 0 ? Standing.Unknown : Of(head, depth + 1);
    }

    /// <summary>"to meet" at the root of a headline is to come, "set for talks" too.</summary>
    private Standing HeadlineForm(int word, VerbForms verb) =>
        verb.Infinitive ? Standing.Future : Effect(word, out var effect) && effect is not null ? effect.Value : Standing.Done;

    private Standing Adverbial(int word, VerbForms verb, int head, int depth)
    {
        var governor = Of(head, depth + 1);
        // "urged him to meet", where the tree takes what is asked for a purpose.
        if (verb.Infinitive && tree.Child(head, Relation.Obj, Relation.Iobj) >= 0 && Effect(head, out var asked) && asked == Standing.Proposed)
            return Complement(head, depth);
        if (verb.Infinitive)
        {
            // Purpose: "arrived to attend the summit"; a governor that passes on ("is due to") stands in xcomp and never comes here.
            return governor switch
            {
                Standing.Done or Standing.Ongoing or Standing.Unknown => Standing.Future,
                _ => governor,
            };
        }
        return verb.Mark switch
        {
            "after" or "following" or "since" or "upon" or "on" or "having" => governor is Standing.Future ? Standing.Future : Standing.Done,
            "before" or "until" => governor is Standing.Done or Standing.Ongoing ? Standing.Done : governor,
            "without" or "instead" or "instead of" or "rather than" => Standing.Denied,
            _ => governor == Standing.Unknown ? Standing.Done : governor,
        };
    }

    /// <summary>What a governing verb, noun or adjective makes of its complement.</summary>
    private Standing Complement(int head, int depth)
    {
        var governor = Of(head, depth + 1);
        if (Effect(head, out var effect))
            return effect is { } of ? Compose(of, governor) : governor;
        // "is to meet", "was to meet", "is going to meet": be and go govern a future.
        if (tree.IsLemma(head, "be") || tree.IsLemma(head, "go"))
            return governor is Standing.Denied ? Standing.Cancelled : Standing.Future;
        return governor;
    }

    /// <summary>The deed's standing under a word with an effect that itself stands somehow: "may cancel" leaves a plan.</summary>
    internal static Standing Compose(Standing effect, Standing governor) => (effect, governor) switch
    {
        (_, Standing.Hypothetical) => Standing.Hypothetical,
        (Standing.Cancelled or Standing.Postponed, Standing.Denied or Standing.Cancelled) => Standing.Future,
        (Standing.Cancelled or Standing.Postponed, Standing.Proposed) => Standing.Future,
        (Standing.Denied, Standing.Denied) => Standing.Done,
        (Standing.Future or Standing.Proposed, Standing.Denied or Standing.Cancelled) => Standing.Denied,
        (Standing.Future, Standing.Proposed) => Standing.Proposed,
        _ => effect,
    };

    /// <summary>"called off", "put off", "pull out", "called for".</summary>
    private string? Particle(int verb)
    {
        if (tree.Child(verb, Relation.CompoundPrt) is >= 0 and var part)
            return tree.Syntax.Lemmas[part];
        var next = verb + 1;
        return next < tree.Count && tree.Syntax.Tags[next] is Upos.Adp or Upos.Adv && tree.Form(next) is "off" or "out" or "for" ? tree.Syntax.Lemmas[next] : null;
    }

    private bool Effect(int word, out Standing? effect)
    {
        var lemma = tree.Syntax.Lemmas[word];
        // "expects to meet" hopes, "is expected to meet" will.
        if (lemma == "expect" && tree.Syntax.Tags[word] == Upos.Verb && tree.Child(word, Relation.AuxPass) < 0 && tree.Child(word, Relation.NsubjPass) < 0)
        {
            effect = Standing.Proposed;
            return true;
        }
        // "are arranging a meeting" tries for one, "have arranged a meeting" has it.
        if (lemma == "arrange" && tree.Syntax.Tags[word] == Upos.Verb && VerbForms.Of(tree, word) is { Progressive: true, Passive: false })
        {
            effect = Standing.Proposed;
            return true;
        }
        if (tree.Syntax.Tags[word] is Upos.Verb && Particle(word) is { } particle && Outlooks.Words.Verb($"{lemma} {particle}", out effect))
            return true;
        return tree.Syntax.Tags[word] switch
        {
            Upos.Verb or Upos.Aux => Outlooks.Words.Verb(lemma, out effect) || Outlooks.Words.Adjective(Form(word), out effect),
            Upos.Adj => Outlooks.Words.Adjective(lemma, out effect) || Outlooks.Words.Verb(lemma, out effect),
            _ => Outlooks.Words.Noun(lemma, out effect),
        };
    }

    private Standing Noun(int word, int depth)
    {
        foreach (var child in tree.Children(word))
        {
            switch (tree.Syntax.Relations[child])
            {
                case Relation.Amod or Relation.Compound or Relation.Acl
                    when Outlooks.Words.Adjective(tree.Syntax.Lemmas[child], out var told) || Outlooks.Words.Adjective(Form(child), out told):
                    if (told is { } by)
                        return by is Standing.Future or Standing.Proposed && NounUnderGovernor(word, depth) is (Standing.Cancelled or Standing.Postponed) and var off ? off : by;
                    break;
                case Relation.Acl when tree.Syntax.Tags[child] == Upos.Verb:
                    if (OwnParticiple(child, depth) is not Standing.Unknown and var participle)
                        return participle;
                    break;
                case Relation.AclRelcl when tree.Syntax.Lemmas[child] is "take" or "begin" or "start" or "end" or "last" or "conclude" && child > word && tree.Child(child, "which") < 0:
                    return OwnClause(word, child, depth);
                case Relation.Det when tree.IsLemma(child, "no"):
                    return Standing.Denied;
            }
        }
        return NounUnderGovernor(word, depth);
    }

    /// <summary>"X's meeting with Y | took place", wrongly joined; but "postponed a visit that was to begin": what the verb above does outweighs the plan.</summary>
    private Standing OwnClause(int noun, int clause, int depth)
    {
        var own = Of(clause, depth + 1);
        return own is Standing.Future or Standing.Proposed or Standing.Cancelled && NounUnderGovernor(noun, depth) is (Standing.Cancelled or Standing.Postponed) and var off ? off : own;
    }

    private string Form(int word) => tree.Form(word).ToString().ToLowerInvariant();

    /// <summary>"a summit held in Tampere", "a visit planned for May", "talks to be held in Rome".</summary>
    private Standing OwnParticiple(int participle, int depth)
    {
        var verb = VerbForms.Of(tree, participle);
        if (verb.Infinitive)
            return Standing.Future;
        if (Outlooks.Words.Verb(tree.Syntax.Lemmas[participle], out var told))
            return told ?? Standing.Unknown;
        if (verb.IsGerund)
            return verb.Passive ? Standing.Ongoing : Standing.Unknown;
        return tree.Syntax.Lemmas[participle] is "hold" or "conclude" or "end" or "make" or "pay" or "wrap" ? Standing.Done : Standing.Unknown;
    }

    private Standing NounUnderGovernor(int word, int depth)
    {
        var head = tree.Syntax.Heads[word];
        if (head < 0)
            return Standing.Unknown;
        var relation = tree.IsObject(word) ? Relation.Obj : tree.Syntax.Relations[word];
        switch (relation)
        {
            case Relation.Obj or Relation.NsubjPass or Relation.Iobj or Relation.Xcomp:
                return Complement(head, depth);
            case Relation.Nsubj when PassiveBetween(word, head) is >= 0 and var passive:
                return Complement(passive, depth);
            case Relation.Nsubj:
                return Governs(head) && tree.Syntax.Tags[head] == Upos.Verb && tree.Child(head, Relation.Obj) < 0
                    ? Complement(head, depth)
                    : Remarks(head) ? Standing.Unknown : Of(head, depth + 1);
            case Relation.Conj or Relation.Appos:
                return Of(head, depth + 1);
            case Relation.Nmod or Relation.NmodPoss or Relation.Compound:
                return UnderNoun(word, head, depth);
            case Relation.Obl or Relation.OblAgent or Relation.Advcl or Relation.OblUnmarked:
                return UnderPreposition(tree.Preposition(word), head, depth);
            default:
                return Standing.Unknown;
        }
    }

    /// <summary>"a trip put off", "talks postponed".</summary>
    private bool Governs(int verb) => Outlooks.Words.Verb(tree.Syntax.Lemmas[verb], out _)
        || (Particle(verb) is { } particle && Outlooks.Words.Verb($"{tree.Syntax.Lemmas[verb]} {particle}", out _));

    /// <summary>
    /// "Talks between the two have been cancelled, Greece said": the passive before the verb of telling, where the tree gives its subject to that
    /// verb, which has another. -1 where there is none.
    /// </summary>
    private int PassiveBetween(int noun, int teller)
    {
        var (passive, other) = (-1, false);
        foreach (var child in tree.Children(teller))
        {
            if (child > noun && child < teller && tree.Syntax.Relations[child] == Relation.Ccomp && tree.Child(child, Relation.AuxPass) >= 0
                && tree.Child(child, Relation.Nsubj, Relation.NsubjPass) < 0)
                passive = child;
            other |= child > noun && tree.Syntax.Relations[child] == Relation.Nsubj;
        }
        return other ? passive : -1;
    }

    /// <summary>"the visit comes ahead of talks", "the trip marks ten years": a present that remarks on a deed without saying how it stands.</summary>
    private bool Remarks(int verb) =>
        tree.Syntax.Lemmas[verb] is "come" or "mark" or "follow" or "coincide" or "precede" or "offer" or "underscore" or "underline" or "highlight" or "show" or "reflect" or "signal" or "demonstrate" or "mean"
        && VerbForms.Of(tree, verb) is { IsPast: false, Perfect: false, Progressive: false, Modal: null };

    private Standing UnderNoun(int word, int head, int depth)
    {
        var preposition = tree.Preposition(word);
        if (preposition is "after" or "following")
            return Standing.Done;
        if (preposition is "ahead of" or "before" or "prior to")
            return Standing.Future;
        if (IsClause(head))
            return UnderPreposition(preposition, head, depth);
        return Effect(head, out var effect) && effect is { } of && preposition is "for" or "to" or "of" or "on"
            ? Answered(head, Compose(of, Standing.Unknown), depth)
            : Of(head, depth + 1);
    }

    private Standing UnderPreposition(string preposition, int head, int depth)
    {
        var governor = Of(head, depth + 1);
        switch (preposition)
        {
            case "after" or "following" or "since":
                return governor == Standing.Future ? Standing.Future : Standing.Done;
            case "before" or "ahead of" or "prior to" or "until" or "till" or "pending":
                return Standing.Future;
            case "without" or "instead of" or "despite" or "like" or "than":
                return Standing.Unknown;
            case "for" or "to" or "from" or "on" or "off" or "with" or "about" or "against":
                if (Effect(head, out var effect) && effect is { } of)
                    return Compose(of, governor);
                return preposition == "for" && governor is Standing.Done or Standing.Ongoing && tree.Syntax.Tags[head] == Upos.Verb
                    ? Standing.Future // "arrived for talks", "left for a summit"
                    : governor;
            default:
                // "no deal would be struck during the talks" says nothing of the talks.
                return governor is Standing.Cancelled or Standing.Denied or Standing.Postponed || (Effect(head, out var also) && also is Standing.Cancelled or Standing.Postponed)
                    ? Standing.Unknown
                    : governor;
        }
    }
}
