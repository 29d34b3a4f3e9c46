using System.Data.Common;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>What was known when.</summary>
internal static class HistoryQuestions
{
    private const string Columns = "seq, at, gone, why, body";

    public static List<DealingVersion> Of(Session session, string id) =>
        session.All($"SELECT {Columns} FROM version WHERE dealing = $1 ORDER BY seq", Version, Whole(session, id));

    /// <summary>The journal's entries for a story, each with the record that stood then.</summary>
    public static List<RecordVersion> OfStory(Session session, string id)
    {
        var versions = new List<RecordVersion>();
        if (StoryTable.Record(session, id)?.Story.Id is not { } story)
            return versions;
        var no = session.Number("SELECT no FROM story WHERE id = $1", story);
        Record? read = null;
        foreach (var (seq, at, record, correction) in session.All(
            "SELECT seq, at, kind, body FROM journal WHERE subject = $1 AND kind <> 'made' ORDER BY seq",
            row => (row.GetInt64(0), row.GetString(1), row.GetString(2) == "record" ? JournalBody.Record(row, 3) : null,
                row.GetString(2) == "correction" ? DealingFormat.ParseCorrection(row.GetString(3)) : null), story))
        {
            read = record ?? read;
            if (read is not null)
                versions.Add(new RecordVersion(at, correction, ItemCorrector.Laid(session, no, read, seq + 1)));
        }
        return versions;
    }

    public static DealingVersion? AsOf(Session session, string id, string moment) =>
        session.One($"SELECT {Columns} FROM version WHERE dealing = $1 AND at <= $2 ORDER BY seq DESC LIMIT 1", Version, Whole(session, id), moment);

    public static List<DealingVersion> After(Session session, long cursor, int limit) =>
        session.All($"SELECT {Columns} FROM version WHERE seq > $1 ORDER BY seq LIMIT $2", Version, cursor, limit);

    /// <summary>The cursor behind which everything since the moment lies.</summary>
    public static long Cursor(Session session, string moment) =>
        session.Number("SELECT seq FROM version WHERE at < $1 ORDER BY at DESC, seq DESC LIMIT 1", moment);

    /// <summary>Every dealing as the store had it at the moment.</summary>
    public static List<Dealing> All(Session session, string moment, LocalDate day) => [.. session.All(
        $"SELECT {Columns} FROM version WHERE seq IN (SELECT MAX(seq) FROM version WHERE at <= $1 GROUP BY dealing) AND gone = 0 ORDER BY seq", Version, moment)
        .Select(v => Lapse.Of(v.Dealing, day))];

    /// <summary>What a question finds as the store knew it at the moment, in the order in which it finds what stands now.</summary>
    public static List<Dealing> Find(Session session, FindQuery query, DateTimeOffset moment)
    {
        var day = LocalDate.FromDateTime(moment.UtcDateTime);
        var person = PersonAsked.Of(session, query);
        var found = All(session, Moment.Format(moment), day).Where(d => QuestionOfState.Fits(d, query, person, day)).Select(d => (Dealing: d, First: First(d)));
        return [.. (query.Coming ? found.OrderBy(f => f.First, StringComparer.Ordinal) : found.OrderByDescending(f => f.First, StringComparer.Ordinal)).Select(f => f.Dealing)];
    }

    /// <summary>The day that it stands under; of what has no date the first on which it was told.</summary>
    private static string First(Dealing dealing) =>
        DateRange.Of(dealing.When) is { } range ? Edtf.Format(range.First) : dealing.Life is [{ On: { } on }, ..] ? on : "0001-01-01";

    /// <summary>The whole id; of dealings that are gone too.</summary>
    private static string Whole(Session session, string id)
    {
        var key = id.ToLowerInvariant();
        var found = session.All("SELECT DISTINCT dealing FROM version WHERE dealing >= $1 AND dealing < $2 ORDER BY dealing LIMIT 4", row => row.GetString(0), key, key + "g");
        if (found.Count > 1)
            throw new StoreException($"several engagements begin with '{id}': {string.Join(", ", found)}");
        return found.Count == 1 ? found[0] : key;
    }

    private static DealingVersion Version(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2) != 0, row.GetString(3), DealingFormat.Parse(row.GetString(4)));
}
