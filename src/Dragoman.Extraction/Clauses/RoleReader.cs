using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Who does what to whom: the arguments of a verb or noun, shared over coordination, control, relative clauses and the passive.</summary>
public sealed class RoleReader(Tree tree, IReadOnlyList<TimeExpression>? times = null)
{
    private const int MaxSteps = 12;

    /// <summary>The word that heads the doer of a verb, looked for upwards where the verb has none of its own; -1 where nobody is told.</summary>
    public int Subject(int verb)
    {
        for (var steps = 0; verb >= 0 && steps < MaxSteps; steps++)
        {
            var own = OwnSubject(verb);
            if (own >= 0)
                return Antecedent(own);
            if (NameBefore(verb) is >= 0 and var name)
                return name;
            var relation = tree.Syntax.Relations[verb];
            var head = tree.Syntax.Heads[verb];
            if (head < 0)
                return -1;
            // "The premier left for Rome on Sunday, the ministry said": a tree may hang both subjects on the last verb.
            if (relation is Relation.Ccomp or Relation.Parataxis && verb < head && SubjectBefore(head, verb) is >= 0 and var lent)
                return Antecedent(lent);
            switch (relation)
            {
                case Relation.Acl or Relation.AclRelcl:
                    return Controller(verb, head);
                case Relation.Xcomp when ObjectControls(head):
                    return tree.Child(head, Relation.Obj, Relation.Iobj);
                case Relation.Xcomp or Relation.Advcl when Asked(verb, head) is >= 0 and var asked:
                    return asked;
                case Relation.Advcl when Thanks(head) && tree.Child(verb, Relation.Mark) is >= 0 and var mark && tree.IsLemma(mark, "for"):
                    return tree.Child(head, Relation.Obj);
                case Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.AdvclRelcl or Relation.Ccomp or Relation.Parataxis or Relation.Dep:
                    // A finite subordinate clause without a subject is a wrong tree: its doer is unknown. A passive above lends its patient.
                    verb = head;
                    break;
                case Relation.Obl or Relation.Nmod:
                    verb = head;
                    break;
                default:
                    return -1;
            }
            if (!IsVerbal(verb))
                return tree.Child(verb, Relation.Cop) >= 0 ? OwnSubject(verb) : -1;
            if (IsPassive(verb) && tree.Child(verb, Relation.NsubjPass) is >= 0 and var patient)
                return Antecedent(patient);
        }
        return -1;
    }

    /// <summary>The patient: the object, or the subject of a passive.</summary>
    public int Patient(int verb)
    {
        var found = tree.Child(verb, Relation.Obj);
        if (found >= 0)
            return Antecedent(found);
        if (IsPassive(verb))
        {
            var patient = tree.Child(verb, Relation.NsubjPass, Relation.Nsubj);
            if (patient >= 0)
                return Antecedent(patient);
            var head = tree.Syntax.Heads[verb];
            // "the agreement signed by both", "was received and seen off": the noun, or the patient that the first verb has.
            return tree.Syntax.Relations[verb] switch
            {
                Relation.Acl => head,
                Relation.Conj when head >= 0 && IsPassive(head) => tree.Child(head, Relation.NsubjPass),
                _ => -1,
            };
        }
        return Bare(verb);
    }

