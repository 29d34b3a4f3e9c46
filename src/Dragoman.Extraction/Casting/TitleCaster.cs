using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Says who is meant by an office or function without a name: "the minister", "Russia's foreign minister", "his Turkish counterpart".</summary>
internal sealed class TitleCaster(CastDraft draft, string? home)
{
    // How far a title looks back, and ahead, for its bearer; and how many of the people a counterpart is looked for among.
    private const int MaxMentions = 120;
    private const int MaxPeople = 400;

    private readonly Tree tree = draft.Tree;
    private readonly Syntax syntax = draft.Tree.Syntax;

    public Mention? Cast(TitlePhrase title)
    {
        if (title.Class == RoleClass.Honorific)
            return null;
        if (!title.Plural && title.Class == RoleClass.Office && Bearer(title) is { } bearer)
        {
            bearer.Country ??= title.Of.Count > 0 ? title.Of[0] : null;
            if (!title.IsCounterpart)
                bearer.Add(new Office(title.Title.Of(tree.Text).ToString(), title.Rank, title.Of.Count > 0 ? title.Of[0] : bearer.Country, draft.SpanOf(title.First, title.End)) { Tenure = title.Tenure });
            return Add(title, MentionForm.Title, bearer);
        }
        if (title.Plural && title.Of.Count == 0 && Theirs(title) is { } theirs)
            return Add(title, MentionForm.Group, theirs);
        if (title.Plural && (title.Number == 2 || (!title.Indefinite && title.Of.Count == 0 && title.Class != RoleClass.Civil)) && draft.LastPair(title.Head, people: true, syntax.Lemmas[title.Head].ToLowerInvariant()) is { } pair)
            return Add(title, MentionForm.Group, pair);
        if (title.IsCounterpart)
            return Counterpart(title);
        if (!title.Plural && !title.Indefinite && title.Class is RoleClass.Office or RoleClass.Role && Known(title) is { } known)
            return Add(title, MentionForm.Title, known);
        return Add(title, MentionForm.Title, Nameless(title));
    }

    /// <summary>"the two presidents agreed that their foreign ministers would meet": those of the two's countries, not the two.</summary>
    private CastMember[]? Theirs(TitlePhrase title)
    {
        if (title.Rank is null || !((title.First > 0 && tree.Form(title.First - 1) is "their") || tree.Form(title.First) is "their"))
            return null;
        var sentence = syntax.SentenceOf(title.Head);
        for (var i = draft.MentionFrom(title.First) - 1; i >= 0 && syntax.SentenceOf(draft.Mentions[i].First) == sentence; i--)
        {
            if (draft.Mentions[i] is not { IsPlural: true, Form: not MentionForm.Pronoun } pair || pair.Members.Count != 2 || pair.Members[0].Country is not { } one || pair.Members[1].Country is not { } other || one == other)
                continue;
            if (HasRank(pair.Members[0], title.Rank) || HasRank(pair.Members[1], title.Rank))
                return null;
            title.Of.AddRange([one, other]);
            return Nameless(title);
        }
        return null;
    }

    private static bool HasRank(CastMember member, string rank)
    {
        foreach (var office in member.Offices)
        {
            if (office.Rank == rank)
                return true;
        }
        return false;
    }

    /// <summary>"was sworn in as ambassador", "is the president", "became prime minister": who the clause is about.</summary>
    private CastMember? Bearer(TitlePhrase title)
    {
        var head = HeadOf(title);
        int verb;
        if (tree.Child(head, Relation.Cop) >= 0)
            verb = head;
        else if (tree.Preposition(head) == "as" && syntax.Heads[head] >= 0)
            verb = syntax.Heads[head];
        else
            return null;
        var subject = tree.Child(verb, Relation.Nsubj, Relation.NsubjPass);
        if (tree.Preposition(head) == "as" && tree.Child(verb, Relation.NsubjPass) < 0 && syntax.Lemmas[verb] is "name" or "appoint" or "elect" or "nominate" or "choose")
            subject = tree.Child(verb, Relation.Obj);
        else if (verb != head && !(syntax.Lemmas[verb] is "swear" or "name" or "appoint" or "elect" or "serve" or "re-elect" or "nominate" or "choose" or "inaugurate" or "resign" or "quit"))
            return null;
        if (subject < 0)
            return null;
        for (var i = draft.MentionFrom(Math.Max(0, subject - 12)); i < draft.Mentions.Count && draft.Mentions[i].First <= subject; i++)
        {
            if (draft.Mentions[i].Head == subject && draft.Mentions[i].Form == MentionForm.Name && draft.Mentions[i].Member is { Kind: ActorKind.Person } person)
                return person;
        }
        return null;
    }

