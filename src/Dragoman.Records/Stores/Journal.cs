namespace Dragoman.Records;

/// <summary>The append-only journal: what is kept or decided goes in here first, and everything else is made from it.</summary>
internal sealed class Journal(TimeProvider time)
{
    public KeepOutcome Keep(Session session, RecordEntry entry)
    {
        var story = entry.Record.Story;
        var kept = session.Text("SELECT findings FROM story WHERE id = $1", story.Id);
        if (kept == entry.Findings)
            return KeepOutcome.AlreadyKept;
        var seq = Append(session, "record", story.Id, null, entry.Json);
        StoryTable.Put(session, entry.Record, seq, entry.Findings);
        return kept is null ? KeepOutcome.Kept : KeepOutcome.Renewed;
    }

    private long Append(Session session, string kind, string subject, string? author, string body)
    {
        var seq = session.Number("SELECT MAX(seq) FROM journal") + 1;
        session.Run("INSERT INTO journal (seq, at, kind, subject, author, body) VALUES ($1, $2, $3, $4, $5, $6)",
            seq, Moment.Format(time.GetUtcNow()), kind, subject, author, body);
        return seq;
    }
}
