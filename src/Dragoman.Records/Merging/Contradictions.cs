using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Finds what in a dealing goes against what is known.</summary>
internal static class Contradictions
{
    /// <summary>Offices of which a country has one holder at a time.</summary>
    private static readonly string[] Single = [Ranks.HeadOfState, Ranks.HeadOfGovernment, Ranks.ForeignMinister, Ranks.Monarch];

    public static ValueList<string> Of(Session session, Dealing dealing)
    {
        var found = new List<string>();
        foreach (var report in dealing.Reports)
        {
            if (report.Engagement.Status == EngagementStatus.Held && report.Day is { } told && DateRange.Of(report.Engagement.When) is { } range && range.First > told.PlusDays(1))
                found.Add($"told on {Edtf.Format(told)} as held on {report.Engagement.When}");
        }
        if (DateRange.Of(dealing.When) is { } when && dealing.Status is DealingStatus.Held or DealingStatus.Ongoing)
        {
            foreach (var party in dealing.Parties)
                OtherHolder(session, party, Edtf.Format(when.First), found);
        }
        return found.Distinct().ToValueList();
    }

    /// <summary>Only imports say that an office was held without a break; stories see it now and then.</summary>
    private static void OtherHolder(Session session, DealingParty party, string day, List<string> found)
    {
        if (party is not { Name: { } name, Country: { } country, Office: { } title } || Almanac.Default.Office(title, country)?.Rank is not { } rank || !Single.Contains(rank))
            return;
        var holder = session.One(
            "SELECT p.name, o.title FROM office o JOIN person p ON p.no = o.person WHERE o.serves = $1 AND o.key = $2 AND o.first <= $3"
            + " AND (o.last IS NULL OR o.last >= $3) AND o.source <> 'story' ORDER BY o.first DESC LIMIT 1",
            row => (Name: row.GetString(0), Title: row.GetString(1)), country, rank, day);
        if (holder.Name is not null && !NameForm.Of(holder.Name).MayBe(NameForm.Of(name)))
            found.Add($"{name} is called {title}; that was {holder.Name} on {day}");
    }
}
