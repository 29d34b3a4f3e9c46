using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>The append-only journal: what is kept or decided goes in here first, and everything else is made from it.</summary>
internal sealed class Journal
{
    private static readonly string[] Derived =
    [
        "story", "report", "dealing", "dealing_key", "alias", "version", "story_text", "person", "person_key", "office", "promise", "promise_report",
        "fingerprint", "fingerprint_band", "copy", "story_made",
    ];

    private readonly TimeProvider time;
    private readonly PersonTable persons = new();
    private readonly DealingTable dealings;
    private readonly Merger merger;
    private readonly Corrector corrector;

    public Journal(TimeProvider time)
    {
        this.time = time;
        dealings = new DealingTable(persons);
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
        var (no, kept, day, published) = session.One("SELECT no, findings, day, published FROM story WHERE id = $1",
            row => (row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3)), story.Id);
        // Read without its date a story tells less than it did: no reading of it takes the date away, nor what rests on it; nor does one that
        // only inferred another date.
        if (kept is not null && day is not null && (story.PublishedDay is null || (story.Inferred.Contains("published") && story.Published != published)))
            return KeepOutcome.AlreadyKept;
        var at = Stamp(session);
        if (kept == entry.Findings && (day is not null || story.PublishedDay is null))
        {
            if (entry.Record.MadeBy is { } madeBy && StoryTable.MadeBy(session, no) != madeBy)
            {
                Append(session, at, "made", story.Id, null, DealingFormat.ToJson(madeBy));
                EnterMade(session, story.Id, madeBy);
            }
            return KeepOutcome.AlreadyKept;
        }
        var seq = Append(session, at, "record", story.Id, null, entry.Body!);
        Enter(session, entry, seq, at);
        return kept is null ? KeepOutcome.Kept : KeepOutcome.Renewed;
    }

    public string Correct(Session session, Correction correction)
    {
        var at = Stamp(session);
        if (ItemAddress.Parse(correction.Target) is { } address)
        {
            var item = ItemCorrector.Anchored(session, address, correction);
            CorrectItem(session, address, Append(session, at, "correction", address.Story, correction.Author, DealingFormat.ToJson(item)), at);
            return item.Target!;
        }
        if (StoryDate.IsStory(correction.Target))
            return Date(session, StoryDate.Anchored(session, correction), at);
        var anchored = corrector.Anchored(session, correction);
        var seq = Append(session, at, "correction", correction.Target ?? "", correction.Author, DealingFormat.ToJson(anchored));
        var id = corrector.Apply(session, anchored, seq, at);
        // Asked of what is entered now, not of what the journal holds: what once stood stands.
        if (correction.Kind is CorrectionKind.Change or CorrectionKind.Add && DealingTable.Number(session, id) is > 0 and var no)
            DateLint.Past(dealings.Load(session, no).Dealing, at);
        return id;
    }

    /// <summary>The record as it was read stands behind the correction with the new day, until the story is read again with it.</summary>
    private string Date(Session session, Correction correction, string at)
    {
        var story = correction.Target!;
        var before = StoryTable.Record(session, story)!;
        Append(session, at, "correction", story, correction.Author, DealingFormat.ToJson(correction));
        StoryTable.Undate(session, story);
        var read = StoryTable.Newest(session, session.Number("SELECT no FROM story WHERE id = $1", story));
        var entry = new RecordEntry(read with { Story = StoryDate.Laid(before.Story, correction, before.Corrections ?? []) }, session.Dialect);
        Enter(session, entry, Append(session, at, "record", story, null, entry.Body!), at);
        return story;
    }

    public int Import(Session session, ImportEntry import, string author)
    {
        foreach (var holder in import.Holders)
            DateLint.Tenures(holder);
        var at = Stamp(session);
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
            var (at, kind, subject, record, body) = session.One("SELECT at, kind, subject, body FROM journal WHERE seq = $1", row => row.GetString(1) == "record"
                ? (row.GetString(0), row.GetString(1), row.GetString(2), JournalBody.Record(row, 3), "")
                : (row.GetString(0), row.GetString(1), row.GetString(2), (Record?)null, row.GetString(3)), seq);
            if (record is not null)
                Enter(session, new RecordEntry(record), seq, at);
            else
                Again(session, seq, at, kind, subject, body);
        }
    }

    /// <summary>Now, or the last entry's moment where the clock went back behind it: the journal's stamps never fall.</summary>
    private string Stamp(Session session)
    {
        var now = Moment.Format(time.GetUtcNow());
        var last = session.Text("SELECT at FROM journal ORDER BY seq DESC LIMIT 1");
        return string.CompareOrdinal(last, now) > 0 ? last! : now;
    }

    private void Again(Session session, long seq, string at, string kind, string subject, string body)
    {
        switch (kind)
        {
            case "made":
                EnterMade(session, subject, DealingFormat.ParseMadeBy(body));
                break;
            case "import":
                Enter(session, DealingFormat.ParseImport(body), seq, at);
                break;
            case "correction":
                if (StoryDate.IsStory(subject) && StoryDate.IsStory(DealingFormat.ParseCorrection(body).Target))
                {
                    // The record with the day stands behind it.
                    StoryTable.Undate(session, subject);
                    break;
                }
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

    /// <summary>A program found what another had found before it.</summary>
    private static void EnterMade(Session session, string story, MadeBy madeBy) =>
        StoryTable.Made(session, session.Number("SELECT no FROM story WHERE id = $1", story), madeBy);

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
