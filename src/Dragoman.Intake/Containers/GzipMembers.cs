using System.IO.Compression;

namespace Dragoman.Intake;

/// <summary>
/// Gzip member by member, for files with a broken one: where one breaks, the reader is told once and goes on at the next. Slower than the
/// framework's reader, which can't say where a member ends: this one hands it a byte at a time, and none behind the next signature, so that
/// a member whose end is not found does not run on into the one behind it.
/// </summary>
internal sealed class GzipMembers(Stream compressed) : Stream
{
    private static readonly byte[] Signature = [0x1F, 0x8B, 8];

    private readonly Pushback raw = new(compressed);
    private GZipStream? member;
    private Feed? feed;
    private long given;
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
            given += read;
            if (read > 0)
                return read;
            var isWhole = feed!.EndsWithLength(given);
            EndMember();
            if (!isWhole)
                throw new InvalidDataException("the compressed bytes are broken");
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
        while (!raw.IsAtEnd)
        {
            if (!raw.StartsWith(Signature))
            {
                raw.ReadByte();
                continue;
            }
            foreach (var _ in Signature)
                raw.ReadByte();
            given = 0;
            member = new GZipStream(feed = new Feed(raw), CompressionMode.Decompress);
            return true;
        }
        ended = true;
        return false;
    }

    /// <summary>The signature once more, then the file byte by byte up to the next signature.</summary>
    private sealed class Feed(Pushback raw) : Stream
    {
        private int begun;
        private ulong last;

        /// <summary>Whether what was fed ends with that length, as a member does; one byte may have been read behind it.</summary>
        public bool EndsWithLength(long length) => (uint)length == Told(last) || (uint)length == Told(last >> 8);

        private static uint Told(ulong bytes) => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((uint)bytes);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty)
                return 0;
            var next = begun < Signature.Length ? Signature[begun++] : raw.StartsWith(Signature) ? -1 : raw.ReadByte();
            if (next < 0)
                return 0;
            last = (last << 8) | (byte)next;
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
