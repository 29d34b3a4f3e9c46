using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;
using NodaTime;

namespace Dragoman.Web.Briefs;

/// <summary>Makes briefs of what the record knows.</summary>
public static class BriefMaker
{
    private const int MostContacts = 6, MostPromises = 12, MostOffices = 12, MostDates = 8;

    public static Brief OfPair(IStore store, string one, string other, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(store);
        var sources = new BriefSources(store);
        var view = DyadView.Of(store, one, other);
        var dyad = view.Dyad;
        var known = dyad.Recent.Take(MostContacts).Concat(dyad.Coming.Take(MostDates)).Concat(dyad.Fallen.Take(3)).ToList();
        return new Brief($"{PartyCodes.Name(dyad.One)} and {PartyCodes.Name(dyad.Other)}", Edtf.Format(today),
        [
            Contacts(dyad.Recent, sources),
            new BriefPart("Next dates", "Nothing planned that is known.", [.. dyad.Coming.Take(MostDates).Concat(dyad.Fallen.Take(3)).Select(dealing => Line(dealing, sources))]),
            Promises(dyad.OpenPromises, sources),
            Said($"What {PartyCodes.Name(dyad.One)} said of {PartyCodes.Name(dyad.Other)}", view.FirstOfOther),
            Said($"What {PartyCodes.Name(dyad.Other)} said of {PartyCodes.Name(dyad.One)}", view.OtherOfFirst),
            Offices(store, known, [dyad.One, dyad.Other], today),
            Disputed(known, sources),
        ]);
    }

    public static Brief OfPerson(IStore store, Person person, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(person);
        var sources = new BriefSources(store);
        var view = PersonView.Of(store, person);
        var (now, past) = (Edtf.Format(today), view.Dealings.Where(dealing => dealing.Status is DealingStatus.Held or DealingStatus.Ongoing).ToList());
        var coming = view.Dealings.Where(dealing => dealing.Status is DealingStatus.Scheduled or DealingStatus.Proposed or DealingStatus.Postponed).Reverse().Take(MostDates).ToList();
        var promises = person.Country is { } code ? store.Promises(code).Where(promise => promise.Status != PromiseStatus.Delivered).ToList() : [];
        return new Brief(person.OfficeAt(now) is { } held ? $"{person.Name}, {held.Title}" : person.Name, now,
        [
            new BriefPart("Offices", "No office is known.", [.. person.Offices.Reverse().Take(MostOffices).Select(office => new BriefLine(Office(office), Addresses.Person(person.Id), []))]),
            Contacts(past, sources),
            new BriefPart("Next dates", "Nothing planned that is known.", [.. coming.Select(dealing => Line(dealing, sources))]),
            Said("Said", view.Statements),
            new BriefPart("Counterparts", "None known.", [.. view.Counterparts.Take(MostOffices).Select(met => new BriefLine($"{met.Name}{(met.Country is { } side ? $" ({side})" : "")}, {Words.Count(met.Count, "engagement")}", Addresses.Person(met.Id ?? met.Name), []))]),
            Promises(promises, sources, person.Country is { } from ? $"Open promises of {PartyCodes.Name(from)}" : "Open promises"),
            Disputed([.. past.Take(MostContacts), .. coming], sources),
        ]);
    }

    private static BriefPart Contacts(IEnumerable<Dealing> held, BriefSources sources) =>
        new("Last contacts", "No contact is known.", [.. held.Take(MostContacts).Select(dealing => Line(dealing, sources))]);

    private static BriefPart Promises(IEnumerable<Promise> promises, BriefSources sources, string title = "Open promises") =>
        new(title, "None known.", [.. promises.Take(MostPromises).Select(promise => new BriefLine(
            $"{PartyCodes.Name(promise.By ?? "")}{(promise.To is { } to ? $" to {PartyCodes.Name(to)}" : "")}: {promise.What}{(promise.Due is { } due ? $", due {Words.Date(due)}" : "")} ({Words.Of(promise.Status)})", null, sources.Of(promise)))]);

    private static BriefPart Said(string title, IEnumerable<StatementFound> said) => new(title, "Nothing found in the stories of their contacts.",
        [.. said.Select(found => new BriefLine($"{found.Statement.SpeakerName ?? "Somebody"}: {(found.Statement.Form == StatementForm.Direct ? $"“{found.Statement.Text}”" : found.Statement.Text)}", null, BriefSources.Of(found)))]);

    /// <summary>Who took part for each side lately or is to, in the office of today.</summary>
    private static BriefPart Offices(IStore store, IEnumerable<Dealing> dealings, string[] sides, LocalDate today)
    {
        var persons = dealings.SelectMany(dealing => dealing.Parties).Where(party => party.Person is not null && sides.Contains(party.Country)).Select(party => party.Person!).Distinct()
            .Select(store.Person).OfType<Person>().Take(MostOffices);
        return new BriefPart("Offices", "Nobody is named in what is known.", [.. persons.OrderBy(person => person.Country, StringComparer.Ordinal)
            .Select(person => new BriefLine($"{person.Name} ({person.Country}): {(person.OfficeAt(Edtf.Format(today)) is { } office ? Office(office) : "no office is known")}", Addresses.Person(person.Id), []))]);
    }

    private static BriefPart Disputed(IEnumerable<Dealing> dealings, BriefSources sources) => new("Disagreements", "None known.",
        [.. dealings.SelectMany(dealing => dealing.Disagreements
            .Select(point => $"{Words.Field(point.Field)}: {string.Join(" / ", point.Variants.Select(variant => $"{Words.Variant(point.Field, variant.Value)} ({string.Join(", ", variant.Outlets)})"))}")
            .Concat(dealing.Contradictions).Select(point => new BriefLine($"{Words.Line(dealing)} – {point}", Addresses.Engagement(dealing.Id), sources.Of(dealing))))]);

    private static BriefLine Line(Dealing dealing, BriefSources sources)
    {
        var offices = dealing.Parties.Where(party => party is { Name: not null, Office: not null }).Select(party => $"{party.Name}: {party.Office}").Take(4).ToList();
        return new BriefLine(
            $"{Words.Date(dealing.When)}, {Words.Of(dealing.Status)}: {Words.Title(dealing.Kind)}, {Words.Parties(dealing)}{(Words.Place(dealing.Where) is { } place ? $", {place}" : "")}"
            + $"{(dealing.Subjects.Count > 0 ? $", on {string.Join(", ", dealing.Subjects.Take(5))}" : "")}{(offices.Count > 0 ? $" ({string.Join("; ", offices)})" : "")}",
            Addresses.Engagement(dealing.Id), sources.Of(dealing));
    }

    private static string Office(HeldOffice office) => (office.First, office.Last) switch
    {
        ({ } first, { } last) => $"{office.Title}, {(office.Source == "story" ? "seen" : "held")} {Words.Date(first)}{(first == last ? "" : $" – {Words.Date(last)}")}",
        ({ } first, null) => $"{office.Title}, from {Words.Date(first)}",
        _ => office.Title,
    };
}
