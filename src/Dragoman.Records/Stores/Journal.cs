namespace Dragoman.Records;

/// <summary>The append-only journal: what is kept or decided goes in here first, and everything else is made from it.</summary>
internal sealed class Journal(TimeProvider time)
{
    private readonly DealingTable dealings = new();

    /// <summary>Forgets what was remembered of work that was undone.</summary>
    public void Forget() => dealings.Forget();

    public KeepOutcome Keep(Session session, RecordEntry entry)
    {
        var story = entry.Record.Story;
        var kept = session.Text("SELECT findings FROM story WHERE id = $1", story.Id);
        if (kept == entry.Findings)
            return KeepOutcome.AlreadyKept;
        var at = Moment.Format(time.GetUtcNow());
        var seq = Append(session, at, "record", story.Id, null, entry.Json);
        Enter(session, entry, seq, at);
        return kept is null ? KeepOutcome.Kept : KeepOutcome.Renewed;
    }

    /// <summary>Makes everything that is made from the journal again.</summary>
    public void Replay(Session session)
    {
        dealings.Forget();
        foreach (var table in Derived)
            session.RunOnce($"DELETE FROM {table}");
        var last = session.Number("SELECT MAX(seq) FROM journal");
        for (long seq = 1; seq <= last; seq++)
        {
            var (at, kind, body) = session.One("SELECT at, kind, body FROM journal WHERE seq = $1", row => (row.GetString(0), row.GetString(1), row.GetString(2)), seq);
            if (kind == "record")
                Enter(session, new RecordEntry(Model.RecordFormat.Parse(System.Text.Encoding.UTF8.GetBytes(body))), seq, at);
        }
    }

    private static readonly string[] Derived = ["story", "report", "dealing", "dealing_key", "alias", "version", "story_text"];

    private void Enter(Session session, RecordEntry entry, long seq, string at)
    {
        var again = session.Number("SELECT no FROM story WHERE id = $1", entry.Record.Story.Id) != 0;
        var no = StoryTable.Put(session, entry.Record, seq, entry.Findings);
        new Merger(dealings).Enter(session, no, entry.Record, at, $"record {entry.Record.Story.Id}");
        FullText.Index(session, no, entry.Record, again);
    }

    private static long Append(Session session, string at, string kind, string subject, string? author, string body)
    {
        var seq = session.Number("SELECT MAX(seq) FROM journal") + 1;
        session.Run("INSERT INTO journal (seq, at, kind, subject, author, body) VALUES ($1, $2, $3, $4, $5, $6)", seq, at, kind, subject, author, body);
        return seq;
    }
}
