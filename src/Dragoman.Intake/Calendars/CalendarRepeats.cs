using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using Period = NodaTime.Period;

namespace Dragoman.Intake;

/// <summary>
/// Unrolls what a calendar repeats, for the days about today alone and a bounded number of times: a rule of a line may stand for a million days, or for
/// none in a million.
/// </summary>
/// <param name="today">The middle of the days; null unrolls nothing.</param>
internal sealed class CalendarRepeats(LocalDate? today, Budget? budget)
{
    /// <summary>So many days back and ahead of today is unrolled what repeats.</summary>
    private const int DaysBack = 31, DaysAhead = 400;

    /// <summary>Repeats of a whole calendar that are looked at, and those of one rule in a row that may fall on no day.</summary>
    private const int MostSteps = 200_000, MostUnmatched = 400;

    private int steps;

    /// <summary>Whether there was more to unroll than is looked at: what was left stands for its first day.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How often an entry repeats, in a word; null where it repeats by no rule that a plan may have.</summary>
    public static string? Word(string? rule) => Rule(rule)?.Frequency.ToString().ToLowerInvariant();

    /// <summary>The beginnings of what repeats, in the zone of the first; an entry that repeats otherwise stands for its first day.</summary>
    /// <param name="further">Days beside those of the rule.</param>
    /// <param name="without">Beginnings and whole days that are left out.</param>
    public IEnumerable<LocalDateTime> Of(CalendarMoment first, string? rule, IEnumerable<CalendarMoment> further, IReadOnlySet<CalendarMoment> without)
    {
        if (today is not { } now)
            return [first.At];
        var beside = further.Select(moment => moment.In(first.Zone).At).ToList();
        if (Rule(rule) is not { } parsed)
            return beside.Count == 0 ? [first.At] : Standing(beside.Prepend(first.At), first, without);
        if (steps >= MostSteps)
        {
            IsCut = true;
            return [first.At];
        }
        var (from, to) = (now.PlusDays(-DaysBack), now.PlusDays(DaysAhead));
        return Standing(Walk(first, parsed, from, to).Concat(beside.Where(at => at.Date >= from && at.Date <= to)), first, without);
    }

    private static IEnumerable<LocalDateTime> Standing(IEnumerable<LocalDateTime> found, CalendarMoment first, IReadOnlySet<CalendarMoment> without) =>
        found.Where(at => !without.Contains(first with { At = at }) && !without.Contains(new CalendarMoment(at.Date.AtMidnight(), false, null)))
            .Distinct().Order().Take(CalendarReader.MostRepeats);

    private List<LocalDateTime> Walk(CalendarMoment first, RecurrenceRule rule, LocalDate from, LocalDate to)
    {
        CalendarMoment? until = rule.Until is { } end ? new CalendarMoment(LocalDateTime.FromDateTime(end.Value), end.HasTime, end.IsUtc ? DateTimeZone.Utc : null).In(first.Zone) : null;
        rule.Until = null;
        var found = new List<LocalDateTime>();
        try
        {
            foreach (var period in new RecurrencePatternEvaluator(rule).Evaluate(Of(Near(first.At, rule, from), first.HasHour), Of(from.AtMidnight(), first.HasHour), new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostUnmatched }))
            {
                budget?.Check();
                if (++steps > MostSteps)
                {
                    IsCut = true;
                    break;
                }
                var at = LocalDateTime.FromDateTime(period.StartTime.Value);
                if (at.Date > to || (until is { } last && (last.HasHour && first.HasHour ? at > last.At : at.Date > last.Day)))
                    break;
                if (at.Date >= from)
                    found.Add(at);
            }
        }
        catch (Exception endless) when (endless is not (OverBudgetException or OperationCanceledException))
        {
            // It falls on no day for long, or runs out of the calendar's years: what it gave until then stands.
            steps += MostUnmatched;
        }
        return found;
    }

    /// <summary>What does not count its repeats may begin nearer to where it is looked at: whole intervals are left out, so that their beat stays.</summary>
    private static LocalDateTime Near(LocalDateTime first, RecurrenceRule rule, LocalDate from)
    {
        var days = (long)rule.Interval * rule.Frequency switch { FrequencyType.Daily => 1, FrequencyType.Weekly => 7, _ => 0 };
        return rule.Count is null && days > 0 && first.Date < from ? first.PlusDays((int)(Period.DaysBetween(first.Date, from) / days * days)) : first;
    }

    private static CalDateTime Of(LocalDateTime at, bool hasHour) =>
        new(new DateOnly(at.Year, at.Month, at.Day), hasHour ? new TimeOnly(at.Hour, at.Minute) : null);

    /// <summary>A rule by days, weeks, months or years; what repeats within a day is no plan of a ministry.</summary>
    private static RecurrenceRule? Rule(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            var rule = new RecurrenceRule(text.Trim());
            return rule is { Frequency: FrequencyType.Daily or FrequencyType.Weekly or FrequencyType.Monthly or FrequencyType.Yearly, Interval: > 0, ByHour.Count: <= 1, ByMinute.Count: <= 1, BySecond.Count: <= 1 } ? rule : null;
        }
        catch (Exception none) when (none is not OutOfMemoryException)
        {
            return null;
        }
    }
}
