using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Reads off the tree around an amount what is counted, whose it is, and in which country.</summary>
internal sealed class FigureReader(Tree tree, Cast cast)
{
    private const int MaxSteps = 8;
    private const int MaxWords = 8;

    private readonly SourceFinder sources = new(tree);

    private Syntax Syntax => tree.Syntax;

    /// <summary>The word of the amount that hangs on a word outside it, or the last where the tree tells none.</summary>
    public int HeadOf(Span amount)
    {
        var first = Syntax.WordAt(amount.Start);
        var end = first;
        while (end < tree.Count && Syntax.Starts[end] < amount.End)
            end++;
        for (var word = first; word < end; word++)
        {
            var head = Syntax.Heads[word];
            if (head < first || head >= end)
                return word;
        }
        return end > first ? end - 1 : -1;
    }

    /// <summary>The noun that the amount measures ("investment" of "total investment of $5 million"), or -1.</summary>
    public int Measured(int word)
    {
        var head = Syntax.Heads[word];
        var relation = Syntax.Relations[word];
        if (head >= 0 && head < word && Syntax.Tags[head] == Upos.Propn && cast.MentionAt(head) is not null)
            return -1; // "lend Mali $5 million": the receiver
        if (head >= 0 && Syntax.Tags[head] is Upos.Noun or Upos.Propn && relation is Relation.Nmod or Relation.Compound or Relation.Nummod or Relation.Amod or Relation.NmodUnmarked or Relation.Appos
            && (relation != Relation.Nmod || tree.Preposition(word) is "of" or "worth" or "" or "totaling" or "at"))
            return head;
        foreach (var child in tree.Children(word))
        {
            if (child > word && Syntax.Relations[child] is Relation.Nmod or Relation.Obl && Syntax.Tags[child] is Upos.Noun or Upos.Propn && tree.Preposition(child) is "of" or "in" or "worth of"
                && cast.MentionAt(child) is null && !IsTime(child))
                return child;
        }
        if (head < 0)
            return -1;
        // "trade reached $5 million", "aid totalling $5 million": the thing that does it.
        if (sources.IsVerbal(head) && relation is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Ccomp or Relation.OblUnmarked)
        {
            var subject = Syntax.Relations[head] is Relation.Acl or Relation.AclRelcl ? Syntax.Heads[head] : tree.Child(head, Relation.Nsubj, Relation.NsubjPass);
            if (subject >= 0 && Syntax.Tags[subject] is Upos.Noun or Upos.Propn && !SourceNouns.Words.Contains(Syntax.Lemmas[subject]) && cast.MentionAt(subject) is null)
                return subject;
            foreach (var child in tree.Children(head))
            {
                if (child > word && Syntax.Relations[child] is Relation.Obl && Syntax.Tags[child] == Upos.Noun && tree.Preposition(child) is "in" && cast.MentionAt(child) is null && !IsTime(child))
                    return child;
            }
        }
        // "$5 million" as a predicate: "the loan was $5 million".
        return tree.Child(word, Relation.Cop) >= 0 && tree.Child(word, Relation.Nsubj) is >= 0 and var loan && Syntax.Tags[loan] == Upos.Noun ? loan : -1;
    }

    private bool IsTime(int word) => Syntax.Lemmas[word] is "year" or "month" or "week" or "day" or "quarter" or "decade" or "half" || char.IsAsciiDigit(tree.Form(word)[0]);

