using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>What hangs on a cue, by form: the words that head a clause, an infinitive, a thing, a clause beside it, a phrase; -1 where there is none.</summary>
internal struct Complements
{
    public int Clause = -1, Infinitive = -1, Thing = -1, Aside = -1, Phrase = -1, AsPhrase = -1;

    public Complements()
    {
    }

    public static Complements Of(Tree tree, int verb, Cue cue)
    {
        var found = new Complements();
        var syntax = tree.Syntax;
        foreach (var child in tree.Children(verb))
        {
            switch (syntax.Relations[child])
            {
                case Relation.Ccomp when found.Clause < 0:
                    found.Clause = child;
                    break;
                // "noting that …" under another relation is the parser's slip.
                case Relation.Advcl or Relation.Acl or Relation.Conj when found.Clause < 0 && child > verb && HasThat(tree, child, verb + 1):
                    found.Clause = child;
                    break;
                case Relation.Xcomp:
                    found.Infinitive = found.Infinitive < 0 ? child : found.Infinitive;
                    break;
                case Relation.Obj:
                    found.Thing = child;
                    break;
                case Relation.Parataxis when found.Aside < 0 && (syntax.Tags[child] is Upos.Verb or Upos.Aux || tree.Child(child, Relation.Cop) >= 0):
                    found.Aside = child;
                    break;
                case Relation.Obl or Relation.Advcl or Relation.Nmod:
                    found.Prepositional(child, tree.Preposition(child), cue);
                    break;
            }
        }
        if (found.Clause > 0 && IsOfNoun(tree, found.Clause))
            found.Clause = -1;
        if (found.Phrase < 0 && found.Thing >= 0 && Array.IndexOf(cue.Prepositions, "of") >= 0)
            found.Phrase = OfThing(tree, found.Thing, cue);
        return found;
    }

    private void Prepositional(int child, string preposition, Cue cue)
    {
        if (preposition is "as" && AsPhrase < 0)
            AsPhrase = child;
        else if (Phrase < 0 && preposition.Length > 0 && Array.IndexOf(cue.Prepositions, preposition) >= 0)
            Phrase = child;
    }

    private static bool HasThat(Tree tree, int clause, int at) =>
        tree.Child(clause, Relation.Mark) is >= 0 and var mark && mark == at && tree.IsLemma(mark, "that");

    /// <summary>"rejected the claim that …": the noun's clause, whatever the tree hangs it on.</summary>
    private static bool IsOfNoun(Tree tree, int clause) =>
        tree.Child(clause, Relation.Mark) is > 0 and var mark && tree.IsLemma(mark, "that") && tree.Syntax.Tags[mark - 1] == Upos.Noun
        && CueList.Words.Noun(tree.Syntax.Lemmas[mark - 1]) is { } noun && noun.Has(CueFrames.That);

    /// <summary>"accused the builders of neglect": the tree may hang the charge on the accused.</summary>
    private static int OfThing(Tree tree, int thing, Cue cue)
    {
        foreach (var child in tree.Children(thing))
        {
            if (child > thing && tree.Syntax.Relations[child] is Relation.Nmod or Relation.Acl && Array.IndexOf(cue.Prepositions, tree.Preposition(child)) >= 0)
                return child;
        }
        return -1;
    }
}
