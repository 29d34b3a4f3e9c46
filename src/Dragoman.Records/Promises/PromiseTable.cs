using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>Promises across stories: the same maker and receiver, the same words or the same amount, within a year or so.</summary>
internal static class PromiseTable
{
    private const int DaysApart = 400;
    private const double SameWords = 0.4;
    private const double SomeWords = 0.15;

    /// <param name="first">The first print of the story's text, where it is none itself.</param>
    public static void Enter(Session session, long story, Record record, FirstPrint? first, bool again)
    {
        var touched = new SortedSet<long>();
        if (again)
        {
            touched.UnionWith(session.All("SELECT promise FROM promise_report WHERE story = $1", row => row.GetInt64(0), story));
            session.Run("DELETE FROM promise_report WHERE story = $1", story);
        }
        foreach (var commitment in record.Commitments)
        {
            if (commitment.By is not { Length: > 0 })
                continue;
            var outlet = Teller.OutletOf(record.Story);
            var report = new PromiseReport(record.Story.Id, outlet, record.Story.Published, commitment, first?.Voice, outlet is null ? record.Story.Headline : null);
            var no = Find(session, report);
            if (no == 0)
                no = Begin(session, report);
            session.Run("INSERT INTO promise_report (no, story, promise, body) VALUES ($1, $2, $3, $4)",
                session.Number("SELECT MAX(no) FROM promise_report") + 1, story, no, DealingFormat.ToJson(report));
            // At once: the story's next promise may be the same one in other words.
            Renew(session, no);
            touched.Remove(no);
        }
        foreach (var no in touched)
            Renew(session, no);
    }

    public static List<Promise> Between(Session session, string? by, string? to, LocalDate today, int limit = 200)
    {
        var sql = new SqlText().Add("SELECT body FROM promise WHERE 1 = 1");
        if (by is not null)
            sql.Add(" AND maker = {}", by);
        if (to is not null)
            sql.Add(" AND receiver = {}", to);
        sql.Add(" ORDER BY first DESC, no DESC LIMIT {}", limit);
        return [.. session.All(sql.ToString(), row => DealingFormat.ParsePromise(row.GetString(0)), sql.Arguments).Select(p => AsOf(p, today))];
    }

    /// <summary>A promise as it stood on a day, by the days on which its stories were published; null where none had told of it.</summary>
    public static Promise? Until(Promise promise, LocalDate day)
    {
        var told = promise.Life.Where(s => s.On is { } on && string.CompareOrdinal(on, Edtf.Format(day)) <= 0).ToValueList();
        return told.Count == 0 ? null : AsOf(promise with { Life = told, Status = told[^1].Status }, day);
    }

    /// <summary>An unkept promise whose day has passed is overdue.</summary>
    private static Promise AsOf(Promise promise, LocalDate today) =>
        promise.Status != PromiseStatus.Delivered && DateRange.Of(promise.Due) is { } due && due.Last < today
            ? promise with { Status = PromiseStatus.Overdue }
            : promise;

    private static long Find(Session session, PromiseReport report)
    {
        var words = Words(report.Commitment.What);
        var day = Edtf.Day(report.Published);
        var candidates = Candidates(session, report.Commitment.By!, report.Commitment.To);
        var (best, likeness) = (0L, 0.0);
        foreach (var (no, first, promise) in candidates)
        {
            if (day is { } told && Edtf.Day(first) is { } before && Math.Abs(Period.DaysBetween(before, told)) > DaysApart)
                continue;
            var shared = Jaccard(words, Words(promise.What));
            var amount = Amount(report.Commitment) is { } value && promise.Amounts.Any(a => a.Value == value);
            if ((shared >= SameWords || (amount && shared >= SomeWords)) && shared + (amount ? 1 : 0) > likeness)
                (best, likeness) = (no, shared + (amount ? 1 : 0));
        }
        return best;
    }

