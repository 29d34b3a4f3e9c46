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
    }

    public string Address { get; }

    public Task<KeepOutcome> KeepAsync(Record record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
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
        if (query.Person is not null || query.Text is not null)
            throw new ArgumentException("a name or words", nameof(query));
        var whole = new WholeDealings(query, Today);
        for (var some = Ask(whole.Next); some.Count > 0; some = Ask(whole.Next))
        {
            foreach (var dealing in some)
                yield return dealing;
        }
    }

    public IReadOnlyList<StorySummary> Search(string text, int limit = 50)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ask(session => FullText.Stories(session, text, limit));
    }

    public IReadOnlyDictionary<string, Dealing> DealingsOf(string story) => Ask(session => DealingQuestions.OfStory(session, story, Today));

    public Task<string> CorrectAsync(Correction correction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return writer.Do(session => journal.Correct(session, correction), cancellationToken);
    }

    public Task<int> ImportAsync(IEnumerable<OfficeHolder> holders, string source, string author, CancellationToken cancellationToken = default)
    {
        var entry = new ImportEntry(source, holders.ToValueList());
        return writer.Do(session => journal.Import(session, entry, author), cancellationToken);
    }

    public IReadOnlyList<DealingVersion> History(string id) => Ask(session => HistoryQuestions.Of(session, id));

    public IReadOnlyList<RecordVersion> RecordHistory(string id) => Ask(session => HistoryQuestions.OfStory(session, id));

    public DealingVersion? AsOf(string id, DateTimeOffset moment) => Ask(session => HistoryQuestions.AsOf(session, id, Moment.Format(moment)));

    public IReadOnlyList<Dealing> AllAsOf(DateTimeOffset moment) => Ask(session =>
        HistoryQuestions.All(session, Moment.Format(moment), LocalDate.FromDateTime(moment.UtcDateTime)));

    public IReadOnlyList<DealingVersion> Changes(long after, int limit = 1000) => Ask(session => HistoryQuestions.After(session, after, limit));

    public long Cursor(DateTimeOffset since) => Ask(session => HistoryQuestions.Cursor(session, Moment.Format(since)));

    public IReadOnlyList<ReviewItem> Review(int limit = 50) => Ask(session => DealingQuestions.Review(session, limit, Today));

    public Dyad Dyad(string one, string other) => Ask(session => DyadQuestion.Of(session, one, other, Today));

    public IReadOnlyList<Person> Persons(string name, int limit = 10) => Ask(session => PersonTable.Named(session, name, limit));

    public Person? Person(string id) => Ask(session => PersonTable.One(session, PersonTable.Number(session, id)));

    public IReadOnlyList<Promise> Promises(string? by = null, string? to = null) => Ask(session => PromiseTable.Between(session, by, to, Today));

    public IReadOnlyList<Dealing> Agenda(int days = 14) => Ask(session => DealingQuestions.Agenda(session, Today, days));

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

    private LocalDate Today => Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().Date;

    private T Ask<T>(Func<Session, T> question)
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
