namespace Dragoman.Intake;

/// <summary>Lines of bytes from a stream, in one buffer that grows to the longest line.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] buffer = new byte[64 << 10];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line read last was cut off at the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The next line without its end; valid until the next call.</summary>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        TooLong = false;
        var searched = start;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = buffer.AsMemory(start, searched + at - start);
                start = searched + at + 1;
                Number++;
                return true;
            }
            if (ended)
            {
                line = buffer.AsMemory(start, end - start);
                start = end;
                if (line.IsEmpty && !TooLong)
                    return false;
                Number++;
                return true;
            }
            if (end - start > longest)
            {
                TooLong = true;
                start = end;
            }
            searched = Fill();
        }
    }

    /// <summary>Reads on; where the unsearched part of the line begins.</summary>
    private int Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        var searched = end;
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
        return searched;
    }
}
