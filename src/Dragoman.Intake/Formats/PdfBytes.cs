namespace Dragoman.Intake;

/// <summary>
/// The bytes of a PDF, each counted as often as it is looked at. The parser goes through the whole file again for every object that isn't where the
/// file says, so that a small file with many such can cost hours.
/// </summary>
internal sealed class PdfBytes(ReadOnlyMemory<byte> bytes, Tally looked) : Stream
{
    /// <summary>Bytes are told in such lots.</summary>
    private const int Lot = 4096;

    private int position;
    private int untold;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? (int)Math.Min(value, bytes.Length) : throw new IOException("a place before the start of the file");
    }

    public override int ReadByte()
    {
        Tell(1);
        return position < bytes.Length ? bytes.Span[position++] : -1;
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, bytes.Length - position);
        Tell(count);
        bytes.Span.Slice(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => position, _ => bytes.Length });

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Tell(int count)
    {
        untold += count;
        if (untold < Lot)
            return;
        looked.Add(untold);
        untold = 0;
    }
}
