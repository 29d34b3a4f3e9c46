using Dragoman.Model;
using NodaTime;
using NodaTime.Calendars;

namespace Dragoman.Language.Annotators.Times;

/// <summary>A stretch of the calendar: TIMEX3's value, the same in EDTF, and its first and last day.</summary>
internal readonly record struct Period(string Value, string Edtf, LocalDate First, LocalDate Last)
{
    private static readonly IWeekYearRule Weeks = WeekYearRules.Iso;

    /// <summary>The day, week, month … that a day lies in.</summary>
    public static Period Of(TimeUnit unit, LocalDate day) => unit switch
    {
        TimeUnit.Weekend => Weekend(day),
        TimeUnit.Week or TimeUnit.Fortnight => Week(day),
        TimeUnit.Month => Month(day.Year, day.Month),
        TimeUnit.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Decade => Decade(day.Year / 10),
        TimeUnit.Century => Century(((day.Year - 1) / 100) + 1),
        _ => Day(day),
    };

    public static Period Day(LocalDate day)
    {
        var text = Model.Edtf.Format(day);
        return new Period(text, text, day, day);
    }

    public static Period Days(LocalDate first, LocalDate last) =>
        new(Model.Edtf.Format(first), Model.Edtf.Interval(first, last), first, last);

    public static Period Month(int year, int month)
    {
        var text = $"{year:D4}-{month:D2}";
        return new Period(text, text, new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)));
    }

    public static Period Year(int year)
    {
        var text = $"{year:D4}";
        return new Period(text, text, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
    }

    /// <summary>The ten years that begin with a number: 199 for the 1990s.</summary>
    public static Period Decade(int tens) => Years($"{tens:D3}X", tens * 10, (tens * 10) + 9);

    public static Period Century(int number) => Years($"{number - 1:D2}", ((number - 1) * 100) + 1, number * 100);

    public static Period Quarter(int year, int number) => Months($"{year:D4}-Q{number}", year, (number * 3) - 2, year, number * 3);

    public static Period Half(int year, int number) => Months($"{year:D4}-H{number}", year, (number * 6) - 5, year, number * 6);

    /// <summary>The months of a season on the northern half of the earth; winter begins in the December of its year.</summary>
    public static Period Season(int year, string code) => code switch
    {
        "SP" => Months($"{year:D4}-SP", year, 3, year, 5),
        "SU" => Months($"{year:D4}-SU", year, 6, year, 8),
        "FA" => Months($"{year:D4}-FA", year, 9, year, 11),
        _ => Months($"{year:D4}-WI", year, 12, Math.Min(year + 1, 9999), 2),
    };

    private static Period Week(LocalDate day)
    {
        var (year, week) = (Weeks.GetWeekYear(day), Weeks.GetWeekOfWeekYear(day));
        var first = Weeks.GetLocalDate(year, week, IsoDayOfWeek.Monday);
        return Days(first, first.PlusDays(6)) with { Value = $"{year:D4}-W{week:D2}" };
    }

    private static Period Weekend(LocalDate day)
    {
        var week = Week(day);
        return Days(week.First.PlusDays(5), week.Last) with { Value = week.Value + "-WE" };
    }

    private static Period Years(string value, int first, int last)
    {
        (first, last) = (Math.Clamp(first, 1, 9999), Math.Clamp(last, 1, 9999));
        return new Period(value, $"{first:D4}/{last:D4}", new LocalDate(first, 1, 1), new LocalDate(last, 12, 31));
    }

    private static Period Months(string value, int firstYear, int firstMonth, int lastYear, int lastMonth) =>
        new(value, $"{firstYear:D4}-{firstMonth:D2}/{lastYear:D4}-{lastMonth:D2}",
            new LocalDate(firstYear, firstMonth, 1),
            new LocalDate(lastYear, lastMonth, CalendarSystem.Iso.GetDaysInMonth(lastYear, lastMonth)));
}
