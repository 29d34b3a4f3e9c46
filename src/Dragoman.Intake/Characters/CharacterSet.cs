using System.Text;
using UtfUnknown;

namespace Dragoman.Intake;

/// <summary>Bytes become characters: by byte-order mark, as UTF-8 where they are strictly that, as declared, by likelihood.</summary>
internal static class CharacterSet
{
    private const int SampleLength = 64 << 10;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null where the bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared = null) =>
        Characters(bytes, declared) is { } text ? DecodedTwice.Mend(text) : null;

    private static string? Characters(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (ByMark(bytes) is { } marked)
            return marked;
        if (LooksBinary(bytes))
            return Wide(bytes);
        var named = Named(declared);
        if (named is not null && named.CodePage != Encoding.UTF8.CodePage && !named.IsSingleByte)
            return named.GetString(bytes);
        // Bytes that are strict UTF-8 with characters beyond ASCII are hardly ever anything else, whatever the page declares.
        if (TryStrict(bytes) is { } strict)
            return strict;
        if (named is not null && named.CodePage != Encoding.UTF8.CodePage)
            return named.GetString(bytes);
        return MostlyUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Guess(bytes).GetString(bytes);
    }

    /// <summary>The character set of that name, with the code pages of old pages; null where nobody knows it.</summary>
    public static Encoding? Named(string? name)
    {
        name = name?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(name) || name.Length > 40)
            return null;
        // As browsers do: what calls itself Latin-1 or ASCII is Windows-1252.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            || name.Equals("latin1", StringComparison.OrdinalIgnoreCase))
            name = "windows-1252";
        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            name = "utf-8";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
        // UTF-7, which hides markup from whoever looks for it: the runtime knows it and reads it no more.
        catch (NotSupportedException)
        {
            throw new InvalidDataException($"is in the character set {name}, which is not read");
        }
    }

    /// <summary>The charset parameter of a media type ("text/html; charset=windows-1251").</summary>
    public static string? OfMediaType(string? mediaType)
    {
        var at = mediaType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var rest = mediaType.AsSpan(at + "charset=".Length).Trim();
        var end = rest.IndexOfAny(';', ' ', ',');
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => null,
    };

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (sample.Contains((byte)0))
            return true;
        var control = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                control++;
        }
        return control * 20 > sample.Length;
    }

    /// <summary>UTF-16 without a mark: every other byte of Latin text is zero.</summary>
    private static string? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        }
        var half = sample.Length / 2;
        if (half < 8 || Math.Min(even, odd) * 20 > half || Math.Max(even, odd) * 10 < half * 7)
            return null;
        return (odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes);
    }

    private static string? TryStrict(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A page of UTF-8 with a broken byte here and there stays UTF-8.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        var rest = bytes[..Math.Min(bytes.Length, 1 << 20)];
        while (!rest.IsEmpty)
        {
            if (rest[0] < 0x80)
            {
                var next = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                rest = next < 0 ? [] : rest[next..];
                continue;
            }
            var status = Rune.DecodeFromUtf8(rest, out _, out var consumed);
            _ = status == System.Buffers.OperationStatus.Done ? good++ : bad++;
            rest = rest[Math.Max(1, consumed)..];
        }
        return good > 0 && bad * 10 < good;
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)].ToArray();
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        return (detected is { Confidence: > 0.2f } ? Named(detected.EncodingName) : null)
            ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }
}
