using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>The dealings as they are now, and every state they were in.</summary>
internal sealed class DealingTable(PersonTable persons)
{
    /// <summary>How sure is what somebody let stand or corrected: as sure as anything is.</summary>
    private const double Vouched = 0.999;

    private const int Remembered = 4096;
    private readonly Dictionary<long, Known> known = [];

    /// <summary>Forgets what was remembered: the work was undone.</summary>
    public void Forget() => known.Clear();

    /// <summary>Dealings that a report with these traits may tell of, each once.</summary>
    public List<Known> Candidates(Session session, Traits report)
    {
        var around = report.Dates.Count > 0 ? report.Dates[^1].Range : report.Told;
        if (around is not { } range)
            return [];
        var kind = Keys.Kind(report.Kind);
        // A month's first day stands for it: look that much further back.
        var (before, after) = report.MayLieAhead ? (-76, 45) : (-41, 10);
        var found = new Dictionary<long, long>();
        foreach (var key in Keys.Asked(report))
        {
            foreach (var (no, revision) in session.All(NearSql, TwoNumbers, key, Day(range.First, before), Day(range.Last, after), kind))
                found[no] = revision;
            foreach (var (no, revision) in session.All(PlannedSql, TwoNumbers, key, Day(range.First, -200), Day(range.Last, 200), kind))
                found[no] = revision;
        }
        return [.. found.OrderBy(f => f.Key).Select(f => Load(session, f.Key, f.Value))];
    }

    public Known Load(Session session, long no)
    {
        var revision = session.Number("SELECT revision FROM dealing WHERE no = $1", no);
        return Load(session, no, revision);
    }

    /// <summary>The number of a dealing by its id, also where it was merged into another; 0 where there is none.</summary>
    public static long Number(Session session, string id) =>
        session.Number("SELECT no FROM dealing WHERE id = $1", id) is > 0 and var no
            ? no
            : session.Number("SELECT dealing FROM alias WHERE id = $1", id);

    /// <summary>Enters a dealing's new state; with it go its keys and its history.</summary>
    public Known Save(Session session, long no, Dealing dealing, string at, string why)
    {
        var isNew = no == 0;
        if (isNew)
            no = session.Number("SELECT MAX(no) FROM dealing") + 1;
        var before = isNew ? null : Load(session, no);
        dealing = WithPersons(session, dealing, before?.Dealing) with
        {
            Confidence = dealing.Standing is Standing.Reviewed or Standing.Corrected ? Math.Max(dealing.Confidence, Vouched) : dealing.Confidence,
        };
        dealing = dealing with { Revision = (before?.Dealing.Revision ?? 0) + 1, Changed = at, Contradictions = Contradictions.Of(session, dealing) };
        var saved = new Known(no, dealing);
        var (first, last, dated) = Days(dealing, saved.Traits);
        var planned = dealing.Status is DealingStatus.Scheduled or DealingStatus.Proposed or DealingStatus.Postponed ? 1 : 0;
        var body = DealingFormat.ToJson(dealing with { Reports = [] });
        session.Run(isNew ? InsertSql : UpdateSql, no, dealing.Id, dealing.Kind.ToString(), dealing.Status.ToString(), planned, dated ? 1 : 0, first, last,
            dealing.Where?.Name is { } place ? Letters.Fold(place) : null, dealing.Where?.Country, dealing.Format is { } format ? Letters.Fold(format) : null,
            $"|{string.Join('|', dealing.Subjects.Select(Letters.Fold))}|", dealing.Confidence, dealing.Disagreements.Count, dealing.Standing.ToString(),
            dealing.Revision, dealing.Reports.Count, body, Attention.Of(dealing));
        SaveKeys(session, saved, first, planned);
        AddVersion(session, dealing, at, why, body, gone: dealing.Standing == Standing.Rejected);
        Remember(saved);
        return saved;
    }

    /// <summary>Whom somebody named as a party by hand is a person like those of the stories.</summary>
    private Dealing WithPersons(Session session, Dealing dealing, Dealing? before)
    {
        var given = dealing.Corrections.Any(c => c.Field == "parties");
        if (given)
        {
            dealing = dealing with
            {
                Parties = dealing.Parties.Select(p => p.Person is null && p.Name is { } name && !NameForm.Of(name).IsEmpty
                    ? p with { Person = persons.Named(session, name, p.Country, dealing.Id) } : p).ToValueList(),
            };
        }
        if (before?.Corrections.Any(c => c.Field == "parties") == true)
            PersonTable.TakeBack(session, before);
        if (given && dealing.Standing != Standing.Rejected)
            PersonTable.Vouch(session, dealing);
        return dealing;
    }

    /// <summary>Takes a dealing out that nothing tells of any more.</summary>
    public void Remove(Session session, long no, string at, string why)
    {
        var gone = Load(session, no).Dealing;
        session.Run("DELETE FROM dealing WHERE no = $1", no);
        session.Run("DELETE FROM dealing_key WHERE dealing = $1", no);
        // What had been merged into it is gone with it: its number may be another's one day.
        session.Run("DELETE FROM alias WHERE dealing = $1 AND id LIKE 'd%'", no);
        AddVersion(session, gone with { Revision = gone.Revision + 1 }, at, why, DealingFormat.ToJson(gone with { Reports = [] }), gone: true);
        known.Remove(no);
    }

