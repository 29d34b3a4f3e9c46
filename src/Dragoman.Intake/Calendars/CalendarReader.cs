using System.Globalization;
using System.Text;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>
/// Reads iCalendar (RFC 5545), leniently and in one pass. What repeats is unrolled for the days about today alone and a bounded number of times: a rule
/// of a line may stand for a million days.
/// </summary>
public static class CalendarReader
{
    /// <summary>A whole calendar.</summary>
    /// <param name="Name">What it calls itself, or null.</param>
    /// <param name="Cut">Whether there was more than was read.</param>
    public sealed record Calendar(string? Name, IReadOnlyList<CalendarEntry> Entries, bool Cut);

    /// <summary>So many entries are read, repeated ones among them, and so often is one repeated.</summary>
    public const int MostEntries = 4000, MostRepeats = 60;

    /// <summary>So many days back and ahead of today is unrolled what repeats.</summary>
    private const int DaysBack = 31, DaysAhead = 400;

    private const int LongestLine = 16_384, LongestSummary = 300, LongestDescription = 4000;

    public static bool IsCalendar(ReadOnlySpan<byte> start)
    {
        var text = start.StartsWith("\xEF\xBB\xBF"u8) ? start[3..] : start;
        return Ascii.EqualsIgnoreCase(text[..Math.Min(15, text.Length)], "BEGIN:VCALENDAR"u8);
    }

