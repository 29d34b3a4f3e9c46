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

    public bool IsHttp => ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? false;

    public bool IsWanted => Broken is null && type is "response" or "resource" or "conversion"
        && (Address is null || Address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Address.StartsWith("file", StringComparison.OrdinalIgnoreCase));

    /// <summary>The next record of the stream, or null at its end.</summary>
    public static WarcRecord? Next(Stream stream, int longestHead)
    {
        string? first;
        do
        {
            first = Line(stream, ref longestHead);
        }
        while (first is "");
        if (first is null)
            return null;
        var record = new WarcRecord();
        if (!first.StartsWith("WARC/", StringComparison.Ordinal))
        {
            record.Broken = "no WARC record begins where one should";
            return record;
        }
        while (Line(stream, ref longestHead) is { Length: > 0 } line)
            record.Take(line);
        if (longestHead < 0)
            record.Broken = "the head of the record has no end";
        else if (record.Length < 0)
            record.Broken = "the record does not say how long it is";
        return record;
    }

    public void Skip(Stream stream)
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

    /// <summary>The bytes of the record, or null where the stream ends before them.</summary>
    public byte[]? Body(Stream stream)
    {
        // Grown as it comes: a record that only claims to be long costs nothing.
        var bytes = new byte[Math.Min(Length, 1 << 20)];
        var length = 0;
        while (length < Length)
        {
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(Length, bytes.Length * 2L));
            var read = stream.Read(bytes, length, bytes.Length - length);
            if (read == 0)
                return null;
            length += read;
        }
        return bytes;
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

    private static string? Line(Stream stream, ref int left)
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
