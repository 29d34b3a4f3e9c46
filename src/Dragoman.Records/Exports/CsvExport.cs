using System.Text;

namespace Dragoman.Records;

/// <summary>Dealings as a table with commas (RFC 4180, UTF-8).</summary>
internal sealed class CsvExport : IExport
{
    public string Name => "csv";

    public string Title => "CSV: a row an engagement";

    public string Ending => ".csv";

    public string MediaType => "text/csv";

    public void Write(ExportSource source, Stream output)
    {
        using var writer = new DelimitedWriter(output, ',', new UTF8Encoding(false));
        writer.Row([.. DealingColumns.Text.Select(c => c.Name), .. DealingColumns.Numbers.Select(c => c.Name)]);
        foreach (var dealing in source.Dealings())
        {
            writer.Row([
                .. DealingColumns.Text.Select(c => c.Of(dealing)?.ReplaceLineEndings(" ")),
                .. DealingColumns.Numbers.Select(c => DealingColumns.Number(c.Of(dealing)))]);
        }
    }
}
