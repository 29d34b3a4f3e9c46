using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// Stories that wait to be read, in the store itself. Each is claimed by one worker at a time, for as long as its lease lasts; one whose worker died is
/// claimed by another. What is kept under a claim goes into the record in the transaction that takes the story out of the queue, and only while
/// no other has claimed it since. A story that failed <see cref="MostTries"/> times is given up and lies where <see cref="Failed"/> lists it.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "It is a queue.")]
public sealed class WorkQueue
{
    /// <summary>How often a story is tried before it is given up.</summary>
    public const int MostTries = 5;

    /// <summary>
    /// A story that was claimed so often is read alone: it may be what kills its reader, and would take those that were claimed with it along to the shelf.
    /// </summary>
    public const int TriesInCompany = 2;

    private const string Died = "whoever read it died over it or took longer than the lease, each time";

    private readonly SqlStore store;
    private readonly Journal journal;
    private readonly Dialect dialect;
    private readonly LowWater fresh, any;
    private readonly string claimSql, putSql, putAgainSql, failSql;

    internal WorkQueue(SqlStore store, Journal journal, Dialect dialect, TimeProvider time)
    {
        (this.store, this.journal, this.dialect) = (store, journal, dialect);
        (fresh, any) = (new LowWater(time), new LowWater(time));
        var now = dialect.Now;
        // The rows are chosen once and locked before they change; what another is about to claim or to keep is passed over.
        claimSql = $"""
            WITH next AS MATERIALIZED (
              SELECT no FROM work WHERE failed IS NULL AND due >= $5 AND due <= {now} AND tries <= $2 ORDER BY due, no LIMIT $1 {dialect.SkipLocked})
            UPDATE work SET fence = fence + 1, tries = tries + 1, since = due, due = {now} + $3,
              failed = CASE WHEN tries >= {MostTries} THEN {now} END,
              reason = CASE WHEN tries >= {MostTries} THEN COALESCE(reason, $4) ELSE reason END
            WHERE no IN (SELECT no FROM next)
            RETURNING no, fence, tries, story, body, failed, since
            """;
        putSql = $"INSERT INTO work (subject, story, name, body, due) VALUES ($1, $2, $3, $4, {now}) ON CONFLICT (subject) DO NOTHING";
        putAgainSql = "INSERT INTO work (subject, story, name, due)"
            + $" SELECT id, id, COALESCE(headline, input), {now} FROM story WHERE id = $1 AND input <> $2 ON CONFLICT (subject) DO NOTHING";
        failSql = $"UPDATE work SET due = {now}, reason = $3, failed = CASE WHEN tries >= {MostTries} THEN {now} END WHERE no = $1 AND fence = $2";
    }

    /// <summary>Puts a story in; false where the very same waits or was given up already. When the task completes it outlives the program's death.</summary>
    public Task<bool> PutAsync(Story story, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(story);
        var body = RecordFormat.ToJson(new Record { Story = story });
        // The same text from another outlet or with another date is other work.
        var subject = $"{story.Id}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 8))}";
        return store.Write(
            session =>
            {
                var isNew = session.Run(putSql, subject, story.Id, story.Headline ?? story.Input, body) > 0;
                dialect.WakeWorkers(session);
                return isNew;
            },
            cancellationToken);
    }

    /// <summary>Puts kept stories in, by their ids, to be read again; how many did not wait already. What somebody put in by hand no program reads.</summary>
    public Task<int> PutAgainAsync(IReadOnlyList<string> stories, CancellationToken cancellationToken = default) => store.Write(
        session =>
        {
            var count = 0;
            foreach (var story in stories)
                count += session.Run(putAgainSql, story, HandWork.ByHand);
            dialect.WakeWorkers(session);
            return count;
        },
        cancellationToken);

    /// <summary>Takes the next stories to be read, those that wait longest first; none where nothing is to be claimed just now.</summary>
    /// <param name="lease">How long they are the caller's; <see cref="RenewAsync"/> makes it longer.</param>
    /// <param name="alone">Whether the caller reads nothing else: it is then given what must be read alone (<see cref="TriesInCompany"/>), once nothing else is left.</param>
    public async Task<IReadOnlyList<Claim>> ClaimAsync(int most, TimeSpan lease, bool alone, CancellationToken cancellationToken = default)
    {
        var claims = await Beside(session => Claim(session, fresh, most, TriesInCompany - 1, lease), cancellationToken).ConfigureAwait(false);
        if (claims.Count == 0 && alone)
            claims = await Beside(session => Claim(session, any, 1, int.MaxValue, lease), cancellationToken).ConfigureAwait(false);
        return claims;
    }

