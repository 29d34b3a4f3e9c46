using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>The stories' records whole, as the record's format has them, with what people corrected: one JSON object a line.</summary>
internal sealed class RecordsExport : IExport
{
    public string Name => "records";

    public string Title => "JSON Lines: the stories' records whole, statements, figures and commitments with their corrections";

    public string Ending => ".jsonl";

    public string MediaType => "application/jsonl";

    public void Write(ExportSource source, Stream output)
    {
        foreach (var record in source.Records())
        {
            output.Write(RecordFormat.ToUtf8(record));
            output.WriteByte((byte)'\n');
        }
    }
}
