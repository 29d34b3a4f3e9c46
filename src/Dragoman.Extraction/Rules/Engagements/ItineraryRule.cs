using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The visits of one traveller, in the order in which they are made, where there are two or more.</summary>
internal sealed class ItineraryRule : IRule
{
    public string Name => "itinerary/visits";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var byTraveller = new Dictionary<string, List<(Engagement Visit, int Order)>>();
        var travellers = new List<string>();
        for (var i = 0; i < findings.Engagements.Count; i++)
        {
            var visit = findings.Engagements[i];
            if (visit.Kind != EngagementKind.Visit || visit.Status is EngagementStatus.Cancelled or EngagementStatus.Postponed or EngagementStatus.Proposed || Traveller(visit) is not { } traveller)
                continue;
            if (!byTraveller.TryGetValue(traveller, out var visits))
            {
                byTraveller.Add(traveller, visits = []);
                travellers.Add(traveller);
            }
            visits.Add((visit, i));
        }
        foreach (var traveller in travellers)
        {
            var visits = byTraveller[traveller];
            Current(visits);
            if (visits.Count < 2)
                continue;
            visits.Sort((a, b) => Compare(a, b));
            findings.Itineraries.Add(new Itinerary(traveller, NameOf(visits[0].Visit, traveller), visits.Select(v => Leg(v.Visit)).ToValueList()));
        }
    }

    /// <summary>Visits of other years are no stops of this journey.</summary>
    private static void Current(List<(Engagement Visit, int Order)> visits)
    {
        NodaTime.LocalDate? anchor = null;
        foreach (var (visit, _) in visits)
        {
            if (visit.Status is EngagementStatus.Ongoing or EngagementStatus.Scheduled && Edtf.TryRange(visit.When, out var first, out _))
                anchor ??= first;
        }
        if (anchor is { } day)
            visits.RemoveAll(v => Edtf.TryRange(v.Visit.When, out var first, out var last) && (last < day.PlusDays(-30) || first > day.PlusDays(90)));
    }

    private static string? Traveller(Engagement visit)
    {
        foreach (var party in visit.Participants)
        {
            if (party is { Side: Side.Visitor, Name: not null, Actor: { } actor })
                return actor;
        }
        return null;
    }

    private static string? NameOf(Engagement visit, string traveller)
    {
        foreach (var party in visit.Participants)
        {
            if (party.Actor == traveller)
                return party.Name;
        }
        return null;
    }

    /// <summary>By day where both have one and they differ, else as the story tells them.</summary>
    private static int Compare((Engagement Visit, int Order) one, (Engagement Visit, int Order) other)
    {
        if (Rank(one.Visit) != Rank(other.Visit))
            return Rank(one.Visit).CompareTo(Rank(other.Visit));
        if (Edtf.TryRange(one.Visit.When, out var a, out _) && Edtf.TryRange(other.Visit.When, out var b, out _) && a != b)
            return a.CompareTo(b);
        return one.Order.CompareTo(other.Order);
    }

    private static int Rank(Engagement visit) => visit.Status switch
    {
        EngagementStatus.Held => 0,
        EngagementStatus.Ongoing => 1,
        _ => 2,
    };

    private static Leg Leg(Engagement visit)
    {
        string? arrive = visit.When, depart = null;
        if (visit.When is { } when && when.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
            (arrive, depart) = (when[..slash], when[(slash + 1)..]);
        return new Leg(visit.Where?.Name, visit.Where?.Country, arrive, depart, visit.Status, visit.Purpose, visit.Evidence);
    }
}
