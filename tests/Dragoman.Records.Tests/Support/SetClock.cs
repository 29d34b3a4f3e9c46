namespace Dragoman.Records.Tests;

/// <summary>A clock that stands where the test sets it.</summary>
internal sealed class SetClock(string now = "2023-03-01T12:00:00Z") : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now);

    public override DateTimeOffset GetUtcNow() => Now;
}
