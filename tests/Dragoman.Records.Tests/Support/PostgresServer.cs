using Npgsql;

namespace Dragoman.Records.Tests;

/// <summary>The PostgreSQL of the tests: each gets a schema of its own.</summary>
internal static class PostgresServer
{
    private const string Variable = "DRAGOMAN_TEST_POSTGRES";
    private static int count;

    private static string? Server { get; } = Environment.GetEnvironmentVariable(Variable);

    public static string FreshAddress()
    {
        Assert.SkipUnless(Server is { Length: > 0 }, $"no PostgreSQL: set {Variable} to an address such as the one that .ci/postgres prints");
        var schema = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        Run($"CREATE SCHEMA {schema}");
        return $"{Server}?schema={schema}";
    }

    public static void Drop(string address) => Run($"DROP SCHEMA {address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..]} CASCADE");

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Names of this class's making.")]
    private static void Run(string sql)
    {
        var uri = new Uri(Server!);
        var user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port,
            Username = user[0],
            Password = user.Length > 1 ? user[1] : null,
            Database = uri.AbsolutePath[1..],
        };
        using var connection = new NpgsqlConnection(settings.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
