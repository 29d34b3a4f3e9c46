using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Gives a country to people whose titles name none: the one that they are surely known by, that of whom they stand beside, the likely one, else
/// the one that the story is filed from.
/// </summary>
internal sealed class CountryReader(CastDraft draft, IReadOnlyList<PlaceMention> places, Affiliations affiliations)
{
    /// <summary>From this share on what was learnt goes before the rules.</summary>
    private const float Sure = 0.9f;

    /// <summary>From these shares on it fills what the rules leave open: for whom the story's own place would be taken, and for others.</summary>
    private const float SurerThanHome = 0.5f;
    private const float Likely = 0.3f;

    private const int MaxClimb = 8;

    private readonly Syntax syntax = draft.Tree.Syntax;

    public void Infer(string? home)
    {
        int? year = draft.Reading.Story.Published is { Length: >= 4 } published && int.TryParse(published.AsSpan(0, 4), out var told) ? told : null;
        foreach (var mention in draft.Mentions)
        {
            var member = mention.Member;
            if (member is { Kind: ActorKind.Person, Country: null } && mention.Form == MentionForm.Name)
                member.Country = affiliations.Of(member, Sure);
            if (member.Kind == ActorKind.Person && member.Country is null && member.Offices.Count > 0 && mention.Form == MentionForm.Name)
                member.Country = Owner(mention) ?? Holders.CountryOf(member, year) ?? Beside(mention) ?? Companion(mention) ?? Abroad(mention, home);
            else if (member is { Kind: ActorKind.Person, Country: null, IsPlural: false } && mention.Form == MentionForm.Name)
                member.Country = Owner(mention) ?? Holders.CountryOf(member, year);
        }
        foreach (var mention in draft.Mentions)
        {
            var member = mention.Member;
            if (member is { Kind: ActorKind.Person, Country: null, IsPlural: false } && mention.Form == MentionForm.Name)
                member.Country = affiliations.Of(member, home is not null && member.Offices.Count > 0 ? SurerThanHome : Likely);
            // A bare surname with a title ("President Clinton") is known to the world; those of the place are introduced in full.
            if (home is not null && member.Kind == ActorKind.Person && member.Country is null && member.Offices.Count > 0 && member.Name is { } name && name.Contains(' ', StringComparison.Ordinal))
                member.Country = Teller(mention) ?? Doer(mention) ?? home;
        }
    }

    /// <summary>"Israel's Dan Peled, Cyprus' Maria Georgiou": the country whose own somebody is.</summary>
    private string? Owner(Mention mention)
    {
        var at = mention.First - 1;
        if (at < 1 || !(draft.Tree.Form(at) is "'s" or "’s" or "'" or "’"))
            return null;
        for (var i = draft.MentionFrom(mention.First) - 1; i >= 0 && draft.Mentions[i].End >= at; i--)
        {
            if (draft.Mentions[i] is { Member: { Kind: ActorKind.Country, Country: { } country } } owner && owner.End == at)
                return country;
        }
        return null;
    }

    /// <summary>"the president, accompanied by Foreign Minister X": whom one brings along is of one's country.</summary>
    private string? Companion(Mention mention)
    {
        if (syntax.Heads[mention.Head] is not (>= 0 and var verb) || syntax.Lemmas[verb] is not ("accompany" or "flank") || draft.Tree.Preposition(mention.Head) != "by")
            return null;
        var leader = draft.Tree.Child(verb, Relation.NsubjPass, Relation.Nsubj);
        // "who will be accompanied": the noun that the clause hangs on.
        if (leader < 0 || syntax.Tags[leader] == Upos.Pron)
            leader = syntax.Relations[verb] is Relation.Acl or Relation.AclRelcl or Relation.Advcl ? syntax.Heads[verb] : leader;
        return leader < 0 ? null : draft.PersonAt(leader)?.Country;
    }

    /// <summary>"will be in Port Louis, where he will call on Prime Minister X": whom a traveller meets abroad is of the place.</summary>
    private string? Abroad(Mention mention, string? home)
    {
        if (home is not null && syntax.Relations[mention.Head] is Relation.Nsubj && syntax.Heads[mention.Head] is >= 0 and var verb && syntax.Lemmas[verb] is "receive" or "host" or "welcome" or "greet")
            return Hosted(verb) is { } at && at != home ? at : null;
        if (syntax.Relations[mention.Head] is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss || !IsMet(mention.Head))
            return null;
        var sentence = syntax.SentenceOf(mention.Head);
        PlaceMention? nearest = null;
        for (var i = LastBefore(mention.First); i >= 0 && syntax.SentenceOf(places[i].Head) == sentence; i--)
        {
            if (draft.Tree.Preposition(places[i].Head) is "in" or "to" or "for" or "due in"
                && (draft.Tree.Dominates(places[i].Head, mention.Head) || (syntax.Heads[places[i].Head] is >= 0 and var over && draft.Tree.Dominates(over, mention.Head))))
            {
                nearest = places[i];
                break;
            }
        }
        // "met Crown Prince X in Riyadh"
        var met = syntax.Heads[mention.Head];
        var where = nearest is null && met >= 0 && syntax.Tags[met] == Upos.Verb && syntax.Relations[mention.Head] is Relation.Obj or Relation.Obl ? Hosted(met) ?? Behind(mention) : nearest?.Country;
        return where is { } country && country != home ? country : null;
    }

