using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Dragoman.Intake;

/// <summary>The words of a message's head: encoded words of any character set, and bare bytes that say none.</summary>
internal static partial class MailWords
{
    public static string? Header(MimeMessage message, string name)
    {
        var header = message.Headers.FirstOrDefault(found => found.Field.Equals(name, StringComparison.OrdinalIgnoreCase));
        return header is null || CharacterSet.Decode(header.RawValue) is not { } raw ? null : Decode(Folds().Replace(raw, " ").Trim());
    }

    /// <summary>The sender's name as the head prints it, or null where there is an address alone.</summary>
    public static string? Name(MimeMessage message)
    {
        if (Header(message, "From") is not { } from)
            return null;
        var end = from.IndexOf('<', StringComparison.Ordinal);
        if (end <= 0)
            return null;
        return Whitespace.Collapse(from[..end].Trim(' ', '"', '\'')) is { Length: > 0 } name ? name : null;
    }

    /// <summary>RFC 2047, whatever the character set. Blanks between two encoded words are none.</summary>
    private static string Decode(string text)
    {
        text = Between().Replace(text, "?==?");
        return Encoded().Replace(text, word => Of(word.Groups[1].Value, word.Groups[2].Value, word.Groups[3].Value) ?? word.Value);
    }

    private static string? Of(string set, string form, string held)
    {
        var star = set.IndexOf('*', StringComparison.Ordinal);
        var bytes = form is "b" or "B" ? Base64(held) : Quoted(held);
        return bytes is null ? null : CharacterSet.Decode(bytes, star < 0 ? set : set[..star]);
    }

    private static byte[]? Base64(string held)
    {
        var bytes = new byte[held.Length];
        return Convert.TryFromBase64String(held.PadRight((held.Length + 3) / 4 * 4, '='), bytes, out var length) ? bytes[..length] : null;
    }

    private static byte[] Quoted(string held)
    {
        var bytes = new List<byte>(held.Length);
        for (var i = 0; i < held.Length; i++)
        {
            if (held[i] == '=' && i + 2 < held.Length && byte.TryParse(held.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.Add(held[i] == '_' ? (byte)' ' : (byte)held[i]);
            }
        }
        return [.. bytes];
    }

    [GeneratedRegex(@"\r?\n[ \t]*", RegexOptions.NonBacktracking)]
    private static partial Regex Folds();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*)\?=", RegexOptions.NonBacktracking)]
    private static partial Regex Encoded();
}