    private Mention Add(TitlePhrase title, MentionForm form, params CastMember[] whom) =>
        draft.Insert(HeadOf(title), title.First, title.End, draft.SpanOf(title.First, title.End), form, whom);

    private int HeadOf(TitlePhrase title)
    {
        var head = syntax.Heads[title.Head];
        return head >= title.First && head < title.End ? draft.HeadOf(title.First, title.End) : title.Head;
    }

    private CastMember[] Nameless(TitlePhrase title)
    {
        var text = draft.SpanOf(Determined(title), title.End).Of(tree.Text).ToString();
        var words = title.Title.Of(tree.Text).ToString().ToLowerInvariant();
        if (title.Of.Count > 1)
        {
            var several = new CastMember[title.Of.Count];
            for (var i = 0; i < several.Length; i++)
                several[i] = Make(title, words, title.Of[i], text);
            return several;
        }
        var country = title.Of.Count == 1 ? title.Of[0] : title.Class == RoleClass.Office && !title.Plural ? home : null;
        return [Make(title, words, country, text)];
    }

    private CastMember Make(TitlePhrase title, string words, string? country, string text)
    {
        var fresh = title.Indefinite && !title.Plural;
        var civil = title.Class == RoleClass.Civil || title.Rank is "journalist" or "expert" or "activist";
        var member = draft.Nameless(words, country, title.Plural || title.Class == RoleClass.Body, text, fresh);
        member.IsCivil |= civil;
        if (member.Gender == Gender.Unknown)
            member.Gender = title.Gender;
        if (title.Class == RoleClass.Office && !title.Plural)
            member.Add(new Office(title.Title.Of(tree.Text).ToString(), title.Rank, country, draft.SpanOf(title.First, title.End)) { Tenure = title.Tenure });
        return member;
    }

    /// <summary>With the determiner that stands before the phrase.</summary>
    private int Determined(TitlePhrase title) =>
        title.First > 0 && syntax.Tags[title.First - 1] is Upos.Det or Upos.Num && syntax.SentenceOf(title.First - 1) == syntax.SentenceOf(title.Head)
            ? title.First - 1
            : title.First;

    /// <summary>"his Turkish counterpart": who holds the owner's office in that country; somebody nameless there where nobody is said to.</summary>
    private Mention Counterpart(TitlePhrase title)
    {
        var owner = draft.LastPerson(title.Owner >= 0 ? title.Owner : title.First, title.Head);
        var country = title.Of.Count > 0 ? title.Of[0] : null;
        if (!title.Plural && country is not null && owner is not null)
        {
            for (var i = 0; i < Math.Min(draft.People.Count, MaxPeople); i++)
            {
                var person = draft.People[i];
                if (person.Country == country && !ReferenceEquals(person, owner) && SharesRank(person, owner))
                    return Add(title, MentionForm.Counterpart, person);
            }
        }
        if (title.Plural && title.Of.Count > 1 && owner is not null)
            return Add(title, MentionForm.Counterpart, Several(title, owner));
        var whom = Nameless(title);
        if (owner is { Offices.Count: > 0 } && !title.Plural)
            whom[0].Add(owner.Offices[0] with { Of = country, Span = null, Inferred = true });
        return Add(title, MentionForm.Counterpart, whom);
    }

