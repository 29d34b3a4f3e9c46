using Dragoman.Model;
using NodaTime;

namespace Dragoman.Extraction;

/// <summary>Days that their words leave open by a week, a month or a year: "Monday", "the 12th", "22 April", "in October".</summary>
internal static class UnderspecifiedTime
{
    /// <summary>What part of the calendar the words leave open; null where they name it or count from the day of the story.</summary>
    /// <param name="words">The words of the time.</param>
    /// <param name="date">What they were read as, in EDTF.</param>
    public static Period? PeriodOf(ReadOnlySpan<char> words, string date)
    {
        var (weekday, month, season, number) = (false, false, false, false);
        foreach (var range in words.SplitAny(' ', ',', '-', '–', '\n'))
        {
            var word = words[range];
            if (word.IsEmpty)
                continue;
            if (char.IsAsciiDigit(word[0]))
            {
                if (Digits(word) > 2 || word.Contains(':') || word.Contains('.'))
                    return null;
                number = true;
            }
            else if (Among(word, Weekdays))
            {
                weekday = true;
            }
            else if (Among(word, Months))
            {
                month = true;
            }
            else if (Among(word, Seasons))
            {
                season = true;
            }
            else if (!Among(word, Plain))
            {
                return null;
            }
        }
        return weekday && month ? null : month || season ? Period.FromYears(1) : number ? (date.Length == 10 ? Period.FromMonths(1) : null) : weekday ? Period.FromDays(7) : null;
    }

    /// <summary>A date or interval so many periods later (earlier where negative).</summary>
    public static string Shifted(string date, Period period, int times)
    {
        var slash = date.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            return $"{Shifted(date[..slash], period, times)}/{Shifted(date[(slash + 1)..], period, times)}";
        if (!Edtf.TryRange(date, out var first, out _))
            return date;
        for (; times != 0; times -= Math.Sign(times))
            first = times > 0 ? first.Plus(period) : first.Minus(period);
        var day = Edtf.Format(first);
        return date.Length < day.Length && date.Length is 4 or 7 ? (date.Length == 7 && int.TryParse(date.AsSpan(5), out var season) && season > 12 ? $"{day[..5]}{date[5..]}" : day[..date.Length]) : day;
    }

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.",
    ];

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter", "fall"];

    private static readonly string[] Plain =
    [
        "on", "in", "the", "of", "from", "to", "until", "till", "through", "between", "and", "by", "at", "morning", "afternoon", "evening", "night", "noon", "midday", "early", "late", "mid", "end",
        "beginning", "start", "around", "about", "during",
    ];

    private static bool Among(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static int Digits(ReadOnlySpan<char> word)
    {
        var count = 0;
        while (count < word.Length && char.IsAsciiDigit(word[count]))
            count++;
        return count;
    }
}
