using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>What dates say about whether two tellings are one dealing. A plan may move, what was held may not.</summary>
internal static class DateLikeness
{
    /// <summary>How far ahead a plan without a date is still looked for.</summary>
    public const int PlanDays = 120;

    public static void Dated(Traits report, Traits dealing, Likeness likeness)
    {
        var (range, _) = report.Dates[^1];
        var best = double.MinValue;
        var reason = "";
        foreach (var (other, status) in dealing.Dates)
        {
            var (weight, why) = Pair(report, dealing, range, other, status);
            if (weight > best)
                (best, reason) = (weight, why);
        }
        likeness.Add(reason, best);
    }

    public static void Undated(Traits report, Traits dealing, Likeness likeness)
    {
        if (report.Told is not { } told || dealing.Told is not { } toldBefore)
        {
            likeness.Add("no date to compare", -0.5);
            return;
        }
        if (report.Dates.Count == 0 && dealing.Dates.Count == 0)
        {
            var apart = told.Gap(toldBefore);
            var near = report.MayLieAhead || dealing.MayLieAhead ? 60 : 10;
            likeness.Add(apart <= 3 ? "told in the same days" : apart <= near ? "told at about the same time" : "told at other times",
                apart <= 3 ? 0.3 : apart <= near ? -0.4 : -3);
            return;
        }
        var (dated, undated, day) = report.Dates.Count > 0 ? (report, dealing, toldBefore) : (dealing, report, told);
        var range = dated.Dates[^1].Range;
        if (undated.IsPlan || (undated.MayLieAhead && range.First > day.First))
        {
            var ahead = Period.DaysBetween(day.First, range.Last);
            var may = ahead is >= -1 and <= PlanDays;
            likeness.Add(may ? "the plan has no date, the date is soon after" : "the plan can't mean that date", may ? 0 : -3);
            return;
        }
        var gap = range.Gap(day);
        likeness.Add(gap <= 3 ? "told within days of the date" : gap <= 10 ? "told not long from the date" : "told long from the date",
            gap <= 3 ? 0.5 : gap <= 10 ? -0.5 : -3);
    }

    private static (double Weight, string Reason) Pair(Traits report, Traits dealing, DateRange range, DateRange other, EngagementStatus status)
    {
        var gap = range.Gap(other);
        if (gap == 0)
            return Overlap(range, other);
        if (IsAnotherPlan(report, dealing, range) || IsAnotherPlan(dealing, report, other))
            return (-5, "planned after the other was held");
        if (report.IsPlan || status is EngagementStatus.Scheduled or EngagementStatus.Proposed or EngagementStatus.Postponed or EngagementStatus.Cancelled)
            return Moved(report, dealing, gap);
        // A visit and a gathering have days, and a story names one of them.
        if (report.Kind == EngagementKind.Gathering && dealing.Kind == EngagementKind.Gathering && gap <= 2)
            return (0.3, "days of one gathering");
        if (report.Kind is EngagementKind.Visit or EngagementKind.Gathering && gap <= 3)
            return (-0.3, "days of one stay");
        return gap switch
        {
            1 => (-1, "a day apart"),
            <= 3 => (-4, "days apart"),
            _ => (-6, "at another time"),
        };
    }

    private static (double Weight, string Reason) Overlap(DateRange range, DateRange other)
    {
        if (range == other)
            return range.Days <= 31 ? (range.IsDay ? 2.5 : 1.5, range.IsDay ? "same day" : "same dates") : (0.3, "same year");
        var wider = Math.Max(range.Days, other.Days);
        return wider switch
        {
            <= 8 => (2, "day within the dates"),
            <= 31 => (1.2, "day within the month"),
            _ => (0.2, "date within the year"),
        };
    }

    /// <summary>Whether the first was planned for a later day when the other had been held already.</summary>
    private static bool IsAnotherPlan(Traits plan, Traits other, DateRange planned) =>
        plan.IsPlan && !plan.Held && other.Held && plan.Told is { } told
        && other.Dates.Any(d => d.Status is EngagementStatus.Held or EngagementStatus.Ongoing && d.Range.Last < planned.First && d.Range.Last < told.First);

    private static (double Weight, string Reason) Moved(Traits report, Traits dealing, int gap)
    {
        // Who is to visit a country is rarely to visit it twice within weeks: a new day moves the visit.
        if (report.Kind == EngagementKind.Visit && report.IsPlan && !report.Held && !dealing.Held && gap <= 45)
            return gap <= 14 ? (-0.3, "a visit that moved by days") : (-0.6, "a visit that moved by weeks");
        if (report.Status == EngagementStatus.Postponed || dealing.Status == EngagementStatus.Postponed)
            return gap <= 200 ? (-0.5, "put off to another date") : (-3, "put off too long");
        return gap switch
        {
            <= 3 => (-0.5, "a plan that moved by days"),
            <= 14 => (-1.5, "a plan that moved by weeks"),
            <= 45 => (-2.5, "a plan that moved by a month"),
            _ => (-5, "planned for another time"),
        };
    }
}
