using System.Collections.Concurrent;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>The store, in any database that speaks SQL.</summary>
internal sealed class SqlStore : IStore
{
    private readonly Dialect dialect;
    private readonly IDisposable? closing;
    private readonly Writer writer;
    private readonly Journal journal;
    private readonly ConcurrentBag<Session> readers = [];
    private readonly ReadCache cache = new();
    private readonly TimeProvider time;
    private bool closed;

    /// <param name="closing">What ends with the store.</param>
    public SqlStore(string address, Dialect dialect, TimeProvider time, IDisposable? closing)
    {
        Address = address;
        this.dialect = dialect;
        this.closing = closing;
        this.time = time;
        journal = new Journal(time);
        var session = new Session(dialect);
        try
        {
            Schema.BringUpToDate(session, journal.Refill);
        }
        catch (System.Data.Common.DbException e)
        {
            session.Dispose();
            throw new StoreException($"the store can't be opened: {e.Message}", e);
        }
        catch
        {
            session.Dispose();
            throw;
        }
        writer = new Writer(session, journal.Forget);
        Work = new WorkQueue(this, journal, dialect, time);
        Shelf = new SqlShelf(work => writer.Do(work, CancellationToken.None), Ask);
    }

    public string Address { get; }

    public IShelf Shelf { get; }

    public WorkQueue Work { get; }

    public Task<KeepOutcome> KeepAsync(Record record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        MustBeWritable();
        // Made here, by the many threads that read stories, not by the one that writes.
        var entry = new RecordEntry(record, dialect);
        return writer.Do(session => journal.Keep(session, entry), cancellationToken);
    }

    public IReadOnlyList<StorySummary> Stories(int limit = 100, int offset = 0) =>
        Ask(session => StoryTable.List(session, limit, offset));

    public Record? Record(string id) => Ask(session => StoryTable.Record(session, id));

    public IReadOnlyList<StoryCopy> Copies(string id) => Ask(session => StoryTable.Record(session, id) is { } record
        ? CopyTable.Of(session, session.Number("SELECT no FROM story WHERE id = $1", record.Story.Id))
        : []);

    public Dealing? Dealing(string id) => Ask(session => DealingQuestions.One(session, id, Today));

    public IReadOnlyList<Dealing> Find(FindQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Ask(session => DealingQuestions.Find(session, query, Today));
    }

