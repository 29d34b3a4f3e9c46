using System.Text;
using Dragoman.Model;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Intake;

/// <summary>Reads iCalendar (RFC 5545), leniently and in one pass over its lines; what repeats is unrolled by <see cref="CalendarRepeats"/>.</summary>
public static class CalendarReader
{
    /// <summary>A whole calendar.</summary>
    /// <param name="Name">What it calls itself, or null.</param>
    /// <param name="Cut">Whether there was more than was read.</param>
    /// <param name="IsWhole">Whether it was read to its own end: what it lacks it does not have.</param>
    public sealed record Calendar(string? Name, IReadOnlyList<CalendarEntry> Entries, bool Cut, bool IsWhole);

    /// <summary>So many entries are read, repeated ones among them, and so often is one repeated.</summary>
    public const int MostEntries = 4000, MostRepeats = 60;

    private const int LongestLine = 16_384, LongestSummary = 300, LongestDescription = 4000, LongestDays = 60;

    public static bool IsCalendar(ReadOnlySpan<byte> start)
    {
        var text = start.StartsWith("\xEF\xBB\xBF"u8) ? start[3..] : start;
        return Ascii.EqualsIgnoreCase(text[..Math.Min(15, text.Length)], "BEGIN:VCALENDAR"u8);
    }

