using System.Data.Common;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>The stories kept, each with the journal's newest record of it.</summary>
internal static class StoryTable
{
    public const string Columns = "id, input, headline, outlet, url, published, engagements, statements";

    /// <summary>Enters or renews a story; its number.</summary>
    public static long Put(Session session, Record record, long seq, string findings)
    {
        var story = record.Story;
        var no = session.Number("SELECT no FROM story WHERE id = $1", story.Id);
        if (no != 0)
        {
            // What a new reading says of the story's origin is added; it never takes away what was known.
            session.Run("UPDATE story SET seq = $2, findings = $3, engagements = $4, statements = $5, outlet = COALESCE($6, outlet), agency = COALESCE($7, agency),"
                + " url = COALESCE($8, url), published = COALESCE($9, published), day = COALESCE($10, day) WHERE no = $1",
                no, seq, findings, record.Engagements.Count, record.Statements.Count, story.Outlet, story.Agency, story.Url, story.Published, Day(story));
            Made(session, no, record.MadeBy);
            return no;
        }
        no = session.Number("SELECT MAX(no) FROM story") + 1;
        session.Run(
            "INSERT INTO story (no, id, seq, findings, input, headline, outlet, agency, url, language, published, day, engagements, statements)"
            + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            no, story.Id, seq, findings, story.Input, story.Headline, story.Outlet, story.Agency, story.Url, story.Language,
            story.Published, Day(story), record.Engagements.Count, record.Statements.Count);
        Made(session, no, record.MadeBy);
        return no;
    }

    /// <summary>Takes a story's day away: the record that is entered next says which it has.</summary>
    public static void Undate(Session session, string story) => session.Run("UPDATE story SET published = NULL, day = NULL WHERE id = $1", story);

    /// <summary>Enters what read a story last.</summary>
    public static void Made(Session session, long no, MadeBy? madeBy)
    {
        if (madeBy is not null)
            session.Run("INSERT INTO story_made (story, program, model) VALUES ($1, $2, $3) ON CONFLICT (story) DO UPDATE SET program = excluded.program, model = excluded.model",
                no, madeBy.Program, madeBy.Model);
    }

    /// <summary>What read a story last; null where the record does not say.</summary>
    public static MadeBy? MadeBy(Session session, long no) => session.One(
        "SELECT program, model FROM story_made WHERE story = $1", row => new MadeBy(row.GetString(0), row.TextOrNull(1), row.TextOrNull(1)?.Split('-')[0]), no);

    /// <summary>The stories behind a number, in the order they were kept, with what read them last.</summary>
    public static List<ReadStory> Read(Session session, long after, int limit) => session.All(
        "SELECT s.no, s.id, m.program, m.model FROM story s LEFT JOIN story_made m ON m.story = s.no WHERE s.no > $1 ORDER BY s.no LIMIT $2",
        row => new ReadStory(row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3)), after, limit);

    private static string? Day(Story story) => story.PublishedDay is { } day ? Edtf.Format(day) : null;

    public static List<StorySummary> List(Session session, int limit, int offset) => session.All(
        $"SELECT {Columns} FROM story ORDER BY COALESCE(day, '') DESC, no DESC LIMIT $1 OFFSET $2", Summary, limit, offset);

    public static List<SourceDays> Sources(Session session, NodaTime.LocalDate since)
    {
        var days = session.All("SELECT COALESCE(outlet, agency, ''), day, COUNT(*) FROM story WHERE COALESCE(day, '') >= $1 GROUP BY COALESCE(outlet, agency, ''), day",
            row => (Outlet: row.GetString(0), Day: row.GetString(1), Count: (int)row.GetInt64(2)), Edtf.Format(since)).ToLookup(one => one.Outlet);
        return [.. session.All("SELECT COALESCE(outlet, agency, ''), MAX(day), COUNT(*) FROM story GROUP BY COALESCE(outlet, agency, '') ORDER BY COUNT(*) DESC, COALESCE(outlet, agency, '')",
            row => (Outlet: row.GetString(0), Last: row.TextOrNull(1), Count: row.GetInt64(2)))
            .Select(one => new SourceDays(one.Outlet.Length == 0 ? null : one.Outlet, one.Last, one.Count, days[one.Outlet].ToDictionary(day => day.Day, day => day.Count)))];
    }

    public static Record? Record(Session session, string id)
    {
        var key = id.ToLowerInvariant();
        if (key.Length == 0 || !key.All(char.IsAsciiHexDigit))
            return null;
        // 'g' comes behind every hexadecimal digit.
        var found = session.All("SELECT id, seq, no FROM story WHERE id >= $1 AND id < $2 ORDER BY id LIMIT 4",
            row => (Id: row.GetString(0), Seq: row.GetInt64(1), No: row.GetInt64(2)), key, key + "g");
        if (found.Count == 0)
            return null;
        if (found.Count > 1)
            throw new StoreException($"several stories begin with '{id}': {string.Join(", ", found.Select(f => f.Id[..Math.Min(key.Length + 4, 64)]))}");
        var read = session.Cache is { } cache ? cache.Record(found[0].Seq, seq => Entry(session, seq)) : Entry(session, found[0].Seq);
        var record = ItemCorrector.Laid(session, found[0].No, read);
        // A newer program that found the same has left its name alone.
        return MadeBy(session, found[0].No) is { } madeBy ? record with { MadeBy = madeBy } : record;
    }

    /// <summary>Enters how much a record tells that somebody corrected.</summary>
    public static void Count(Session session, long no, Record record) =>
        session.Run("UPDATE story SET statements = $2 WHERE no = $1", no, record.Statements.Count);

    /// <summary>The newest record of the story of that number, which must be there, as it was read.</summary>
    public static Record Newest(Session session, long no) =>
        session.One("SELECT j.body FROM story s JOIN journal j ON j.seq = s.seq WHERE s.no = $1", row => JournalBody.Record(row, 0), no)!;

    private static Record Entry(Session session, long seq) =>
        session.One("SELECT body FROM journal WHERE seq = $1", row => JournalBody.Record(row, 0), seq)!;

    public static StorySummary Summary(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3),
        row.TextOrNull(4), row.TextOrNull(5), (int)row.GetInt64(6), (int)row.GetInt64(7));
}
