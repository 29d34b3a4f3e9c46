using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// "President A, President B and President C": people with their titles between commas, closed by an "and", are one list, whatever the tree
/// makes of its commas.
/// </summary>
internal sealed class PersonSeries(Tree tree, Cast cast)
{
    // Longer lists than this are no news.
    private const int MaxListed = 16;

    /// <summary>The others of the list that a person's name stands in; none where it stands in no list.</summary>
    public List<Mention> Of(Mention mention)
    {
        var start = Start(mention);
        // "visited A and B met C" parts where a verb follows; "A, B and C met" is the subject of the verb that follows.
        var subject = start == First(start) || tree.Syntax.Tags[start - 1] is Upos.Punct or Upos.Sconj or Upos.Adv;
        var found = Behind(mention, follows: subject);
        if (found.Count == 0 && IsFollowed(mention))
            found = Before(mention);
        return found;
    }

    private List<Mention> Behind(Mention mention, bool follows)
    {
        var found = new List<Mention>();
        for (var last = mention; found.Count < MaxListed;)
        {
            var at = End(last);
            var comma = Is(at, ",");
            at += comma ? 1 : 0;
            var and = Is(at, "and");
            at += and ? 1 : 0;
            if (!comma && !and || Named(at) is not { } next || (!follows && IsFollowed(next)))
                return [];
            found.Add(next);
            if (and)
                return found;
            last = next;
        }
        return [];
    }

    private List<Mention> Before(Mention mention)
    {
        var found = new List<Mention>();
        var (start, closed) = (Start(mention), false);
        while (found.Count < MaxListed)
        {
            var at = start - 1;
            var and = Is(at, "and");
            at -= and ? 1 : 0;
            var comma = Is(at, ",");
            at -= comma ? 1 : 0;
            if (!(and || comma) || (and && closed) || at < 0 || Over(at) is not { } next || End(next) != at + 1)
                break;
            closed |= and;
            found.Add(next);
            start = Start(next);
        }
        var opens = start == First(start) || tree.Syntax.Tags[start - 1] is Upos.Punct or Upos.Sconj;
        return closed && opens ? found : [];
    }

    /// <summary>The person whose title or name begins at a word, the adjective or owner of the title before it.</summary>
    private Mention? Named(int word)
    {
        for (var at = word; at < Math.Min(word + 6, tree.Count); at++)
        {
            if (cast.MentionOver(at) is { } mention && PartyFinder.IsPerson(mention))
                return mention.First <= at ? mention : null;
            if (!(tree.Syntax.Tags[at] is Upos.Adj or Upos.Propn or Upos.Det or Upos.Noun) && tree.Form(at) is not ("'s" or "’s"))
                return null;
        }
        return null;
    }

    /// <summary>The first word of a person's phrase: its title, and the country before that.</summary>
    private int Start(Mention mention)
    {
        var start = mention.First;
        while (start > First(mention.First) && start > mention.First - 6
            && (cast.MentionOver(start - 1) is { Member.Kind: ActorKind.Country or ActorKind.Organisation } || tree.Form(start - 1) is "'s" or "’s" or "the" or "The"
                || (tree.Syntax.Tags[start - 1] is Upos.Propn or Upos.Adj && cast.MentionOver(start - 1) is null)))
            start--;
        return start;
    }

    /// <summary>The word behind a person's phrase, "of Ghana" included.</summary>
    private int End(Mention mention)
    {
        if (!Is(mention.End, "of"))
            return mention.End;
        var at = Is(mention.End + 1, "the") ? mention.End + 2 : mention.End + 1;
        return cast.MentionOver(at) is { Member.Kind: ActorKind.Country or ActorKind.Organisation } body ? body.End : mention.End;
    }

    /// <summary>The person whose phrase, with an "of Ghana", a word is part of.</summary>
    private Mention? Over(int word)
    {
        for (var at = word; at >= Math.Max(0, word - 6); at--)
        {
            if (cast.MentionOver(at) is { } mention && PartyFinder.IsPerson(mention))
                return mention;
        }
        return null;
    }

    private int First(int word) => tree.Syntax.Sentence(tree.Syntax.SentenceOf(word)).First;

    private bool IsFollowed(Mention mention) => End(mention) < tree.Count && tree.Syntax.Tags[End(mention)] is Upos.Verb or Upos.Aux;

    private bool Is(int word, string form) => word >= 0 && word < tree.Count && tree.Form(word).SequenceEqual(form);
}
