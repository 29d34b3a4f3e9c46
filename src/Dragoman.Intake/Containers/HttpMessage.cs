using System.Globalization;
using System.Text;

namespace Dragoman.Intake;

/// <summary>The head of an HTTP response as an archive keeps it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="BodyStart">Where the body begins.</param>
/// <param name="MediaType">The declared type, or null.</param>
/// <param name="Encoding">The content encoding in lower case, or null.</param>
/// <param name="IsChunked">Whether the body is in chunks.</param>
internal sealed record HttpMessage(int Status, int BodyStart, string? MediaType, string? Encoding, bool IsChunked)
{
    private const int LongestHead = 256 << 10;

    public static HttpMessage? Parse(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, LongestHead)];
        var end = start.IndexOf("\r\n\r\n"u8);
        var skip = 4;
        if (end < 0)
        {
            end = start.IndexOf("\n\n"u8);
            skip = 2;
        }
        if (end < 0 || !start.StartsWith("HTTP/"u8))
            return null;
        var lines = System.Text.Encoding.Latin1.GetString(start[..end]).Split('\n');
        var words = lines[0].Split(' ', 3);
        if (words.Length < 2 || !int.TryParse(words[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;
        string? type = null, encoding = null;
        var chunked = false;
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "content-type":
                    type = value;
                    break;
                case "content-encoding":
                    encoding = value.ToLowerInvariant();
                    break;
                case "transfer-encoding":
                    chunked = value.Contains("chunked", StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }
        return new HttpMessage(status, end + skip, type, encoding, chunked);
    }

    /// <summary>The chunks joined; what is in no chunks stays as it is.</summary>
    public static ReadOnlyMemory<byte> Unchunked(ReadOnlySpan<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        var rest = body;
        while (!rest.IsEmpty)
        {
            var lineEnd = rest.IndexOf((byte)'\n');
            if (lineEnd is < 0 or > 200)
                return joined.Length == 0 ? body.ToArray() : joined.ToArray();
            var size = rest[..lineEnd].TrimEnd((byte)'\r');
            var semicolon = size.IndexOf((byte)';');
            if (semicolon >= 0)
                size = size[..semicolon];
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return joined.Length == 0 ? body.ToArray() : joined.ToArray();
            if (length == 0)
                break;
            rest = rest[(lineEnd + 1)..];
            var taken = Math.Min(length, rest.Length);
            joined.Write(rest[..taken]);
            rest = rest[taken..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }
        return joined.ToArray();
    }
}
