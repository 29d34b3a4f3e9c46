using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// "The Polish foreign minister said here. Dariusz Rosati told reporters …": a name without a title near a title without a name is that
/// title's bearer, whichever comes first.
/// </summary>
internal static class Introducer
{
    private const int MaxSentences = 2;

    public static void Introduce(CastDraft draft)
    {
        var syntax = draft.Tree.Syntax;
        var firsts = new Dictionary<CastMember, Mention>();
        foreach (var mention in draft.Mentions)
            firsts.TryAdd(mention.Member, mention);
        foreach (var person in draft.Members.ToArray())
        {
            if (person.Kind != ActorKind.Person || !person.IsNamed || HasOffice(person) || !firsts.TryGetValue(person, out var first))
                continue;
            if (syntax.Relations[first.Head] is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            var before = Before(draft, person, first);
            if ((before?.Member ?? Behind(draft, person, first, firsts)) is not { } bearer)
                continue;
            if (person.Country is not null && person.Offices.Count == 0 && person.Country != bearer.Country)
                continue;
            // Who was minister once and is an envoy now acts for whom he is envoy of.
            if (person.Country is not null && bearer.Country is not null)
                person.Country = bearer.Country;
            draft.Merge(bearer, person);
            if (before is not null)
                Counterpart(draft, first, before, firsts);
        }
    }

    /// <summary>The last title without a name that acts in the sentences before.</summary>
    private static Mention? Before(CastDraft draft, CastMember person, Mention first)
    {
        var syntax = draft.Tree.Syntax;
        for (var i = draft.MentionFrom(first.First) - 1; i >= 0; i--)
        {
            var before = draft.Mentions[i];
            var distance = syntax.SentenceOf(first.First) - syntax.SentenceOf(before.First);
            if (distance > MaxSentences)
                return null;
            if (distance > 0 && IsNameless(before) && syntax.Relations[before.Head] is Relation.Nsubj or Relation.NsubjPass or Relation.Root && Agree(person, before.Member))
                return before;
        }
        return null;
    }

    /// <summary>"Anna Lind does not hurry. The Union's envoy spent …": the title with "the" that acts next, where nobody else is named in between.</summary>
    private static CastMember? Behind(CastDraft draft, CastMember person, Mention first, Dictionary<CastMember, Mention> firsts)
    {
        var syntax = draft.Tree.Syntax;
        for (var i = draft.MentionFrom(first.End); i < draft.Mentions.Count; i++)
        {
            var next = draft.Mentions[i];
            if (syntax.SentenceOf(next.First) - syntax.SentenceOf(first.First) > MaxSentences)
                return null;
            if (next.Member.Kind != ActorKind.Person || ReferenceEquals(next.Member, person) || syntax.SentenceOf(next.First) == syntax.SentenceOf(first.First))
                continue;
            if (next.Member.IsNamed)
                return null;
            if (IsNameless(next) && next.Member.Country is not null && firsts[next.Member].First == next.First && syntax.Relations[next.Head] is Relation.Nsubj && Opens(draft, next) && Agree(person, next.Member))
                return next.Member;
        }
        return null;
    }

    /// <summary>The phrase opens its sentence and is definite: "The …", "Finland's …".</summary>
    private static bool Opens(CastDraft draft, Mention title)
    {
        var (first, _) = draft.Tree.Syntax.Sentence(draft.Tree.Syntax.SentenceOf(title.First));
        return title.First - first <= 2 && (draft.Tree.Form(first) is "The" || title.First == first);
    }

    private static bool IsNameless(Mention mention) =>
        mention is { Form: MentionForm.Title, Member: { Kind: ActorKind.Person, IsNamed: false, IsPlural: false, Offices.Count: > 0 } };

    private static bool Agree(CastMember one, CastMember other) =>
        one.Gender == Gender.Unknown || other.Gender == Gender.Unknown || one.Gender == other.Gender;

    /// <summary>"The minister met his Kenyan counterpart. Jan Blom and Peter Otieno sat down …": the second name is the counterpart's.</summary>
    private static void Counterpart(CastDraft draft, Mention name, Mention title, Dictionary<CastMember, Mention> firsts)
    {
        var syntax = draft.Tree.Syntax;
        Mention? second = null;
        for (var i = draft.MentionFrom(name.End); i < draft.Mentions.Count && draft.Mentions[i].First <= name.End + 3 && second is null; i++)
        {
            if (draft.Mentions[i] is { Form: MentionForm.Name, Member: { Kind: ActorKind.Person, IsNamed: true, Country: null } } next && syntax.Relations[next.Head] == Relation.Conj
                && !HasOffice(next.Member) && firsts[next.Member].First == next.First)
                second = next;
        }
        for (var i = draft.MentionFrom(title.End); second is not null && i < draft.Mentions.Count && draft.Mentions[i].First < name.First; i++)
        {
            if (draft.Mentions[i] is { Form: MentionForm.Counterpart, Member: { IsNamed: false, IsPlural: false } counterpart })
            {
                draft.Merge(counterpart, second.Member);
                return;
            }
        }
    }

    /// <summary>A rank of birth is no office, nor is what somebody was once.</summary>
    private static bool HasOffice(CastMember person)
    {
        foreach (var office in person.Offices)
        {
            if (office.Rank is not ("royal" or "monarch" or "religious-leader") && office.Tenure != Tenure.Former)
                return true;
        }
        return false;
    }
}