    /// <summary>"his Turkish and Cypriot counterparts": one of each country, by name where the story tells it.</summary>
    private CastMember[] Several(TitlePhrase title, CastMember owner)
    {
        var whom = Nameless(title);
        for (var i = 0; i < whom.Length; i++)
        {
            for (var j = 0; j < Math.Min(draft.People.Count, MaxPeople); j++)
            {
                var person = draft.People[j];
                if (person.Country == whom[i].Country && SharesRank(person, owner))
                    whom[i] = person;
            }
        }
        return whom;
    }

    private static bool SharesRank(CastMember one, CastMember other)
    {
        foreach (var office in one.Offices)
        {
            foreach (var also in other.Offices)
            {
                if (office.Rank is not null ? office.Rank == also.Rank : office.Title.Equals(also.Title, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The person spoken of before who bears the title, the latest first; behind it only where the country is told.</summary>
    private CastMember? Known(TitlePhrase title)
    {
        var at = draft.MentionFrom(title.First);
        // "the Ghanaian leader" leads Ghana; whoever else of it was named last is meant where no such one is.
        for (var i = at - 1; i >= 0 && i >= at - MaxMentions && syntax.Lemmas[title.Head] is "leader" or "ruler"; i--)
        {
            if (CanBe(draft.Mentions[i], title) && Leads(draft.Mentions[i].Member))
                return draft.Mentions[i].Member;
        }
        for (var i = at - 1; i >= 0 && i >= at - MaxMentions; i--)
        {
            if (CanBe(draft.Mentions[i], title))
                return draft.Mentions[i].Member;
        }
        for (var i = at; title.Of.Count > 0 && i < draft.Mentions.Count && i < at + MaxMentions; i++)
        {
            if (CanBe(draft.Mentions[i], title))
                return draft.Mentions[i].Member;
        }
        return null;
    }

    private static bool Leads(CastMember member)
    {
        foreach (var office in member.Offices)
        {
            if (office.Rank is "head-of-state" or "head-of-government" or "monarch" && office.Tenure != Tenure.Former)
                return true;
        }
        return false;
    }

    private bool CanBe(Mention mention, TitlePhrase title) =>
        mention.Form is MentionForm.Name or MentionForm.Title or MentionForm.Counterpart && mention.Member.Kind == ActorKind.Person && Bears(mention.Member, title);

    private bool Bears(CastMember member, TitlePhrase title)
    {
        if (member.IsPlural || (title.Of.Count > 0 && !title.Of.Contains(member.Country ?? "")))
            return false;
        if (title.Gender != Gender.Unknown && member.Gender != Gender.Unknown && title.Gender != member.Gender)
            return false;
        if (member.Offices.Count == 0)
            return false;
        if (title.Class == RoleClass.Role)
            return syntax.Lemmas[title.Head] is "leader" or "diplomat" or "envoy" or "official" or "politician" or "statesman" or "visitor" or "guest" or "ruler" or "lawmaker";
        var words = title.Title.Of(tree.Text).ToString();
        foreach (var office in member.Offices)
        {
            if ((office.Tenure == Tenure.Former) != (title.Tenure == Tenure.Former) && title.Tenure != Tenure.Incumbent)
                continue;
            if ((title.Rank is not null && title.Rank == office.Rank) || SameTitle(office.Title, words, title))
                return true;
        }
        return false;
    }

    private static bool IsOther(string title, string first) => title.StartsWith(first, StringComparison.OrdinalIgnoreCase);

    /// <summary>"the minister" for a "foreign minister": the shorter title's words all stand in the longer one, its noun at the same end.</summary>
    private bool SameTitle(string office, string words, TitlePhrase title)
    {
        // "the minister" is no prime minister, "the president" no vice president.
        if (IsOther(office, "prime ") != IsOther(words, "prime ") || IsOther(office, "vice") != IsOther(words, "vice") || IsOther(office, "deputy ") != IsOther(words, "deputy "))
            return false;
        if (office.Contains(words, StringComparison.OrdinalIgnoreCase))
            return true;
        var head = tree.Form(title.Head);
        return title.Title.Length == head.Length && (office.EndsWith(head.ToString(), StringComparison.OrdinalIgnoreCase) || office.StartsWith(head.ToString(), StringComparison.OrdinalIgnoreCase));
    }
}
