using Dragoman.Model;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Web.Questions;

/// <summary>A month of the calendar: whole weeks from Monday, each day with what falls on it.</summary>
public sealed class MonthView
{
    private const int MostDealings = 400;

    /// <summary>Longer than this is no entry of a day.</summary>
    private const int LongestDays = 20;

    private readonly Dictionary<LocalDate, List<Dealing>> byDay = [];

    public MonthView(IStore store, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(store);
        Month = month;
        var (first, last) = (month.OnDayOfMonth(1), month.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1));
        Dealings = [.. store.Find(new FindQuery { From = Edtf.Format(first), To = Edtf.Format(last), Limit = MostDealings })
            .Where(dealing => Edtf.TryRange(dealing.When, out var from, out var to) && Period.DaysBetween(from, to) <= LongestDays)
            .OrderBy(dealing => dealing.When, StringComparer.Ordinal)];
        foreach (var dealing in Dealings)
        {
            Edtf.TryRange(dealing.When, out var from, out var to);
            for (var day = from < first ? first : from; day <= to && day <= last; day = day.PlusDays(1))
            {
                if (!byDay.TryGetValue(day, out var list))
                    byDay[day] = list = [];
                list.Add(dealing);
            }
        }
    }

    public YearMonth Month { get; }

    public IReadOnlyList<Dealing> Dealings { get; }

    public IReadOnlyList<Dealing> On(LocalDate day) => byDay.TryGetValue(day, out var dealings) ? dealings : [];

    /// <summary>The weeks that the month touches.</summary>
    public IEnumerable<IReadOnlyList<LocalDate>> Weeks()
    {
        var first = Month.OnDayOfMonth(1);
        for (var monday = first.PlusDays(1 - (int)first.DayOfWeek); monday < first.PlusMonths(1); monday = monday.PlusDays(7))
            yield return [.. Enumerable.Range(0, 7).Select(monday.PlusDays)];
    }

    /// <summary>The month of "2023-02", within the years that stories tell of; else the one of today.</summary>
    public static YearMonth Parse(string? text, LocalDate today) =>
        NodaTime.Text.YearMonthPattern.Iso.Parse(text ?? "") is { Success: true, Value: var month } && month.Year is > 1800 and < 2200 ? month : today.ToYearMonth();
}