    /// <summary>The measured noun with the words before it, without article and without the amount itself.</summary>
    public string Name(int noun, Span amount)
    {
        var first = noun;
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && Syntax.Relations[child] is Relation.Amod or Relation.Compound && !amount.Overlaps(Syntax.SpanOf(child)) && noun - child < MaxWords)
                first = Math.Min(first, tree.Reach(child).First);
        }
        for (var word = noun - 1; word >= first; word--)
        {
            if (amount.Overlaps(Syntax.SpanOf(word)) || Syntax.Tags[word] is Upos.Punct or Upos.Num)
            {
                first = word + 1;
                break;
            }
        }
        return SpeakerResolver.Flat(tree.Text.AsSpan(Syntax.Starts[first], Syntax.Ends[noun] - Syntax.Starts[first]));
    }

    /// <summary>Whose the amount is: an owner, giver or adjective at the noun, else the doer of the clause; null where nobody is told.</summary>
    public string? By(int word, int noun)
    {
        foreach (var at in (ReadOnlySpan<int>)[noun, word])
        {
            if (at < 0)
                continue;
            foreach (var child in tree.Children(at))
            {
                // A country's name right before a sum is whom it goes to ("gave Laos 5 million yuan").
                if (Syntax.Relations[child] is Relation.NmodPoss or Relation.Amod or Relation.Compound && PartyAt(child) is { } owner
                    && (at == noun || Syntax.Tags[child] != Upos.Propn || Syntax.Relations[child] == Relation.NmodPoss))
                    return owner;
                if (Syntax.Relations[child] is Relation.Nmod or Relation.Obl && tree.Preposition(child) is "from" or "by" && PartyAt(child) is { } giver)
                    return giver;
            }
        }
        for (var (at, steps) = (word, 0); at >= 0 && steps < MaxSteps; at = Syntax.Heads[at], steps++)
        {
            if (sources.IsVerbal(at) && sources.IsPassive(at))
            {
                if (tree.Child(at, Relation.OblAgent) is >= 0 and var agent)
                    return PartyAt(agent);
                continue;
            }
            var subject = tree.Child(at, Relation.Nsubj);
            if (subject >= 0 && subject != word && PartyAt(sources.Antecedent(subject)) is { } doer)
                return doer;
            if (subject >= 0 && Syntax.Tags[subject] == Upos.Noun && cast.MentionAt(subject) is null && OwnerOf(subject) is { } owner)
                return owner;
        }
        return null;
    }

    private string? OwnerOf(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (Syntax.Relations[child] is Relation.NmodPoss or Relation.Amod && PartyAt(child) is { } owner)
                return owner;
        }
        return null;
    }

    /// <summary>The country that it goes to or stands in: the nearest "in", "to" or "for" on the way up.</summary>
    public string? In(int word, int noun, string? by, Func<string?> home)
    {
        if (noun < 0 && Syntax.Heads[word] is >= 0 and var receiver && Syntax.Tags[receiver] == Upos.Propn && Syntax.Relations[receiver] is Relation.Obj or Relation.Iobj
            && PartyAt(receiver) is { } given && given != by)
            return given;
        foreach (var start in (ReadOnlySpan<int>)[noun, word])
        {
            for (var (at, steps) = (start, 0); at >= 0 && steps < MaxSteps; at = Syntax.Heads[at], steps++)
            {
                if (Beside(at, by, home) is { } found)
                    return found;
                // "one of the investors in the country with an investment of": a phrase beside it.
                foreach (var child in tree.Children(at))
                {
                    if (child != start && child < word && Syntax.Relations[child] is Relation.Nmod && Beside(child, by, home) is { } further)
                        return further;
                }
            }
        }
        return null;
    }

    private string? Beside(int at, string? by, Func<string?> home)
    {
        foreach (var child in tree.Children(at))
        {
            if ((Syntax.Relations[child] is Relation.Iobj || (Syntax.Relations[child] is Relation.Obj or Relation.Compound && Syntax.Tags[child] == Upos.Propn))
                && PartyAt(child) is { } receiver && receiver != by)
                return receiver;
            if (Syntax.Relations[child] is not (Relation.Obl or Relation.Nmod) || tree.Preposition(child) is not ("in" or "to" or "for" or "into" or "inside" or "across" or "with"))
                continue;
            var preposition = tree.Preposition(child);
            if (PartyAt(child) is { } party && party != by && (preposition != "with" || Syntax.Relations[child] == Relation.Nmod))
                return party;
            if (preposition is "in" or "to" or "for" && Syntax.Lemmas[child] is "country" or "nation" && home() is { } country && country != by)
                return country;
        }
        return null;
    }

    /// <summary>The country or organisation that a word stands for or belongs to.</summary>
    public string? PartyAt(int word)
    {
        var mention = cast.MentionAt(word) ?? cast.MentionOver(word);
        return mention is { IsPlural: false } ? mention.Member.Party : null;
    }

    /// <summary>The last country spoken of before a word that is not the one given, looking back no further than a few sentences.</summary>
    public string? CountryBefore(int word, string? other)
    {
        for (var at = word - 1; at >= 0 && at > word - 120; at--)
        {
            if (cast.MentionAt(at) is { IsPlural: false, Member: { Kind: ActorKind.Country, Country: { } country } } && country != other)
                return country;
        }
        return null;
    }
}
