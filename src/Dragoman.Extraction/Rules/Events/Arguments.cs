using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>
/// The arguments of a verb as events need them: those of the tree, repaired where a past tense was taken for a participle ("Israeli tanks
/// fired shells" as tanks that were fired), and phrases that hang on the object.
/// </summary>
internal sealed class Arguments(Tree tree, RoleReader roles)
{
    private const int MaxClimb = 3;
    private const int NounReach = 8;
    private const int PhraseReach = 12;

    public int Subject(int verb)
    {
        var subject = Doer(verb) is >= 0 and var doer ? doer : Misread(verb) is >= 0 and var meant ? meant : roles.Subject(verb);
        if (subject < 0 || !IsTime(subject))
            return subject;
        // "the government today ordered": the day was taken for a second subject.
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Nsubj && !IsTime(child))
                return child;
        }
        return -1;
    }

    public int Patient(int verb)
    {
        if (Misread(verb) >= 0)
            return tree.Syntax.Heads[verb];
        var patient = Doer(verb) >= 0 ? tree.Child(verb, Relation.Obj) : roles.Patient(verb);
        if (patient < 0)
            return tree.Child(verb, Relation.Iobj);
        if (!IsTime(patient))
            return patient;
        // "lifted Friday a blockade": the day was taken for the object.
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Obj && !IsTime(child))
                return child;
        }
        return -1;
    }

    /// <summary>The noun right behind the verb, where the tree has no object: "suspended part of the aid" read as "part … aimed".</summary>
    public int NextNoun(int verb)
    {
        var end = Math.Min(tree.Syntax.Sentence(tree.Syntax.SentenceOf(verb)).End, verb + NounReach);
        var noun = -1;
        var first = tree.Syntax.Tags[Math.Min(verb + 1, tree.Count - 1)] is Upos.Adp or Upos.Adv && EventLexicon.Instance.IsOf(tree.Syntax.Lemmas[Math.Min(verb + 1, tree.Count - 1)], "particle") ? verb + 2 : verb + 1;
        for (var word = first; word < end; word++)
        {
            switch (tree.Syntax.Tags[word])
            {
                case Upos.Noun or Upos.Propn when !IsTime(word):
                    noun = word;
                    break;
                case Upos.Noun or Upos.Propn or Upos.Adv when noun < 0:
                    break;
                case Upos.Det or Upos.Adj or Upos.Num or Upos.Part or Upos.Pron when noun < 0 || tree.Syntax.Tags[word] == Upos.Part:
                    break;
                default:
                    return noun;
            }
        }
        return noun;
    }

    /// <summary>The word above, times that a tree hung a clause on left out ("said on Tuesday that …").</summary>
    public int Above(int word)
    {
        var head = tree.Syntax.Heads[word];
        return head >= 0 && IsTime(head) && tree.Syntax.Relations[word] is Relation.AclRelcl or Relation.Acl ? tree.Syntax.Heads[head] : head;
    }

    public bool IsTime(int word) => tree.Syntax.Tags[word] is Upos.Noun or Upos.Propn && EventLexicon.Instance.IsOf(tree.Syntax.Lemmas[word], "time");

    public int Agent(int verb) => roles.Agent(verb);

    public bool IsPassive(int verb) => Doer(verb) < 0 && Misread(verb) < 0 && roles.IsPassive(verb);

    /// <summary>
    /// The doer of a past tense that the tree made an adjective of its object ("The Union imposed sanctions" read as sanctions that were
    /// imposed); -1 where the verb is no such one.
    /// </summary>
    public int Misread(int verb)
    {
        if (tree.Syntax.Tags[verb] != Upos.Verb || tree.Syntax.Relations[verb] != Relation.Amod || verb == 0)
            return -1;
        var noun = tree.Syntax.Heads[verb];
        if (noun <= verb || tree.Syntax.Relations[noun] is not (Relation.Root or Relation.Appos or Relation.Conj or Relation.Dep)
            || tree.Form(verb).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            return -1;
        if (tree.Child(verb, Relation.Nsubj) is >= 0 and var own)
            return own;
        var before = verb - 1;
        while (before > 0 && (tree.Syntax.Tags[before] == Upos.Adv || IsTime(before)))
            before--;
        if (tree.Syntax.Tags[before] is not (Upos.Noun or Upos.Propn) || tree.Syntax.SentenceOf(before) != tree.Syntax.SentenceOf(verb))
            return -1;
        while (tree.Syntax.Heads[before] is >= 0 and var above && above < verb && tree.Syntax.Tags[above] is Upos.Noun or Upos.Propn)
            before = above;
        return before;
    }

    /// <summary>The phrase with a preposition below the verb, or below its object, where trees hang many of them; -1 where there is none.</summary>
    public int Phrase(int verb, string preposition)
    {
        if (roles.Oblique(verb, preposition) is >= 0 and var own)
            return own;
        var patient = Patient(verb);
        if (patient >= 0)
        {
            foreach (var child in tree.Children(patient))
            {
                if (tree.Syntax.Relations[child] is Relation.Nmod or Relation.Obl && tree.Preposition(child) == preposition)
                    return child;
            }
        }
        return preposition is "from" or "to" or "against" or "with" ? Behind(verb, preposition) : -1;
    }

    /// <summary>The name behind the preposition further on in the clause, wherever the tree hung it ("withdraw its troops from neighboring Lebanon").</summary>
    private int Behind(int verb, string preposition)
    {
        var end = Math.Min(tree.Syntax.Sentence(tree.Syntax.SentenceOf(verb)).End, verb + PhraseReach);
        for (var word = verb + 1; word < end && !(tree.Syntax.Tags[word] == Upos.Verb && (tree.Syntax.Features[word] & Features.Finite) != 0); word++)
        {
            if (tree.Syntax.Tags[word] is not (Upos.Adp or Upos.Sconj) || !tree.IsLemma(word, preposition))
                continue;
            for (var name = word + 1; name < Math.Min(end, word + 4); name++)
            {
                if (tree.Syntax.Tags[name] == Upos.Propn && !IsTime(name))
                    return name;
            }
            return -1;
        }
        return -1;
    }

    /// <summary>A participle behind a noun that has an object of its own is no participle: the noun does it.</summary>
    private int Doer(int verb)
    {
        if (tree.Syntax.Relations[verb] is not (Relation.Acl or Relation.Amod) || (tree.Child(verb, Relation.Obj) < 0 && !IsMainVerb(verb))
            || tree.Child(verb, Relation.Mark) >= 0 || tree.Child(verb, Relation.AuxPass) >= 0
            || tree.Form(verb).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            return -1;
        var noun = tree.Syntax.Heads[verb];
        // "a U.S. official today praised": the time between them is no doer.
        for (var steps = 0; steps < MaxClimb && noun >= 0 && Outer(noun); steps++)
            noun = tree.Syntax.Heads[noun];
        return noun < verb ? noun : -1;
    }

    /// <summary>A time, or the second of two whose first heads the sentence.</summary>
    private bool Outer(int noun) =>
        tree.Syntax.Relations[noun] is Relation.OblUnmarked or Relation.NmodUnmarked
        || (tree.Syntax.Relations[noun] == Relation.Conj && tree.Syntax.Heads[noun] is >= 0 and var first && tree.Syntax.Relations[first] == Relation.Root
            && tree.Syntax.Tags[first] is not Upos.Verb);

    /// <summary>"Senior officials agreed that …" without any other verb: the sentence hangs on a noun because its verb was taken for a participle.</summary>
    private bool IsMainVerb(int verb)
    {
        if (tree.Child(verb, Relation.OblAgent) >= 0 || !tree.Form(verb).EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            return false;
        var noun = tree.Syntax.Heads[verb];
        for (var steps = 0; steps < MaxClimb && noun >= 0 && tree.Syntax.Relations[noun] is Relation.Conj or Relation.OblUnmarked or Relation.NmodUnmarked; steps++)
            noun = tree.Syntax.Heads[noun];
        return noun >= 0 && tree.Syntax.Relations[noun] == Relation.Root;
    }
}
