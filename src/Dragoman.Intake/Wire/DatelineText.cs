using System.Buffers;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>A dateline as the first paragraph begins with it.</summary>
/// <param name="Length">How many characters it takes, with the dash and the blanks behind it.</param>
/// <param name="Place">The place as printed, without a region behind it.</param>
/// <param name="Region">What follows the place ("Argentina", "Calif."), or null.</param>
/// <param name="Date">The date, maybe without a year.</param>
/// <param name="Agency">The agency in brackets or behind the place, or null.</param>
internal sealed record DatelineText(int Length, string? Place, string? Region, DateFound? Date, string? Agency)
{
    private const int LongestHead = 120;

    /// <summary>Within so many years every day of the year has been every weekday, 29 February left out.</summary>
    private const int WeekdayYears = 12;

    /// <summary>The weekday that stands beside the date ("Thursday, March 12"), or null.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>Whether a date or an agency vouches for it, beside the capitals.</summary>
    public bool IsSure => Date is not null || Agency is not null;

    /// <summary>
    /// Reads "ROME, April 2 , 1997 (AFP) -- ", "MAR DEL PLATA, Argentina, Nov. 4 (Xinhua) -- ", "WASHINGTON (Reuters) - ",
    /// "ASTANA. KAZINFORM – " at the start of a paragraph; null where it begins with none.
    /// </summary>
    public static DatelineText? Read(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.IsEmpty || !(char.IsUpper(paragraph[0]) || paragraph[0] is '(' or '['))
            return null;
        var head = paragraph[..Math.Min(paragraph.Length, LongestHead)];
        if ((WithoutDash(head) ?? BeforeColon(head)) is { } closed)
            return closed;
        // "ISLAMABAD, Feb 18 (PPA): The prime minister …": a colon where the dash is usual, behind a date.
        if (head.IndexOf(": ", StringComparison.Ordinal) is > 2 and var colon && Parse(head[..colon]) is { Date: not null, Place: not null } southern)
            return southern with { Length = colon + 1 + paragraph[(colon + 1)..].Length - paragraph[(colon + 1)..].TrimStart().Length };
        for (var i = 1; i < head.Length; i++)
        {
            if (!IsDash(head[i]))
                continue;
            var start = i;
            while (i + 1 < head.Length && IsDash(head[i + 1]))
                i++;
            var free = head[start - 1] is ' ' or '\u00A0' or ')' or '/' && (i + 1 >= head.Length || !char.IsLower(head[i + 1]) || i > start);
            // "(EFE).- " too;
            if (head[..start].EndsWith(").") && Parse(head[..(start - 1)]) is { } spanish)
                return spanish with { Length = i + 1 + paragraph[(i + 1)..].Length - paragraph[(i + 1)..].TrimStart().Length };
            // "ANKARA--" too; a hyphen within a word is none.
            if (!free && i == start && head[start] is '-' or '–')
                continue;
            var behind = i + 1;
            if (Parse(head[..start].TrimEnd()) is not { } found)
                return null;
            while (behind < paragraph.Length && char.IsWhiteSpace(paragraph[behind]))
                behind++;
            return found with { Length = behind };
        }
        return null;
    }

    /// <summary>"Pune, Jun 30 (PTI) The minister …", "MOSCOW, January 18. /TASS/. The minister …": the agency ends it, and no dash follows.</summary>
    private static DatelineText? WithoutDash(ReadOnlySpan<char> head)
    {
        var open = head.IndexOfAny('(', '/');
        if (open < 2)
            return null;
        var close = head[(open + 1)..].IndexOf(head[open] == '(' ? ')' : '/');
        if (close < 0 || (AgencyIn(head.Slice(open + 1, close)) ?? Name(head.Slice(open + 1, close), head[..open])) is not { } agency)
            return null;
        var behind = open + close + 2;
        var text = head[behind..].TrimStart('.');
        if (text.IsEmpty || !char.IsWhiteSpace(text[0]) || text.TrimStart() is not [var next, ..] || IsDash(next))
            return null;
        // The date must vouch for it: "Reuters (AP) said" is a sentence.
        if (Parse($"{head[..open].TrimEnd(" .,")} ({agency})") is not { Date: not null } found)
            return null;
        behind += head.Length - behind - text.TrimStart().Length;
        return found with { Length = behind };
    }

    /// <summary>"ISLAMABAD: The minister …", as the dailies of South Asia have it.</summary>
    private static DatelineText? BeforeColon(ReadOnlySpan<char> head)
    {
        var colon = head.IndexOf(':');
        return colon > 2 && colon + 1 < head.Length && head[colon + 1] == ' ' && Parse(head[..colon]) is { Place: not null, IsSure: false } found
            ? found with { Length = colon + 1 + head[(colon + 1)..].Length - head[(colon + 1)..].TrimStart().Length }
            : null;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '―';

    private static DatelineText? Parse(ReadOnlySpan<char> head)
    {
        string? agency = null;
        if (head.EndsWith(")") && head.LastIndexOf('(') is >= 0 and var open)
        {
            var named = head[(open + 1)..^1];
            head = head[..open].TrimEnd(" ,");
            agency = AgencyIn(named) ?? Letters(named) ?? Name(named, head);
            if (agency is null)
                return null;
        }
        IsoDayOfWeek? weekday = null;
        var date = DateText.First(head, yearless: true);
        // "Dec 4 , 2006, 2006": the year once more.
        if (date is { } found)
        {
            var rest = head[found.End..].Trim(" ,./");
            if (!rest.IsEmpty && !(rest.Length == 4 && int.TryParse(rest, out _)) && (agency ??= AgencyIn(rest) ?? Letters(rest)) is null)
                return null;
            head = head[..found.Start].TrimEnd(" ,./");
            head = WithoutWeekday(head, out weekday);
        }
        if (head.IsEmpty)
            return agency is null && date is null ? null : new DatelineText(0, null, null, date, agency) { Weekday = weekday };
        return Places(head, date, agency) is { } read ? read with { Weekday = weekday } : null;
    }

    private static DatelineText? Places(ReadOnlySpan<char> head, DateFound? date, string? agency)
    {
        var comma = head.IndexOf(',');
        var stop = head.IndexOf(". ", StringComparison.Ordinal);
        // "ASTANA. QAZHABAR - ": capitals behind a city are an agency, listed or not.
        if (comma < 0 && stop > 0 && (AgencyIn(head[(stop + 2)..]) ?? (Almanac.Default.Place(head[..stop]) is not null ? Letters(head[(stop + 2)..]) : null)) is { } named)
        {
            agency = named;
            head = head[..stop];
        }
        var place = (comma < 0 ? head : head[..comma]).Trim();
        var region = comma < 0 ? [] : head[(comma + 1)..].Trim();
        // What nothing else vouches for is a dateline only in capitals: "GENEVA — ", but not "Peace talks - ".
        var sure = agency is not null || date is not null;
        if (place.IsEmpty || place.Length > 50 || region.Length > 50 || !IsName(place, sure) || (!region.IsEmpty && !IsName(region, anyCase: true)))
            return null;
        if (!sure && AgencyIn(place) is { } alone)
            return new DatelineText(0, null, null, null, alone);
        var read = new DatelineText(0, place.ToString(), region.IsEmpty ? null : region.ToString(), date, agency);
        // "EXCLUSIVE - ", "DIARY - ": capitals alone vouch for a place that the almanac knows.
        return sure || read.Country() is not null ? read : null;
    }

    /// <summary>The call letters of an agency or station that no list has ("KTRK").</summary>
    private static string? Letters(ReadOnlySpan<char> words) =>
        words.Length is >= 2 and <= 10 && !words.ContainsAnyExceptInRange('A', 'Z') ? words.ToString() : null;

    /// <summary>An agency that no list has by its name ("Fjord News Service"), where a date before the bracket vouches for the dateline.</summary>
    private static string? Name(ReadOnlySpan<char> words, ReadOnlySpan<char> head) =>
        words.Length <= 40 && IsName(words, anyCase: true) && DateText.First(head, yearless: true) is not null ? words.ToString() : null;

    private static string? AgencyIn(ReadOnlySpan<char> words)
    {
        words = words.Trim(" ./,");
        if (WireLexicon.Agency(words) is { } name)
            return name;
        var slash = words.IndexOf('/');
        return slash > 0 ? WireLexicon.Agency(words[..slash]) : null;
    }

    /// <summary>The longer names first: "Tues" begins with "Tue".</summary>
    private static readonly (string Name, IsoDayOfWeek Day)[] Weekdays =
    [
        .. Resource.Rows("weekdays.tsv")
            .Select(row => (row[0], (IsoDayOfWeek)int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)))
            .OrderByDescending(pair => pair.Item1.Length),
    ];

    /// <summary>"Tuesday October 19, 2004" without its first word.</summary>
    public static ReadOnlySpan<char> WithoutLeadingWeekday(ReadOnlySpan<char> line)
    {
        foreach (var (day, _) in Weekdays)
        {
            if (line.StartsWith(day, StringComparison.OrdinalIgnoreCase) && line.Length > day.Length && line[day.Length] is ' ' or ',' or '.')
                return line[day.Length..].TrimStart(" ,.");
        }
        return line;
    }

    /// <summary>The weekday right before a date or right behind it ("Friday, 27 March", "Mar 27 (Fri)"), or null.</summary>
    public static IsoDayOfWeek? WeekdayBeside(ReadOnlySpan<char> line, DateFound date)
    {
        WithoutWeekday(line[..date.Start].TrimEnd(" ,(|"), out var before);
        if (before is not null)
            return before;
        var behind = line[date.End..].TrimStart(" ,(|");
        var end = behind.IndexOfAny(Ends);
        WithoutWeekday(end < 0 ? behind : behind[..end], out var after);
        return after;
    }

    /// <summary>The words before a date without the weekday that they end with.</summary>
    public static ReadOnlySpan<char> WithoutWeekday(ReadOnlySpan<char> head, out IsoDayOfWeek? weekday)
    {
        weekday = null;
        head = head.TrimEnd(" ,.");
        foreach (var (day, number) in Weekdays)
        {
            if (!head.EndsWith(day, StringComparison.OrdinalIgnoreCase) || (head.Length > day.Length && head[^(day.Length + 1)] is not (' ' or ',')))
                continue;
            weekday = number;
            return head[..^day.Length].TrimEnd(" ,");
        }
        return head;
    }

    /// <summary>Words of letters that begin with capitals; all in capitals where the case must speak for itself.</summary>
    private static bool IsName(ReadOnlySpan<char> words, bool anyCase)
    {
        int letters = 0, lower = 0, count = 1;
        foreach (var c in words)
        {
            if (char.IsLetter(c))
                letters++;
            else if (c == ' ')
                count++;
            else if (c is not ('.' or '\'' or '’' or '-' or '/' or ',' or '`' or '&'))
                return false;
            if (char.IsLower(c))
                lower++;
        }
        if (letters < 2 || count > 6 || !char.IsUpper(words[0]))
            return false;
        return lower == 0 || anyCase;
    }

    /// <summary>
    /// Reads a line that is a dateline alone, its parts in any order: "Fjord News - OSLO - Friday 13 November 2026, 23:30", "Lakeside Press, Kampala | Mar 27 (Fri), 2026",
    /// "Interlake. Moscow. 19 August, Tuesday, 2025 10:31 MSK"; null where more is in it than a place, a date, hours and names.
    /// </summary>
    public static DatelineText? Line(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestHead || DateText.First(line, dayFirst: !DateLines.IsAmerican(line), yearless: true) is not { } date)
            return null;
        string? place = null, name = null;
        IsoDayOfWeek? weekday = null;
        var behind = line[date.End..];
        foreach (var half in (ReadOnlySpan<Range>)[new Range(0, date.Start), new Range(date.End, line.Length)])
        {
            foreach (var range in line[half].SplitAny(Marks))
            {
                var part = line[half][range].Trim();
                if (part.IsEmpty || part.IndexOfAnyExceptInRange('0', '9') < 0 || IsHour(part))
                    continue;
                if (!WithoutWeekday(part, out var day).IsEmpty || day is null)
                {
                    if (day is not null || part.Length > 40 || !IsName(part, anyCase: true))
                        return null;
                    if (place is null && Almanac.Default.Place(part) is not null)
                        place = part.ToString();
                    else if (name is null)
                        name = part.ToString();
                    else
                        return null;
                }
                else
                {
                    weekday = day;
                }
            }
        }
        if (place is null)
            return null;
        // "19 August, Tuesday, 2025": the year behind the weekday.
        if (!date.HasYear && Year(behind) is { } year && date.Day.Day <= 31)
            date = date with { Year = year, HasYear = true };
        return new DatelineText(0, place, null, date, name) { Weekday = weekday };
    }

    private static readonly SearchValues<char> Marks = SearchValues.Create("-–—|,./()");

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" ,.()|");

    private static readonly SearchValues<char> Ends = SearchValues.Create(" ,).;|");

    private static int? Year(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(Blanks))
        {
            if (text[range] is { Length: 4 } word && int.TryParse(word, out var year) && year is >= 1900 and <= 2100)
                return year;
        }
        return null;
    }

    /// <summary>"10:31 MSK", "2331", "GMT+3": digits, signs and at most a zone.</summary>
    private static bool IsHour(ReadOnlySpan<char> part)
    {
        var letters = 0;
        foreach (var c in part)
        {
            if (char.IsAsciiLetterUpper(c))
                letters++;
            else if (!(char.IsAsciiDigit(c) || c is ':' or '+' or ' '))
                return false;
        }
        return letters <= 4 && part.ContainsAnyInRange('0', '9');
    }

    /// <summary>The day that a dateline without a year means, by the day nearest to the publication.</summary>
    public LocalDate? Day(LocalDate? published)
    {
        if (Date is not { } date)
            return null;
        if (date.Date is { } full)
            return full;
        if (published is not { } day)
            return null;
        LocalDate best = date.InYear(day.Year);
        foreach (var year in (ReadOnlySpan<int>)[day.Year - 1, day.Year + 1])
        {
            var other = date.InYear(year);
            if (Math.Abs(Period.DaysBetween(day, other)) < Math.Abs(Period.DaysBetween(day, best)))
                best = other;
        }
        return best;
    }

    /// <summary>
    /// The day that a dateline without a year means to somebody who reads it today: the newest such day that has come, one ahead for
    /// places ahead of the reader's clock, and that is the weekday which the dateline names.
    /// </summary>
    public LocalDate? NewestDay(LocalDate today) => Date is { } date ? Newest(date, Weekday, today) : null;

    /// <summary>The same for any date beside a weekday.</summary>
    public static LocalDate? Newest(DateFound date, IsoDayOfWeek? weekday, LocalDate today)
    {
        if (date.Date is { } full)
            return full;
        for (var year = today.Year + 1; year > today.Year - WeekdayYears; year--)
        {
            var day = date.InYear(year);
            if (day <= today.PlusDays(1) && day.Day == date.Day.Day && (weekday is not { } named || day.DayOfWeek == named))
                return day;
        }
        return null;
    }

    public Dateline? ToDateline(LocalDate? published) => Place is null && Date is null
        ? null
        : new Dateline(Place, Country(), Day(published) is { } day ? Edtf.Format(day) : null);

    /// <summary>The country of the place: that of the region behind it, the place's own, or the place where it is a country itself.</summary>
    private string? Country()
    {
        if (Place is null)
            return null;
        var almanac = Almanac.Default;
        if (Region is not null)
        {
            if (almanac.TryMatch(Region, AlmanacKinds.Country, out var around))
                return around.Country?.Code;
            if (almanac.TryFindPlace($"{Place}, {Region}", 0, out _)?.Country is { } found)
                return found;
            if (almanac.Place(Region)?.Country is { } region)
                return region;
        }
        return almanac.Place(Place)?.Country ?? (almanac.TryMatch(Place, AlmanacKinds.Country, out var itself) ? itself.Country?.Code : null);
    }
}
