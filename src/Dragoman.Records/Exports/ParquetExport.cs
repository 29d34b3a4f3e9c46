using Parquet;
using Parquet.Schema;

namespace Dragoman.Records;

/// <summary>The columns of the CSV form as Parquet.</summary>
internal sealed class ParquetExport : IExport
{
    private const int RowsAGroup = 10_000;

    public string Name => "parquet";

    public string Title => "Parquet: a row a dealing";

    public string Ending => ".parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public void Write(ExportSource source, Stream output) => WriteAsync(source, output).GetAwaiter().GetResult();

    private static async Task WriteAsync(ExportSource source, Stream output)
    {
        DataField[] texts = [.. DealingColumns.Text.Select(c => new DataField(c.Name, typeof(string), true, false, null))];
        DataField[] numbers = [.. DealingColumns.Numbers.Select(c => new DataField(c.Name, typeof(double), false, false, null))];
        // The writer goes back to what it wrote: it needs a stream that can.
        using var buffer = new MemoryStream();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. texts, .. numbers]), buffer).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var rows in source.Dealings().Chunk(RowsAGroup))
            {
                using var group = writer.CreateRowGroup();
                for (var i = 0; i < texts.Length; i++)
                {
                    string[] column = [.. rows.Select(r => DealingColumns.Text[i].Of(r)!)];
                    await group.WriteAsync(texts[i], column).ConfigureAwait(false);
                }
                for (var i = 0; i < numbers.Length; i++)
                {
                    double[] column = [.. rows.Select(DealingColumns.Numbers[i].Of)];
                    await group.WriteAsync<double>(numbers[i], column.AsMemory()).ConfigureAwait(false);
                }
                group.CompleteValidate();
            }
        }
        buffer.Position = 0;
        await buffer.CopyToAsync(output).ConfigureAwait(false);
    }
}
