using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What each story tells of which dealing.</summary>
internal static class ReportTable
{
    /// <summary>The reports of a dealing, in the order they came.</summary>
    public static List<Report> Of(Session session, long dealing) =>
        session.All("SELECT body FROM report WHERE dealing = $1 ORDER BY no", row => DealingFormat.ParseReport(row.GetString(0)), dealing);

    /// <summary>The reports of many dealings, each dealing's in the order they came.</summary>
    public static List<(long Dealing, Report Report)> Of(Session session, IReadOnlyList<long> dealings)
    {
        var sql = new SqlText().Add("SELECT dealing, body FROM report WHERE dealing IN (");
        for (var i = 0; i < dealings.Count; i++)
            sql.Add(i == 0 ? "{}" : ", {}", dealings[i]);
        return session.All(sql.Add(") ORDER BY no").ToString(), row => (row.GetInt64(0), DealingFormat.ParseReport(row.GetString(1))), sql.Arguments);
    }

    /// <summary>The reports of a story, and the dealings they stand with.</summary>
    public static List<(long Dealing, Report Report)> OfStory(Session session, long story) => session.All(
        "SELECT dealing, body FROM report WHERE story = $1 ORDER BY no", row => (row.GetInt64(0), DealingFormat.ParseReport(row.GetString(1))), story);

    public static void Add(Session session, long story, long dealing, Report report) => session.Run(
        "INSERT INTO report (no, story, dealing, body) VALUES ($1, $2, $3, $4)",
        session.Number("SELECT MAX(no) FROM report") + 1, story, dealing, DealingFormat.ToJson(report));

    /// <summary>A person goes by another id in a dealing's reports, wherever the name and country are meant.</summary>
    public static void Rename(Session session, long dealing, string from, string to, Func<string?, string?, bool> isMeant)
    {
        foreach (var (no, report) in session.All("SELECT no, body FROM report WHERE dealing = $1 ORDER BY no",
            row => (row.GetInt64(0), DealingFormat.ParseReport(row.GetString(1))), dealing))
        {
            var told = report.Engagement.Participants;
            var renamed = report.Persons.Select((p, i) => p == from && i < told.Count && isMeant(told[i].Name, told[i].Country) ? to : p).ToValueList();
            if (renamed != report.Persons)
                session.Run("UPDATE report SET body = $2 WHERE no = $1", no, DealingFormat.ToJson(report with { Persons = renamed }));
        }
    }

    public static void RemoveStory(Session session, long story) => session.Run("DELETE FROM report WHERE story = $1", story);
}
