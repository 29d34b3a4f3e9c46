using System.Buffers;

namespace Dragoman.Intake;

/// <summary>Lines by which agencies say when a story appeared and when it was changed ("09.11.2026 - Update : 10.11.2026").</summary>
internal static class DateLines
{
    private const int MostDates = 4;

    /// <summary>Letters that may stand beside the dates: a zone, "at", half a day.</summary>
    private const int MostLetters = 12;

    /// <summary>The first date that the line gives without a word of change before it, and the first with one.</summary>
    public static (string? Published, string? Modified) Of(ReadOnlySpan<char> line)
    {
        string? published = null, modified = null;
        var rest = line;
        var dayFirst = !IsAmerican(line);
        for (var i = 0; i < MostDates && DateText.First(rest, dayFirst) is { } found && found.Iso is { } iso; i++)
        {
            if (rest[..found.Start].ContainsAny(PageDates.Changed))
                modified ??= iso;
            else if (i == 0)
                published = iso;
            rest = rest[found.End..];
        }
        return (published, modified);
    }

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" ,;()/|");

    /// <summary>Whether an hour of America's stands in the line, where 03/02/2021 is the second of March; elsewhere it is the third of February.</summary>
    public static bool IsAmerican(ReadOnlySpan<char> line)
    {
        foreach (var range in line.SplitAny(Blanks))
        {
            if (line[range] is "EST" or "EDT" or "ET" or "CST" or "CDT" or "CT" or "MST" or "MDT" or "PST" or "PDT" or "PT" or "AM" or "PM" or "a.m." or "p.m." or "am" or "pm")
                return true;
        }
        return false;
    }

    /// <summary>Whether hardly anything is left of the line without its dates, times, weekdays and the words that introduce them.</summary>
    public static bool IsOnlyDates(ReadOnlySpan<char> line)
    {
        var letters = 0;
        var rest = line;
        var dates = 0;
        for (; dates < MostDates && DateText.First(rest) is { HasYear: true } found; dates++)
        {
            letters += Letters(rest[..found.Start]);
            rest = rest[found.End..];
        }
        return dates > 0 && letters + Letters(rest) <= MostLetters;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        text = DatelineText.WithoutLeadingWeekday(text.TrimStart(" -–—|:,/"));
        if (WireLexicon.DateLine(text) is { IsEmpty: false } behind)
            text = behind;
        else if (WireLexicon.IsDateWord(text.Trim(" :-–—|")))
            text = [];
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters;
    }
}