    /// <summary>Has the lease begin anew; false where the story is another's by now.</summary>
    public Task<bool> RenewAsync(Claim claim, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Beside(session => session.Run($"UPDATE work SET due = {dialect.Now} + $3 WHERE no = $1 AND fence = $2 AND failed IS NULL",
            claim.No, claim.Fence, (long)lease.TotalMilliseconds) > 0, cancellationToken);
    }

    /// <summary>Keeps what was read and takes the story out of the queue, both or neither; null, and nothing is kept, where another has claimed it since.</summary>
    public Task<KeepOutcome?> KeepAsync(Claim claim, Record record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(record);
        var entry = new RecordEntry(record, dialect);
        return store.Write(
            session => session.Run("DELETE FROM work WHERE no = $1 AND fence = $2", claim.No, claim.Fence) > 0 ? journal.Keep(session, entry) : (KeepOutcome?)null,
            cancellationToken);
    }

    /// <summary>Says that the story could not be read: it goes behind all that wait, or is given up after its last try. False where another has claimed it since.</summary>
    public Task<bool> FailAsync(Claim claim, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        // PostgreSQL's text holds no NUL.
        return store.Write(session => session.Run(failSql, claim.No, claim.Fence, reason.Replace('\0', ' ')) > 0, cancellationToken);
    }

    /// <summary>Gives a story back that was not read, as if it had not been claimed.</summary>
    public Task<bool> GiveBackAsync(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Beside(session => session.Run($"UPDATE work SET due = {dialect.Now}, tries = tries - 1, fence = fence + 1 WHERE no = $1 AND fence = $2 AND failed IS NULL",
            claim.No, claim.Fence) > 0, CancellationToken.None);
    }

    /// <summary>Waits until work may have come, or a lease may have lapsed: no longer than the time given.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken = default) => dialect.WaitForWorkAsync(
        () => store.Ask(session => session.Number($"SELECT COUNT(*) FROM (SELECT 1 FROM work WHERE failed IS NULL AND due >= $1 AND due <= {dialect.Now} LIMIT 1) AS any_due", any.Due)) > 0,
        atMost, cancellationToken);

    public WorkCount Count() => store.Ask(session => new WorkCount(
        session.Number("SELECT COUNT(*) FROM work WHERE failed IS NULL"), session.Number("SELECT COUNT(*) FROM work WHERE failed IS NOT NULL")));

    /// <summary>The stories that were given up, the last one first.</summary>
    public IReadOnlyList<FailedWork> Failed(int limit = 100, int offset = 0) => store.Ask(session => session.All(
        "SELECT story, name, tries, reason, failed FROM work WHERE failed IS NOT NULL ORDER BY failed DESC, no DESC LIMIT $1 OFFSET $2",
        row => new FailedWork(row.GetString(0), row.GetString(1), (int)row.GetInt64(2), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
        limit, offset));

    /// <summary>Puts stories that were given up back among those that wait, by their ids or the beginnings of them, all where none is named; how many.</summary>
    public Task<int> RetryAsync(IReadOnlyList<string> stories, CancellationToken cancellationToken = default) => store.Write(
        session =>
        {
            var count = 0;
            // 'g' comes behind every hexadecimal digit.
            foreach (var (first, last) in stories.Count == 0 ? [("", "g")] : stories.Select(id => id.ToLowerInvariant()).Select(id => (id, id + "g")))
                count += session.Run($"UPDATE work SET failed = NULL, tries = 0, due = {dialect.Now} WHERE failed IS NOT NULL AND story >= $1 AND story < $2", first, last);
            dialect.WakeWorkers(session);
            return count;
        },
        cancellationToken);

    private List<Claim> Claim(Session session, LowWater water, int most, int tries, TimeSpan lease)
    {
        var (from, now) = (water.Due, session.Number($"SELECT {dialect.Now}"));
        var rows = session.All(claimSql, row => new Row(row.GetInt64(0), row.GetInt64(1), (int)row.GetInt64(2), row.GetString(3), row.TextOrNull(4), !row.IsDBNull(5), row.GetInt64(6)),
            most, tries, (long)lease.TotalMilliseconds, Died, from);
        water.Looked(from, rows.Count > 0 ? rows.Max(row => row.Since) : null, now);
        return [.. rows.Where(row => !row.IsFailed).OrderBy(row => row.No).Select(row => new Claim(row.No, row.Fence, row.Tries, row.Body is { } body
            ? RecordFormat.Parse(Encoding.UTF8.GetBytes(body)).Story : StoryTable.Record(session, row.Story)!.Story))];
    }

    /// <summary>Beside whoever writes, where the database locks row by row; else in turn.</summary>
    private async Task<T> Beside<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        if (dialect.SkipLocked.Length == 0)
            return await store.Write(work, cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => store.Ask(work), cancellation).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw new StoreException($"the store's queue can't be asked: {e.Message}", e);
        }
    }

    private readonly record struct Row(long No, long Fence, int Tries, string Story, string? Body, bool IsFailed, long Since);
}
