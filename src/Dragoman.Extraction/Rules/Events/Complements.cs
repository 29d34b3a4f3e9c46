using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>Finds the deed below a word that governs one, by the kinds of complement that plover-operators.tsv names.</summary>
internal sealed class Complements(Tree tree)
{
    public int Below(int word, string complement) => complement switch
    {
        "to" => Infinitive(word),
        "obj-to" => tree.Child(word, Relation.Obj, Relation.Iobj) >= 0 || tree.Child(word, Relation.NsubjPass) >= 0 ? Infinitive(word) : -1,
        "on-to" => HasPhrase(word, "on") || HasPhrase(word, "upon") ? Infinitive(word) : -1,
        "to-to" => HasPhrase(word, "to") ? Infinitive(word) : -1,
        "that" => Clause(word),
        "ing" => Gerund(word),
        _ => -1,
    };

    public bool HasParticle(int word, string particle)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Syntax.Relations[child] is Relation.CompoundPrt or Relation.Advmod && tree.IsLemma(child, particle))
                return true;
            if (tree.Syntax.Relations[child] is Relation.Obl && tree.Preposition(child).StartsWith(particle, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whether the clause says that its subject must do something.</summary>
    public bool Obligation(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Aux && tree.Syntax.Lemmas[child] is "must" or "should" or "ought")
                return true;
        }
        return false;
    }

    public bool IsNegated(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Advmod && tree.Syntax.Lemmas[child] is "not" or "never" or "n't")
                return true;
        }
        return false;
    }

    /// <summary>Whether a negation refuses rather than reports: "will not accept", "does not recognise", "would never sign".</summary>
    public bool Unwilling(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Aux && tree.Syntax.Lemmas[child] is "will" or "would" or "can" or "shall" or "'ll")
                return true;
        }
        return false;
    }

    /// <summary>"will withdraw unless": what is said to come unless another gives way.</summary>
    public bool HasUltimatum(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Advcl && tree.Child(child, "unless") >= 0)
                return true;
        }
        return false;
    }

    private bool HasPhrase(int word, string preposition)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Syntax.Relations[child] is Relation.Obl or Relation.Nmod && tree.Preposition(child) == preposition)
                return true;
        }
        return false;
    }

    private int Infinitive(int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child > word && tree.Syntax.Relations[child] is Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Advcl or Relation.Csubj && HasTo(child))
                return child;
        }
        // The tree may hang the infinitive on the object: "urged the government to act".
        if (tree.Child(word, Relation.Obj) is >= 0 and var patient)
        {
            foreach (var child in tree.Children(patient))
            {
                if (tree.Syntax.Relations[child] is Relation.Acl && HasTo(child))
                    return child;
            }
        }
        return -1;
    }

    public bool HasTo(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Syntax.Relations[child] == Relation.Mark && tree.IsLemma(child, "to"))
                return true;
        }
        return false;
    }

    private int Clause(int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child > word && IsClause(child, tree.Syntax.Relations[child] is Relation.Ccomp or Relation.Acl))
                return child;
            // "agreed on Tuesday that …": the tree may hang the clause on the day.
            if (child > word && tree.Syntax.Relations[child] is Relation.Obl or Relation.OblUnmarked && EventLexicon.Instance.IsOf(tree.Syntax.Lemmas[child], "time"))
            {
                foreach (var below in tree.Children(child))
                {
                    if (tree.Syntax.Relations[below] is Relation.AclRelcl or Relation.Acl && IsClause(below, true))
                        return below;
                }
            }
        }
        return -1;
    }

    private bool IsClause(int verb, bool complement) =>
        (complement || (tree.Syntax.Relations[verb] == Relation.Advcl && tree.Child(verb, "that") >= 0)) && !HasTo(verb)
        && tree.Child(verb, Relation.Nsubj, Relation.NsubjPass) >= 0;

    private int Gerund(int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child > word && tree.Syntax.Relations[child] is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl or Relation.Obl or Relation.Nmod
                && tree.Syntax.Tags[child] == Upos.Verb && tree.Form(child).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && (tree.Syntax.Relations[child] != Relation.Advcl || tree.Preposition(child).Length > 0 || Marked(child)))
                return child;
        }
        return -1;
    }

    private bool Marked(int verb) => tree.Child(verb, Relation.Mark) is >= 0 and var mark && tree.Syntax.Lemmas[mark] is "of" or "for" or "against" or "from" or "to" or "in" or "with";
}
