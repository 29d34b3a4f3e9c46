using System.Globalization;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Dealings as calendar entries (RFC 5545): a stable UID, a SEQUENCE that grows with every change, a STATUS by the plan's state.</summary>
internal sealed class CalendarExport : IExport
{
    private const int MostOctets = 75;

    public string Name => "ical";

    public string Title => "iCalendar: an entry an engagement";

    public string Ending => ".ics";

    public string MediaType => "text/calendar";

    public void Write(ExportSource source, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("BEGIN:VCALENDAR");
        writer.WriteLine("VERSION:2.0");
        writer.WriteLine("PRODID:-//Dragoman//Records//EN");
        writer.WriteLine("CALSCALE:GREGORIAN");
        foreach (var dealing in source.Dealings())
        {
            // A year or a season is no entry of a calendar, and what a party denies was never to take place.
            if (dealing.Status != DealingStatus.Denied && DateRange.Of(dealing.When) is { Days: <= 31 } range)
                Entry(writer, dealing, range, source.Now);
        }
        writer.WriteLine("END:VCALENDAR");
    }

    private static void Entry(StreamWriter writer, Dealing dealing, DateRange range, DateTimeOffset now)
    {
        var changed = DateTimeOffset.TryParse(dealing.Changed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : now;
        writer.WriteLine("BEGIN:VEVENT");
        Line(writer, $"UID:{dealing.Id}@dragoman");
        Line(writer, $"DTSTAMP:{changed.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        Line(writer, $"LAST-MODIFIED:{changed.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        Line(writer, $"SEQUENCE:{Math.Max(0, dealing.Revision - 1)}");
        if (Edtf.Moment(dealing.When) is { } moment)
            Line(writer, $"DTSTART:{moment.ToDateTimeUtc():yyyyMMdd'T'HHmmss'Z'}");
        else if (Edtf.Hour(dealing.When) is { } hour)
        {
            // The place's own time, as it was told: no zone is known.
            Line(writer, $"DTSTART:{Day(range.First)}T{hour:HHmm}00");
        }
        else
        {
            Line(writer, $"DTSTART;VALUE=DATE:{Day(range.First)}");
            // The end of a calendar's day is the day after.
            Line(writer, $"DTEND;VALUE=DATE:{Day(range.Last.PlusDays(1))}");
        }
        Line(writer, $"SUMMARY:{Escape(DealingColumns.Summary(dealing))}");
        Line(writer, $"STATUS:{Status(dealing.Status)}");
        if (DealingColumns.PlaceText(dealing.Where) is { } place)
            Line(writer, $"LOCATION:{Escape(place)}");
        if (CountryCodes.Locate(dealing.Where) is { Latitude: { } latitude, Longitude: { } longitude } && dealing.Where?.Name is not null)
            Line(writer, $"GEO:{IcewsExport.Degrees(latitude)};{IcewsExport.Degrees(longitude)}");
        Line(writer, $"DESCRIPTION:{Escape(Description(dealing))}");
        Line(writer, $"CATEGORIES:{Escape(DealingColumns.Word(dealing.Kind))},{Escape(DealingColumns.Word(dealing.Standing))}");
        if (dealing.Reports.Select(r => r.Url).FirstOrDefault(u => u is not null) is { } url)
            Line(writer, $"URL:{url}");
        writer.WriteLine("TRANSP:TRANSPARENT");
        writer.WriteLine("END:VEVENT");
    }

    private static string Status(DealingStatus status) => status switch
    {
        DealingStatus.Cancelled => "CANCELLED",
        DealingStatus.Proposed or DealingStatus.Postponed or DealingStatus.Lapsed => "TENTATIVE",
        _ => "CONFIRMED",
    };

    private static string Description(Dealing dealing)
    {
        var text = new StringBuilder($"Status: {DealingColumns.Word(dealing.Status)} ({DealingColumns.Word(dealing.Standing)})");
        if (dealing.Subjects.Count > 0)
            text.Append("\nOn: ").AppendJoin(", ", dealing.Subjects);
        foreach (var step in dealing.Life)
            text.Append($"\n{step.On} {DealingColumns.Word(step.Status)} {step.When}".TrimEnd());
        foreach (var outlet in dealing.Reports.Select(r => r.Outlet).OfType<string>().Distinct())
            text.Append("\nSource: ").Append(outlet);
        return text.ToString();
    }

    private static string Day(NodaTime.LocalDate day) => $"{day.Year:0000}{day.Month:00}{day.Day:00}";

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds a line to 75 octets, never within a character. What would end it or is forbidden becomes a blank.</summary>
    private static void Line(StreamWriter writer, string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            var rune = Rune.IsControl(character) ? (Rune)' ' : character;
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                writer.Write("\r\n ");
                octets = 1;
            }
            octets += rune.Utf8SequenceLength;
            writer.Write(rune.ToString());
        }
        writer.WriteLine();
    }
}
