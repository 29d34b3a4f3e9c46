using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>
/// What time alone does to a dealing: a plan whose date has passed, and nobody told that it was held, has lapsed; what was under way, and
/// whose days have passed, was held.
/// </summary>
internal static class Lapse
{
    /// <summary>So many days a story may be late.</summary>
    public const int Grace = 2;

    public static Dealing Of(Dealing dealing, LocalDate today)
    {
        if (dealing.Status is not (DealingStatus.Scheduled or DealingStatus.Proposed or DealingStatus.Ongoing)
            || DateRange.Of(dealing.When) is not { } range || range.Last >= today.PlusDays(-Grace))
            return dealing;
        return dealing with { Status = dealing.Status == DealingStatus.Ongoing ? DealingStatus.Held : DealingStatus.Lapsed };
    }

    /// <summary>The first day on which a plan has not lapsed yet, and what is under way still is.</summary>
    public static string Since(LocalDate today) => Edtf.Format(today.PlusDays(-Grace));
}
