using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Briefs;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;
using NodaTime;

namespace Dragoman.Web.Checking;

/// <summary>Holds a draft's names, and the offices that it gives them, against the record's persons.</summary>
internal sealed class PersonCheck(IStore store)
{
    private readonly BriefSources sources = new(store);

    public IEnumerable<CheckFinding> Of(Record draft, LocalDate day)
    {
        foreach (var actor in draft.Actors.Where(actor => actor.Kind == ActorKind.Person && actor.Mentions.Count > 0))
        {
            var bearers = store.Persons(actor.Name, 8);
            var person = bearers.FirstOrDefault(one => actor.Country is null || one.Country is null || one.Country == actor.Country);
            var at = actor.Mentions.MaxBy(span => span.Length);
            yield return Name(draft, actor, at, person, bearers);
            if (person is null)
                continue;
            var then = Day(draft, actor) ?? day;
            foreach (var office in actor.Offices.Where(office => office is { Inferred: false, Span: not null, Tenure: Tenure.Incumbent or Tenure.Acting }))
                yield return Office(draft, office, person, Edtf.Format(then));
        }
    }

    private CheckFinding Name(Record draft, Actor actor, Span at, Person? person, IReadOnlyList<Person> bearers)
    {
        if (person is not null)
            return Find("name", draft, at, CheckVerdict.Supported, $"The record knows {person.Name}{(person.Country is { } of ? $" ({PartyCodes.Name(of)})" : "")}.", Newest(person));
        return bearers.Count > 0
            ? Find("name", draft, at, CheckVerdict.Contradicted, $"The record has {bearers[0].Name} for {PartyCodes.Name(bearers[0].Country ?? "")}, not for {PartyCodes.Name(actor.Country ?? "")}.", Newest(bearers[0]))
            : Find("name", draft, at, CheckVerdict.Unknown, "The record knows nobody of this name.", []);
    }

    private CheckFinding Office(Record draft, Office office, Person person, string day)
    {
        var span = office.Span!.Value;
        if (person.OfficeAt(day) is not { } held)
            return Find("office", draft, span, CheckVerdict.Unknown, $"The record knows no office of {person.Name}.", []);
        var rank = office.Rank ?? Almanac.Default.Office(office.Title, person.Country)?.Rank;
        var same = (rank is not null && rank == held.Rank) || string.Equals(office.Title, held.Title, StringComparison.OrdinalIgnoreCase);
        var seen = held.Last is { } last && string.CompareOrdinal(last, day) < 0 ? $", last seen so {Words.Date(last)}" : "";
        return Find("office", draft, span, same ? CheckVerdict.Supported : CheckVerdict.Contradicted, $"On {Words.Date(day)} the record has {person.Name} as {held.Title}{(held.Of is { } of ? $" of {PartyCodes.Name(of)}" : "")}{seen}.", Newest(person));
    }

    /// <summary>The day of the first engagement that the draft has the person in.</summary>
    private static LocalDate? Day(Record draft, Actor actor) => draft.Engagements.Where(engagement => engagement.Participants.Any(party => party.Actor == actor.Id))
        .Select(engagement => Edtf.TryRange(engagement.When, out var first, out _) ? first : (LocalDate?)null).FirstOrDefault(first => first is not null);

    private IReadOnlyList<BriefSource> Newest(Person person) => store.Find(new FindQuery { Person = person.Name, Limit = 1 }) is [var dealing, ..] ? sources.Of(dealing) : [];

    private static CheckFinding Find(string kind, Record draft, Span at, CheckVerdict verdict, string why, IReadOnlyList<BriefSource> sources) =>
        new(kind, at.Of(draft.Story.Text).ToString(), at.Start, at.End, verdict, why, sources);
}
