using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>Dates that can't be: refused where a person or an import gives them, told as contradictions where stories do.</summary>
internal static class DateLint
{
    /// <summary>So many days a dateline may lie west of the day that it tells of.</summary>
    private const int Ahead = 1;

    /// <summary>A date as a person sets it, a day with an hour (of the place, or of a zone behind it) where it is known; null takes it away.</summary>
    /// <exception cref="StoreException">It is none, or ends before it begins.</exception>
    public static string? Day(string? value)
    {
        if (value is null)
            return value;
        if (value.IndexOf('T', StringComparison.Ordinal) > 0 && Edtf.Hour(value) is null)
            throw new StoreException($"'{value}' is no day with an hour: 2023-02-28T14:30 is one");
        if (DateRange.Of(value) is not null)
            return value;
        throw new StoreException(IsReversed(value) ? $"'{value}' ends before it begins" : $"'{value}' is no date");
    }

    /// <summary>What was held was held before somebody says so.</summary>
    /// <exception cref="StoreException">It lies ahead.</exception>
    public static void Past(Dealing dealing, string at)
    {
        if (dealing.Status == DealingStatus.Held && DateRange.Of(dealing.When) is { } range && Edtf.Day(at) is { } today && range.First > today.PlusDays(Ahead))
            throw new StoreException($"it can't have been held on {dealing.When}: that is still to come on {Edtf.Format(today)}");
    }

    /// <summary>What an import says of a person's offices that can't be.</summary>
    /// <exception cref="StoreException">An office ends before it begins, or a day is none.</exception>
    public static void Tenures(OfficeHolder holder)
    {
        foreach (var office in holder.Offices)
        {
            foreach (var day in (string?[])[office.First, office.Last])
            {
                if (day is { Length: > 0 } && DateRange.Of(day) is null)
                    throw new StoreException($"{holder.Name}, {office.Title}: '{day}' is no date");
            }
            if (DateRange.Of(office.First) is { } first && DateRange.Of(office.Last) is { } last && last.Last < first.First)
                throw new StoreException($"{holder.Name}, {office.Title}: the office ends on {office.Last} before it begins on {office.First}");
        }
    }

    /// <summary>What a report says that it could not know, or that can't be.</summary>
    public static IEnumerable<string> Of(Report report)
    {
        var engagement = report.Engagement;
        if (IsReversed(engagement.When))
            yield return $"told with dates that end before they begin: {engagement.When}";
        if (engagement.Status == EngagementStatus.Held && report.Day is { } told && DateRange.Of(engagement.When) is { } range && range.First > told.PlusDays(Ahead))
            yield return $"told on {Edtf.Format(told)} as held on {engagement.When}";
    }

    private static bool IsReversed(string? when) => when?.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && DateRange.Of(when[..slash]) is { } first && DateRange.Of(when[(slash + 1)..]) is { } last && last.Last < first.First;
}
