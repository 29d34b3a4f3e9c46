using Parquet;
using Parquet.Schema;

namespace Dragoman.Records;

/// <summary>The columns of the CSV form as Parquet.</summary>
internal sealed class ParquetExport : IExport
{
    private const int RowsAGroup = 10_000;

    public string Name => "parquet";

    public string Title => "Parquet: a row an engagement";

    public string Ending => ".parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public void Write(ExportSource source, Stream output) => WriteAsync(source, output).GetAwaiter().GetResult();

    private static async Task WriteAsync(ExportSource source, Stream output)
    {
        DataField[] texts = [.. DealingColumns.Text.Select(c => new DataField(c.Name, typeof(string), true, false, null))];
        DataField[] numbers = [.. DealingColumns.Numbers.Select(c => new DataField(c.Name, typeof(double), false, false, null))];
        // The writer goes back to what it wrote: it needs a stream that can, and a file of its own does not fill the memory.
        var buffer = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await using var closing = buffer.ConfigureAwait(false);
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. texts, .. numbers]), buffer).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var rows in source.Dealings().Select(Row.Of).Chunk(RowsAGroup))
            {
                using var group = writer.CreateRowGroup();
                for (var i = 0; i < texts.Length; i++)
                {
                    string[] column = [.. rows.Select(r => r.Texts[i]!)];
                    await group.WriteAsync(texts[i], column).ConfigureAwait(false);
                }
                for (var i = 0; i < numbers.Length; i++)
                {
                    double[] column = [.. rows.Select(r => r.Numbers[i])];
                    await group.WriteAsync<double>(numbers[i], column.AsMemory()).ConfigureAwait(false);
                }
                group.CompleteValidate();
            }
        }
        buffer.Position = 0;
        await buffer.CopyToAsync(output).ConfigureAwait(false);
    }

    /// <summary>The cells of a dealing: a group of them is held, not the dealings.</summary>
    private readonly record struct Row(string?[] Texts, double[] Numbers)
    {
        public static Row Of(Dealing dealing) =>
            new([.. DealingColumns.Text.Select(column => column.Of(dealing))], [.. DealingColumns.Numbers.Select(column => column.Of(dealing))]);
    }
}
