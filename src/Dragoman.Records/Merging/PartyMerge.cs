using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Makes one list of parties of what the reports say: spellings of a name are one party, the fullest stands for it.</summary>
internal static class PartyMerge
{
    public static ValueList<DealingParty> Of(IReadOnlyList<Report> reports)
    {
        var groups = new List<Group>();
        // Longer names first, so that "Tokayev" joins "Kassym-Jomart Tokayev", and not the other way about.
        var entries = reports.SelectMany(Entries).OrderByDescending(e => e.Form.Fullness).ToList();
        foreach (var entry in entries)
        {
            var group = groups.Find(g => g.Takes(entry));
            if (group is null)
                groups.Add(group = new Group());
            group.Entries.Add(entry);
        }
        var parties = groups.Select(g => g.Party()).ToList();
        var named = parties.Where(p => p.Name is not null).Select(p => p.Country).ToHashSet();
        return parties.Where(p => p.Name is not null || !named.Contains(p.Country))
            .OrderBy(p => entries.First(e => e.Country == p.Country).Order).ThenBy(p => p.Name is null).ToValueList();
    }

    private static IEnumerable<Entry> Entries(Report report)
    {
        for (var i = 0; i < report.Engagement.Participants.Count; i++)
        {
            var participant = report.Engagement.Participants[i];
            yield return new Entry(NameForm.Of(participant.Name ?? ""), participant.Name, participant.Country, participant.Side,
                i < report.Offices.Count ? report.Offices[i] : null, i < report.Persons.Count ? report.Persons[i] : null, i, report.Voice);
        }
    }

    private sealed record Entry(NameForm Form, string? Name, string? Country, Side? Side, string? Office, string? Person, int Order, string Voice);

    private sealed class Group
    {
        public List<Entry> Entries { get; } = [];

        public bool Takes(Entry entry)
        {
            var first = Entries[0];
            if (first.Country != entry.Country && first.Country is not null && entry.Country is not null)
                return false;
            if (first.Person is not null && first.Person == entry.Person)
                return true;
            return first.Form.IsEmpty || entry.Form.IsEmpty
                ? first.Form.IsEmpty && entry.Form.IsEmpty && first.Country == entry.Country
                : first.Form.MayBe(entry.Form);
        }

        public DealingParty Party()
        {
            var fullest = Entries[0].Form.Fullness;
            var name = Entries[0].Name is null ? null : Merge.Most(Entries.Where(e => e.Form.Fullness == fullest && e.Name is not null).Reverse().Select(e => (e.Name!, e.Voice)));
            var sides = Entries.Where(e => e.Side is not null).Select((e, i) => (e.Side!.Value, i.ToString())).ToList();
            return new DealingParty(
                Entries.Select(e => e.Person).FirstOrDefault(p => p is not null),
                name,
                Entries.Select(e => e.Country).FirstOrDefault(c => c is not null),
                sides.Count == 0 ? null : Merge.Most(sides),
                Entries.Select(e => e.Office).FirstOrDefault(o => o is not null));
        }
    }
}
