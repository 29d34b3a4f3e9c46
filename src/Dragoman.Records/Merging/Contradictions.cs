using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Finds what in a dealing goes against what is known.</summary>
internal static class Contradictions
{
    /// <summary>Dealings of one holder's days that an import looks at anew, the newest first.</summary>
    private const int MostRenewed = 5000;

    /// <summary>Offices of which a country has one holder at a time.</summary>
    private static readonly string[] Single = [Ranks.HeadOfState, Ranks.HeadOfGovernment, Ranks.ForeignMinister, Ranks.Monarch];

    public static ValueList<string> Of(Session session, Dealing dealing)
    {
        var found = new List<string>();
        found.AddRange(dealing.Reports.SelectMany(DateLint.Of));
        if (DateRange.Of(dealing.When) is { } when && dealing.Status is DealingStatus.Held or DealingStatus.Ongoing)
        {
            foreach (var party in dealing.Parties)
            {
                OtherHolder(session, party, Edtf.Format(when.First), found);
                NotYet(session, party, Edtf.Format(when.Last), found);
            }
        }
        return found.Distinct().ToValueList();
    }

    /// <summary>Looks anew at the dealings of the days in which an import says who held an office: what was fine may be contradicted now, and the other way about.</summary>
    public static void Renew(Session session, DealingTable dealings, ImportEntry import, string at, string why)
    {
        var touched = new SortedSet<long>();
        foreach (var office in import.Holders.SelectMany(h => h.Offices))
        {
            if (office is { Of: { } of, Rank: { } rank } && Single.Contains(rank))
                touched.UnionWith(session.All("SELECT dealing FROM dealing_key WHERE key = $1 AND first BETWEEN $2 AND $3 ORDER BY first DESC, dealing LIMIT $4",
                    row => row.GetInt64(0), of, office.First ?? "", office.Last ?? "9999-12-31", MostRenewed));
        }
        foreach (var no in touched)
        {
            var dealing = dealings.Load(session, no).Dealing;
            if (!Of(session, dealing).Equals(dealing.Contradictions))
                dealings.Save(session, no, dealing, at, why);
        }
    }

    /// <summary>An office that an import says began later.</summary>
    private static void NotYet(Session session, DealingParty party, string day, List<string> found)
    {
        if (party is not { Name: { } name, Person: { } id, Country: { } country, Office: { } title } || Almanac.Default.Office(title, country)?.Rank is not { } rank)
            return;
        var first = session.Text("SELECT MIN(o.first) FROM office o JOIN person p ON p.no = o.person WHERE p.id = $1 AND o.key = $2 AND o.source <> 'story'", id, rank);
        if (first is { Length: > 0 } && string.CompareOrdinal(day, first) < 0)
            found.Add($"{name} is called {title} on {day}, and became that on {first}");
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
