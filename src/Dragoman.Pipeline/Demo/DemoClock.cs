using NodaTime;

namespace Dragoman.Pipeline.Demo;

/// <summary>A clock for filling a store with the past: it stands in the morning of the day that is being filled, and never behind the real one.</summary>
public sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset? set;

    public LocalDate Today => Instant.FromDateTimeOffset(real.GetUtcNow()).InUtc().Date;

    public override DateTimeOffset GetUtcNow() => set is { } moment && moment < real.GetUtcNow() ? moment : real.GetUtcNow();

    /// <summary>Sets it to the morning of a day.</summary>
    public void Morning(LocalDate day) => set = day.AtMidnight().PlusHours(5).InUtc().ToDateTimeOffset();
}
