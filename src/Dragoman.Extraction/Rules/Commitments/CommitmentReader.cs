using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Reads commitments off the tree, word by word.</summary>
internal sealed class CommitmentReader
{
    private readonly Reading reading;
    private readonly FindingsBuilder findings;
    private readonly Tree tree;
    private readonly SourceFinder sources;
    private readonly ContentReader contents;
    private readonly FigureReader figures;
    private readonly List<Amount> amounts;
    private readonly GapList gaps;
    private readonly StatementSpans statements;
    private readonly Dictionary<string, CastMember> speakers = [];

    public CommitmentReader(Reading reading, FindingsBuilder findings)
    {
        (this.reading, this.findings, tree) = (reading, findings, findings.Tree);
        sources = new SourceFinder(tree);
        contents = new ContentReader(tree);
        figures = new FigureReader(tree, findings.Cast);
        amounts = findings.AmountsOf(reading);
        gaps = findings.GapsOf(reading);
        statements = new StatementSpans(findings.Statements);
        foreach (var member in findings.Cast.Members)
        {
            if (member.Id is { } id)
                speakers.TryAdd(id, member);
        }
    }

    private Syntax Syntax => tree.Syntax;

    public Commitment? Verb(int verb)
    {
        if (PromiseWords.List.Verb(Syntax.Lemmas[verb]) is not { } word)
            return null;
        var will = false;
        foreach (var child in tree.Children(verb))
        {
            var lemma = Syntax.Lemmas[child];
            if (lemma is "not" or "n't" or "never" or "if" or "unless" or "whether"
                || (Syntax.Relations[child] is Relation.Aux && lemma is "may" or "might" or "could" or "should" or "must" or "can")
                || (Syntax.Relations[child] is Relation.Mark && lemma == "to"))
                return null;
            will |= Syntax.Relations[child] == Relation.Aux && lemma is "will" or "would" or "shall" or "'ll";
        }
        if (Syntax.Relations[verb] is Relation.Xcomp)
            return null;
        var (content, what) = Content(verb, word, will);
        if (content is not { } span)
            return null;
        var doer = sources.IsPassive(verb) && tree.Child(verb, Relation.OblAgent) is var agent ? agent : sources.Of(verb);
        var status = will && word.Status == CommitmentStatus.Delivered ? CommitmentStatus.Promised : word.Status;
        return Make(verb, doer, span, what, status);
    }

    /// <summary>What is committed: its words and the word that heads them; null where the verb's frames don't fit.</summary>
    private (Span? Content, int What) Content(int verb, PromiseWord word, bool will)
    {
        int infinitive = -1, purpose = -1, clause = -1, thing = sources.IsPassive(verb) ? tree.Child(verb, Relation.NsubjPass) : -1, phrase = -1;
        foreach (var child in tree.Children(verb))
        {
            switch (Syntax.Relations[child])
            {
                case Relation.Xcomp:
                    infinitive = child;
                    break;
                // "pledged on Monday to supply grain"
                case Relation.Advcl when child > verb && VerbForms.Of(tree, child).Infinitive:
                    purpose = child;
                    break;
                case Relation.Ccomp:
                    clause = child;
                    break;
                // "promised Moldova": to whom, not what.
                case Relation.Obj when figures.PartyAt(child) is null:
                    thing = child;
                    break;
                case Relation.Obl or Relation.Nmod when Array.IndexOf(word.Prepositions, tree.Preposition(child)) >= 0:
                    phrase = child;
                    break;
            }
        }
        if (infinitive < 0 && clause < 0 && thing < 0 && phrase < 0)
            infinitive = purpose;
        if (infinitive >= 0 && word.Has(PromiseFrames.To))
            return (WithoutTo(infinitive), infinitive);
        if (clause >= 0 && word.Has(PromiseFrames.That))
            return (contents.Reach(clause, verb), clause);
        if (thing >= 0 && Syntax.Tags[thing] == Upos.Pron)
            return Antecedent(verb, thing);
        if (thing >= 0 && Fits(thing, word, will))
            return (WithRest(verb, thing), thing);
        return phrase >= 0 ? (contents.BehindPreposition(phrase), phrase) : (null, -1);
    }

    /// <summary>"the vehicles that it promised": what the clause hangs on.</summary>
    private (Span? Content, int What) Antecedent(int verb, int pronoun)
    {
        var noun = Syntax.Relations[verb] == Relation.AclRelcl ? Syntax.Heads[verb] : -1;
        return noun >= 0 && noun < pronoun && figures.PartyAt(noun) is null ? (contents.Trim(tree.Reach(noun).First, pronoun), noun) : (null, -1);
    }

    private bool Fits(int thing, PromiseWord word, bool will)
    {
        if (word.Has(PromiseFrames.Thing))
            return true;
        var lemma = Syntax.Lemmas[thing];
        if (word.Has(PromiseFrames.Contract))
            return PromiseWords.List.IsObject(lemma, PromiseFrames.Contract) && (AmountIn(tree.ReachSpan(thing)) is not null || lemma is "loan" or "grant" or "credit");
        if (word.Has(PromiseFrames.Will) && !will)
            return false;
        return PromiseWords.List.IsObject(lemma, PromiseFrames.Gift) || AmountIn(tree.ReachSpan(thing)) is { IsMoney: true };
    }

