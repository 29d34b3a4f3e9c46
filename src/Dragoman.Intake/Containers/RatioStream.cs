namespace Dragoman.Intake;

/// <summary>
/// What comes out of a decompressor, cut off where so much comes out of so little that it must be a bomb, and broken off where it was cut short or its
/// checksum is another.
/// </summary>
internal sealed class RatioStream(
    Stream expanded, Func<long> taken, IntakeLimits limits, GzipWatch? watch = null, uint? checksum = null) : Stream
{
    private readonly Checksum found = new();
    private long given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => given; set => throw new NotSupportedException(); }

    /// <summary>Decompresses gzip from a stream that is closed with it.</summary>
    public static RatioStream Gzip(Stream compressed, IntakeLimits limits, GzipWatch watch)
    {
        var counting = new CountingStream(compressed);
        return new RatioStream(new System.IO.Compression.GZipStream(counting, System.IO.Compression.CompressionMode.Decompress), () => counting.Count, limits, watch);
    }

    /// <summary>The same for a file of which a member is broken.</summary>
    public static RatioStream Members(Stream compressed, IntakeLimits limits)
    {
        var counting = new CountingStream(compressed);
        return new RatioStream(new GzipMembers(counting), () => counting.Count, limits);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = Expanded(buffer);
        given += read;
        if (checksum is not null)
            found.Add(buffer[..read]);
        if (read == 0 && buffer.Length > 0 && checksum is { } told && told != found.Value)
            throw new InvalidDataException("is damaged: its checksum is not that of its bytes");
        if (given > limits.RatioFrom && given > limits.Ratio * Math.Max(1, taken()))
            throw new InvalidDataException($"expands more than {limits.Ratio}-fold");
        return read;
    }

    /// <summary>The decompressor's own words tell a reader of news nothing. A checksum that is wrong comes here too.</summary>
    private int Expanded(Span<byte> buffer)
    {
        try
        {
            return watch is null ? expanded.Read(buffer) : watch.Read(expanded, buffer);
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException("is packed data that is cut short or damaged", broken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            expanded.Dispose();
        base.Dispose(disposing);
    }
}
