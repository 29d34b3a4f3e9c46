using System.Data;
using System.Data.Common;

namespace Dragoman.Records;

/// <summary>One connection with its prepared statements. Parameters are <c>$1</c>, <c>$2</c> …; not for several threads at once.</summary>
internal sealed class Session : IDisposable
{
    private readonly DbConnection connection;
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public Session(Dialect dialect)
    {
        Dialect = dialect;
        connection = dialect.Connect();
    }

    public Dialect Dialect { get; }

    /// <summary>What was read before; null where the connection may see what is not committed.</summary>
    public ReadCache? Cache { get; init; }

    /// <summary>Runs a statement; the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> arguments) => Command(sql, arguments).ExecuteNonQuery();

    /// <summary>Runs statements without arguments that are needed once.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Statements come from embedded files alone.")]
    public void RunOnce(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public List<T> All<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Command(sql, arguments).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>The first row, or the default where there is none.</summary>
    public T? One<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Command(sql, arguments).ExecuteReader(CommandBehavior.SingleRow);
        return reader.Read() ? row(reader) : default;
    }

    /// <summary>The first column of the first row as a number; 0 where there is no row or no value.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> arguments) =>
        Command(sql, arguments).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value) : 0;

    public string? Text(string sql, params ReadOnlySpan<object?> arguments) => Command(sql, arguments).ExecuteScalar() as string;

    public void Dispose()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Values go by parameters; the rest is this room's own text.")]
    private DbCommand Command(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= arguments.Length; i++)
                command.Parameters.Add(Dialect.Parameter(i));
            commands.Add(sql, command);
        }
        for (var i = 0; i < arguments.Length; i++)
            command.Parameters[i].Value = arguments[i] ?? DBNull.Value;
        return command;
    }
}
