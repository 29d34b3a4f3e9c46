using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>What tense, mood and negation make of a deed: an auxiliary mode, or another category.</summary>
internal sealed class Outlook(Tree tree, Arguments roles, ClauseReader clauses)
{
    private static readonly EventLexicon Lexicon = EventLexicon.Instance;

    private readonly Complements complements = new(tree);

    public void Stand(Deed deed)
    {
        if (deed.Rule == "operator/must" || (deed.FromNoun && deed.Verb == deed.Word && IsJudged(deed.Word)))
            return;
        var verb = deed.Verb;
        var category = deed.Coding.Category;
        switch (Standing(verb))
        {
            case Extraction.Standing.Future when (deed.Coding.IsMaterialConflict && IsSaidByDoer(verb)) || complements.HasUltimatum(verb):
                Become(deed, PloverCategory.Threaten, "130");
                break;
            case Extraction.Standing.Future when category is PloverCategory.Consult or PloverCategory.Support or PloverCategory.Cooperate or PloverCategory.Aid:
                Become(deed, PloverCategory.Agree, "030");
                break;
            case Extraction.Standing.Future:
                deed.Auxiliary = category == PloverCategory.Agree ? null : AuxiliaryMode.Future;
                break;
            case Extraction.Standing.Denied or Extraction.Standing.Cancelled when deed.Coding.IsCooperation && complements.Unwilling(verb):
                Become(deed, PloverCategory.Reject, "120");
                break;
            case Extraction.Standing.Denied or Extraction.Standing.Cancelled:
                deed.Auxiliary = AuxiliaryMode.Negation;
                break;
            case Extraction.Standing.Hypothetical or Extraction.Standing.Proposed or Extraction.Standing.Postponed:
                deed.Auxiliary = AuxiliaryMode.Hypothetical;
                break;
        }
    }

    private static void Become(Deed deed, PloverCategory category, string cameo)
    {
        deed.About = deed.Coding.Category;
        deed.Coding = Combination.Of(category, deed.Coding, cameo);
    }

    /// <summary>The clause's standing; a past tense without an auxiliary is past whatever the tagger took it for.</summary>
    private Standing Standing(int verb)
    {
        var standing = clauses.Of(verb);
        return standing == Extraction.Standing.Future && tree.Child(verb, Relation.Nsubj) >= 0 && tree.Child(verb, Relation.Aux) < 0
            && tree.Form(verb).EndsWith("ed", StringComparison.OrdinalIgnoreCase)
                ? Extraction.Standing.Done
                : standing;
    }

    /// <summary>"will condemn the raid": who is to judge a deed says nothing of when it was done.</summary>
    private bool IsJudged(int noun)
    {
        var head = tree.Syntax.Heads[noun];
        return head >= 0 && Lexicon.Verbs.TryGetValue(Lexicon.VerbLemma(tree.Syntax.Lemmas[head]), out var frames)
            && frames[^1].Coding.Category is PloverCategory.Accuse or PloverCategory.Support;
    }

    /// <summary>Whether the doer announces the deed: "the rebels said they would attack".</summary>
    private bool IsSaidByDoer(int verb)
    {
        var head = roles.Above(verb);
        return head >= 0 && tree.Syntax.Relations[verb] is Relation.Ccomp or Relation.AclRelcl && Lexicon.IsOf(tree.Syntax.Lemmas[head], "speech")
            && tree.Child(verb, Relation.Nsubj) is >= 0 and var doer && tree.Syntax.Tags[doer] == Upos.Pron;
    }
}
