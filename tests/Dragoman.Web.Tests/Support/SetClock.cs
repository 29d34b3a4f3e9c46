namespace Dragoman.Web.Tests;

/// <summary>A clock that begins where the test sets it and goes on from there.</summary>
internal sealed class SetClock(string now = "2023-03-01T12:00:00Z") : TimeProvider
{
    private readonly long start = System.GetTimestamp();

    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now);

    public override DateTimeOffset GetUtcNow() => Now + System.GetElapsedTime(start);
}