    /// <summary>"King X received the Norwegian minister in Riyadh": who receives somebody does so at home.</summary>
    private string? Hosted(int verb)
    {
        for (var i = LastBefore(verb) + 1; i < places.Count && syntax.SentenceOf(places[i].Head) == syntax.SentenceOf(verb); i++)
        {
            if (syntax.Heads[places[i].Head] == verb && draft.Tree.Preposition(places[i].Head) is "in" or "at")
                return places[i].Country;
        }
        return null;
    }

    /// <summary>"met President X and Minister Y in Nairobi": a place that hangs on the names of those who are met.</summary>
    private string? Behind(Mention mention)
    {
        for (var i = LastBefore(mention.End) + 1; i < places.Count && syntax.SentenceOf(places[i].Head) == syntax.SentenceOf(mention.Head); i++)
        {
            if (draft.Tree.Preposition(places[i].Head) is "in" or "at" && draft.Tree.Dominates(mention.Head, places[i].Head))
                return places[i].Country;
        }
        return null;
    }

    private int LastBefore(int word)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].First < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// <summary>The object of a meeting's verb, the other side of talks, the one who invites.</summary>
    private bool IsMet(int word)
    {
        for (var steps = 0; steps < 3 && syntax.Heads[word] is >= 0 and var head; steps++, word = head)
        {
            if (syntax.Tags[head] == Upos.Noun && (syntax.Lemmas[head] == "invitation" || DeedNouns.Of(draft.Tree, head) is { Kind: EngagementKind.Meeting }))
                return true;
            foreach (var frame in syntax.Tags[head] == Upos.Verb ? VerbFrames.Of(syntax.Lemmas[head]) : [])
            {
                if (frame.Kind == EngagementKind.Meeting)
                    return true;
            }
        }
        return false;
    }

    /// <summary>"Kenya's minister said President Otieno had …": the president of whose minister tells of him.</summary>
    private string? Teller(Mention mention)
    {
        var word = mention.Head;
        for (var steps = 0; steps < MaxClimb && syntax.Heads[word] is >= 0 and var head; steps++, word = head)
        {
            if (syntax.Relations[word] != Relation.Ccomp || !SpeechVerbs.Has(syntax.Lemmas[head]))
                continue;
            var subject = draft.Tree.Child(head, Relation.Nsubj);
            return subject < 0 ? null : draft.PersonAt(subject)?.Country;
        }
        return null;
    }

    /// <summary>"Norway recalled its envoy and Foreign Minister Dahl …": the country whose deeds the sentence tells.</summary>
    private string? Doer(Mention mention)
    {
        var (first, _) = syntax.Sentence(syntax.SentenceOf(mention.Head));
        for (var i = draft.MentionFrom(first); i < draft.Mentions.Count && draft.Mentions[i].First < mention.First; i++)
        {
            var subject = draft.Mentions[i];
            if (subject.Member.Kind == ActorKind.Country && subject.Form != MentionForm.Adjective && syntax.Relations[subject.Head] is Relation.Nsubj or Relation.NsubjPass
                && syntax.Heads[subject.Head] is >= 0 and var verb && syntax.Relations[verb] == Relation.Root)
                return subject.Member.Country;
        }
        return null;
    }

    /// <summary>"Premier Wen Jiabao and Vice President Zeng Qinghong": the same country where the first one has it and the second title is bare.</summary>
    private string? Beside(Mention mention)
    {
        var head = mention.Head;
        if (syntax.Relations[head] != Relation.Conj || syntax.Heads[head] < 0 || syntax.Heads[head] > head)
            return null;
        var first = syntax.Heads[head];
        for (var i = draft.MentionFrom(mention.First) - 1; i >= 0 && draft.Mentions[i].First >= first - 12; i--)
        {
            var before = draft.Mentions[i];
            if (before.Head == first && before.Form != MentionForm.Pronoun && before.Member.Kind == ActorKind.Person)
                return before.Member.Country;
        }
        return null;
    }
}
