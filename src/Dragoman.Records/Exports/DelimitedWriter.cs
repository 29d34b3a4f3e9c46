using System.Text;

namespace Dragoman.Records;

/// <summary>Writes rows of text with a separator: quoted by RFC 4180 where it is a comma, cleaned of tabs and line ends where it is a tab.</summary>
internal sealed class DelimitedWriter(Stream output, char separator, Encoding encoding) : IDisposable
{
    private readonly StreamWriter writer = new(output, encoding, 64 * 1024, leaveOpen: true) { NewLine = separator == ',' ? "\r\n" : "\n" };

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write(separator);
            Cell(SheetGuard.Guarded(Cleaned(cells[i] ?? "")));
        }
        writer.WriteLine();
    }

    public void Dispose() => writer.Dispose();

    private string Cleaned(string cell) => separator != '\t' || cell.AsSpan().IndexOfAny("\t\r\n") < 0 ? cell : cell.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');

    private void Cell(string cell)
    {
        if (separator == '\t' || cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            writer.Write(cell);
            return;
        }
        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
