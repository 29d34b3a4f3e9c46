using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds who a cue credits, in the tree: the subject, also shared, relative, controlled or turned round.</summary>
internal sealed class SourceFinder(Tree tree)
{
    private const int MaxSteps = 10;

    private Syntax Syntax => tree.Syntax;

    /// <summary>The word that heads the source of a verb; -1 where the tree tells nobody.</summary>
    public int Of(int verb)
    {
        if (AsSaying(verb) is >= 0 and var quoted)
            return quoted;
        var at = verb;
        for (var steps = 0; at >= 0 && steps < MaxSteps; steps++)
        {
            var own = Own(at, passive: IsPassive(at));
            if (own != Nobody)
                return own;
            var head = Syntax.Heads[at];
            if (head < 0)
                return Before(at);
            // "said the talks had failed, adding that": whoever said it adds it.
            if (at == verb && Syntax.Relations[at] == Relation.Advcl && Syntax.Relations[head] == Relation.Ccomp && tree.Form(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
                && CueList.Words.Verb(Syntax.Lemmas[at]) is { IsSpeech: true } && Syntax.Heads[head] is >= 0 and var above && CueList.Words.Verb(Syntax.Lemmas[above]) is { IsSpeech: true })
            {
                at = above;
                continue;
            }
            switch (Syntax.Relations[at])
            {
                case Relation.Acl or Relation.AclRelcl:
                    return head;
                case Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Parataxis or Relation.Dep or Relation.Aux:
                    at = head;
                    break;
                // A noun in between: "after a meeting in which", "in a statement saying".
                case Relation.Nmod or Relation.Obl or Relation.Appos when !IsVerbal(head):
                    return head;
                case Relation.Ccomp or Relation.Obl:
                    at = head;
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    private const int Nobody = -2;

    /// <summary>The noun or name right before a main verb that the tree leaves without subject.</summary>
    private int Before(int verb)
    {
        var (first, _) = Syntax.Sentence(Syntax.SentenceOf(verb));
        var at = verb - 1;
        while (at >= first && Syntax.Tags[at] is Upos.Adv or Upos.Aux or Upos.Part)
            at--;
        if (at < first || !(Syntax.Tags[at] is Upos.Noun or Upos.Propn or Upos.Pron))
            return -1;
        for (var steps = 0; steps < MaxSteps && Syntax.Relations[at] is Relation.Flat or Relation.Compound && Syntax.Heads[at] >= first; steps++)
            at = Syntax.Heads[at];
        return at < verb ? at : -1;
    }

    /// <summary>The verb's own source: -1 for a passive that names nobody, <see cref="Nobody"/> where the word above must tell.</summary>
    private int Own(int verb, bool passive)
    {
        if (passive)
        {
            var agent = tree.Child(verb, Relation.OblAgent);
            return agent >= 0 ? agent : Syntax.Relations[verb] is Relation.Conj or Relation.Xcomp ? Nobody : -1;
        }
        var subject = -1;
        foreach (var child in tree.Children(verb))
        {
            // "which the minister described", "the border, he said, is open": a tree may take both for subjects; the nearer one is.
            if (Syntax.Relations[child] is Relation.Nsubj or Relation.NsubjOuter && (subject < 0 || Math.Abs(child - verb) < Math.Abs(subject - verb)))
                subject = child;
        }
        return subject >= 0 ? Antecedent(subject) : Nobody;
    }

    /// <summary>"Lavrov was quoted as saying", "an official quoted Lavrov as saying": Lavrov.</summary>
    private int AsSaying(int verb)
    {
        var head = Syntax.Heads[verb];
        if (head < 0 || Syntax.Lemmas[head] is not ("quote" or "cite") || tree.Child(verb, "as") < 0)
            return -1;
        var quoted = tree.Child(head, Relation.Obj);
        if (quoted < 0)
            quoted = tree.Child(head, Relation.NsubjPass, Relation.Nsubj);
        return quoted < 0 ? -1 : Antecedent(quoted);
    }

    public bool IsPassive(int verb) =>
        tree.Child(verb, Relation.AuxPass) >= 0 || tree.Child(verb, Relation.NsubjPass) >= 0
        || (Syntax.Relations[verb] is Relation.Acl or Relation.Advcl && !tree.Form(verb).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            && (Syntax.Features[verb] & Features.Participle) != 0 && tree.Child(verb, Relation.Nsubj) < 0);

    public bool IsVerbal(int word) => Syntax.Tags[word] is Upos.Verb or Upos.Aux;

    /// <summary>"who", "which", "that" mean the noun that their clause hangs on.</summary>
    public int Antecedent(int word)
    {
        if (Syntax.Lemmas[word] is not ("who" or "which" or "that" or "whom"))
            return word;
        var at = word;
        for (var steps = 0; at >= 0 && steps < MaxSteps; steps++)
        {
            if (Syntax.Relations[at] is Relation.AclRelcl or Relation.Acl)
                return Syntax.Heads[at] >= 0 ? Syntax.Heads[at] : word;
            at = Syntax.Heads[at];
        }
        return word;
    }

    /// <summary>The source's own words: its phrase without clauses, and without the preposition before it.</summary>
    public Span SpanOf(int word)
    {
        var (first, end) = (word, word + 1);
        foreach (var child in tree.Children(word))
        {
            if (Syntax.Relations[child] is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Flat or Relation.Nummod
                or Relation.Appos or Relation.Nmod or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Goeswith or Relation.DetPredet)
            {
                var (from, to) = tree.Reach(child);
                first = Math.Min(first, from);
                end = Math.Max(end, to);
            }
        }
        // A wrong tree may hang a whole paragraph on a name.
        if (end - first > MaxSourceWords)
            (first, end) = (Math.Max(first, word - 8), Math.Min(end, word + 8));
        while (end - 1 > word && Syntax.Tags[end - 1] == Upos.Punct)
            end--;
        while (first < word && Syntax.Tags[first] == Upos.Punct)
            first++;
        return new Span(Syntax.Starts[first], Syntax.Ends[end - 1]);
    }

    private const int MaxSourceWords = 40;
}
