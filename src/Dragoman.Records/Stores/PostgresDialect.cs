using System.Data.Common;
using Npgsql;

namespace Dragoman.Records;

/// <summary>PostgreSQL behind one pool of connections.</summary>
internal sealed class PostgresDialect(NpgsqlDataSource source) : Dialect
{
    /// <summary>
    /// The lock that writers of one schema take in turn, with the schema's name: an arbitrary number of Dragoman's own. Alone it is the one that older programs
    /// take for the whole database; new ones share it, so that an older writer and a new one never write at once.
    /// </summary>
    private const long WritersLock = 0x44524147_4F4D414E;

    /// <summary>On which workers listen; those of other schemas of the database look in vain, which costs them a question.</summary>
    private const string WorkChannel = "dragoman_work";

    public override string Name => "postgres";

    public override DbConnection Connect()
    {
        try
        {
            return source.OpenConnection();
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new StoreException($"PostgreSQL does not answer: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    public override IDisposable? Hold(string name)
    {
        var session = new Session(this);
        if (session.Number("SELECT CAST(pg_try_advisory_lock(hashtextextended(current_schema() || '/' || $1, 0)) AS INT)", name) == 1)
            return new Held(session, name);
        session.Dispose();
        return null;
    }

    public override string Now => "CAST(EXTRACT(EPOCH FROM now()) * 1000 AS BIGINT)";

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override void WakeWorkers(Session session) => session.Run($"NOTIFY {WorkChannel}");

    public override async Task WaitForWorkAsync(Func<bool> isDue, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            // Back in the pool it listens no more. What comes between two waits is seen by looking once one listens.
            await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            await using (var listen = new NpgsqlCommand($"LISTEN {WorkChannel}", connection))
                await listen.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            if (!isDue())
                await connection.WaitAsync(atMost, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new StoreException($"PostgreSQL does not answer: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    public override DbParameter Parameter(int number) => new NpgsqlParameter();

    public override void BeginWriting(Session session)
    {
        session.Run("BEGIN");
        session.Number("SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared($1), pg_advisory_xact_lock(hashtextextended('/write/' || COALESCE(current_schema(), ''), $1))) AS locked",
            WritersLock);
    }

    public override string Translate(string sql) => sql
        .Replace("{text}", "TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{number}", "BIGINT", StringComparison.Ordinal)
        .Replace("{identity}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{key}", "BIGINT PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{real}", "DOUBLE PRECISION", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal);

    public override bool IsBroken(DbException error) => error is not PostgresException { IsTransient: false };

    public override string Matching => "SELECT rowid FROM story_text WHERE words @@ to_tsquery('english', {})";

    // Words in one pair of quotes are a phrase to to_tsquery.
    public override string Query(IReadOnlyList<string> phrases) => string.Join(" & ", phrases.Select(p => $"'{p}'"));

    public override void Index(Session session, long story, bool again, string headline, string body, string statements, string subjects) => session.Run(
        "INSERT INTO story_text (rowid, words) VALUES ($1, setweight(to_tsvector('english', $2), 'A') || setweight(to_tsvector('english', $3), 'D')"
        + " || setweight(to_tsvector('english', $4), 'B') || setweight(to_tsvector('english', $5), 'C'))"
        + " ON CONFLICT (rowid) DO UPDATE SET words = excluded.words",
        story, headline, Limit(body), Limit(statements), Limit(subjects));

    /// <summary>A lock of the connection's, which goes back to the pool and would keep it.</summary>
    private sealed class Held(Session session, string name) : IDisposable
    {
        public void Dispose()
        {
            session.Number("SELECT CAST(pg_advisory_unlock(hashtextextended(current_schema() || '/' || $1, 0)) AS INT)", name);
            session.Dispose();
        }
    }

    /// <summary>A tsvector holds a megabyte at most.</summary>
    private static string Limit(string text) => text.Length <= 250_000 ? text : text[..250_000];
}