    /// <param name="today">The middle of the days for which what repeats is unrolled; null unrolls nothing.</param>
    public static Calendar Read(string text, LocalDate? today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<CalendarEntry>();
        string? name = null;
        var depth = 0;
        Dictionary<string, Property>? open = null;
        foreach (var line in Lines(text))
        {
            if (Property.Parse(line) is not { } property)
                continue;
            if (property.Name == "BEGIN")
            {
                depth++;
                // An alarm within an entry has a description of its own.
                if (property.Value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase) && depth == 2)
                    open = new Dictionary<string, Property>(StringComparer.Ordinal);
            }
            else if (property.Name == "END")
            {
                if (depth-- == 2 && open is not null)
                {
                    foreach (var entry in Entries(open, today))
                    {
                        if (entries.Count == MostEntries)
                            return new Calendar(name, entries, true);
                        entries.Add(entry);
                    }
                    open = null;
                }
            }
            else if (depth == 1 && property.Name is "X-WR-CALNAME" or "NAME")
                name ??= property.Text(LongestSummary);
            else if (depth == 2 && open is not null)
                open.TryAdd(property.Name, property);
        }
        return new Calendar(name, entries, false);
    }

    private static IEnumerable<CalendarEntry> Entries(Dictionary<string, Property> fields, LocalDate? today)
    {
        string? Text(string name, int longest) => fields.TryGetValue(name, out var property) ? property.Text(longest) : null;
        if (Text("SUMMARY", LongestSummary) is not { Length: > 0 } summary || !fields.TryGetValue("DTSTART", out var start) || Moment(start) is not var (first, hour))
            yield break;
        var last = fields.TryGetValue("DTEND", out var end) && Moment(end) is var (day, ends)
            ? ends is null && day > first ? day.PlusDays(-1) : day
            : first;
        var length = Math.Clamp(Period.DaysBetween(first, last), 0, 60);
        var status = Text("STATUS", 20)?.ToLowerInvariant() switch { "cancelled" => "cancelled", "tentative" => "tentative", _ => "confirmed" };
        var changed = (fields.GetValueOrDefault("LAST-MODIFIED") ?? fields.GetValueOrDefault("CREATED") ?? fields.GetValueOrDefault("DTSTAMP")) is { } stamp && Moment(stamp) is var (on, _) ? Edtf.Format(on) : null;
        foreach (var begin in Begins(first, fields.GetValueOrDefault("RRULE")?.Value, today))
        {
            var when = length > 0 ? Edtf.Interval(begin, begin.PlusDays(length)) : hour is { } at ? $"{Edtf.Format(begin)}T{at:HH:mm}" : Edtf.Format(begin);
            yield return new CalendarEntry(summary, when, Text("LOCATION", LongestSummary), Text("DESCRIPTION", LongestDescription), status, Text("URL", LongestSummary), changed);
        }
    }

    /// <summary>The first days of what repeats, by days, weeks, months or years; an entry that repeats otherwise stands for its first day.</summary>
    private static IEnumerable<LocalDate> Begins(LocalDate first, string? rule, LocalDate? today)
    {
        if (rule is null || today is not { } now || Rule(rule) is not var (step, count, until))
            return [first];
        var (from, to) = (now.PlusDays(-DaysBack), now.PlusDays(DaysAhead));
        var last = until is { } end && end < to ? end : to;
        // The first repeat that may matter is counted to, not walked to.
        var skipped = first >= from ? 0 : step.Months > 0
            ? Math.Max(0, ((from.Year - first.Year) * 12 + from.Month - first.Month) / step.Months - 1)
            : Math.Max(0, Period.DaysBetween(first, from) / step.Days - 1);
        return Enumerable.Range(skipped, Math.Min(MostRepeats * 8, Math.Max(0, count - skipped)))
            .Select(number => step.Months > 0 ? first.PlusMonths(number * step.Months) : first.PlusDays(number * step.Days))
            .SkipWhile(day => day < from).TakeWhile(day => day <= last).Take(MostRepeats);
    }

    private static ((int Months, int Days) Step, int Count, LocalDate? Until)? Rule(string rule)
    {
        var parts = rule.Split(';', 20).Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .GroupBy(part => part[0].Trim().ToUpperInvariant()).ToDictionary(part => part.Key, part => part.First()[1].Trim());
        int Number(string name, int otherwise) => parts.TryGetValue(name, out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1200 ? number : otherwise;
        var interval = Number("INTERVAL", 1);
        (int, int)? step = parts.GetValueOrDefault("FREQ")?.ToUpperInvariant() switch
        {
            "DAILY" => (0, interval),
            "WEEKLY" => (0, 7 * interval),
            "MONTHLY" => (interval, 0),
            "YEARLY" => (12 * interval, 0),
            _ => null,
        };
        var until = parts.GetValueOrDefault("UNTIL") is { Length: >= 8 } end ? Day(end) : null;
        return step is { } found ? (found, parts.ContainsKey("COUNT") ? Number("COUNT", 1) : int.MaxValue, until) : null;
    }

    /// <summary>The day and, where it is the place's own time, the hour: an hour of Greenwich is another at the place, and perhaps another day.</summary>
    private static (LocalDate Day, TimeOnly? Hour)? Moment(Property property)
    {
        var value = property.Value.Trim();
        if (Day(value) is not { } day)
            return null;
        return value.Length >= 13 && value[8] == 'T' && !value.EndsWith('Z') && TimeOnly.TryParseExact(value.AsSpan(9, 4), "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? (day, hour) : (day, null);
    }

    private static LocalDate? Day(string value) => value.Length >= 8 && NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("yyyyMMdd").Parse(value[..8]) is { Success: true } parsed && parsed.Value.Year is > 1800 and < 2400
        ? parsed.Value : null;

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

    /// <summary>A line: <c>NAME;PARAMETER=…:VALUE</c>.</summary>
    private sealed record Property(string Name, string Value)
    {
        public static Property? Parse(string line)
        {
            var (quoted, colon) = (false, -1);
            for (var i = 0; i < line.Length && colon < 0; i++)
            {
                quoted ^= line[i] == '"';
                if (line[i] == ':' && !quoted)
                    colon = i;
            }
            if (colon < 1)
                return null;
            var name = line.AsSpan(0, colon);
            return new Property((name.IndexOf(';') is >= 0 and var end ? name[..end] : name).Trim().ToString().ToUpperInvariant(), line[(colon + 1)..]);
        }

        /// <summary>The value as text, its escapes undone, without characters that no text has.</summary>
        public string? Text(int longest)
        {
            var text = new StringBuilder(Math.Min(Value.Length, longest));
            for (var i = 0; i < Value.Length && text.Length < longest; i++)
            {
                var c = Value[i];
                if (c == '\\' && i + 1 < Value.Length)
                    c = Value[++i] is 'n' or 'N' ? '\n' : Value[i];
                if (c == '\n' || !char.IsControl(c))
                    text.Append(c);
            }
            return text.ToString().Trim() is { Length: > 0 } clean ? clean : null;
        }
    }
}
