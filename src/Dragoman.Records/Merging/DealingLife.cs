using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Reads a dealing's life off its reports.</summary>
internal static class DealingLife
{
    /// <param name="reports">In the order they were published.</param>
    public static List<LifeStep> Of(IReadOnlyList<Report> reports)
    {
        var life = new List<LifeStep>();
        foreach (var report in reports)
        {
            var (status, when) = (report.Engagement.Status, report.Engagement.When);
            if (life.Count == 0)
            {
                life.Add(Step(report));
                continue;
            }
            var last = life[^1];
            if (status == last.Status ? IsNewDate(last, when) : report.Engagement.Rule == CalendarRules.Again || Follows(last.Status, status, last.When, when))
                life.Add(Step(report));
            else if (status == last.Status && last.When is null && when is not null)
                life[^1] = last with { When = when };
        }
        return life;
    }

    private static LifeStep Step(Report report) =>
        new(report.Engagement.Status, report.Engagement.When, report.Day is { } day ? Edtf.Format(day) : null, report.Story);

    /// <summary>Plans get new dates; what was held on two dates is a disagreement, not a step.</summary>
    private static bool IsNewDate(LifeStep last, string? when) =>
        last.Status is EngagementStatus.Scheduled or EngagementStatus.Proposed or EngagementStatus.Postponed
        && DateRange.Of(last.When) is { } before && DateRange.Of(when) is { } after && (before == after ? IsNewHour(last.When, when) : !after.Contains(before));

    /// <summary>Hours are told apart where both are of one clock.</summary>
    private static bool IsNewHour(string? before, string? after) => Edtf.Zone(before) is null == Edtf.Zone(after) is null
        && Edtf.Hour(before) is { } hour && Edtf.Hour(after) is { } other && (Edtf.Moment(before) is { } moment ? moment != Edtf.Moment(after) : hour != other);

    /// <summary>Whether a status tells something new. What was held stays held; an invitation that is told again unplans nothing.</summary>
    private static bool Follows(EngagementStatus last, EngagementStatus next, string? before, string? after) => (last, next) switch
    {
        (EngagementStatus.Held, _) => false,
        (EngagementStatus.Ongoing, _) => next == EngagementStatus.Held,
        (_, EngagementStatus.Proposed) => false,
        // A story that had not heard yet repeats the old date; a new one is a new plan.
        (EngagementStatus.Postponed or EngagementStatus.Cancelled, EngagementStatus.Scheduled) => after is not null && after != before,
        _ => true,
    };
}
