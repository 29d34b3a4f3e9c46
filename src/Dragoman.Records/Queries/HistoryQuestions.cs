using System.Data.Common;
using NodaTime;

namespace Dragoman.Records;

/// <summary>What was known when.</summary>
internal static class HistoryQuestions
{
    private const string Columns = "seq, at, gone, why, body";

    public static List<DealingVersion> Of(Session session, string id) =>
        session.All($"SELECT {Columns} FROM version WHERE dealing = $1 ORDER BY seq", Version, Whole(session, id));

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

    /// <summary>The whole id; of dealings that are gone too.</summary>
    private static string Whole(Session session, string id)
    {
        var key = id.ToLowerInvariant();
        var found = session.All("SELECT DISTINCT dealing FROM version WHERE dealing >= $1 AND dealing < $2 ORDER BY dealing LIMIT 4", row => row.GetString(0), key, key + "g");
        if (found.Count > 1)
            throw new StoreException($"several dealings begin with '{id}': {string.Join(", ", found)}");
        return found.Count == 1 ? found[0] : key;
    }

    private static DealingVersion Version(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2) != 0, row.GetString(3), DealingFormat.Parse(row.GetString(4)));
}
