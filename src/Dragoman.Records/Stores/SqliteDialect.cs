using System.Data.Common;
using Dragoman.Model;
using Microsoft.Data.Sqlite;

namespace Dragoman.Records;

/// <summary>SQLite in a file, or in memory where <paramref name="path"/> is null.</summary>
internal sealed class SqliteDialect(string? path) : Dialect
{
    public override string Name => "sqlite";

    public override bool OneConnection => path is null;

    /// <summary>A file that exists and can't be written is opened to be read.</summary>
    public override bool IsReadOnly { get; } = path is not null && File.Exists(path) && !MayWrite(path);

    public override DbConnection Connect()
    {
        if (IsReadOnly)
            return ToRead();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path ?? ":memory:",
            Mode = path is null ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 60,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // FULL: an acknowledged story outlives a power failure too; commits are few, for stories that wait share one.
            command.CommandText = """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = OFF;
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -32000;
                """;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new StoreException($"the store '{path}' can't be opened: {Why(e)}", e);
        }
    }

    /// <summary>No file beside it can be made, so that nothing of a journal is read: a file that can't be written has none.</summary>
    private SqliteConnection ToRead()
    {
        var address = new UriBuilder { Scheme = "file", Host = "", Path = Path.GetFullPath(path!), Query = "immutable=1" }.Uri.AbsoluteUri;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = address, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA temp_store = MEMORY; SELECT COUNT(*) FROM sqlite_master;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new StoreException($"the store '{path}' can't be opened: {Why(e)}", e);
        }
    }

    private static bool MayWrite(string path)
    {
        if (new FileInfo(path).IsReadOnly)
            return false;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            // In use, or worse: opening it says which.
            return true;
        }
    }

    /// <summary>A file beside the store, locked by the system. It stays: taken away, two could lock two files of one name.</summary>
    public override IDisposable? Hold(string name)
    {
        try
        {
            return path is null ? new MemoryStream() : new FileStream($"{path}.{name}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public override string Now => "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    public override DbParameter Parameter(int number) => new SqliteParameter { ParameterName = $"${number}" };

    public override void BeginWriting(Session session) => session.Run("BEGIN IMMEDIATE");

    public override string Translate(string sql) => sql
        .Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{number}", "INTEGER", StringComparison.Ordinal)
        .Replace("{identity}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
        .Replace("{key}", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{real}", "REAL", StringComparison.Ordinal)
        .Replace("{clustered}", "WITHOUT ROWID", StringComparison.Ordinal);

    public override object Body(Record record) => path is null ? base.Body(record) : JournalBody.Pack(RecordFormat.ToUtf8(record));

    /// <summary>The log of what was written last would keep the greatest length that it ever had.</summary>
    public override void Rest(Session session)
    {
        if (path is not null)
            session.RunOnce("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public override string Matching => "SELECT rowid FROM story_text WHERE story_text MATCH {}";

    public override string Query(IReadOnlyList<string> phrases) => string.Join(" AND ", phrases.Select(p => $"\"{p}\""));

    public override void Index(Session session, long story, bool again, string headline, string body, string statements, string subjects)
    {
        if (again)
            session.Run("DELETE FROM story_text WHERE rowid = $1", story);
        session.Run("INSERT INTO story_text (rowid, headline, body, statements, subjects) VALUES ($1, $2, $3, $4, $5)",
            story, headline, body, statements, subjects);
    }

    private static string Why(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => "the file is no SQLite database",
        SQLitePCL.raw.SQLITE_CANTOPEN => "there is no such folder, or no right to write there",
        SQLitePCL.raw.SQLITE_READONLY => "the file can't be written",
        SQLitePCL.raw.SQLITE_CORRUPT => "the file is damaged",
        _ => e.Message,
    };
}
