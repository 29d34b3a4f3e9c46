using Npgsql;

namespace Dragoman.Records;

/// <summary><c>postgres://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME</c>.</summary>
internal sealed class PostgresStoreKind : IStoreKind
{
    public bool Knows(string address) =>
        address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal);

    public IStore Open(string address, TimeProvider time, bool mustExist)
    {
        var settings = Settings(address);
        var source = NpgsqlDataSource.Create(settings);
        try
        {
            if (mustExist)
                LookFor(new PostgresDialect(source), WithoutPassword(address));
            if (settings.SearchPath is { Length: > 0 } schema)
                MakeSchema(new PostgresDialect(source), schema);
            return new SqlStore(WithoutPassword(address), new PostgresDialect(source), time, source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <exception cref="StoreException">The schema, or the database where none is named, holds no store.</exception>
    private static void LookFor(PostgresDialect dialect, string address)
    {
        using var session = new Session(dialect);
        if (session.Number("SELECT COUNT(*) FROM pg_tables WHERE tablename = 'meta' AND schemaname = ANY (current_schemas(false))") == 0)
            throw Stores.Missing(address);
    }

    /// <summary>One that is there already is left alone: its user need not have the right to make one.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "A name of letters and digits.")]
    private static void MakeSchema(PostgresDialect dialect, string schema)
    {
        if (!schema.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            throw new StoreException($"'{schema}' is no name of a schema: letters, digits and underscores are");
        using var session = new Session(dialect);
        if (session.Number("SELECT COUNT(*) FROM pg_namespace WHERE nspname = $1", schema.ToLowerInvariant()) == 0)
            session.RunOnce($"CREATE SCHEMA IF NOT EXISTS {schema}");
    }

    private static NpgsqlConnectionStringBuilder Settings(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new StoreException($"'{WithoutPassword(address)}' is no address of PostgreSQL: postgres://USER:PASSWORD@HOST:PORT/DATABASE");
        var user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.IsDefaultPort || uri.Port < 0 ? 5432 : uri.Port,
            Database = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "dragoman",
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = true,
            ApplicationName = "dragoman",
            // A writer waits for its turn as long as another brings an older store up to date; a server that is gone is found out sooner.
            CommandTimeout = 600,
            TcpKeepAlive = true,
        };
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var value = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
            if (parts[0] == "schema")
                settings.SearchPath = value;
            else if (parts[0] == "sslmode" && Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode))
                settings.SslMode = mode;
            else
                throw new StoreException($"the address of a store has no setting '{parts[0]}' of value '{value}': schema and sslmode are known");
        }
        return settings;
    }

    /// <summary>The address as it may be shown.</summary>
    private static string WithoutPassword(string address)
    {
        var at = address.LastIndexOf('@');
        var scheme = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var colon = at < scheme ? -1 : address.IndexOf(':', scheme, at - scheme);
        return colon < 0 ? address : string.Concat(address.AsSpan(0, colon), address.AsSpan(at));
    }
}
