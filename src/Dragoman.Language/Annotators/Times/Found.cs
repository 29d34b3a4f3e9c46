using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>What a pattern matched: up to which token, and what it means.</summary>
/// <param name="End">The token behind the last one.</param>
/// <param name="Day">A day that the story's time moves to, or null.</param>
internal readonly record struct Found(int End, TimeType Type, string Value, string? Edtf = null, string? Mod = null, LocalDate? Day = null)
{
    public static Found Of(int end, Period period, string? mod = null) =>
        new(end, TimeType.Date, period.Value, period.Edtf, mod, period.First);
}
