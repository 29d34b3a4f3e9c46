using NodaTime;
using NodaTime.Text;

namespace Dragoman.Model;

/// <summary>
/// The dates of a record: Extended Date/Time Format (ISO 8601-2) level 1 as far as it is needed. A day <c>2023-02-28</c>, a month
/// <c>2005-11</c>, a year <c>2005</c>, an interval <c>2005-11-14/2005-11-16</c>, approximate <c>2005-11~</c>, a day with
/// an hour <c>2023-02-28T14:30</c>, in the time of its place, or from Greenwich: <c>2023-02-28T14:30+01:00</c>, <c>2023-02-28T13:30Z</c>.
/// </summary>
public static class Edtf
{
    private static readonly OffsetPattern Zones = OffsetPattern.CreateWithInvariantCulture("Z+HH:mm");

    /// <summary>The day of a date that names one (also with a time behind it), or null.</summary>
    public static LocalDate? Day(string? date) =>
        date is { Length: >= 10 } && (date.Length == 10 || date[10] is 'T' or '~' or '?' or '%')
        && LocalDatePattern.Iso.Parse(date[..10]) is { Success: true } parsed
            ? parsed.Value
            : null;

    /// <summary>The hour of a day that has one behind it (<c>2023-02-28T14:30</c>), in the time of its place, or of its <see cref="Zone"/>; else null.</summary>
    public static TimeOnly? Hour(string? date) =>
        date is { Length: >= 16 } && date[10] == 'T' && (date.Length == 16 || Zone(date) is not null)
        && TimeOnly.TryParseExact(date.AsSpan(11, 5), "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var hour)
            ? hour : null;

    /// <summary>How far from Greenwich an hour is counted that says so behind it; null where it is the place's own.</summary>
    public static Offset? Zone(string? date) => date is { Length: > 16 } && date[10] == 'T' && Zones.Parse(date[16..]) is { Success: true } parsed ? parsed.Value : null;

    /// <summary>The moment of an hour whose <see cref="Zone"/> is said; else null.</summary>
    public static Instant? Moment(string? date) => Day(date) is { } day && Hour(date) is { } hour && Zone(date) is { } zone
        ? (day + new LocalTime(hour.Hour, hour.Minute)).WithOffset(zone).ToInstant() : null;

    /// <summary>A day with its hour, and the zone of that where it is known.</summary>
    public static string Format(LocalDateTime at, Offset? zone) =>
        $"{LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(at)}{(zone is { } known ? Zones.Format(known) : "")}";

    public static string Format(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Interval(LocalDate first, LocalDate last) =>
        first == last ? Format(first) : $"{Format(first)}/{Format(last)}";

    /// <summary>The first and last day that the date may mean; an open end is the greatest day.</summary>
    public static bool TryRange(string? date, out LocalDate first, out LocalDate last)
    {
        first = last = default;
        if (string.IsNullOrEmpty(date))
            return false;
        var slash = date.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return TryOne(date, out first, out last);
        if (!TryOne(date[..slash], out first, out _))
            return false;
        if (slash == date.Length - 1)
        {
            last = LocalDate.MaxIsoValue;
            return true;
        }
        return TryOne(date[(slash + 1)..], out _, out last) && last >= first;
    }

    private static bool TryOne(string date, out LocalDate first, out LocalDate last)
    {
        first = last = default;
        var text = date.AsSpan().TrimEnd("~?%");
        if (text.Length > 10 && text[10] == 'T')
            text = text[..10];
        if (text.Length is not (4 or 7 or 10) || !int.TryParse(text[..4], out var year) || year < 1)
            return false;
        if (text.Length == 4)
        {
            (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
            return true;
        }
        if (text[4] != '-' || !int.TryParse(text.Slice(5, 2), out var month) || month is < 1 or > 12)
            return false;
        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (text.Length == 7)
        {
            (first, last) = (new LocalDate(year, month, 1), new LocalDate(year, month, days));
            return true;
        }
        if (text[7] != '-' || !int.TryParse(text.Slice(8, 2), out var day) || day < 1 || day > days)
            return false;
        first = last = new LocalDate(year, month, day);
        return true;
    }
}
