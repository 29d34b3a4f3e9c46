using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>The days that a date may mean.</summary>
internal readonly record struct DateRange(LocalDate First, LocalDate Last)
{
    public bool IsDay => First == Last;

    public int Days => Period.DaysBetween(First, Last) + 1;

    public static DateRange? Of(string? edtf) => Edtf.TryRange(edtf, out var first, out var last) ? new DateRange(first, last) : null;

    /// <summary>Days between the two; 0 where they share one.</summary>
    public int Gap(DateRange other) =>
        other.First > Last ? Period.DaysBetween(Last, other.First)
        : First > other.Last ? Period.DaysBetween(other.Last, First)
        : 0;

    public bool Contains(DateRange other) => First <= other.First && other.Last <= Last;
}
