using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Full-text search over stories, statements and subjects, in the words of the database at hand.</summary>
internal static class FullText
{
    /// <summary>
    /// How common words are is asked of so many stories, the last that were kept: an index of words gives all stories or none, and a
    /// common word's would all have to be sorted.
    /// </summary>
    private static readonly int[] Windows = [2_000, 20_000];

    /// <summary>Words that one story of so many has are common.</summary>
    private const int Common = 20;

    /// <summary>Of more stories the last that were kept are enough.</summary>
    private const int Most = 1000;

    public static void Index(Session session, long story, Record record, bool again)
    {
        var statements = string.Join('\n', record.Statements.Select(s => $"{s.SpeakerName} {s.Text}"));
        var subjects = string.Join('\n', record.Engagements.SelectMany(e => e.Subjects).Distinct(StringComparer.Ordinal));
        session.Dialect.Index(session, story, again,
            Letters.Plain(record.Story.Headline ?? ""), Letters.Plain(record.Story.Text), Letters.Plain(statements), Letters.Plain(subjects));
    }

    /// <summary>
    /// Dealings of stories that have the words. Rare words lead to their few stories. Of common ones the stories of each dealing that other
    /// conditions bring up are asked; where there are none, the stories kept last are enough.
    /// </summary>
    /// <param name="enough">How many stories will do, where only the words are asked for.</param>
    public static void AddCondition(SqlText sql, Session session, string text, long? enough)
    {
        var dialect = session.Dialect;
        if (Query(dialect, text) is not { } query)
        {
            sql.Add(" AND 1 = 0");
            return;
        }
        if (enough is { } some)
            sql.Add($" AND d.no IN (SELECT r.dealing FROM report r WHERE r.story IN ({dialect.Matching}", query)
                .Add(" AND rowid > {}", Since(session, query, some)).Add(" ORDER BY rowid DESC LIMIT {}))", some);
        else if (Recent(session, query, Newest(session) - Windows[0], Windows[0]) * Common < Windows[0])
            sql.Add($" AND d.no IN (SELECT r.dealing FROM report r WHERE r.story IN ({dialect.Matching}))", query);
        else
            sql.Add($" AND EXISTS (SELECT 1 FROM report r WHERE r.dealing = d.no AND EXISTS ({dialect.Matching} AND rowid = r.story))", query);
    }

    /// <summary>The newest stories that have the words, each with its matching statements.</summary>
    public static List<StorySummary> Stories(Session session, string text, int limit, int offset)
    {
        if (Query(session.Dialect, text) is not { } query)
            return [];
        var wanted = (long)limit + offset;
        return session.All(
            $"SELECT {StoryTable.Columns} FROM story WHERE no IN ({Matching(session, 1)} AND rowid > $2 ORDER BY rowid DESC LIMIT $3) ORDER BY COALESCE(day, '') DESC, no DESC LIMIT $4 OFFSET $5",
            StoryTable.Summary, query, Since(session, query, wanted), Math.Max(Most, wanted), limit, offset);
    }

    /// <summary>How many stories have the words.</summary>
    public static long Count(Session session, string text) =>
        Query(session.Dialect, text) is { } query ? session.Number($"SELECT COUNT(*) FROM ({Matching(session, 1)}) AS matching", query) : 0;

    /// <summary>The number of the story behind which there are enough that match; 0 where all have to be asked.</summary>
    private static long Since(Session session, string query, long enough)
    {
        var newest = Newest(session);
        foreach (var window in Windows)
        {
            if (newest > window && Recent(session, query, newest - window, enough) >= enough)
                return newest - window;
        }
        return 0;
    }

    private static long Newest(Session session) => session.Number("SELECT MAX(no) FROM story");

    /// <summary>How many of the stories behind one match, as far as that matters.</summary>
    private static long Recent(Session session, string query, long since, long most) =>
        session.Number($"SELECT COUNT(*) FROM ({Matching(session, 1)} AND rowid > $2 LIMIT $3) AS matching", query, since, most);

    private static string Matching(Session session, int argument) => session.Dialect.Matching.Replace("{}", $"${argument}", StringComparison.Ordinal);

    /// <summary>What the user wrote as the database asks for it: all words, "words in quotes" together; null where there is no word.</summary>
    private static string? Query(Dialect dialect, string text)
    {
        var phrases = new List<string>();
        var parts = text.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var folded = Letters.Fold(parts[i]);
            if (folded.Length == 0)
                continue;
            if (i % 2 == 1)
                phrases.Add(folded);
            else
                phrases.AddRange(folded.Split(' '));
        }
        return phrases.Count == 0 ? null : dialect.Query(phrases);
    }
}
