using System.Globalization;
using System.Text;

namespace Dragoman.Intake;

/// <summary>The head of a WARC record.</summary>
internal sealed class WarcRecord
{
    private string type = "";

    public string? Address { get; private set; }

    public string? ContentType { get; private set; }

    public long Length { get; private set; } = -1;

    /// <summary>What is wrong with the record, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>What was wrong with the record's length, where its bytes could be read none the less; null for nothing.</summary>
    public string? Wrong { get; private set; }

    public bool IsHttp => ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? false;

    public bool IsWanted => Broken is null && type is "response" or "resource" or "conversion"
        && (Address is null || Address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Address.StartsWith("file", StringComparison.OrdinalIgnoreCase));

    /// <summary>The next record of the stream, or null at its end.</summary>
    public static WarcRecord? Next(Pushback stream, int longestHead)
    {
        // Behind a record that lies about its length the next one is looked for.
        var passed = !IsAtRecord(stream) && Between(stream, 0) is not null;
        if (Line(stream, ref longestHead) is null)
            return passed ? new WarcRecord { Broken = "no WARC record begins where one should" } : null;
        var record = new WarcRecord();
        while (Line(stream, ref longestHead) is { Length: > 0 } line)
            record.Take(line);
        if (longestHead < 0)
            record.Broken = "the head of the record has no end";
        else if (record.Length < 0)
            record.Broken = "the record does not say how long it is";
        return record;
    }

    public void Skip(Pushback stream)
    {
        Span<byte> buffer = stackalloc byte[8192];
        for (var left = Length; left > 0;)
        {
            var read = stream.Read(buffer[..(int)Math.Min(left, buffer.Length)]);
            if (read == 0)
                return;
            left -= read;
        }
    }

    /// <summary>The bytes of the record, as far as there are some; <see cref="Wrong"/> where they are not as many as it says.</summary>
    /// <param name="stream">The archive, behind the record's head.</param>
    /// <param name="most">How many bytes a page may have.</param>
    public byte[] Body(Pushback stream, int most)
    {
        // Grown as it comes: a record that only claims to be long costs nothing.
        var bytes = new byte[Math.Min(Length, 1 << 20)];
        var length = 0;
        while (length < Length)
        {
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(Length, bytes.Length * 2L));
            var read = stream.Read(bytes.AsSpan(length));
            if (read == 0)
                break;
            length += read;
        }
        var isCut = length < Length;
        if (!isCut && IsAtRecord(stream))
            return bytes;
        var next = Embedded(bytes.AsSpan(0, length));
        if (next >= 0)
        {
            stream.Unread(bytes.AsSpan(next, length - next));
            Wrong = $"says that it is {Length} bytes long, and the next record begins within them";
            return bytes[..next];
        }
        if (isCut)
        {
            Wrong = "the file ends within a record";
            return bytes[..length];
        }
        var more = Between(stream, most - length) ?? [];
        Wrong = more.Length > 0 ? $"says that it is {Length} bytes long and is {Length + more.Length}" : null;
        return [.. bytes, .. more];
    }

    /// <summary>Whether the next record begins here, or the archive ends, blank lines left out.</summary>
    private static bool IsAtRecord(Pushback stream)
    {
        while (true)
        {
            if (stream.StartsWith("WARC/"u8))
                return true;
            if (!stream.StartsWith("\r"u8) && !stream.StartsWith("\n"u8))
                return stream.IsAtEnd;
            stream.ReadByte();
        }
    }

    /// <summary>What stands before the line on which the next record begins, no more than so many bytes of it; null for nothing.</summary>
    private static byte[]? Between(Pushback stream, int most)
    {
        using var passed = new MemoryStream();
        var isLineStart = true;
        var any = false;
        while (!(isLineStart && stream.StartsWith("WARC/"u8)) && stream.ReadByte() is >= 0 and var b)
        {
            any = true;
            isLineStart = b == '\n';
            if (passed.Length < most)
                passed.WriteByte((byte)b);
        }
        return any ? passed.ToArray() : null;
    }

    /// <summary>Where in the bytes a record begins behind an empty line, or -1.</summary>
    private static int Embedded(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf("\nWARC/1."u8) is >= 0 and var found; at++)
        {
            at += found;
            if (bytes[..at].TrimEnd((byte)'\r').EndsWith("\n"u8))
                return at + 1;
        }
        return -1;
    }

    private void Take(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return;
        var value = line[(colon + 1)..].Trim();
        switch (line[..colon].ToLowerInvariant())
        {
            case "warc-type":
                type = value.ToLowerInvariant();
                break;
            case "warc-target-uri":
                Address = value.Trim('<', '>');
                break;
            case "content-type":
                ContentType = value;
                break;
            case "content-length":
                Length = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;
                break;
        }
    }

    private static string? Line(Pushback stream, ref int left)
    {
        var line = new StringBuilder();
        while (left-- > 0)
        {
            var b = stream.ReadByte();
            if (b < 0)
                return line.Length == 0 ? null : line.ToString();
            if (b == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)b);
        }
        return null;
    }
}
