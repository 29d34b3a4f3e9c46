namespace Dragoman.Intake.Tests;

/// <summary>A clock that a test turns by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    private TimeSpan passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => passed.Ticks + 1;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero) + passed;

    public void Advance(TimeSpan time) => passed += time;
}
