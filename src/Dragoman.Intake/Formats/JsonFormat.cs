using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>
/// Stories as JSON: JSON Lines of <c>{"id", "url", "headline", "published", "outlet", "language", "text" or "html"}</c>, streamed; and whole
/// documents: one story, a list of them, news-please, ninjs, JSON Feed.
/// </summary>
public sealed class JsonFormat : IFormat
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public string Name => "JSON";

    public IReadOnlyList<string> MediaTypes { get; } =
        ["application/x-ndjson", "application/jsonl", "application/jsonlines", "application/json", "application/feed+json", "application/ld+json"];

    public IReadOnlyList<string> Endings { get; } = [".jsonl", ".ndjson", ".json"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        if (start is [(byte)'[', ..])
            start = start[1..].TrimStart(" \t\r\n"u8);
        return start is [(byte)'{', ..] && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];
    }

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        if (IsWhole(page, context.Limits) && Whole(page, context) is { } stories)
            return stories;
        return Lines(page, context);
    }

    /// <summary>Whether the first line is no object of its own: a document that is printed over several lines, or a list.</summary>
    private static bool IsWhole(Page page, IntakeLimits limits)
    {
        using var stream = PageBytes.Open(page);
        var lines = new LineReader(stream, limits.PageBytes);
        while (lines.Next(out var line))
        {
            var text = line.Span.Trim(" \t\r\n"u8);
            text = text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text[3..] : text;
            if (!text.IsEmpty)
                return text[0] == (byte)'[' || text[^1] != (byte)'}';
        }
        return false;
    }

    private static List<IntakeOutcome>? Whole(Page page, IntakeContext context)
    {
        try
        {
            var bytes = PageBytes.All(page, context.Limits);
            if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                bytes = bytes[3..];
            using var document = JsonDocument.Parse(bytes, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                return document.RootElement.ValueKind == JsonValueKind.Object ? [.. JsonStory.Read(document.RootElement, page, null, context)] : null;
            var outcomes = new List<IntakeOutcome>();
            var number = 0;
            foreach (var item in document.RootElement.EnumerateArray())
            {
                number++;
                if (item.ValueKind == JsonValueKind.Object)
                    outcomes.AddRange(JsonStory.Read(item, page, $"item {number}", context));
                else
                    outcomes.Add(IntakeOutcome.Fail(page.Input, "is no JSON object", $"item {number}"));
            }
            return outcomes;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<IntakeOutcome> Lines(Page page, IntakeContext context)
    {
        using var stream = PageBytes.Open(page);
        var lines = new LineReader(stream, context.Limits.PageBytes);
        while (lines.Next(out var line))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (lines.Number == 1 && line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                line = line[3..];
            if (line.Span.Trim(" \t\r\n"u8).IsEmpty && !lines.TooLong)
                continue;
            foreach (var outcome in ReadLine(page, line, lines.Number, lines.TooLong, context))
                yield return outcome;
        }
    }

    private static List<IntakeOutcome> ReadLine(Page page, ReadOnlyMemory<byte> line, long number, bool tooLong, IntakeContext context)
    {
        var where = $"line {number}";
        if (tooLong)
            return [IntakeOutcome.Fail(page.Input, $"the line is longer than {context.Limits.PageBytes >> 20} MB", where)];
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. JsonStory.Read(document.RootElement, page, where, context)]
                : [IntakeOutcome.Fail(page.Input, "is no JSON object", where)];
        }
        catch (JsonException)
        {
            return [IntakeOutcome.Fail(page.Input, "is no JSON", where)];
        }
        // A string with half of a surrogate pair is JSON to the parser and no text.
        catch (InvalidOperationException)
        {
            return [IntakeOutcome.Fail(page.Input, "is JSON with a broken character", where)];
        }
    }
}
