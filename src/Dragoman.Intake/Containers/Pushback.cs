namespace Dragoman.Intake;

/// <summary>A stream that can be looked into and that takes bytes back: an archive's records are not always as long as they say.</summary>
internal sealed class Pushback(Stream inner) : IDisposable
{
    private byte[] buffer = new byte[64 << 10];
    private int start;
    private int end;

    /// <summary>Whether nothing comes any more.</summary>
    public bool IsAtEnd => start == end && !Fill();

    public void Dispose() => inner.Dispose();

    public int Read(Span<byte> bytes)
    {
        if (start == end)
        {
            if (bytes.Length >= buffer.Length)
                return inner.Read(bytes);
            if (!Fill())
                return 0;
        }
        var length = Math.Min(bytes.Length, end - start);
        buffer.AsSpan(start, length).CopyTo(bytes);
        start += length;
        return length;
    }

    public int ReadByte() => start == end && !Fill() ? -1 : buffer[start++];

    /// <summary>Puts the bytes back in front of what is to come.</summary>
    public void Unread(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > start)
        {
            var held = buffer.AsSpan(start, end - start);
            var larger = new byte[Math.Max(buffer.Length, bytes.Length + held.Length)];
            held.CopyTo(larger.AsSpan(larger.Length - held.Length));
            (buffer, start, end) = (larger, larger.Length - held.Length, larger.Length);
        }
        start -= bytes.Length;
        bytes.CopyTo(buffer.AsSpan(start));
    }

    /// <summary>Lets go of what was looked at ahead: what stands in front of a break does not run on behind it.</summary>
    public void Discard() => (start, end) = (0, 0);

    /// <summary>Whether the words come next; they stay.</summary>
    public bool StartsWith(ReadOnlySpan<byte> words)
    {
        if (end - start < words.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            while (end < words.Length && inner.Read(buffer, end, buffer.Length - end) is > 0 and var read)
                end += read;
        }
        return buffer.AsSpan(start, end - start).StartsWith(words);
    }

    private bool Fill()
    {
        (start, end) = (0, 0);
        end = inner.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
