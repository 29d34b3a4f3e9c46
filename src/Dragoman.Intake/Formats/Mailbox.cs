using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Intake;

/// <summary>The messages of a mailbox (mbox). A line that parts them names a sender and a time: "From Helsinki, he will travel on" parts nothing.</summary>
internal static partial class Mailbox
{
    /// <summary>A message without its separator and its quoting, or null for one that is too large; one in memory at a time.</summary>
    public static IEnumerable<byte[]?> Messages(Stream stream, IntakeLimits limits)
    {
        var lines = new LineReader(stream, limits.PageBytes);
        using var message = new MemoryStream();
        bool any = false, isBlank = true, tooLarge = false;
        while (lines.Next(out var line))
        {
            if ((isBlank || !any) && line.Span.StartsWith("From "u8) && (!any || IsSeparator(line.Span)))
            {
                if (any)
                    yield return tooLarge ? null : message.ToArray();
                message.SetLength(0);
                (any, tooLarge) = (true, false);
                continue;
            }
            any = true;
            isBlank = line.Span.TrimEnd((byte)'\r').IsEmpty;
            tooLarge |= lines.TooLong || message.Length + line.Length >= limits.PageBytes;
            if (tooLarge)
                continue;
            message.Write(Unquoted(line.Span));
            message.WriteByte((byte)'\n');
        }
        if (any)
            yield return tooLarge ? null : message.ToArray();
    }

    /// <summary>"From desk@north.example Tue Sep 10 12:15:00 2024", also "desk at north.example" as archives of lists write it.</summary>
    public static bool IsSeparator(ReadOnlySpan<byte> line) =>
        line.StartsWith("From "u8) && line.Length <= 300 && Separator().IsMatch(Encoding.Latin1.GetString(line));

    /// <summary>The line without the mark that kept it from being a separator.</summary>
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line) =>
        line is [(byte)'>', ..] && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line;

    [GeneratedRegex(@"^From \S+( at \S+)?\s+.*\d{1,2}:\d\d.*\b\d{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
