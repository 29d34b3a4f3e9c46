using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Full-text search over stories, statements and subjects, in the words of the database at hand.</summary>
internal static class FullText
{
    /// <summary>Words that so many stories have are common.</summary>
    private const int Common = 1000;

    /// <summary>Of more stories the newest that were kept are enough.</summary>
    private const int Most = 20_000;

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
            sql.Add(" AND 1 = 0");
        else if (session.Number($"SELECT COUNT(*) FROM ({dialect.Matching.Replace("{}", "$1", StringComparison.Ordinal)} LIMIT {Common}) AS matching", query) < Common)
            sql.Add($" AND d.no IN (SELECT r.dealing FROM report r WHERE r.story IN ({dialect.Matching}))", query);
        else if (enough is { } some)
            sql.Add($" AND d.no IN (SELECT r.dealing FROM report r WHERE r.story IN ({dialect.Matching} ORDER BY rowid DESC LIMIT {some}))", query);
        else
            sql.Add($" AND EXISTS (SELECT 1 FROM report r WHERE r.dealing = d.no AND EXISTS ({dialect.Matching} AND rowid = r.story))", query);
    }

    /// <summary>The newest stories that have the words, each with its matching statements.</summary>
    public static List<StorySummary> Stories(Session session, string text, int limit)
    {
        if (Query(session.Dialect, text) is not { } query)
            return [];
        return session.All($"SELECT {StoryTable.Columns} FROM story WHERE no IN ({session.Dialect.Matching.Replace("{}", "$1", StringComparison.Ordinal)} ORDER BY rowid DESC LIMIT {Most})"
            + " ORDER BY COALESCE(day, '') DESC, no DESC LIMIT $2", StoryTable.Summary, query, limit);
    }

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