    private const string NearSql =
        "SELECT d.no, d.revision FROM dealing_key k JOIN dealing d ON d.no = k.dealing"
        + " WHERE k.key = $1 AND k.first BETWEEN $2 AND $3 AND k.kind = $4 ORDER BY k.first DESC LIMIT 40";

    private const string PlannedSql =
        "SELECT d.no, d.revision FROM dealing_key k JOIN dealing d ON d.no = k.dealing"
        + " WHERE k.key = $1 AND k.first BETWEEN $2 AND $3 AND k.kind = $4 AND k.planned IN (1, 3) ORDER BY k.first DESC LIMIT 40";

    private const int KeysAtOnce = 16;

    /// <summary>By the number of keys.</summary>
    private static readonly string[] InsertKeysSql =
    [
        .. Enumerable.Range(0, KeysAtOnce + 1).Select(count => "INSERT INTO dealing_key (key, first, dealing, kind, planned) VALUES "
            + string.Join(", ", Enumerable.Range(5, count).Select(n => $"(${n}, $1, $2, $3, $4)"))),
    ];

    private const string InsertSql =
        "INSERT INTO dealing (no, id, kind, status, planned, dated, first, last, place, country, format, subjects, confidence, disagreements, standing,"
        + " revision, reports, body, attention) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";

    private const string UpdateSql =
        "UPDATE dealing SET id = $2, kind = $3, status = $4, planned = $5, dated = $6, first = $7, last = $8, place = $9, country = $10, format = $11,"
        + " subjects = $12, confidence = $13, disagreements = $14, standing = $15, revision = $16, reports = $17, body = $18, attention = $19 WHERE no = $1";

    private static (long, long) TwoNumbers(System.Data.Common.DbDataReader row) => (row.GetInt64(0), row.GetInt64(1));

    private static string Day(LocalDate day, int days)
    {
        var latest = LocalDate.MaxIsoValue.PlusDays(-400);
        return Edtf.Format((day > latest ? latest : day).PlusDays(days));
    }

    /// <summary>The days that it stands under: its dates, else those on which it was told.</summary>
    private static (string First, string Last, bool Dated) Days(Dealing dealing, Traits traits)
    {
        if (DateRange.Of(dealing.When) is { } range)
            return (Edtf.Format(range.First), Edtf.Format(range.Last), true);
        return traits.Told is { } told ? (Edtf.Format(told.First), Edtf.Format(told.Last), false) : ("0001-01-01", "9999-12-31", false);
    }

    /// <summary>
    /// A corrected dealing is asked for as it stands corrected; the keys of what its reports say, by which stories find it that still say so, are hidden
    /// from questions.
    /// </summary>
    private static void SaveKeys(Session session, Known saved, string first, int planned)
    {
        session.Run("DELETE FROM dealing_key WHERE dealing = $1", saved.No);
        string[] told = [.. Keys.Of(saved.Traits).Distinct(StringComparer.Ordinal)];
        if (!saved.Dealing.Corrections.Any(c => c.Field is not null))
        {
            SaveKeys(session, saved, first, planned, told);
            return;
        }
        string[] corrected = [.. Keys.Of(saved.Dealing).Distinct(StringComparer.Ordinal)];
        SaveKeys(session, saved, first, planned, corrected);
        SaveKeys(session, saved, first, planned + Keys.Hidden, [.. told.Except(corrected)]);
    }

    private static void SaveKeys(Session session, Known saved, string first, int planned, string[] keys)
    {
        var kind = Keys.Kind(saved.Dealing.Kind);
        // Several in one statement: on a server each would be a round trip.
        for (var start = 0; start < keys.Length; start += KeysAtOnce)
        {
            var some = keys.AsSpan(start, Math.Min(KeysAtOnce, keys.Length - start));
            session.Run(InsertKeysSql[some.Length], [first, saved.No, kind, planned, .. some]);
        }
    }

    private static void AddVersion(Session session, Dealing dealing, string at, string why, string body, bool gone)
    {
        var seq = session.Number("SELECT MAX(seq) FROM version") + 1;
        session.Run("INSERT INTO version (seq, at, dealing, revision, gone, why, body) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            seq, at, dealing.Id, dealing.Revision, gone ? 1 : 0, why, body);
    }

    private Known Load(Session session, long no, long revision)
    {
        if (known.TryGetValue(no, out var remembered) && remembered.Dealing.Revision == revision && remembered.Dealing.Id == session.Text("SELECT id FROM dealing WHERE no = $1", no))
            return remembered;
        var body = session.Text("SELECT body FROM dealing WHERE no = $1", no) ?? throw new InvalidOperationException($"no dealing {no}");
        var dealing = DealingFormat.Parse(body);
        var loaded = new Known(no, dealing with { Reports = ReportTable.Of(session, no).ToValueList() });
        Remember(loaded);
        return loaded;
    }

    private void Remember(Known dealing)
    {
        if (known.Count >= Remembered)
            known.Clear();
        known[dealing.No] = dealing;
    }
}
