using System.Data.Common;
using Npgsql;

namespace Dragoman.Records;

/// <summary>PostgreSQL behind one pool of connections.</summary>
internal sealed class PostgresDialect(NpgsqlDataSource source) : Dialect
{
    /// <summary>The lock that writers of one database take in turn: an arbitrary number of Dragoman's own.</summary>
    private const long WritersLock = 0x44524147_4F4D414E;

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

    public override DbParameter Parameter(int number) => new NpgsqlParameter();

    public override void BeginWriting(Session session)
    {
        session.Run("BEGIN");
        session.Number("SELECT 1 FROM (SELECT pg_advisory_xact_lock($1)) AS locked", WritersLock);
    }

    public override string Translate(string sql) => sql
        .Replace("{text}", "TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{number}", "BIGINT", StringComparison.Ordinal)
        .Replace("{key}", "BIGINT PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{real}", "DOUBLE PRECISION", StringComparison.Ordinal);

    public override bool IsBroken(DbException error) => error is not PostgresException { IsTransient: false };
}
