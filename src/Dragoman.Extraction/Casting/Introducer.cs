using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// "The Polish foreign minister said here. Dariusz Rosati told reporters …": a name without a title right behind a title without a name
/// is that title's bearer.
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
            if (person.Kind != ActorKind.Person || !person.IsNamed || person.Country is not null || HasOffice(person) || !firsts.TryGetValue(person, out var first))
                continue;
            if (syntax.Relations[first.Head] is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            for (var i = draft.MentionFrom(first.First) - 1; i >= 0; i--)
            {
                var before = draft.Mentions[i];
                var distance = syntax.SentenceOf(first.First) - syntax.SentenceOf(before.First);
                if (distance > MaxSentences)
                    break;
                if (distance == 0 || before.Member is not { Kind: ActorKind.Person, IsNamed: false, IsPlural: false, Offices.Count: > 0 } bearer
                    || before.Form != MentionForm.Title || syntax.Relations[before.Head] is not (Relation.Nsubj or Relation.NsubjPass or Relation.Root))
                    continue;
                if (person.Gender != Gender.Unknown && bearer.Gender != Gender.Unknown && person.Gender != bearer.Gender)
                    continue;
                draft.Merge(bearer, person);
                Counterpart(draft, first, before, firsts);
                break;
            }
        }
    }

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

    private static bool HasOffice(CastMember person)
    {
        foreach (var office in person.Offices)
        {
            if (office.Rank is not ("royal" or "monarch" or "religious-leader"))
                return true;
        }
        return false;
    }
}
