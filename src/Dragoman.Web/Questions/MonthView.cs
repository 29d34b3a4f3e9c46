using Dragoman.Model;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Web.Questions;

/// <summary>Whole weeks of the calendar from Monday, a month's or one: each day with what falls on it and what was planned for it and moved.</summary>
public sealed class MonthView
{
    private const int MostDealings = 600;

    /// <summary>Longer than this is no entry of a day.</summary>
    private const int LongestDays = 20;

    /// <summary>So many days behind the month are looked at for what moved there.</summary>
    private const int DaysBehind = 45;

    private readonly Dictionary<LocalDate, List<Entry>> byDay = [];

    /// <summary>Something on a day.</summary>
    /// <param name="Moved">Whether it was planned for this day and is no more.</param>
    public sealed record Entry(Dealing Dealing, bool Moved);

    /// <param name="party">Whose dealings alone are wanted, or null.</param>
    public MonthView(IStore store, YearMonth month, string? party = null)
        : this(store, month, Monday(month.OnDayOfMonth(1)), Monday(month.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1)).PlusDays(6), party)
    {
    }

    /// <summary>The week of a day.</summary>
    public static MonthView Week(IStore store, LocalDate day, string? party = null) => new(store, day.ToYearMonth(), Monday(day), Monday(day).PlusDays(6), party);

    private MonthView(IStore store, YearMonth month, LocalDate first, LocalDate last, string? party)
    {
        ArgumentNullException.ThrowIfNull(store);
        Month = month;
        (First, Last) = (first, last);
        List<Dealing> found = [.. store.Find(new FindQuery
            {
                Parties = party is null ? [] : [party],
                Begins = Edtf.Format(first.PlusDays(-LongestDays)),
                From = Edtf.Format(first),
                To = Edtf.Format(last.PlusDays(DaysBehind)),
                Limit = MostDealings,
            })
            .Where(dealing => Edtf.TryRange(dealing.When, out var from, out var to) && Period.DaysBetween(from, to) <= LongestDays)
            .OrderBy(dealing => dealing.When, StringComparer.Ordinal)];
        foreach (var dealing in found)
        {
            Add(dealing, dealing.When, first, last, moved: false);
            foreach (var before in dealing.Life.Select(step => step.When).OfType<string>().Distinct().Where(before => IsOther(before, dealing.When)))
                Add(dealing, before, first, last, moved: true);
        }
        Dealings = [.. found.Where(dealing => Edtf.TryRange(dealing.When, out var from, out _) && from <= last)];
        Changed = [.. found.Where(dealing => dealing.Status is DealingStatus.Cancelled or DealingStatus.Denied or DealingStatus.Postponed
            || dealing.Life.Any(step => step.When is { } before && IsOther(before, dealing.When)))
            .Where(dealing => byDay.Values.Any(entries => entries.Exists(entry => entry.Dealing.Id == dealing.Id)))];
    }

    public YearMonth Month { get; }

    /// <summary>The first day shown, a Monday.</summary>
    public LocalDate First { get; }

    /// <summary>The last day shown, a Sunday.</summary>
    public LocalDate Last { get; }

    /// <summary>What falls in the month, in the order of its days.</summary>
    public IReadOnlyList<Dealing> Dealings { get; }

    /// <summary>What moved, within the month or out of it, was put off or called off.</summary>
    public IReadOnlyList<Dealing> Changed { get; }

    public IReadOnlyList<Entry> On(LocalDate day) => byDay.TryGetValue(day, out var entries) ? entries : [];

    /// <summary>The weeks shown.</summary>
    public IEnumerable<IReadOnlyList<LocalDate>> Weeks()
    {
        for (var monday = First; monday <= Last; monday = monday.PlusDays(7))
            yield return [.. Enumerable.Range(0, 7).Select(monday.PlusDays)];
    }

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>The month of "2023-02", within the years that stories tell of; else the one of today.</summary>
    public static YearMonth Parse(string? text, LocalDate today) =>
        NodaTime.Text.YearMonthPattern.Iso.Parse(text ?? "") is { Success: true, Value: var month } && month.Year is > 1800 and < 2200 ? month : today.ToYearMonth();

    private void Add(Dealing dealing, string? when, LocalDate first, LocalDate last, bool moved)
    {
        if (!Edtf.TryRange(when, out var from, out var to) || Period.DaysBetween(from, to) > LongestDays)
            return;
        for (var day = from < first ? first : from; day <= to && day <= last; day = day.PlusDays(1))
        {
            if (!byDay.TryGetValue(day, out var entries))
                byDay[day] = entries = [];
            // What has an hour stands in its order behind what has none.
            var entry = new Entry(dealing, moved);
            var place = entries.FindIndex(other => string.CompareOrdinal(HourOf(other), HourOf(entry)) > 0);
            entries.Insert(place < 0 ? entries.Count : place, entry);
        }
    }

    private static string HourOf(Entry entry) => entry.Moved ? "" : Edtf.Hour(entry.Dealing.When)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether a plan's earlier date is another than the one it has: a day within a month only says it closer.</summary>
    private static bool IsOther(string before, string? now) => before != now
        && Edtf.TryRange(before, out var first, out var last) && Edtf.TryRange(now, out var from, out var to) && (to < first || from > last);
}