    private Span? WithoutTo(int infinitive)
    {
        var (first, end) = tree.Reach(infinitive);
        while (first < infinitive && (Syntax.Tags[first] is Upos.Part or Upos.Punct || tree.IsLemma(first, "to")))
            first++;
        return contents.Trim(first, end);
    }

    /// <summary>The object with the phrases behind it that hang on the verb ("… to Mali by 2030").</summary>
    private Span? WithRest(int verb, int thing)
    {
        var (first, end) = tree.Reach(thing);
        foreach (var child in tree.Children(verb))
        {
            if (child > thing && Syntax.Relations[child] is Relation.Obl or Relation.OblUnmarked && tree.Reach(child) is var (from, to) && from <= end + 1)
                end = Math.Max(end, to);
        }
        return contents.Trim(first, end);
    }

    public Commitment? Noun(int noun)
    {
        if (PromiseWords.List.Noun(Syntax.Lemmas[noun]) is not { } word)
            return null;
        foreach (var child in tree.Children(noun))
        {
            if (child < noun)
                continue;
            var infinitive = word.Has(PromiseFrames.To) && Syntax.Relations[child] == Relation.Acl && tree.Child(child, "to") >= 0 && Syntax.Tags[child] == Upos.Verb;
            var phrase = !infinitive && Syntax.Relations[child] == Relation.Nmod && Array.IndexOf(word.Prepositions, tree.Preposition(child)) >= 0;
            if ((infinitive ? WithoutTo(child) : phrase ? contents.BehindPreposition(child) : null) is not { } content)
                continue;
            if (phrase && AmountIn(content) is null && !PromiseWords.List.IsObject(Syntax.Lemmas[child], PromiseFrames.Gift))
                continue;
            return Owner(noun) is >= 0 and var owner ? Make(noun, owner, content, child, word.Status) : null;
        }
        return null;
    }

    /// <summary>What others give by the verb of a commitment: "Japan will give $27 million, [Norway $14 million and Qatar $9 million]".</summary>
    public IEnumerable<Commitment> Shared(Commitment first)
    {
        for (var index = FirstIn(first.Span); index < amounts.Count && amounts[index].Span.End <= first.Span.End; index++)
        {
            foreach (var gap in gaps.After(index))
            {
                var amount = amounts[gap.Amount];
                var content = amount.QualifierSpan.To(amount.Span);
                yield return first with
                {
                    By = gap.Receives ? first.By : gap.Party,
                    To = gap.Receives ? gap.Party : first.To,
                    What = SpeakerResolver.Flat(content.Of(reading.Text)),
                    Amount = amount.Value,
                    Unit = amount.Unit,
                    Span = new Span(gap.Start, amount.Span.End),
                };
            }
        }
    }

    /// <summary>The words without those that others give by the same verb; where the tree took those for the content, the amount before them.</summary>
    private Span WithoutGaps(Span content)
    {
        if (gaps.In(content) is not { } gap)
            return content;
        var amount = amounts[gap.First];
        var first = Syntax.WordAt(amount.QualifierSpan.Length > 0 ? amount.QualifierSpan.Start : amount.Span.Start);
        // "gave [Laos $5 million], Mali $3 million"
        if (gap.Receives && findings.Cast.MentionOver(first - 1) is { } receiver)
            first = receiver.First;
        return contents.Trim(Math.Min(first, Syntax.WordAt(content.Start)), Joint(Syntax.WordAt(gap.Start))) ?? content;
    }

    /// <summary>The place before "," and "and" in front of a word.</summary>
    private int Joint(int word)
    {
        while (word > 0 && (Syntax.Tags[word - 1] is Upos.Punct or Upos.Cconj or Upos.Sconj))
            word--;
        return word;
    }

