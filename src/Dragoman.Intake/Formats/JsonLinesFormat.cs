using System.Text;
using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>JSON Lines of stories: <c>{"id", "url", "headline", "published", "outlet", "language", "text" or "html"}</c>. Streamed.</summary>
public sealed class JsonLinesFormat : IFormat
{
    public string Name => "JSON Lines";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/x-ndjson", "application/jsonl", "application/jsonlines", "application/json"];

    public IReadOnlyList<string> Endings { get; } = [".jsonl", ".ndjson", ".json"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        return start is [(byte)'{', ..] && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];
    }

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        using var stream = PageBytes.Open(page);
        var lines = new LineReader(stream, context.Limits.PageBytes);
        while (lines.Next(out var line))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (line.Span.Trim(" \t\r\n"u8).IsEmpty)
                continue;
            foreach (var outcome in ReadLine(page, line, lines.Number, lines.TooLong, context))
                yield return outcome;
        }
    }

    private static IEnumerable<IntakeOutcome> ReadLine(Page page, ReadOnlyMemory<byte> line, long number, bool tooLong, IntakeContext context)
    {
        var where = $"line {number}";
        if (tooLong)
            return [IntakeOutcome.Fail(page.Input, $"the line is longer than {context.Limits.PageBytes >> 20} MB", where)];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return [IntakeOutcome.Fail(page.Input, "is no JSON", where)];
        }
        using (document)
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? JsonStory.Read(document.RootElement, page, where, context)
                : [IntakeOutcome.Fail(page.Input, "is no JSON object", where)];
    }
}