    /// <param name="today">The middle of the days for which what repeats is unrolled; null unrolls nothing.</param>
    /// <param name="budget">What it may cost; null where the host does not limit it.</param>
    public static Calendar Read(string text, LocalDate? today, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var events = new List<List<CalendarProperty>>();
        var (name, zone, depth, ended) = ((string?)null, (string?)null, 0, false);
        List<CalendarProperty>? open = null;
        foreach (var line in Lines(text))
        {
            if (events.Count > MostEntries)
                break;
            if (CalendarProperty.Parse(line) is not { } property)
                continue;
            if (property.Name == "BEGIN")
            {
                depth++;
                // An alarm within an entry has a description of its own.
                if (property.Value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase) && depth == 2)
                    open = [];
            }
            else if (property.Name == "END")
            {
                if (--depth == 1 && open is not null)
                {
                    events.Add(open);
                    open = null;
                }
                ended |= depth == 0;
            }
            else if (depth == 1 && property.Name is "X-WR-CALNAME" or "NAME")
                name ??= property.Text(LongestSummary);
            else if (depth == 1 && property.Name == "X-WR-TIMEZONE")
                zone ??= property.Text(LongestSummary);
            else if (depth == 2)
                open?.Add(property);
        }
        var repeats = new CalendarRepeats(today, budget);
        var entries = Entries(events, CalendarMoment.ZoneOf(zone), repeats, budget).Take(MostEntries + 1).ToList();
        var cut = repeats.IsCut || entries.Count > MostEntries || events.Count > MostEntries;
        return new Calendar(name, [.. entries.Take(MostEntries)], cut, ended && !cut);
    }

    /// <param name="home">The calendar's own zone: in it is shown what is told by the clocks of Greenwich.</param>
    private static IEnumerable<CalendarEntry> Entries(List<List<CalendarProperty>> events, DateTimeZone? home, CalendarRepeats repeats, Budget? budget)
    {
        // An entry with another's UID and a RECURRENCE-ID stands in the place of that one of its repeats.
        var instead = new Dictionary<string, List<CalendarMoment>>(StringComparer.Ordinal);
        foreach (var fields in events)
        {
            if (One(fields, "RECURRENCE-ID")?.Moments().Take(1).ToList() is not [var moment] || One(fields, "UID")?.Value is not { } uid)
                continue;
            if (!instead.TryGetValue(uid, out var moments))
                instead.Add(uid, moments = []);
            moments.Add(moment);
        }
        foreach (var fields in events)
        {
            budget?.Check();
            var repeated = One(fields, "RECURRENCE-ID") is null;
            var replaced = repeated && One(fields, "UID")?.Value is { } uid && instead.Remove(uid, out var moments) ? moments : [];
            foreach (var entry in Entries(fields, repeated, replaced, home, repeats))
                yield return entry;
        }
    }

    private static IEnumerable<CalendarEntry> Entries(List<CalendarProperty> fields, bool repeated, List<CalendarMoment> replaced, DateTimeZone? home, CalendarRepeats repeats)
    {
        string? Text(string name, int longest) => One(fields, name)?.Text(longest);
        if (Text("SUMMARY", LongestSummary) is not { } summary || Moment(fields, "DTSTART") is not { } first)
            yield break;
        var zone = first.Zone == DateTimeZone.Utc ? home ?? first.Zone : first.Zone;
        var days = Days(first.In(zone), End(fields, first).In(zone));
        var status = Text("STATUS", 20)?.ToLowerInvariant() switch { "cancelled" => "cancelled", "tentative" => "tentative", _ => "confirmed" };
        var changed = (Moment(fields, "LAST-MODIFIED") ?? Moment(fields, "CREATED") ?? Moment(fields, "DTSTAMP"))?.Day is { } on ? Edtf.Format(on) : null;
        var rule = repeated ? One(fields, "RRULE")?.Value : null;
        var further = repeated ? All(fields, "RDATE").ToList() : [];
        var word = CalendarRepeats.Word(rule) ?? (further.Count > 0 ? "on other days" : null);
        var without = All(fields, "EXDATE").Concat(replaced).Select(moment => moment.In(first.Zone)).Select(moment => moment.HasHour ? moment with { Zone = first.Zone } : moment).ToHashSet();
        foreach (var begin in repeated ? repeats.Of(first, rule, further, without) : [first.At])
        {
            var at = (first with { At = begin }).In(zone);
            var when = days > 0 ? Edtf.Interval(at.Day, at.Day.PlusDays(days)) : at.ToString();
            yield return new CalendarEntry(summary, when, Text("LOCATION", LongestSummary), Text("DESCRIPTION", LongestDescription), status, Text("URL", LongestSummary), changed, word);
        }
    }

    private static CalendarMoment End(List<CalendarProperty> fields, CalendarMoment first)
    {
        if (Moment(fields, "DTEND") is { } end)
            return end;
        return One(fields, "DURATION")?.Value is { } duration && PeriodPattern.Roundtrip.Parse(duration.Trim()) is { Success: true, Value: { Days: >= 0 and <= LongestDays, Weeks: >= 0 and <= LongestDays } length }
            ? first with { At = first.At.PlusDays(length.Days + (length.Weeks * 7)) } : first;
    }

    /// <summary>How many days it goes on behind the first. A day ends before the end that is given; an evening that goes past midnight is its first day's.</summary>
    private static int Days(CalendarMoment first, CalendarMoment end)
    {
        if (end.At <= first.At)
            return 0;
        var last = end.HasHour ? end.At : end.At.PlusDays(-1);
        return first.HasHour && end.HasHour && Period.Between(first.At, end.At, PeriodUnits.Hours).Hours < 24 ? 0 : Math.Clamp(Period.DaysBetween(first.Day, last.Date), 0, LongestDays);
    }

    private static CalendarProperty? One(List<CalendarProperty> fields, string name) => fields.Find(property => property.Name == name);

    private static IEnumerable<CalendarMoment> All(List<CalendarProperty> fields, string name) => fields.Where(property => property.Name == name).SelectMany(property => property.Moments());

    private static CalendarMoment? Moment(List<CalendarProperty> fields, string name) => One(fields, name)?.Moments().Take(1).ToList() is [var moment] ? moment : null;

    /// <summary>The lines, folded ones together; of one that is too long the beginning.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } part)
        {
            if (part is [' ' or '\t', ..])
            {
                if (line.Length < LongestLine)
                    line.Append(part, 1, Math.Min(part.Length - 1, LongestLine));
                continue;
            }
            if (line.Length > 0)
                yield return line.ToString();
            line.Clear().Append(part, 0, Math.Min(part.Length, LongestLine));
        }
        if (line.Length > 0)
            yield return line.ToString();
    }
}