    private int Owner(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (Syntax.Relations[child] is Relation.NmodPoss or Relation.Amod && figures.PartyAt(child) is not null)
                return child;
            if (Syntax.Relations[child] is Relation.Nmod && tree.Preposition(child) is "by" or "from")
                return child;
        }
        return -1;
    }

    private Commitment? Make(int word, int doer, Span content, int what, CommitmentStatus status)
    {
        var statement = statements.Around(Syntax.SpanOf(word));
        var by = doer >= 0 ? figures.PartyAt(doer) ?? Speaking(doer, statement) : null;
        if (by is null)
            return null;
        content = WithoutGaps(content);
        var amount = AmountIn(content);
        var leading = LeadingReceiver(ref content, by);
        return new Commitment
        {
            By = by,
            To = leading ?? Receiver(word, what, by) ?? ReceiverIn(content, by, status) ?? (status is CommitmentStatus.Signed or CommitmentStatus.Agreed ? OtherSide(doer, by) : null),
            What = SpeakerResolver.Flat(content.Of(reading.Text)),
            Amount = amount?.Value,
            Unit = amount?.Unit,
            Due = status == CommitmentStatus.Delivered ? null : Due(Syntax.SpanOf(word).To(content)),
            Status = status,
            Statement = statement?.Id,
            Span = Syntax.SpanOf(word).To(content),
        };
    }

    /// <summary>"We will send": the speaker's party.</summary>
    private string? Speaking(int doer, Statement? statement) =>
        tree.Form(doer) is "we" or "We" or "I" && statement?.Speaker is { } id && speakers.TryGetValue(id, out var member) ? member.Party : null;

    private string? Receiver(int verb, int what, string by)
    {
        foreach (var start in (ReadOnlySpan<int>)[verb, what])
        {
            if (start < 0)
                continue;
            foreach (var child in tree.Children(start))
            {
                var given = Syntax.Relations[child] is Relation.Iobj
                    || (Syntax.Relations[child] is Relation.Obj && child != what && figures.PartyAt(child) is not null)
                    || (Syntax.Relations[child] is Relation.Obl or Relation.Nmod && tree.Preposition(child) is "to" or "for" or "with");
                if (given && figures.PartyAt(child) is { } party && party != by)
                    return party;
            }
            if (tree.Child(start, Relation.Obj) is >= 0 and var thing)
            {
                foreach (var child in tree.Children(thing))
                {
                    if (Syntax.Relations[child] is Relation.Nmod && tree.Preposition(child) is "to" or "for" && figures.PartyAt(child) is { } party && party != by)
                        return party;
                }
            }
        }
        return null;
    }

    /// <summary>"gave [Moldova] 50 million euros": whoever stands before an amount or an article is the receiver, and no part of what is given.</summary>
    private string? LeadingReceiver(ref Span content, string by)
    {
        var first = Syntax.WordAt(content.Start);
        if (findings.Cast.MentionOver(first) is not { IsPlural: false, Member: { Kind: not ActorKind.Person, Party: { } party } } mention || party == by
            || mention.First != first || mention.End >= tree.Count || Syntax.SpanOf(mention.End).End > content.End
            || Syntax.Tags[mention.End] is not (Upos.Num or Upos.Sym or Upos.Det))
            return null;
        content = new Span(Syntax.SpanOf(mention.End).Start, content.End);
        return party;
    }

    /// <summary>Who signs with the doer: "Norway and [Moldova] signed a grant agreement".</summary>
    private string? OtherSide(int doer, string by)
    {
        foreach (var child in tree.Children(doer))
        {
            if (Syntax.Relations[child] == Relation.Conj && figures.PartyAt(child) is { } party && party != by)
                return party;
        }
        return null;
    }

    /// <summary>"… to Laos", "… for Mali", "… promised Mali" or, of what is signed, "… with Mali" anywhere in the words that are promised.</summary>
    private string? ReceiverIn(Span content, string by, CommitmentStatus status)
    {
        var end = Math.Min(tree.Count, Syntax.WordAt(content.End - 1) + 1);
        for (var word = Syntax.WordAt(content.Start); word < end - 1; word++)
        {
            if (Syntax.Tags[word] == Upos.Adp ? tree.Form(word) is not ("to" or "for") && !(status == CommitmentStatus.Signed && tree.Form(word) is "with") : PromiseWords.List.Verb(Syntax.Lemmas[word]) is null)
                continue;
            for (var at = word + 1; at < Math.Min(end, word + 4); at++)
            {
                if (findings.Cast.MentionAt(at) is { IsPlural: false, Member: { Kind: not ActorKind.Person, Party: { } party } } && party != by)
                    return party;
            }
        }
        return null;
    }

    /// <summary>The first amount of money in a stretch, else the first amount.</summary>
    private Amount? AmountIn(Span span)
    {
        var low = FirstIn(span);
        Amount? first = null;
        for (; low < amounts.Count && amounts[low].Span.End <= span.End; low++)
        {
            if (amounts[low].IsMoney)
                return amounts[low];
            first ??= amounts[low];
        }
        return first;
    }

    /// <summary>The place of the first amount that begins in or behind a stretch.</summary>
    private int FirstIn(Span span)
    {
        int low = 0, high = amounts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (amounts[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The last date in the words that lies behind the day of publication: "signed on Tuesday" sets no term.</summary>
    private string? Due(Span span)
    {
        string? due = null;
        int low = 0, high = reading.Times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Times[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < reading.Times.Count && reading.Times[low].Span.Start < span.End; low++)
        {
            var time = reading.Times[low];
            if (!span.Contains(time.Span) || time.Edtf is null || time.Type is not (TimeType.Date or TimeType.Time))
                continue;
            if (reading.Story.PublishedDay is not { } today || (Edtf.TryRange(time.Edtf, out _, out var last) && last > today))
                due = time.Edtf;
        }
        return due;
    }
}
