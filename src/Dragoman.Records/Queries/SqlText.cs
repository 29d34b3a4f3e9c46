using System.Text;

namespace Dragoman.Records;

/// <summary>A statement that grows, with its arguments.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder text = new();
    private readonly List<object?> arguments = [];

    public object?[] Arguments => [.. arguments];

    public SqlText Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    /// <summary>Adds text in which <c>{}</c> stands for the argument.</summary>
    public SqlText Add(string sql, object? argument)
    {
        arguments.Add(argument);
        text.Append(sql.Replace("{}", $"${arguments.Count}", StringComparison.Ordinal));
        return this;
    }

    public override string ToString() => text.ToString();
}
