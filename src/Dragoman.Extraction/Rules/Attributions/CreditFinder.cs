using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Reads off the trees who is credited with what: by verbs, by nouns ("claims that"), and by "according to".</summary>
internal sealed class CreditFinder(Tree tree)
{
    private readonly SourceFinder sources = new(tree);
    private readonly ContentReader contents = new(tree);
    private readonly List<Credit> found = [];

    private Syntax Syntax => tree.Syntax;

    /// <summary>In the order of their cues.</summary>
    public static List<Credit> Find(Tree tree)
    {
        var finder = new CreditFinder(tree);
        var tags = tree.Syntax.Tags;
        var lemmas = tree.Syntax.Lemmas;
        for (var word = 0; word < tags.Length; word++)
        {
            switch (tags[word])
            {
                case Upos.Verb when CueList.Words.Verb(lemmas[word]) is { } cue:
                    finder.Verb(word, cue);
                    break;
                case Upos.Noun when CueList.Words.Noun(lemmas[word]) is { } cue:
                    finder.Noun(word, cue);
                    break;
            }
            if (tree.Form(word).Equals("according", StringComparison.OrdinalIgnoreCase))
                finder.According(word);
        }
        return finder.found;
    }

    private void Add(int cueWord, Cue? cue, int source, CreditShape shape, int contentWord, ValueList<Span> content, int cueEnd = -1)
    {
        if (content.Count == 0)
            return;
        found.Add(new Credit(cueWord, cue, source, shape, content)
        {
            SourceSpan = source >= 0 ? sources.SpanOf(source) : null,
            CueSpan = CueSpan(cueWord, Math.Max(cueEnd, cueWord + 1)),
            ContentWord = contentWord,
        });
    }

    private void Add(int cueWord, Cue? cue, int source, CreditShape shape, int contentWord, Span? content, int cueEnd = -1)
    {
        if (content is { } span)
            Add(cueWord, cue, source, shape, contentWord, [WithGerund(cueWord, span)], cueEnd);
    }

    /// <summary>"noted the importance of deepening and widening ties": a gerund joined to the cue belongs to the words before it.</summary>
    private Span WithGerund(int verb, Span content)
    {
        foreach (var child in tree.Children(verb))
        {
            if (Syntax.Relations[child] == Relation.Conj && child > verb && tree.Form(child).EndsWith("ing", StringComparison.Ordinal) && tree.Child(child, Relation.Aux) < 0
                && !tree.Form(verb).EndsWith("ing", StringComparison.Ordinal) && tree.Reach(child).First is > 0 and var first && Syntax.Ends[first - 1] == content.End)
                return content.To(tree.ReachSpan(child));
        }
        return content;
    }

    private Span CueSpan(int word, int end)
    {
        var first = word;
        while (first > 0 && Syntax.Heads[first - 1] == word && Syntax.Relations[first - 1] is Relation.Aux or Relation.AuxPass or Relation.Advmod or Relation.Mark)
            first--;
        while (end < tree.Count && Syntax.Heads[end] == word && Syntax.Relations[end] == Relation.CompoundPrt)
            end++;
        return new Span(Syntax.Starts[first], Syntax.Ends[end - 1]);
    }

    private void Verb(int verb, Cue cue)
    {
        int clause = -1, infinitive = -1, thing = -1, aside = -1, phrase = -1, asPhrase = -1;
        foreach (var child in tree.Children(verb))
        {
            switch (Syntax.Relations[child])
            {
                case Relation.Ccomp:
                    clause = clause < 0 ? child : clause;
                    break;
                // "noting that …" under another relation is the parser's slip.
                case Relation.Advcl or Relation.Acl or Relation.Conj when clause < 0 && child > verb && tree.Child(child, Relation.Mark) is >= 0 and var mark && tree.IsLemma(mark, "that") && mark == verb + 1:
                    clause = child;
                    break;
                case Relation.Xcomp:
                    infinitive = infinitive < 0 ? child : infinitive;
                    break;
                case Relation.Obj:
                    thing = child;
                    break;
                case Relation.Parataxis when sources.IsVerbal(child) || tree.Child(child, Relation.Cop) >= 0:
                    aside = aside < 0 ? child : aside;
                    break;
                case Relation.Obl or Relation.Advcl or Relation.Nmod or Relation.Xcomp:
                    var preposition = tree.Preposition(child);
                    if (preposition is "as" && asPhrase < 0)
                        asPhrase = child;
                    else if (phrase < 0 && preposition.Length > 0 && Array.IndexOf(cue.Prepositions, preposition) >= 0)
                        phrase = child;
                    break;
            }
        }
        var source = sources.Of(verb);
        if (clause >= 0 && (cue.Has(CueFrames.That) || cue.Has(CueFrames.Quote) || cue.Has(CueFrames.To) || cue.Has(CueFrames.Ing)))
            Add(verb, cue, source, CreditShape.Clause, clause, contents.Reach(clause, verb));
        else if (infinitive >= 0 && (cue.Has(CueFrames.To) || cue.Has(CueFrames.Ing)))
            Infinitive(verb, cue, source, infinitive, thing);
        else if (asPhrase >= 0 && cue.Has(CueFrames.As) && Patient(verb, thing) is >= 0 and var described)
            Add(verb, cue, source, CreditShape.Phrase, described, Both(contents.Reach(described, verb), contents.Reach(asPhrase, verb)));
        else if (phrase >= 0)
            Add(verb, cue, source, CreditShape.Phrase, phrase, contents.BehindPreposition(phrase), phrase > verb + 1 && Syntax.Relations[verb + 1] is Relation.Case ? verb + 2 : -1);
        else if (aside >= 0 && cue.Has(CueFrames.Quote))
            Add(verb, cue, source, CreditShape.Clause, aside, contents.Reach(aside, verb));
        else if (Syntax.Relations[verb] is Relation.Parataxis && cue.Has(CueFrames.Quote) && source >= 0)
            Interposed(verb, cue, source);
        else if ((cue.Frames & (CueFrames.What | CueFrames.About)) != 0 && Patient(verb, thing) is >= 0 and var named)
            Add(verb, cue, source, CreditShape.Phrase, named, contents.Reach(named, verb));
    }

