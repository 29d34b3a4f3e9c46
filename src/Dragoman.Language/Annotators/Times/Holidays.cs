using System.Globalization;
using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>When a holiday falls, by its rule in holidays.tsv.</summary>
internal static class Holidays
{
    /// <summary>The holiday in a year, or null where its calendar does not reach there.</summary>
    public static Period? On(Phrase holiday, int year)
    {
        var rule = holiday.Value.Split(' ');
        var first = rule[0] switch
        {
            "fixed" => new LocalDate(year, int.Parse(rule[1].AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(rule[1].AsSpan(3, 2), CultureInfo.InvariantCulture)),
            "weekday" => Weekday(year, Number(rule[3]), Number(rule[2]), Number(rule[1])),
            "after" => Weekday(year, Number(rule[3]), Number(rule[2]), Number(rule[1])).PlusDays(Number(rule[4])),
            "easter" => Easter(year).PlusDays(Number(rule[1])),
            "easter-week" => Easter(year).PlusDays(rule.Length > 1 ? Number(rule[1]) : 0),
            "pascha" => Pascha(year).PlusDays(Number(rule[1])),
            "lunar" => Lunar(rule[1], year, Number(rule[2]), Number(rule[3])),
            _ => (LocalDate?)null,
        };
        if (first is not { } day)
            return null;
        if (rule[0] == "easter-week")
            return Period.Of(TimeUnit.Week, day);
        return holiday.Days > 1 ? Period.Days(day, day.PlusDays(holiday.Days - 1)) : Period.Day(day);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static LocalDate Weekday(int year, int month, int weekday, int number)
    {
        if (number < 0)
        {
            var last = new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
            return last.PlusDays(-(((int)last.DayOfWeek - weekday + 7) % 7));
        }
        var first = new LocalDate(year, month, 1);
        return first.PlusDays(((weekday - (int)first.DayOfWeek + 7) % 7) + ((number - 1) * 7));
    }

    /// <summary>The Gregorian computus.</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = ((19 * golden) + century - (century / 4) - (((8 * century) + 13) / 25) + 15) % 30;
        moon -= moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11)));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var offset = moon - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new LocalDate(year, month, offset + 28 - (31 * (month / 4)));
    }

    /// <summary>The Julian computus, in the Gregorian calendar.</summary>
    private static LocalDate Pascha(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var sum = moon + weekday + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>The first day in the Gregorian year on which a day of another calendar falls.</summary>
    private static LocalDate? Lunar(string calendar, int year, int month, int day)
    {
        if (calendar == "chinese")
            return NewYear(year);
        var system = calendar switch
        {
            "hebrew" => CalendarSystem.HebrewCivil,
            "islamic" => CalendarSystem.IslamicBcl,
            _ => CalendarSystem.PersianSimple,
        };
        var start = new LocalDate(year, 1, 1).WithCalendar(system).Year;
        for (var lunar = start; lunar <= start + 1 && lunar <= system.MaxYear; lunar++)
        {
            // A leap month of the Hebrew year comes before Nisan.
            var number = calendar == "hebrew" && month > 6 && system.IsLeapYear(lunar) ? month : calendar == "hebrew" && month > 6 ? month - 1 : month;
            var date = new LocalDate(lunar, number, day, system).WithCalendar(CalendarSystem.Iso);
            if (date.Year == year)
                return date;
        }
        return null;
    }

    private static LocalDate? NewYear(int year)
    {
        var calendar = new ChineseLunisolarCalendar();
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
            return null;
        return LocalDate.FromDateTime(calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
    }
}
