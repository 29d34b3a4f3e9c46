using System.Net;
using System.Text;
using System.Xml;

namespace Dragoman.Intake;

/// <summary>
/// XML as strangers write it, made readable: its characters by the rules of all pages, entities of HTML as their characters, an
/// ampersand that stands alone as one, characters that XML forbids left out. What is well-formed stays as it is.
/// </summary>
internal static class XmlText
{
    /// <summary>Larger documents are streamed and must be well-formed: nobody writes them by hand.</summary>
    public const int LongestMended = 16 << 20;

    private const int LongestEntity = 32;

    private const string Data = "<![CDATA[";

    public static string? Decode(ReadOnlySpan<byte> bytes, string? mediaType) =>
        CharacterSet.Decode(bytes, CharacterSet.OfMediaType(mediaType) ?? Declared(bytes)) is { } text ? Mend(text.AsSpan().TrimStart("\uFEFF \t\r\n")) : null;

    public static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), XmlFormat.Settings);

    /// <summary>The text with what no XML reader takes put right; in linear time.</summary>
    public static string Mend(ReadOnlySpan<char> text)
    {
        var mended = new StringBuilder(text.Length + 64);
        var inData = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inData)
                inData = !(c == ']' && text[i..].StartsWith("]]>"));
            else if (c == '<' && text[i..].StartsWith(Data))
                inData = true;
            if (c == '&' && !inData)
                i += Reference(text[i..], mended) - 1;
            else if (IsAllowed(c))
                mended.Append(c);
        }
        return mended.ToString();
    }

    private static bool IsAllowed(int c) => c is >= ' ' and not '\uFFFE' and not '\uFFFF' or '\t' or '\n' or '\r';

    /// <summary>Writes what begins with an ampersand; how many characters of it are read.</summary>
    private static int Reference(ReadOnlySpan<char> text, StringBuilder mended)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        var reference = end < 0 ? [] : text[..(end + 1)];
        if (reference is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            mended.Append(reference);
            return reference.Length;
        }
        if (reference.Length > 2 && !reference[1..^1].ContainsAny(" <&\n"))
        {
            var decoded = WebUtility.HtmlDecode(reference.ToString());
            if (!reference.SequenceEqual(decoded))
            {
                if (decoded is "<" or ">" or "&" or "\"")
                    mended.Append(WebUtility.HtmlEncode(decoded));
                else if (decoded.Length > 0 && IsAllowed(decoded[0]))
                    mended.Append(decoded);
                return reference.Length;
            }
        }
        mended.Append("&amp;");
        return 1;
    }

    /// <summary>The encoding that the document's first line declares.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]).AsSpan();
        var end = start.IndexOf("?>");
        var at = end < 0 ? -1 : start[..end].IndexOf("encoding");
        if (at < 0)
            return null;
        var rest = start[(at + "encoding".Length)..end].TrimStart("= \t\r\n");
        if (rest.IsEmpty || rest[0] is not ('"' or '\''))
            return null;
        var close = rest[1..].IndexOf(rest[0]);
        return close < 0 ? null : rest.Slice(1, close).ToString();
    }
}
