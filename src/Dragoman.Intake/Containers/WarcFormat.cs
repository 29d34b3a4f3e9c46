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
        using var stream = new Pushback(PageBytes.Open(page));
        var breaks = 0;
        for (var number = 1L; ; number++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (record, body, broken) = Next(stream, context.Limits);
            if (broken is not null)
            {
                // A file of compressed records goes on behind a broken one; anything else breaks again at once.
                if (++breaks > 1)
                    yield break;
                yield return IntakeOutcome.Fail(page.Input, broken, $"record {number}");
                continue;
            }
            if (record is null)
                yield break;
            breaks = 0;
            if (record.Broken is not null)
                yield return IntakeOutcome.Fail(page.Input, record.Broken, $"record {number}");
            if (record.IsWanted && body is null)
                yield return IntakeOutcome.Fail(record.Address ?? page.Input, $"is larger than {context.Limits.PageBytes >> 20} MB", $"record {number}");
            if (body is null)
                continue;
            var any = false;
            foreach (var outcome in Story(record, body, page, context))
            {
                any |= outcome.Story is not null;
                yield return record.Wrong is { } wrong && outcome.Story is not null ? outcome with { Notes = [.. outcome.Notes, $"record {number}: {wrong}"] } : outcome;
            }
            if (!any && record.Wrong is { } lost)
                yield return IntakeOutcome.Fail(page.Input, lost, $"record {number}");
        }
    }

    /// <summary>The next record, its bytes where they are wanted, and what broke.</summary>
    private static (WarcRecord? Record, byte[]? Body, string? Broken) Next(Pushback stream, IntakeLimits limits)
    {
        try
        {
            var record = WarcRecord.Next(stream, LongestHead);
            if (record is null || record.Broken is not null)
                return (record, null, null);
            if (record.IsWanted && record.Length <= limits.PageBytes)
                return (record, record.Body(stream, limits.PageBytes), null);
            record.Skip(stream);
            return (record, null, null);
        }
        catch (InvalidDataException broken)
        {
            stream.Discard();
            return (null, null, broken.Message);
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
        // Servers call a raw deflate stream what should be one of zlib.
        IEnumerable<Func<Stream, Stream>> ways = response.Encoding switch
        {
            "gzip" or "x-gzip" => [held => new GZipStream(held, CompressionMode.Decompress)],
            "deflate" => [held => new ZLibStream(held, CompressionMode.Decompress), held => new DeflateStream(held, CompressionMode.Decompress)],
            "br" => [held => new BrotliStream(held, CompressionMode.Decompress)],
            _ => [],
        };
        foreach (var way in ways)
        {
            if (Undone(content, way, limits) is { } undone)
                return undone;
        }
        // Some crawlers keep the header and undo the encoding.
        return response.Encoding is "gzip" or "x-gzip" && content.Span is [0x1F, 0x8B, ..] || !LooksPlain(content.Span) ? null : content;
    }

    private static bool LooksPlain(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, 512)].TrimStart(" \t\r\n"u8) is [(byte)'<' or (byte)'{' or (byte)'[', ..] || Ascii.IsValid(content[..Math.Min(content.Length, 512)]);

    /// <summary>What comes out of the decompressor, or null where it takes the bytes for none of its own.</summary>
    private static ReadOnlyMemory<byte>? Undone(ReadOnlyMemory<byte> content, Func<Stream, Stream> way, IntakeLimits limits)
    {
        try
        {
            using var compressed = new MemoryStream(content.ToArray(), writable: false);
            using var expanded = way(compressed);
            var length = content.Length;
            var page = new Page("", default) { Open = () => new RatioStream(expanded, () => length, limits) };
            return PageBytes.All(page, limits) is { Length: > 0 } undone ? undone : null;
        }
        // The framework's decompressor of Brotli calls bad bytes an invalid operation.
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
