using System.IO.Compression;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>
/// Sees what the framework's reader of gzip gives: whether it broke, and the last bytes that it gave. It stops without a word where anything
/// but a member stands between two; that it stopped early shows in the file's last member, which ends otherwise.
/// </summary>
internal sealed class GzipWatch
{
    private const int TailLength = 512;

    /// <summary>The last member is looked for in so many bytes.</summary>
    private const int Window = 4 << 20;

    private byte[] tail = [];
    private bool ended;

    public bool IsBroken { get; private set; }

    public int Read(Stream expanded, Span<byte> buffer)
    {
        int read;
        try
        {
            read = expanded.Read(buffer);
        }
        catch (InvalidDataException)
        {
            IsBroken = true;
            throw;
        }
        ended = read == 0 && buffer.Length > 0;
        if (read > 0)
            tail = Tail(tail, buffer[..read]);
        return read;
    }

    /// <summary>Whether the reading came to its end before the file did.</summary>
    public bool IsCutShort(Page page)
    {
        if (!ended)
            return false;
        using var raw = PageBytes.Open(page);
        if (!raw.CanSeek)
            return false;
        var from = Math.Max(0, raw.Length - Window);
        raw.Position = from;
        var bytes = new byte[raw.Length - from];
        raw.ReadExactly(bytes);
        var last = bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
        if (last < 0 || from + last == 0)
            return false;
        var end = EndOf(bytes[last..]);
        return end is not null && !tail.AsSpan().EndsWith(end);
    }

    private static byte[] Tail(ReadOnlySpan<byte> before, ReadOnlySpan<byte> more)
    {
        if (more.Length >= TailLength)
            return more[^TailLength..].ToArray();
        byte[] joined = [.. before, .. more];
        return joined.Length > TailLength ? joined[^TailLength..] : joined;
    }

    /// <summary>How the member ends that begins here, or null where none does.</summary>
    private static byte[]? EndOf(byte[] member)
    {
        try
        {
            using var expanded = new GZipStream(new MemoryStream(member, writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 << 10];
            byte[] tail = [];
            for (int read; (read = expanded.Read(buffer)) > 0;)
                tail = Tail(tail, buffer.AsSpan(0, read));
            return tail;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
