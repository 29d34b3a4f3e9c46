using System.IO.Compression;

namespace Dragoman.Intake;

/// <summary>
/// Gzip member by member, for files with a broken one: where one breaks, the reader is told once and goes on at the next. Slower than the
/// framework's reader, which can't say where a member ends: this one hands it a byte at a time.
/// </summary>
internal sealed class GzipMembers(Stream compressed) : Stream
{
    private readonly BufferedStream raw = new(compressed, 1 << 16);
    private GZipStream? member;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (!ended)
        {
            if (member is null && !Open())
                return 0;
            int read;
            try
            {
                read = member!.Read(buffer);
            }
            catch (InvalidDataException broken)
            {
                EndMember();
                throw new InvalidDataException("the compressed bytes are broken", broken);
            }
            if (read > 0)
                return read;
            EndMember();
        }
        return 0;
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
        {
            EndMember();
            raw.Dispose();
        }
        base.Dispose(disposing);
    }

    private void EndMember()
    {
        member?.Dispose();
        member = null;
    }

    /// <summary>Goes to the next signature and opens what begins there; false at the end.</summary>
    private bool Open()
    {
        var matched = 0;
        for (int b; (b = raw.ReadByte()) >= 0;)
        {
            matched = matched switch
            {
                1 when b == 0x8B => 2,
                2 when b == 8 => 3,
                _ => b == 0x1F ? 1 : 0,
            };
            if (matched < 3)
                continue;
            member = new GZipStream(new Feed(raw), CompressionMode.Decompress);
            return true;
        }
        ended = true;
        return false;
    }

    /// <summary>The signature once more, then the file byte by byte: what the decompressor has not taken stays in the file.</summary>
    private sealed class Feed(Stream raw) : Stream
    {
        private static readonly byte[] Signature = [0x1F, 0x8B, 8];

        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty)
                return 0;
            var next = given < Signature.Length ? Signature[given++] : raw.ReadByte();
            if (next < 0)
                return 0;
            buffer[0] = (byte)next;
            return 1;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
