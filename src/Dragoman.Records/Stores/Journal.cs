using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>The append-only journal: what is kept or decided goes in here first, and everything else is made from it.</summary>
internal sealed class Journal
{
    private static readonly string[] Derived =
    [
        "story", "report", "dealing", "dealing_key", "alias", "version", "story_text", "person", "person_key", "office", "promise", "promise_report",
        "fingerprint", "fingerprint_band", "copy",
    ];

    private readonly TimeProvider time;
    private readonly DealingTable dealings = new();
    private readonly PersonTable persons = new();
    private readonly Merger merger;
    private readonly Corrector corrector;

    public Journal(TimeProvider time)
    {
        this.time = time;
        merger = new Merger(dealings);
        corrector = new Corrector(dealings, persons, merger);
    }

    /// <summary>Forgets what was remembered of work that was undone.</summary>
    public void Forget()
    {
        dealings.Forget();
        persons.Forget();
    }

    public KeepOutcome Keep(Session session, RecordEntry entry)
    {
        var story = entry.Record.Story;
        var kept = session.Text("SELECT findings FROM story WHERE id = $1", story.Id);
        if (kept == entry.Findings)
            return KeepOutcome.AlreadyKept;
        var at = Now;
        var seq = Append(session, at, "record", story.Id, null, entry.Body!);
        Enter(session, entry, seq, at);
        return kept is null ? KeepOutcome.Kept : KeepOutcome.Renewed;
    }

    public string Correct(Session session, Correction correction)
    {
        var at = Now;
        if (ItemAddress.Parse(correction.Target) is { } address)
        {
            var item = ItemCorrector.Anchored(session, address, correction);
            CorrectItem(session, address, Append(session, at, "correction", address.Story, correction.Author, DealingFormat.ToJson(item)), at);
            return address.ToString();
        }
        var anchored = corrector.Anchored(session, correction);
        var seq = Append(session, at, "correction", correction.Target ?? "", correction.Author, DealingFormat.ToJson(anchored));
        return corrector.Apply(session, anchored, seq, at);
    }

    public int Import(Session session, ImportEntry import, string author)
    {
        var at = Now;
        Enter(session, import, Append(session, at, "import", import.Source, author, DealingFormat.ToJson(import)), at);
        return import.Holders.Count;
    }

    /// <summary>Fills what a migration added to a store that held stories before it.</summary>
    public void Refill(Session session, Refill what)
    {
        if (what == Records.Refill.Copies)
            CopyTable.Fill(session);
        else
            Replay(session);
    }

    /// <summary>Makes everything that is made from the journal again.</summary>
    public void Replay(Session session)
    {
        Forget();
        foreach (var table in Derived)
            session.RunOnce($"DELETE FROM {table}");
        var last = session.Number("SELECT MAX(seq) FROM journal");
        for (long seq = 1; seq <= last; seq++)
        {
            var (at, kind, record, body) = session.One("SELECT at, kind, body FROM journal WHERE seq = $1", row => row.GetString(1) == "record"
                ? (row.GetString(0), row.GetString(1), JournalBody.Record(row, 2), "")
                : (row.GetString(0), row.GetString(1), (Record?)null, row.GetString(2)), seq);
            if (record is not null)
                Enter(session, new RecordEntry(record), seq, at);
            else
                Again(session, seq, at, kind, body);
        }
    }

    private string Now => Moment.Format(time.GetUtcNow());

    private void Again(Session session, long seq, string at, string kind, string body)
    {
        switch (kind)
        {
            case "import":
                Enter(session, DealingFormat.ParseImport(body), seq, at);
                break;
            case "correction":
                if (ItemAddress.Parse(DealingFormat.ParseCorrection(body).Target) is { } address)
                {
                    CorrectItem(session, address, seq, at);
                    break;
                }
                try
                {
                    corrector.Apply(session, DealingFormat.ParseCorrection(body), seq, at);
                }
                catch (StoreException)
                {
                    // What it corrected is no more, not even by its stories: the journal keeps it, and nothing is left to correct.
                }
                break;
        }
    }

    private void Enter(Session session, RecordEntry entry, long seq, string at)
    {
        var record = entry.Record;
        var again = session.Number("SELECT no FROM story WHERE id = $1", record.Story.Id) != 0;
        var no = StoryTable.Put(session, record, seq, entry.Findings);
        var people = persons.Enter(session, record);
        var first = CopyTable.Enter(session, no, record, again);
        if (again || first is not null)
            record = ItemCorrector.Laid(session, no, record, seq);
        if (record.Corrections is not null)
            StoryTable.Count(session, no, record);
        merger.Enter(session, no, record, people, first, at, $"record {record.Story.Id}");
        PromiseTable.Enter(session, no, record, first, again);
        FullText.Index(session, no, record, again);
    }

    /// <summary>Makes anew what rests on an item that was corrected, in every print of its text.</summary>
    private void CorrectItem(Session session, ItemAddress address, long seq, string at)
    {
        foreach (var no in ItemCorrector.Touched(session, address))
        {
            var record = ItemCorrector.Laid(session, no, StoryTable.Newest(session, no), seq + 1);
            var first = CopyTable.FirstOf(session, no);
            switch (address.Item[0])
            {
                case 's':
                    FullText.Index(session, no, record, again: true);
                    break;
                case 'f':
                    merger.Enter(session, no, record, persons.Enter(session, record), first, at, $"correction {seq}");
                    break;
                case 'c':
                    PromiseTable.Enter(session, no, record, first, again: true);
                    break;
            }
            StoryTable.Count(session, no, record);
        }
    }

    private void Enter(Session session, ImportEntry import, long seq, string at)
    {
        foreach (var holder in import.Holders)
            persons.Import(session, holder, import.Source);
        Contradictions.Renew(session, dealings, import, at, $"import {seq}");
    }

    private static long Append(Session session, string at, string kind, string subject, string? author, object body)
    {
        var seq = session.Number("SELECT MAX(seq) FROM journal") + 1;
        session.Run("INSERT INTO journal (seq, at, kind, subject, author, body) VALUES ($1, $2, $3, $4, $5, $6)", seq, at, kind, subject, author, body);
        return seq;
    }
}
