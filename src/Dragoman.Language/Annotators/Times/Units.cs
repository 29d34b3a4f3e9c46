using System.Globalization;
using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>Counting in units: durations as TIMEX3 writes them, and days some units away.</summary>
internal static class Units
{
    /// <summary>"P3D", "PT48H", "P20Y", "PXW".</summary>
    public static string Duration(TimeUnit unit, Quantity quantity) => Duration(unit, quantity.Value);

    public static string Duration(TimeUnit unit, double? count)
    {
        var (prefix, letter, factor) = unit switch
        {
            TimeUnit.Second => ("PT", "S", 1),
            TimeUnit.Minute => ("PT", "M", 1),
            TimeUnit.Hour => ("PT", "H", 1),
            TimeUnit.Day => ("P", "D", 1),
            TimeUnit.Weekend => ("P", "WE", 1),
            TimeUnit.Week => ("P", "W", 1),
            TimeUnit.Fortnight => ("P", "W", 2),
            TimeUnit.Month => ("P", "M", 1),
            TimeUnit.Quarter => ("P", "Q", 1),
            TimeUnit.Decade => ("P", "Y", 10),
            TimeUnit.Century => ("P", "Y", 100),
            _ => ("P", "Y", 1),
        };
        if (count is not { } value)
            return $"{prefix}X{letter}";
        // Halves go down to the next unit where that is usual: "5 1/2 hours" is PT5H30M, "a year and a half" P18M.
        if (value != Math.Floor(value))
        {
            if (unit == TimeUnit.Hour)
                return value < 1 ? $"PT{Text(value * 60)}M" : $"PT{Text(Math.Floor(value))}H{Text(Math.Round((value - Math.Floor(value)) * 60))}M";
            if (unit == TimeUnit.Year)
                return $"P{Text(Math.Round(value * 12))}M";
        }
        return $"{prefix}{Text(value * factor)}{letter}";
    }

    /// <summary>The day so many units away, or null where the calendar does not reach.</summary>
    public static LocalDate? Shift(LocalDate day, TimeUnit unit, double count)
    {
        var days = count * unit switch
        {
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => 1 / 24.0,
            TimeUnit.Day => 1,
            TimeUnit.Weekend or TimeUnit.Week => 7,
            TimeUnit.Fortnight => 14,
            TimeUnit.Month => 31,
            TimeUnit.Quarter => 92,
            TimeUnit.Year => 366,
            TimeUnit.Decade => 3653,
            _ => 36525,
        };
        if (Math.Abs(days) > 700_000 || day.Year + (days / 365) is < 10 or > 9900)
            return null;
        return unit switch
        {
            TimeUnit.Month => day.PlusMonths((int)count),
            TimeUnit.Quarter => day.PlusMonths((int)(count * 3)),
            TimeUnit.Year => day.PlusMonths((int)(count * 12)),
            TimeUnit.Decade => day.PlusYears((int)(count * 10)),
            TimeUnit.Century => day.PlusYears((int)(count * 100)),
            _ => day.PlusDays((int)days),
        };
    }

    /// <summary>How finely a distance in a unit tells a date: "two years ago" a year, "six weeks ago" a week.</summary>
    public static TimeUnit Grain(TimeUnit unit) => unit switch
    {
        TimeUnit.Decade or TimeUnit.Century => TimeUnit.Year,
        TimeUnit.Quarter => TimeUnit.Month,
        TimeUnit.Fortnight => TimeUnit.Week,
        _ => unit,
    };

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
