using System.Text;

namespace Dragoman.Model;

/// <summary>A tab-separated file of the almanac as bytes: lines are read where they stand, and only those that are asked for.</summary>
internal sealed class DataTable
{
    private readonly byte[] bytes;

    private DataTable(byte[] bytes) => this.bytes = bytes;

    public static DataTable Open(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream("almanac/" + name)
            ?? throw new InvalidOperationException($"The almanac's file {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new DataTable(bytes);
    }

    /// <summary>Steps to the next line that is no comment; <paramref name="next"/> starts at 0.</summary>
    public bool Read(ref int next, out int line)
    {
        while (next < bytes.Length)
        {
            line = next;
            var length = bytes.AsSpan(line).IndexOf((byte)'\n');
            next = length < 0 ? bytes.Length : line + length + 1;
            if (length != 0 && bytes[line] != (byte)'#')
                return true;
        }

        line = -1;
        return false;
    }

    public ReadOnlySpan<byte> Field(int line, int column)
    {
        var rest = bytes.AsSpan(line);
        var end = rest.IndexOf((byte)'\n');
        if (end >= 0)
            rest = rest[..end];
        for (; column > 0; column--)
        {
            var tab = rest.IndexOf((byte)'\t');
            if (tab < 0)
                return default;
            rest = rest[(tab + 1)..];
        }

        var stop = rest.IndexOf((byte)'\t');
        return stop < 0 ? rest : rest[..stop];
    }

    public string Text(int line, int column) => Encoding.UTF8.GetString(Field(line, column));

    public string? TextOrNull(int line, int column) => Text(line, column) is { Length: > 0 } text ? text : null;

    public string[] List(int line, int column, char separator = '|') =>
        Text(line, column).Split(separator, StringSplitOptions.RemoveEmptyEntries);
}
