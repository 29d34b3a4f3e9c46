using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Reads off the trees who is credited with what: by verbs, by nouns ("claims that"), and by "according to".</summary>
internal sealed class CreditFinder(Tree tree)
{
    private readonly SourceFinder sources = new(tree);
    private readonly ContentReader contents = new(tree);
    private readonly AsideReader asides = new(tree);
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
            // "welcomed the efforts to expand trade": an infinitive right behind belongs to the noun.
            if (Syntax.Relations[child] is Relation.Advcl or Relation.Xcomp or Relation.Acl && child > verb && Syntax.Starts[tree.Reach(child).First] - content.End is >= 0 and <= 1
                && tree.Child(child, Relation.Mark) is >= 0 and var mark && tree.IsLemma(mark, "to"))
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
        var with = Complements.Of(tree, verb, cue);
        var source = sources.Of(verb);
        if (cue.Has(CueFrames.Quote) && cue.IsSpeech && asides.Of(verb, source) is { } said)
        {
            Add(verb, cue, said.Source, CreditShape.Clause, Syntax.Heads[verb], contents.SentenceWithout(verb, said.First, said.End));
            return;
        }
        if (!Clause(verb, cue, source, with))
            Phrase(verb, cue, source, with);
    }

    /// <summary>Content in the form of a clause or an infinitive; false where the cue has none.</summary>
    private bool Clause(int verb, Cue cue, int source, in Complements with)
    {
        var clause = with.Clause;
        if (cue.Has(CueFrames.That) && ThatBehind(verb) is >= 0 and var that)
            Add(verb, cue, source, CreditShape.Clause, clause >= 0 ? clause : that, contents.Trim(that, contents.ClauseEnd(that)));
        else if (clause > verb && cue.Has(CueFrames.That) && cue.Has(CueFrames.Quote))
            Add(verb, cue, source, CreditShape.Clause, clause, Extended(clause, verb, cue));
        else if (clause >= 0 && (cue.Has(CueFrames.That) || cue.Has(CueFrames.Quote) || cue.Has(CueFrames.To) || cue.Has(CueFrames.Ing)))
            Add(verb, cue, source, CreditShape.Clause, clause, contents.Reach(clause, verb));
        else if (with.Infinitive >= 0 && (cue.Has(CueFrames.To) || cue.Has(CueFrames.Ing)))
            Infinitive(verb, cue, source, with.Infinitive, with.Thing);
        else
            return false;
        return true;
    }

    /// <summary>Content in the form of a thing or a phrase; the words around the cue where its tree has neither.</summary>
    private void Phrase(int verb, Cue cue, int source, in Complements with)
    {
        var patient = Patient(verb, with.Thing);
        if (IsNaming(cue) && patient >= 0)
            Named(verb, cue, source, patient);
        else if (with.AsPhrase >= 0 && cue.Has(CueFrames.As) && patient >= 0)
            Add(verb, cue, source, CreditShape.Phrase, patient, Both(contents.Reach(patient, verb), contents.Reach(with.AsPhrase, verb)));
        else if (with.Phrase >= 0)
            Add(verb, cue, source, CreditShape.Phrase, with.Phrase, WithInfinitive(verb, with.Phrase, contents.BehindPreposition(with.Phrase)), BehindPreposition(verb, with.Phrase));
        else if (with.Aside >= 0 && cue.Has(CueFrames.Quote))
            Add(verb, cue, source, CreditShape.Clause, with.Aside, contents.Reach(with.Aside, verb));
        else if (Syntax.Relations[verb] is Relation.Parataxis && cue.Has(CueFrames.Quote) && source >= 0)
            Interposed(verb, cue, source);
        else if ((cue.Frames & (CueFrames.What | CueFrames.About)) != 0 && patient >= 0)
            Add(verb, cue, source, CreditShape.Phrase, patient, contents.Reach(patient, verb));
        else if (cue.Has(CueFrames.Quote) && cue.Has(CueFrames.That) && cue.IsSpeech)
            Bare(verb, cue, source);
    }

    /// <summary>Where a cue ends that takes its preposition along ("called for"), or -1.</summary>
    private int BehindPreposition(int verb, int phrase) => phrase > verb + 1 && Syntax.Relations[verb + 1] is Relation.Case ? verb + 2 : -1;

    /// <summary>"that" behind a cue, with no more than a day or a place between; -1 where there is none.</summary>
    private int ThatBehind(int verb)
    {
        var end = Math.Min(Syntax.Sentence(Syntax.SentenceOf(verb)).End, verb + MaxBeforeThat);
        for (var word = verb + 1; word < end; word++)
        {
            if (tree.IsLemma(word, "that"))
            {
                // "said that minister": a pronoun or article of another phrase, but for the clause that a verb follows.
                return word == verb + 1 && Syntax.Tags[word] == Upos.Det && Syntax.Heads[word] == word + 1 && Syntax.Relations[word + 1] == Relation.Obj ? -1
                    : Syntax.Tags[word - 1] is Upos.Noun or Upos.Propn or Upos.Num && word > verb + 2 && Syntax.Relations[word] is Relation.Nsubj or Relation.Obj && Syntax.Tags[verb] != Upos.Verb ? -1
                    : word;
            }
            if (Syntax.Tags[word] is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Cconj)
                return -1;
        }
        return -1;
    }

    private const int MaxBeforeThat = 9;

    /// <summary>A clause without "that", to where the narrator takes over again.</summary>
    private Span? Extended(int clause, int verb, Cue cue)
    {
        if (contents.Reach(clause, verb) is not { } span)
            return null;
        var first = Math.Min(Syntax.WordAt(span.Start), BehindCue(verb, cue));
        return contents.Trim(first, contents.ClauseEnd(first));
    }

    /// <summary>The first word behind a cue that is neither its audience nor its time or place.</summary>
    private int BehindCue(int verb, Cue cue)
    {
        var at = verb + 1;
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var child in tree.Children(verb))
            {
                var (from, to) = tree.Reach(child);
                if (child < verb || from != at || to <= at
                    || !(Syntax.Relations[child] is Relation.Obl or Relation.OblUnmarked or Relation.OblAgent or Relation.Advmod or Relation.Iobj or Relation.Discourse
                        or Relation.Punct or Relation.CompoundPrt or Relation.Advcl or Relation.Nsubj or Relation.Nmod or Relation.Aux
                        || (Syntax.Relations[child] == Relation.Obj && cue.Has(CueFrames.Tell))))
                    continue;
                (at, moved) = (to, true);
                break;
            }
        }
        while (at < tree.Count && Syntax.Tags[at] is Upos.Punct or Upos.Adv)
            at++;
        return at;
    }

    /// <summary>A cue that the tree leaves without content: the words behind it, where a subject stands before it.</summary>
    private void Bare(int verb, Cue cue, int source)
    {
        if (source < 0 || source > verb || sources.IsPassive(verb) || verb - source > MaxBeforeBare)
            return;
        var first = verb + 1;
        var end = Syntax.Sentence(Syntax.SentenceOf(verb)).End;
        if (cue.Has(CueFrames.Tell) && tree.Child(verb, Relation.Obj, Relation.Iobj) is >= 0 and var audience && audience > verb)
            first = tree.Reach(audience).End;
        while (first < end && Syntax.Tags[first] is Upos.Punct or Upos.Adv)
            first++;
        if (first >= end || Syntax.Tags[first] is Upos.Adp or Upos.Sconj or Upos.Cconj || Syntax.Relations[first] is Relation.OblUnmarked)
            return;
        var close = contents.ClauseEnd(verb);
        if (close - first >= LeastBare && !(Syntax.Relations[verb] is Relation.Parataxis && Syntax.Heads[verb] < verb))
            Add(verb, cue, source, CreditShape.Clause, first, contents.Trim(first, close));
    }

    private const int MaxBeforeBare = 15;
    private const int LeastBare = 4;

    private static bool IsNaming(Cue cue) => cue.Lemma is "call" or "term" or "dub" or "label" or "brand" or "name";

    /// <summary>"called the vote a farce": the thing and its name; a mere name ("a place called Hope") credits nobody.</summary>
    private void Named(int verb, Cue cue, int source, int thing)
    {
        if (source < 0 || sources.IsPassive(verb))
            return;
        var span = contents.Reach(thing, verb);
        foreach (var child in tree.Children(verb))
        {
            if (child > thing && Syntax.Relations[child] is Relation.Xcomp or Relation.Obj or Relation.Ccomp or Relation.Obl or Relation.Advcl or Relation.Nmod or Relation.Parataxis
                && span is { } before && Syntax.Starts[tree.Reach(child).First] - before.End <= 3)
                span = Both(span, contents.Reach(child, verb));
        }
        Add(verb, cue, source, CreditShape.Phrase, thing, span);
    }

    /// <summary>"called on both sides to stop": the infinitive behind the phrase is part of what is asked.</summary>
    private Span? WithInfinitive(int verb, int phrase, Span? content)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > phrase && Syntax.Relations[child] is Relation.Xcomp or Relation.Advcl or Relation.Ccomp && tree.Child(child, Relation.Mark) is >= 0 and var mark && tree.IsLemma(mark, "to"))
                return Both(content, contents.Reach(child, verb));
        }
        return content;
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
        if (cue.Has(CueFrames.That) && tree.IsLemma(noun + 1, "that") && Syntax.Tags[noun + 1] == Upos.Sconj)
        {
            Add(noun, cue, Owner(noun), CreditShape.Clause, noun + 1, contents.Trim(noun + 1, contents.ClauseEnd(noun + 1)));
            return;
        }
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
