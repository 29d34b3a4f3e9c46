using System.Buffers;
using System.Text;

namespace Dragoman.Intake;

/// <summary>Undoes what happens where UTF-8 is taken for Windows-1252 and written as UTF-8 once more: "KÃ¤rpÃ¤" for "Kärpä", "â€œ" for "“".</summary>
internal static class DecodedTwice
{
    /// <summary>One such pair may be meant; two are a fault.</summary>
    private const int Fewest = 2;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>By the byte, the character that Windows-1252 has for it, for the bytes that follow a first one in UTF-8.</summary>
    private static readonly Dictionary<char, byte> Following = Enumerable.Range(0x80, 0x40)
        .SelectMany(value => new[] { ((char)value, (byte)value), (Western.GetString([(byte)value])[0], (byte)value) })
        .DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF5 - 0xC2).Select(value => (char)value)]);

    public static string Mend(string text)
    {
        if (text.AsSpan().IndexOfAny(Firsts) < 0)
            return text;
        var mended = new StringBuilder(text.Length);
        var found = 0;
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Firsts) is >= 0 and var at)
        {
            mended.Append(rest[..at]);
            rest = rest[at..];
            if (One(rest, out var rune) is > 0 and var length)
            {
                mended.Append(rune.ToString());
                rest = rest[length..];
                found++;
            }
            else
            {
                mended.Append(rest[0]);
                rest = rest[1..];
            }
        }
        return found < Fewest ? text : mended.Append(rest).ToString();
    }

    /// <summary>How many characters at the start stand for one; 0 for none.</summary>
    private static int One(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        var length = text[0] switch { < '\u00E0' => 2, < '\u00F0' => 3, _ => 4 };
        if (text.Length < length)
            return 0;
        Span<byte> bytes = stackalloc byte[length];
        bytes[0] = (byte)text[0];
        for (var i = 1; i < length; i++)
        {
            // The closing quotation mark has a byte that Windows-1252 lacks: it is often lost on the way.
            if (text[i] == '\uFFFD' && i == 2 && text[0] == '\u00E2' && text[1] == '\u20AC')
                bytes[i] = 0x9D;
            else if (!Following.TryGetValue(text[i], out bytes[i]))
                return 0;
        }
        return Rune.DecodeFromUtf8(bytes, out rune, out var consumed) == OperationStatus.Done && consumed == length && IsLikely(rune.Value) ? length : 0;
    }

    /// <summary>Letters of Europe, marks of typesetters, pictures: what "passé »" would become is none of them.</summary>
    private static bool IsLikely(int rune) => rune is < 0x0530 or (>= 0x2010 and <= 0x203A) or 0x20AC or 0x2122 or 0xFEFF or >= 0x1F000;
}
