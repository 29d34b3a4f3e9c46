using System.IO.Compression;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>ZIP archives of any of the formats, also of other archives.</summary>
public sealed class ZipFormat : ISignedFormat
{
    private const int HeldBytes = 4 << 20;

    public string Name => "ZIP";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/zip", "application/x-zip-compressed"];

    public IReadOnlyList<string> Endings { get; } = [".zip"];

    public bool Recognises(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        var stream = Seekable(page, context.Limits);
        var length = stream.Length;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        // A bomb lets its entries share their bytes.
        if (archive.Entries.Sum(entry => entry.CompressedLength) > length)
        {
            yield return IntakeOutcome.Fail(page.Input, "is a ZIP whose entries lie over one another");
            yield break;
        }
        foreach (var entry in archive.Entries)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (entry.Name.Length == 0 || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            context.Budget.Entry();
            foreach (var outcome in Member(page, entry, context))
                yield return outcome;
        }
    }

    private static IEnumerable<IntakeOutcome> Member(Page page, ZipArchiveEntry entry, IntakeContext context)
    {
        var member = new Page($"{page.Input}!{entry.FullName}", default) { Published = page.Published };
        Stream Open() => new RatioStream(entry.Open(), () => entry.CompressedLength, context.Limits, checksum: entry.Crc32);
        if (entry.Length > HeldBytes)
            return context.Inside(member with { Open = Open });
        try
        {
            // The length in the archive's list is a claim: a member that is longer is a stream.
            using var stream = Open();
            var bytes = new byte[entry.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return context.Inside(stream.ReadByte() >= 0 ? member with { Open = Open } : member with { Content = bytes.AsMemory(0, length) });
        }
        catch (InvalidDataException broken)
        {
            return [IntakeOutcome.Fail(member.Input, broken.Message)];
        }
    }

    private static Stream Seekable(Page page, IntakeLimits limits)
    {
        if (page.Open is null)
            return new MemoryStream(page.Content.ToArray(), writable: false);
        var stream = page.Open();
        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        return new MemoryStream(PageBytes.All(page, limits).ToArray(), writable: false);
    }
}