    /// <summary>The object, or the subject of a passive.</summary>
    private int Patient(int verb, int thing) =>
        thing >= 0 ? thing : sources.IsPassive(verb) ? tree.Child(verb, Relation.NsubjPass) : -1;

    private void Infinitive(int verb, Cue cue, int source, int infinitive, int thing)
    {
        var words = contents.Reach(infinitive, verb);
        // "urged them to stay": whom is part of it; "told them to stay": whom is the audience.
        if (thing >= 0 && !cue.Has(CueFrames.Tell) && thing < infinitive)
            words = Both(contents.Reach(thing, verb), words);
        Add(verb, cue, source, CreditShape.Infinitive, infinitive, words);
    }

    private static Span? Both(Span? one, Span? other) => one is { } a && other is { } b ? a.To(b) : one ?? other;

    /// <summary>"Troops crossed the border, officials said."</summary>
    private void Interposed(int verb, Cue cue, int source)
    {
        var (first, end) = tree.Reach(verb);
        // A wrong reach over the whole sentence leaves nothing to credit.
        if (end - first > MaxInterposed)
            (first, end) = (Math.Min(verb, source), Math.Max(verb, source) + 1);
        Add(verb, cue, source, CreditShape.Clause, Syntax.Heads[verb], contents.SentenceWithout(verb, first, end));
    }

    private const int MaxInterposed = 40;

    private void According(int word)
    {
        if (word + 1 >= tree.Count || !tree.IsLemma(word + 1, "to"))
            return;
        var source = Syntax.Relations[word] is Relation.Case or Relation.Mark ? Syntax.Heads[word] : -1;
        if (source < 0)
        {
            foreach (var child in tree.Children(word))
            {
                if (Syntax.Relations[child] is Relation.Obl or Relation.Obj or Relation.Nmod)
                    source = child;
            }
        }
        if (source < 0)
            return;
        var (first, end) = tree.Reach(source);
        Add(word, null, source, CreditShape.Clause, Syntax.Heads[source], contents.SentenceWithout(word, Math.Min(first, word), Math.Max(end, source + 1)), word + 2);
    }

    private void Noun(int noun, Cue cue)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun)
                continue;
            var relation = Syntax.Relations[child];
            if (relation is Relation.Acl or Relation.Ccomp or Relation.AclRelcl)
            {
                var infinitive = Syntax.Relations[child] == Relation.Acl && tree.Child(child, Relation.Mark) is >= 0 and var to && tree.IsLemma(to, "to");
                if (infinitive ? !cue.Has(CueFrames.To) : !cue.Has(CueFrames.That) || tree.Child(child, Relation.Mark) is not (>= 0 and var that) || !tree.IsLemma(that, "that"))
                    continue;
                Add(noun, cue, Owner(noun), infinitive ? CreditShape.Infinitive : CreditShape.Clause, child, contents.Reach(child, noun));
                return;
            }
            if (relation is Relation.Nmod && Array.IndexOf(cue.Prepositions, tree.Preposition(child)) >= 0 && Owner(noun) is >= 0 and var owner && owner != child)
            {
                Add(noun, cue, owner, CreditShape.Phrase, child, contents.BehindPreposition(child), noun + 2);
                return;
            }
        }
    }

    /// <summary>Whose claim it is: "Iran's claim", "a claim by Iran", "the Iranian claim", or who makes it.</summary>
    private int Owner(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (Syntax.Relations[child] is Relation.NmodPoss
                || (Syntax.Relations[child] is Relation.Nmod && tree.Preposition(child) is "by" or "from"))
                return child;
        }
        foreach (var child in tree.Children(noun))
        {
            if (Syntax.Relations[child] is Relation.Amod && char.IsUpper(tree.Form(child)[0]))
                return child;
        }
        var head = Syntax.Heads[noun];
        return head >= 0 && sources.IsVerbal(head) && Syntax.Relations[noun] is Relation.Obj or Relation.Obl or Relation.Xcomp ? sources.Of(head) : -1;
    }
}