    public IEnumerable<Dealing> Whole(FindQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is not { Person: null, PersonId: null, Text: null, AsOf: null })
            throw new ArgumentException("a person, words or an earlier moment", nameof(query));
        var whole = new WholeDealings(query, Today);
        for (var some = Ask(whole.Next); some.Count > 0; some = Ask(whole.Next))
        {
            foreach (var dealing in some)
                yield return dealing;
        }
    }

    public long Count(FindQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Ask(session => DealingQuestions.Count(session, query, Today));
    }

    public long CountStories(string? text = null) => Ask(session =>
        text is null ? session.Number("SELECT COUNT(*) FROM story") : FullText.Count(session, text));

    public long CountReview() => Ask(DealingQuestions.CountReview);

    public IReadOnlyList<StorySummary> Search(string text, int limit = 50, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ask(session => FullText.Stories(session, text, limit, offset));
    }

    public IReadOnlyDictionary<string, Dealing> DealingsOf(string story) => Ask(session => DealingQuestions.OfStory(session, story, Today));

    public Task<string> CorrectAsync(Correction correction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        MustBeWritable();
        return writer.Do(session => journal.Correct(session, correction), cancellationToken);
    }

    public Task<int> ImportAsync(IEnumerable<OfficeHolder> holders, string source, string author, CancellationToken cancellationToken = default)
    {
        MustBeWritable();
        var entry = new ImportEntry(source, holders.ToValueList());
        return writer.Do(session => journal.Import(session, entry, author), cancellationToken);
    }

    public IReadOnlyList<DealingVersion> History(string id) => Ask(session => HistoryQuestions.Of(session, id));

    public IReadOnlyList<RecordVersion> RecordHistory(string id) => Ask(session => HistoryQuestions.OfStory(session, id));

    public IReadOnlyList<PersonMerge> MergesOf(string person) => Ask(session => PersonMerges.Standing(session, person.ToLowerInvariant())
        .OrderByDescending(merge => merge.At, StringComparer.Ordinal).Select(merge => new PersonMerge(merge.Merge.Persons!.Gone, merge.Merge.Author, merge.At, merge.Merge.Reason)).ToList());

    public IReadOnlyList<SourceDays> Sources(NodaTime.LocalDate since) => Ask(session => StoryTable.Sources(session, since));

    public Fate? Fate(string id) => Ask(session => FateQuestion.Of(session, id));

    public Story Dated(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Ask(session => StoryDate.Of(session, story));
    }

    public IReadOnlyList<ReadStory> ReadStories(long after, int limit = 1000) => Ask(session => StoryTable.Read(session, after, limit));

    public DealingVersion? AsOf(string id, DateTimeOffset moment) => Ask(session => HistoryQuestions.AsOf(session, id, Moment.Format(moment)));

    public IReadOnlyList<Dealing> AllAsOf(DateTimeOffset moment) => Ask(session =>
        HistoryQuestions.All(session, Moment.Format(moment), LocalDate.FromDateTime(moment.UtcDateTime)));

    public IReadOnlyList<DealingVersion> Changes(long after, int limit = 1000) => Ask(session => HistoryQuestions.After(session, after, limit));

    public long Cursor(DateTimeOffset since) => Ask(session => HistoryQuestions.Cursor(session, Moment.Format(since)));

    public IReadOnlyList<ReviewItem> Review(int limit = 50, int offset = 0) => Ask(session => DealingQuestions.Review(session, limit, offset, Today));

    public Dyad Dyad(string one, string other, DateTimeOffset? asOf = null) => Ask(session =>
        DyadQuestion.Of(session, one, other, asOf is { } moment ? LocalDate.FromDateTime(moment.UtcDateTime) : Today, asOf));

    public IReadOnlyList<Person> Persons(string name, int limit = 10) => Ask(session => PersonTable.Named(session, name, limit));

    public Person? Person(string id) => Ask(session => PersonTable.One(session, PersonTable.Number(session, id)));

    public IReadOnlyList<Promise> Promises(string? by = null, string? to = null, int limit = 200) =>
        Ask(session => PromiseTable.Between(session, by, to, Today, limit));

    public IReadOnlyList<Dealing> Agenda(int days = 14) => Ask(session => DealingQuestions.Agenda(session, Today, days));

    public IDisposable? Hold(string work)
    {
        MustBeWritable();
        return dialect.Hold(work);
    }

    public IReadOnlyList<string> Check() => Ask(StoreCheck.Faults);

    /// <summary>Makes everything that is made from the journal again.</summary>
    internal void Replay() => writer.Do(
        session =>
        {
            journal.Replay(session);
            return true;
        }, CancellationToken.None).GetAwaiter().GetResult();

    public void Dispose()
    {
        if (closed)
            return;
        closed = true;
        writer.Dispose();
        foreach (var reader in readers)
            reader.Dispose();
        closing?.Dispose();
    }

    private void MustBeWritable()
    {
        if (dialect.IsReadOnly)
            throw new StoreException($"the store '{Address}' is open to be read: its file can't be written");
    }

    private LocalDate Today => Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().Date;

    /// <summary>Work on the writer's connection, whole or not at all.</summary>
    internal Task<T> Write<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        MustBeWritable();
        return writer.Do(work, cancellation);
    }

    /// <summary>A question on a connection of its own.</summary>
    internal T Ask<T>(Func<Session, T> question)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (dialect.OneConnection)
            return writer.Ask(question);
        if (!readers.TryTake(out var session))
            session = new Session(dialect) { Cache = cache };
        try
        {
            var answer = question(session);
            readers.Add(session);
            return answer;
        }
        catch (StoreException)
        {
            readers.Add(session);
            throw;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
