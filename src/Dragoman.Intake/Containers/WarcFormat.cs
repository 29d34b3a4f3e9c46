using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>WARC files of crawlers: the responses and extracted texts in them; streamed, one record in memory at a time.</summary>
public sealed class WarcFormat : ISignedFormat
{
    private const int LongestHead = 64 << 10;

    public string Name => "WARC";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/warc"];

    public IReadOnlyList<string> Endings { get; } = [".warc", ".wet", ".arc"];

    public bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith("WARC/"u8);

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        using var stream = new BufferedStream(PageBytes.Open(page), 1 << 16);
        for (var number = 1L; ; number++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var record = WarcRecord.Next(stream, LongestHead);
            if (record is null)
                yield break;
            if (record.Broken is { } broken)
            {
                yield return IntakeOutcome.Fail(page.Input, broken, $"record {number}");
                yield break;
            }
            if (!record.IsWanted || record.Length > context.Limits.PageBytes)
            {
                if (record.IsWanted)
                    yield return IntakeOutcome.Fail(record.Address ?? page.Input, $"is larger than {context.Limits.PageBytes >> 20} MB", $"record {number}");
                record.Skip(stream);
                continue;
            }
            var body = record.Body(stream);
            if (body is null)
            {
                yield return IntakeOutcome.Fail(page.Input, "the file ends within a record", $"record {number}");
                yield break;
            }
            foreach (var outcome in Story(record, body, page, context))
                yield return outcome;
        }
    }

    private static IEnumerable<IntakeOutcome> Story(WarcRecord record, byte[] body, Page page, IntakeContext context)
    {
        var input = record.Address ?? page.Input;
        var inner = new Page(input, body) { MediaType = record.ContentType, Url = record.Address, Published = page.Published };
        if (!record.IsHttp)
            return context.Inside(inner);
        var response = HttpMessage.Parse(body);
        // What a crawler met beside pages (pictures, redirects, errors) is no failure of a story.
        if (response is null || response.Status is < 200 or > 299 || !IsText(response.MediaType))
            return [];
        var content = Expanded(body.AsMemory(response.BodyStart), response, context.Limits);
        return content is null
            ? [IntakeOutcome.Fail(input, $"its content encoding {response.Encoding} can't be undone")]
            : context.Inside(inner with { Content = content.Value, MediaType = response.MediaType });
    }

    private static bool IsText(string? type) => type is null || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.Contains("pdf", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte>? Expanded(ReadOnlyMemory<byte> content, HttpMessage response, IntakeLimits limits)
    {
        if (response.IsChunked)
            content = HttpMessage.Unchunked(content.Span);
        if (response.Encoding is null or "identity" or "")
            return content;
        // Some crawlers keep the header and undo the encoding.
        if (response.Encoding is "gzip" or "x-gzip" && content.Span is not [0x1F, 0x8B, ..])
            return content;
        try
        {
            using var compressed = new MemoryStream(content.ToArray(), writable: false);
            using Stream? expanded = response.Encoding switch
            {
                "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(compressed, CompressionMode.Decompress),
                "br" => new BrotliStream(compressed, CompressionMode.Decompress),
                _ => null,
            };
            if (expanded is null)
                return null;
            var length = content.Length;
            var page = new Page("", default) { Open = () => new RatioStream(expanded, () => length, limits) };
            return PageBytes.All(page, limits);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
