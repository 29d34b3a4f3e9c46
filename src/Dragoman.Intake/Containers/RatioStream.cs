namespace Dragoman.Intake;

/// <summary>What comes out of a decompressor, cut off where so much comes out of so little that it must be a bomb.</summary>
internal sealed class RatioStream(Stream expanded, Func<long> taken, IntakeLimits limits, GzipWatch? watch = null) : Stream
{
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
        var read = watch is null ? expanded.Read(buffer) : watch.Read(expanded, buffer);
        given += read;
        if (given > limits.RatioFrom && given > limits.Ratio * Math.Max(1, taken()))
            throw new InvalidDataException($"expands more than {limits.Ratio}-fold");
        return read;
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
