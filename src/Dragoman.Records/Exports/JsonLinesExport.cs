namespace Dragoman.Records;

/// <summary>Dealings whole, with reports, life and disagreements: one JSON object a line.</summary>
internal sealed class JsonLinesExport : IExport
{
    public string Name => "jsonl";

    public string Title => "JSON Lines: engagements whole, with their reports";

    public string Ending => ".jsonl";

    public string MediaType => "application/jsonl";

    public void Write(ExportSource source, Stream output)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        foreach (var dealing in source.Dealings())
            writer.WriteLine(DealingFormat.ToJson(dealing));
    }
}
