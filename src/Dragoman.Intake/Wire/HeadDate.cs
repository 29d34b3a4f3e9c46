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

    /// <summary>How many letters before its day a verb of telling may stand.</summary>
    private const int SaidWithin = 60;

    /// <summary>How long a line at a story's foot is at most that says when it appeared, and how many lines are looked at.</summary>
    private const int LongestFoot = 80;
    private const int MostFeet = 3;

    public static LocalDate? Of(ReadOnlySpan<char> text) =>
        AtHead(text, (line, american) => DateText.First(line, dayFirst: !american) is { HasYear: true } found ? Edtf.Day(found.Iso) : null) ?? InTelling(text) ?? AtFoot(text);

    /// <summary>The newest day up to the reader's that a weekday with its day and month names in the first lines: "Friday, 27 March".</summary>
    public static LocalDate? Newest(ReadOnlySpan<char> text, LocalDate today) =>
        AtHead(text, (line, _) => DateText.First(line, yearless: true) is { HasYear: false } open && DatelineText.WeekdayBeside(line, open) is { } weekday ? DatelineText.Newest(open, weekday, today) : null);

    private delegate LocalDate? Look(ReadOnlySpan<char> line, bool american);

    private static LocalDate? AtHead(ReadOnlySpan<char> text, Look look)
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
            if (look(head, DateLines.IsAmerican(head)) is { } day)
                return day;
            if (paragraph)
                return null;
        }
        return null;
    }

    /// <summary>"Published: 18 February 2026, 09:47 PM", "(Gulf Wire) MUSCAT, Dec 12, 2024": a short last line with a whole date.</summary>
    private static LocalDate? AtFoot(ReadOnlySpan<char> text)
    {
        for (var lines = 0; lines < MostFeet && !(text = text.TrimEnd()).IsEmpty; lines++)
        {
            var start = text.LastIndexOf('\n') + 1;
            var line = text[start..].Trim();
            if (start == 0 || line.Length > LongestFoot)
                return null;
            if (DateText.First(line, dayFirst: !DateLines.IsAmerican(line)) is { HasYear: true } found && Edtf.Day(found.Iso) is { } day && Letters(line[..found.Start]) + Letters(line[found.End..]) <= MostLetters)
                return day;
            text = text[..start];
        }
        return null;
    }

    /// <summary>Letters beside the date of a foot: an agency, a city, a zone.</summary>
    private const int MostLetters = 26;

    private static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters;
    }

    /// <summary>The day that the first whole paragraph says it was told on.</summary>
    private static LocalDate? InTelling(ReadOnlySpan<char> text)
    {
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (line.Trim().Length > LongestLine)
                return Said(line);
            if (!line.Trim().IsEmpty && ++lines > MostLines)
                return null;
        }
        return null;
    }

    /// <summary>"…, a spokeswoman said in Berlin on Friday, November 20, 2026": the day of the telling in full, with the weekday that it was.</summary>
    private static LocalDate? Said(ReadOnlySpan<char> paragraph)
    {
        if (DateText.First(paragraph) is not { HasYear: true } found || Edtf.Day(found.Iso) is not { } day)
            return null;
        var before = DatelineText.WithoutWeekday(paragraph[..found.Start], out var weekday);
        if (weekday != day.DayOfWeek)
            return null;
        before = before[Math.Max(0, before.Length - SaidWithin)..];
        return before.EndsWith(" on") && (before.Contains(" said ", StringComparison.Ordinal) || before.Contains(" announced ", StringComparison.Ordinal) || before.Contains(" told ", StringComparison.Ordinal)) ? day : null;
    }
}
