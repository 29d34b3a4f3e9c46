using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>The bytes of a page that is read whole.</summary>
internal static class PageBytes
{
    /// <exception cref="InvalidDataException">The page is larger than the limit.</exception>
    public static ReadOnlyMemory<byte> All(Page page, IntakeLimits limits)
    {
        if (page.Open is null)
        {
            return page.Content.Length <= limits.PageBytes
                ? page.Content
                : throw TooLarge(limits);
        }
        using var stream = page.Open();
        var buffer = new byte[stream.CanSeek ? (int)Math.Min(stream.Length + 1, limits.PageBytes + 1L) : 64 << 10];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
                return buffer.AsMemory(0, length);
            length += read;
            if (length > limits.PageBytes)
                throw TooLarge(limits);
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limits.PageBytes + 1L));
        }
    }

    /// <summary>The bytes of a page that has no more than so many; null of a larger one.</summary>
    public static ReadOnlyMemory<byte>? UpTo(Page page, int most)
    {
        if (page.Open is null)
            return page.Content.Length <= most ? page.Content : null;
        using var stream = page.Open();
        using var held = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (held.Length + read > most)
                return null;
            held.Write(buffer, 0, read);
        }
        return held.ToArray();
    }

    /// <summary>Opens the page as a stream, whichever way it holds its bytes.</summary>
    public static Stream Open(Page page) => page.Open is { } open ? open() : new MemoryStream(page.Content.ToArray(), writable: false);

    private static InvalidDataException TooLarge(IntakeLimits limits) => new($"is larger than {limits.PageBytes >> 20} MB");
}