    /// <summary>The newest promises that it may be: to the same party, or where one of the two does not say to whom.</summary>
    private static List<(long No, string First, Promise Promise)> Candidates(Session session, string by, string? to)
    {
        const string Columns = "SELECT no, first, body FROM promise WHERE maker = $1";
        const string Newest = " ORDER BY first DESC LIMIT 200";
        return to is null
            ? session.All(Columns + Newest, Row, by)
            : [.. session.All(Columns + " AND receiver = $2" + Newest, Row, by, to), .. session.All(Columns + " AND receiver = ''" + Newest, Row, by)];

        static (long, string, Promise) Row(System.Data.Common.DbDataReader row) => (row.GetInt64(0), row.GetString(1), DealingFormat.ParsePromise(row.GetString(2)));
    }

    private static long Begin(Session session, PromiseReport report)
    {
        var seed = $"{report.Story}/{report.Commitment.By}/{report.Commitment.What}";
        string id;
        do
        {
            id = "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 6));
            seed += "+";
        }
        while (session.Number("SELECT COUNT(*) FROM promise WHERE id = $1", id) > 0);
        var no = session.Number("SELECT MAX(no) FROM promise") + 1;
        session.Run("INSERT INTO promise (no, id, maker, receiver, first, due, status, body) VALUES ($1, $2, $3, $4, '', NULL, '', '')",
            no, id, report.Commitment.By, report.Commitment.To ?? "");
        return no;
    }

    private static void Renew(Session session, long no)
    {
        var reports = session.All("SELECT body FROM promise_report WHERE promise = $1 ORDER BY no", row => DealingFormat.ParsePromiseReport(row.GetString(0)), no);
        if (reports.Count == 0)
        {
            session.Run("DELETE FROM promise WHERE no = $1", no);
            return;
        }
        var id = session.Text("SELECT id FROM promise WHERE no = $1", no)!;
        var promise = Merge(id, [.. reports.OrderBy(r => r.Published ?? "", StringComparer.Ordinal).ThenBy(r => r.Commitment.Status)]);
        session.Run("UPDATE promise SET first = $2, due = $3, status = $4, body = $5, receiver = $6 WHERE no = $1", no, promise.Life[0].On ?? "",
            DateRange.Of(promise.Due) is { } due ? Edtf.Format(due.Last) : null, promise.Status.ToString(), DealingFormat.ToJson(promise), promise.To ?? "");
    }

    private static Promise Merge(string id, List<PromiseReport> reports)
    {
        var life = new List<PromiseStep>();
        foreach (var report in reports)
        {
            var status = (PromiseStatus)report.Commitment.Status;
            if (life.Count == 0 || status > life[^1].Status)
                life.Add(new PromiseStep(status, Edtf.Day(report.Published) is { } day ? Edtf.Format(day) : null, report.Story));
        }
        return new Promise
        {
            Id = id,
            By = reports[0].Commitment.By,
            To = reports.Select(r => r.Commitment.To).FirstOrDefault(to => to is not null),
            What = reports.Select(r => r.Commitment.What).MaxBy(w => w.Length)!,
            Due = reports.Select(r => r.Commitment.Due).LastOrDefault(d => d is not null),
            Status = life[^1].Status,
            Amounts = reports.Where(r => Amount(r.Commitment) is not null).GroupBy(r => Amount(r.Commitment)!)
                .Select(g => new Variant(g.Key, g.GroupBy(r => r.Voice).Select(v => (v.FirstOrDefault(r => r.Origin is null) ?? v.First()).Teller).ToValueList())).ToValueList(),
            Life = life.ToValueList(),
            Stories = reports.Select(r => r.Story).Distinct().ToValueList(),
        };
    }

    private static string? Amount(Commitment commitment) => commitment.Amount is { } amount
        ? $"{amount.ToString("0.##", CultureInfo.InvariantCulture)} {commitment.Unit}".TrimEnd()
        : null;

    /// <summary>Words of three letters and more: the shorter carry no meaning here.</summary>
    private static HashSet<string> Words(string text) =>
        Letters.Fold(text).Split(' ').Where(w => w.Length > 2).ToHashSet(StringComparer.Ordinal);

    private static double Jaccard(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }
}
