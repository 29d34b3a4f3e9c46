using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Which stories are prints or versions of others, found by their fingerprints' bands and by their addresses.</summary>
internal static class CopyTable
{
    /// <summary>Texts that share less are other stories on the same matter.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>Stories compared at most for a new one.</summary>
    private const int Most = 64;

    private const string Columns = "s.id, s.input, s.headline, s.outlet, s.url, s.published, s.engagements, s.statements";

    // All bands in one statement: a round trip each would be most of what keeping a story costs on a server.
    private static readonly string InsertBandsSql = "INSERT INTO fingerprint_band (band, story) VALUES "
        + string.Join(", ", Enumerable.Range(1, Fingerprint.Bands).Select(n => $"(${n}, ${Fingerprint.Bands + 1})")) + " ON CONFLICT DO NOTHING";

    private static readonly string SharingSql = string.Join(
        " UNION ALL ",
        Enumerable.Range(1, Fingerprint.Bands).Select(n => "SELECT * FROM (SELECT b.story, f.signature FROM fingerprint_band b"
            + $" JOIN fingerprint f ON f.story = b.story WHERE b.band = ${n} LIMIT 16) AS band_{n}"));

    /// <summary>Enters a new story; one that is read again keeps its place. The first print of its text, null where it is that itself.</summary>
    public static FirstPrint? Enter(Session session, long no, Record record, bool again)
    {
        return again || Enter(session, no, record.Story) != 0 ? FirstOf(session, no) : null;
    }

    /// <summary>The first print of a story's text; null where it is that itself.</summary>
    public static FirstPrint? FirstOf(Session session, long no) => session.One(
        "SELECT s.id, COALESCE(s.agency, s.outlet), c.kind FROM copy c JOIN story s ON s.no = c.source WHERE c.story = $1",
        row => new FirstPrint(row.GetString(0), row.TextOrNull(1), row.GetString(2) == "version"), no);

    /// <summary>Enters every story that is kept, in the order in which they came.</summary>
    public static void Fill(Session session)
    {
        for (long no = 0; ;)
        {
            no = session.Number("SELECT MIN(no) FROM story WHERE no > $1", no);
            if (no == 0)
                return;
            Enter(session, no, StoryTable.Newest(session, no).Story);
        }
    }

    private static long Enter(Session session, long no, Story story)
    {
        // Entries of a calendar share its address and often their words: each is a plan of its own.
        if (story.Section == Story.Calendar)
            return 0;
        var print = Fingerprint.Of(story.Body.Length > 0 ? story.Body.Of(story.Text) : story.Text);
        var (source, kind, likeness) = Source(session, no, story, print);
        session.Run("INSERT INTO fingerprint (story, signature) VALUES ($1, $2)", no, print.ToString());
        session.Run(InsertBandsSql, [.. Bands(print), no]);
        if (source != 0)
            session.Run("INSERT INTO copy (story, source, kind, likeness) VALUES ($1, $2, $3, $4)", no, source, kind, likeness);
        return source;
    }

    /// <summary>The stories that are prints or versions of the one with that number, itself left out, the first kept first.</summary>
    public static List<StoryCopy> Of(Session session, long no)
    {
        var source = session.Number("SELECT source FROM copy WHERE story = $1", no);
        if (source == 0)
            source = no;
        return session.All(
            $"SELECT {Columns}, COALESCE(c.kind, 'first'), COALESCE(c.likeness, 1.0) FROM story s LEFT JOIN copy c ON c.story = s.no"
            + " WHERE (s.no = $1 OR c.source = $1) AND s.no <> $2 ORDER BY s.no",
            row => new StoryCopy(StoryTable.Summary(row), row.GetString(8), row.GetDouble(9)),
            source, no);
    }

    private static (long Source, string Kind, double Likeness) Source(Session session, long no, Story story, Fingerprint print)
    {
        if (story.Url is not null && session.Number("SELECT MAX(no) FROM story WHERE url = $1 AND no <> $2", story.Url, no) is not 0 and var older)
            return (First(session, older), "version", Likeness(session, older, print));
        var (best, most) = (0L, LeastLikeness);
        var seen = new HashSet<long>();
        foreach (var (other, signature) in session.All(SharingSql, row => (row.GetInt64(0), row.GetString(1)), Bands(print)))
        {
            if (seen.Count == Most)
                break;
            if (!seen.Add(other) || Fingerprint.Parse(signature).Likeness(print) is var likeness && likeness < most)
                continue;
            (best, most) = (other, likeness);
        }
        return best == 0 ? default : (First(session, best), "copy", most);
    }

    private static object?[] Bands(Fingerprint print)
    {
        var bands = new object?[Fingerprint.Bands];
        for (var band = 0; band < bands.Length; band++)
            bands[band] = print.Band(band);
        return bands;
    }

    private static long First(Session session, long no) => session.Number("SELECT source FROM copy WHERE story = $1", no) is not 0 and var source ? source : no;

    private static double Likeness(Session session, long no, Fingerprint print) =>
        session.Text("SELECT signature FROM fingerprint WHERE story = $1", no) is { } signature ? Fingerprint.Parse(signature).Likeness(print) : 0;
}
