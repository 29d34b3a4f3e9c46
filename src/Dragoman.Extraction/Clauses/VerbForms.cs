using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>What a verb's own form and its auxiliaries say: tense, aspect, mood and negation.</summary>
internal readonly record struct VerbForms
{
    /// <summary>Has a tense or a modal verb of its own.</summary>
    public bool IsFinite { get; private init; }

    public bool IsPast { get; private init; }

    public bool Perfect { get; private init; }

    public bool Progressive { get; private init; }

    public bool Passive { get; private init; }

    public bool Negated { get; private init; }

    /// <summary>With "to".</summary>
    public bool Infinitive { get; private init; }

    public bool IsGerund { get; private init; }

    /// <summary>Under "if", "unless", "whether".</summary>
    public bool Condition { get; private init; }

    /// <summary>Under an "if" that leaves it open ("if they meet"), not one that only imagines it ("if they met").</summary>
    public bool MayBe { get; private init; }

    /// <summary>Under "when", "before", "until", "by the time".</summary>
    public bool Temporal { get; private init; }

    /// <summary>What a modal verb makes of it, or null.</summary>
    public Standing? Modal { get; private init; }

    /// <summary>The word that marks the clause ("after", "while"), lower case, or empty.</summary>
    public string Mark { get; private init; }

    public static VerbForms Of(Tree tree, int word)
    {
        var syntax = tree.Syntax;
        bool be = false, bePast = false, have = false, past = false, negated = false, to = false, condition = false, finiteAux = false, passive = false, open = false;
        Standing? modal = null;
        var wouldPast = false;
        var mark = "";
        foreach (var child in tree.Children(word))
        {
            var lemma = syntax.Lemmas[child];
            var relation = syntax.Relations[child];
            if (relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                passive |= relation == Relation.AuxPass;
                switch (lemma)
                {
                    case "will" or "shall" or "'ll":
                        modal = Standing.Future;
                        break;
                    case "would":
                        (modal, wouldPast) = (Standing.Future, true);
                        break;
                    case "can" or "could" or "may" or "might" or "should" or "must" or "ought":
                        modal = Standing.Proposed;
                        break;
                    case "have":
                        have = true;
                        past |= IsPastForm(syntax.Features[child]);
                        break;
                    case "be":
                        be = true;
                        bePast |= IsPastForm(syntax.Features[child]);
                        break;
                    case "do":
                        past |= IsPastForm(syntax.Features[child]);
                        break;
                }
                finiteAux |= lemma is not ("be" or "have") || (syntax.Features[child] & (Features.Finite | Features.Past | Features.Present)) != 0
                    && (syntax.Features[child] & (Features.Infinitive | Features.Gerund | Features.Participle)) == 0;
            }
            else if (lemma is "not" or "never" or "n't" or "hardly" or "nor")
            {
                negated |= child < word || syntax.Relations[child] == Relation.Advmod && lemma != "nor";
            }
            else if (relation is Relation.Mark or Relation.Advmod or Relation.Case && child < word)
            {
                to |= lemma == "to" && relation == Relation.Mark;
                condition |= lemma is "if" or "unless" or "whether";
                open |= lemma is "if";
                if (lemma is "after" or "before" or "until" or "when" or "while" or "since" or "once" or "following" or "without" or "upon" or "on" or "instead")
                    mark = lemma;
            }
            else if (relation is Relation.Nsubj or Relation.NsubjPass)
            {
                negated |= (tree.Child(child, "no") is >= 0 and var no && syntax.Relations[no] == Relation.Det) || tree.Form(tree.Reach(child).First) is "Neither" or "neither" or "Nobody" or "nobody" or "None" or "none";
            }
        }
        // "Should he visit Paris, it would be": the verb form in front of its subject says "if".
        if (modal == Standing.Proposed && syntax.Sentence(syntax.SentenceOf(word)).First is var opening && tree.Form(opening) is "Should" && syntax.Heads[opening] == word)
            (condition, open, modal) = (true, true, null);
        // "is due to visit", where the tree takes "due to" for a preposition.
        var due = word >= 2 && syntax.Tags[word] == Upos.Verb && tree.Form(word - 1) is "to" && tree.Form(word - 2) is "due" && modal is null
            && syntax.Relations[word - 2] != Relation.Xcomp && (be || bePast || syntax.Heads[word - 1] == word - 2);
        if (due)
            modal = Standing.Future;
        var features = syntax.Features[word];
        var ing = tree.Form(word).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && syntax.Tags[word] is Upos.Verb;
        var participle = (features & Features.Participle) != 0;
        var bare = finiteAux || modal is not null || (!to && !ing && !participle && (features & Features.Infinitive) == 0);
        return new VerbForms
        {
            IsFinite = bare && !(to && modal is null && !finiteAux),
            IsPast = past || bePast || wouldPast || (!be && !have && modal is null && IsPastForm(features)),
            Perfect = have && !due,
            Progressive = be && ing,
            Passive = passive,
            Negated = negated,
            Infinitive = to,
            IsGerund = ing && !be || ing && passive,
            Condition = condition,
            MayBe = open && modal is null && !past && !bePast && !have && !IsPastForm(syntax.Features[word]),
            Temporal = mark is "when" or "before" or "until" or "once" or "after",
            // "is to meet" with "is" as its auxiliary.
            Modal = modal ?? (be && to ? Standing.Future : null),
            Mark = mark,
        };
    }

    private static bool IsPastForm(Features features) => (features & Features.Past) != 0;
}
