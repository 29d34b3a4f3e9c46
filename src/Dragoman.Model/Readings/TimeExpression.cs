namespace Dragoman.Model;

/// <summary>A time expression by TIMEX3.</summary>
/// <param name="Value">TIMEX3's value: <c>2023-02-28</c>, <c>2005-W44</c>, <c>P3D</c>, <c>PRESENT_REF</c>, <c>2005-11-02TMO</c>.</param>
/// <param name="Edtf">The same as a date of a record, an interval where the words give one; null for durations, sets and vague references.</param>
public sealed record TimeExpression(Span Span, TimeType Type, string Value, string? Edtf = null)
{
    /// <summary>TIMEX3's <c>mod</c> ("APPROX", "START", "END", "MID", "BEFORE", "AFTER"), or null.</summary>
    public string? Mod { get; init; }
}
