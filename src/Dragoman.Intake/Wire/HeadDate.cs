using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>
/// The day that a story's first lines give in full, where none of them is a date line of a known form: "By Nora Lind | April 2, 2026 | 5 min read",
/// "Compiled Friday, May 14, 2027", "Weekend edition, Saturday 7 December 2024".
/// </summary>
internal static class HeadDate
{
    private const int MostLines = 8;

    /// <summary>Beyond this length a line is a paragraph of the story, which may speak of any day.</summary>
    private const int LongestLine = 160;

    /// <summary>How far into a paragraph a dateline's day may stand.</summary>
    private const int LongestDateline = 60;

    public static LocalDate? Of(ReadOnlySpan<char> text)
    {
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            var head = line.Trim();
            if (head.IsEmpty)
                continue;
            if (++lines > MostLines)
                return null;
            var paragraph = head.Length > LongestLine;
            if (paragraph)
                head = head[..LongestDateline];
            if (DateText.First(head) is { HasYear: true } found && Edtf.Day(found.Iso) is { } day)
                return day;
            if (paragraph)
                return null;
        }
        return null;
    }
}
