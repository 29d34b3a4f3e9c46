using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Visits in the manner of the COLT data on leaders' travel: a row a leader's trip to a country, in Latin-1.</summary>
internal sealed class ColtExport : IExport
{
    private static readonly string[] Columns =
    [
        "TripID", "LeaderID", "LeaderCountryOrIGO", "LeaderCountryISO", "LeaderRole", "LeaderTitle", "LeaderSurname", "LeaderFullName",
        "CountryVisited", "CountryVisitedISO", "CityVisited", "TripYear", "TripStartDate", "TripEndDate", "TripDuration",
        "MetHostHoGS", "HostHOGSName", "SubHOGSmetHostSubHOGS", "HostSubHOGSName", "AttendedMultilatEvent", "NameMultilatEvent",
        "MetNonhostHOGS", "NonhostHOGSNames", "PublicAddress", "SignedAgreement", "MetIGOLeader", "IGOLeaderName", "Notes", "Confidence", "SourceLink1",
    ];

    public string Name => "colt";

    public string Title => "COLT: visits as leaders' trips";

    public string Ending => ".csv";

    public string MediaType => "text/csv; charset=iso-8859-1";

    public void Write(ExportSource source, Stream output)
    {
        using var writer = new DelimitedWriter(output, ',', Encoding.Latin1);
        writer.Row(Columns);
        // Whom a leader met may stand before or behind the visit: what a row needs is kept, and no more of a dealing.
        var dealings = source.Dealings().Where(d => d.Where?.Country is not null).Select(Light).ToList();
        var there = dealings.Where(d => d.Kind != EngagementKind.Visit && d.Status is DealingStatus.Held or DealingStatus.Ongoing)
            .ToLookup(d => d.Where!.Country!, StringComparer.Ordinal);
        foreach (var visit in dealings)
        {
            // Trips are made or planned: what was called off, denied or never told of again is none.
            if (visit.Kind != EngagementKind.Visit || visit.Status is DealingStatus.Cancelled or DealingStatus.Denied or DealingStatus.Lapsed || visit.Where?.Country is not { } country)
                continue;
            foreach (var leader in visit.Parties.Where(p => p.Name is not null && p.Side != Side.Host && p.Country != country))
                writer.Row([.. Cells(visit, leader, country, [.. there[country].Where(d => IsDuring(d, visit) && TakesPart(d, leader))]).Select(Latin)]);
        }
    }

    private static Dealing Light(Dealing dealing) => dealing with
    {
        Life = [],
        Disagreements = [],
        Subjects = [],
        Corrections = [],
        Resembles = [],
        Contradictions = [],
        Reports = dealing.Reports.Where(report => report.Url is not null).Take(1).Select(report => new Report { Story = "", Engagement = report.Engagement, Url = report.Url })
            .ToValueList(),
    };

    private static string?[] Cells(Dealing visit, DealingParty leader, string country, List<Dealing> met)
    {
        var range = DateRange.Of(visit.When);
        var others = met.Where(d => d.Kind is EngagementKind.Meeting).SelectMany(d => d.Parties).Where(p => p.Name is not null && p.Name != leader.Name).ToList();
        var hosts = others.Where(p => p.Country == country).ToList();
        var (hostLeaders, hostSubs) = (hosts.Where(IsLeader).ToList(), hosts.Where(p => !IsLeader(p)).ToList());
        var guests = others.Where(p => p.Country != country && IsLeader(p) && CountryCodes.IsCountry(p.Country)).ToList();
        var heads = others.Where(p => p.Country is not null && !CountryCodes.IsCountry(p.Country)).ToList();
        var gathering = met.Find(d => d.Kind == EngagementKind.Gathering);
        return
        [
            visit.Id, leader.Person, CountryCodes.Name(leader.Country), leader.Country, Rank(leader), leader.Office, leader.Name!.Split(' ')[^1], leader.Name,
            CountryCodes.Name(country), country, visit.Where!.Name, range?.First.Year.ToString(),
            range is { } r ? Edtf.Format(r.First) : "", range is { } e ? Edtf.Format(e.Last) : "", range?.Days.ToString(),
            Flag(hostLeaders.Count > 0), Names(hostLeaders), Flag(hostSubs.Count > 0), Names(hostSubs),
            Flag(gathering is not null), gathering?.Format, Flag(guests.Count > 0), Names(guests), "",
            Flag(met.Exists(d => d.Kind == EngagementKind.Signing)), Flag(heads.Count > 0), Names(heads),
            $"{DealingColumns.Word(visit.Status)}; {DealingColumns.Word(visit.Standing)}{(visit.Purpose is null ? "" : $"; {visit.Purpose}")}",
            DealingColumns.Number(visit.Confidence), visit.Reports.Select(v => v.Url).FirstOrDefault(u => u is not null),
        ];
    }

    private static bool IsDuring(Dealing dealing, Dealing visit) =>
        DateRange.Of(dealing.When) is { } day && DateRange.Of(visit.When) is { } stay && day.Gap(stay) <= 1;

    private static bool TakesPart(Dealing dealing, DealingParty leader)
    {
        var name = NameForm.Of(leader.Name!);
        return dealing.Parties.Any(p => p.Name is not null && p.Country == leader.Country && NameForm.Of(p.Name).MayBe(name));
    }

    private static string Rank(DealingParty party) => party.Office is { } title ? Almanac.Default.Office(title, party.Country)?.Rank ?? "" : "";

    private static bool IsLeader(DealingParty party) => Rank(party) is Ranks.HeadOfState or Ranks.HeadOfGovernment or Ranks.Monarch;

    private static string Names(List<DealingParty> parties) => string.Join("; ", parties.Select(p => p.Name).Distinct());

    private static string Flag(bool yes) => yes ? "1" : "0";

    /// <summary>Letters that Latin-1 lacks, without their marks.</summary>
    private static string? Latin(string? text) =>
        text is null || text.All(c => c < 0x100) ? text : string.Concat(text.Select(c => c < 0x100 ? c.ToString() : Letters.Plain(c.ToString())));
}
