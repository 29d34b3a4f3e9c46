using System.Globalization;
using Dragoman.Model;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Dragoman.Intake;

/// <summary>A day of a calendar, its hour and the zone of that as far as they are said. A day without an hour stands at midnight.</summary>
internal readonly record struct CalendarMoment(LocalDateTime At, bool HasHour, DateTimeZone? Zone)
{
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public LocalDate Day => At.Date;

    /// <summary><c>20261203</c>, <c>20261203T143000</c> in the zone given or in none, <c>20261203T133000Z</c>; null where it is none of them.</summary>
    public static CalendarMoment? Parse(string value, string? zone)
    {
        value = value.Trim();
        if (value.Length < 8 || Days.Parse(value[..8]) is not { Success: true, Value: { Year: > 1800 and < 2400 } day })
            return null;
        return value.Length >= 13 && value[8] == 'T' && TimeOnly.TryParseExact(value.AsSpan(9, 4), "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? new CalendarMoment(day + new LocalTime(hour.Hour, hour.Minute), true, value.EndsWith('Z') ? DateTimeZone.Utc : ZoneOf(zone))
            : new CalendarMoment(day.AtMidnight(), false, null);
    }

    /// <summary>The zone of a name, as the time zone database or Windows has it; null where neither does: the hour is the place's own.</summary>
    public static DateTimeZone? ZoneOf(string? name) => name is null ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var id) ? id : name);

    /// <summary>The same moment by the clocks of another zone; as it is where one of the zones is not known.</summary>
    public CalendarMoment In(DateTimeZone? zone) =>
        HasHour && Zone is not null && zone is not null && !Zone.Equals(zone) ? this with { At = Zone.AtLeniently(At).WithZone(zone).LocalDateTime, Zone = zone } : this;

    /// <summary>EDTF.</summary>
    public override string ToString() => HasHour ? Edtf.Format(At, Zone?.AtLeniently(At).Offset) : Edtf.Format(Day);
}