    /// <summary>"received at the palace Foreign Minister Vogel": a name behind the verb that a tree makes an adjunct, without a preposition.</summary>
    private int Bare(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree.Syntax.Relations[child] == Relation.Obl && tree.Syntax.Tags[child] == Upos.Propn && tree.Preposition(child).Length == 0 && !IsTime(child))
                return child;
        }
        return -1;
    }

    /// <summary>The doer of a passive ("by"), or -1.</summary>
    public int Agent(int verb)
    {
        var agent = tree.Child(verb, Relation.OblAgent);
        return agent >= 0 ? agent : Oblique(verb, "by");
    }

    /// <summary>The first phrase with the preposition that hangs on the word, on its object or on an adverb beside it; -1 where there is none.</summary>
    public int Oblique(int word, string preposition)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Syntax.Relations[child] is Relation.Obl or Relation.OblAgent or Relation.Nmod or Relation.Advcl or Relation.Xcomp or Relation.Advmod
                && tree.Preposition(child) == preposition)
                return Antecedent(child);
        }
        return -1;
    }

    /// <summary>Whether the verb's form is a passive one.</summary>
    public bool IsPassive(int verb) =>
        tree.Child(verb, Relation.AuxPass) >= 0
        || tree.Child(verb, Relation.NsubjPass) >= 0
        || (tree.Syntax.Relations[verb] == Relation.Acl && tree.Child(verb, Relation.Obj) < 0 && !Moves(verb)
            && ((tree.Syntax.Features[verb] & (Features.Participle | Features.Past)) == (Features.Participle | Features.Past) || tree.Form(verb).EndsWith("ed", StringComparison.Ordinal)));

    /// <summary>"Minister Han left for Rome": nobody is left, departed or arrived, whatever the tree says.</summary>
    private bool Moves(int verb) => tree.Syntax.Lemmas[verb] is "leave" or "arrive" or "depart" or "travel" or "go" or "come" or "head";

    /// <summary>"who", "which", "that" mean the noun that their clause hangs on.</summary>
    public int Antecedent(int word)
    {
        if (!(tree.Syntax.Tags[word] is Upos.Pron or Upos.Det or Upos.Sconj) || tree.Syntax.Lemmas[word] is not ("who" or "which" or "that" or "whom"))
            return word;
        var at = word;
        for (var steps = 0; at >= 0 && steps < MaxSteps; steps++)
        {
            if (tree.Syntax.Relations[at] is Relation.AclRelcl or Relation.Acl)
                return tree.Syntax.Heads[at];
            at = tree.Syntax.Heads[at];
        }
        return word;
    }

    /// <summary>The nearest subject before the verb where a wrong tree gives it two; else the first.</summary>
    private int OwnSubject(int verb)
    {
        var found = -1;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter && !IsTime(child) && (found < 0 || child < verb))
                found = child;
            // "Visiting Minister Otieno and President Salas held talks": tagged as what somebody does who is not told.
            else if (found < 0 && child < verb && tree.Syntax.Relations[child] == Relation.Advcl && tree.Form(child) is "Visiting" or "visiting" && tree.Child(child, Relation.Obj) is >= 0 and var visitor)
                found = visitor;
        }
        return found;
    }

    /// <summary>
    /// "expelled two clerks of the embassy and Minister Brandt put off a trip": a name right before a coordinated verb is its doer, where a
    /// tree has coordinated it with the noun before.
    /// </summary>
    private int NameBefore(int verb)
    {
        var syntax = tree.Syntax;
        if (syntax.Relations[verb] != Relation.Conj || verb == 0 || syntax.Tags[verb - 1] != Upos.Propn)
            return -1;
        var word = verb - 1;
        for (var steps = 0; steps < MaxSteps && syntax.Relations[word] is Relation.Flat or Relation.Compound && syntax.Heads[word] is >= 0 and var head && head < verb; steps++)
            word = head;
        return syntax.Relations[word] == Relation.Conj && syntax.Heads[word] is >= 0 and var noun && noun < word && !IsVerbal(noun) ? word : -1;
    }

    /// <summary>The subject that a verb has before another one that stands before it, beside a subject of its own behind that.</summary>
    private int SubjectBefore(int verb, int other)
    {
        var (before, behind) = (-1, false);
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] is not (Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter) || IsTime(child))
                continue;
            if (child < other)
                before = child;
            else
                behind = true;
        }
        return behind ? before : -1;
    }

    /// <summary>"on Saturday was scheduled": days are no doers.</summary>
    private bool IsTime(int word)
    {
        var at = tree.Syntax.Starts[word];
        int low = 0, high = (times?.Count ?? 0) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (times![middle].Span.End <= at)
                low = middle + 1;
            else if (times![middle].Span.Start > at)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }

    private bool IsVerbal(int word) => tree.Syntax.Tags[word] is Upos.Verb or Upos.Aux;

    /// <summary>"thanked him for receiving": who is thanked did it.</summary>
    private bool Thanks(int head) =>
        tree.Syntax.Lemmas[head] is "thank" or "praise" or "commend" or "criticise" or "criticize" or "condemn" or "congratulate" or "applaud" or "laud" or "blame"
        && tree.Child(head, Relation.Obj) >= 0;

    /// <summary>Who asks somebody else to do what an infinitive tells ("A urged B to meet C"); -1 where nobody does.</summary>
    public int Asker(int verb)
    {
        var head = tree.Syntax.Heads[verb];
        return head >= 0 && tree.Syntax.Relations[verb] is Relation.Xcomp or Relation.Advcl or Relation.Ccomp && Asked(verb, head) >= 0 ? Subject(head) : -1;
    }

    /// <summary>"urged him to visit", "called on him to visit", where the tree takes what is asked for a purpose: who is asked does it; -1 where nobody is.</summary>
    private int Asked(int verb, int head)
    {
        if (!IsVerbal(head) || !VerbForms.Of(tree, verb).Infinitive)
            return -1;
        var lemma = tree.Syntax.Lemmas[head];
        if (lemma is "call" or "appeal")
            return Oblique(head, "on") is >= 0 and var called ? called : Oblique(head, "upon") is >= 0 and var upon ? upon : Oblique(head, "to");
        return Outlooks.Words.Verb(lemma, out var standing) && standing == Standing.Proposed && !IsPassive(head) ? tree.Child(head, Relation.Obj, Relation.Iobj) : -1;
    }

    /// <summary>"asked him to visit": who is asked does it.</summary>
    private bool ObjectControls(int head) => tree.Child(head, Relation.Obj, Relation.Iobj) >= 0 && IsVerbal(head);

    /// <summary>Who does what a noun's clause tells: "Bush, speaking …" Bush; "his plan to visit" he; "the decision by Ankara to …" Ankara.</summary>
    private int Controller(int verb, int noun)
    {
        if (tree.Child(noun, Relation.NmodPoss) is >= 0 and var owner && tree.Syntax.Relations[verb] == Relation.Acl && VerbForms.Of(tree, verb).Infinitive)
            return owner;
        if (VerbForms.Of(tree, verb).Infinitive)
        {
            var governor = tree.Syntax.Heads[noun];
            if (governor >= 0 && IsVerbal(governor) && tree.Syntax.Relations[noun] is Relation.Obj or Relation.Obl)
                return tree.Child(governor, Relation.Nsubj, Relation.NsubjPass) is >= 0 and var doer ? Antecedent(doer) : noun;
        }
        return noun;
    }
}
