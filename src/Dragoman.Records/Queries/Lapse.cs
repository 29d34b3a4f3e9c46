using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>What time alone does to a dealing: a plan whose date has passed, and nobody told that it was held, has lapsed.</summary>
internal static class Lapse
{
    /// <summary>So many days a story may be late.</summary>
    public const int Grace = 2;

    public static Dealing Of(Dealing dealing, LocalDate today) =>
        dealing.Status is DealingStatus.Scheduled or DealingStatus.Proposed
        && DateRange.Of(dealing.When) is { } range && range.Last < today.PlusDays(-Grace)
            ? dealing with { Status = DealingStatus.Lapsed }
            : dealing;

    /// <summary>The first day on which a plan has not lapsed yet.</summary>
    public static string Since(LocalDate today) => Edtf.Format(today.PlusDays(-Grace));
}
