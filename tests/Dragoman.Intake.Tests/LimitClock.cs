using System.Collections.Concurrent;

namespace Dragoman.Intake.Tests;

/// <summary>The true time, but limits of time run out when a test says so and not before, however busy the machine is.</summary>
internal sealed class LimitClock : TimeProvider
{
    private readonly ConcurrentDictionary<Waiting, bool> waiting = new();

    /// <summary>The time of all that waits is up.</summary>
    public void RunOut()
    {
        foreach (var timer in waiting.Keys)
            timer.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state));
        waiting[timer] = true;
        return timer;
    }

    private sealed class Waiting(LimitClock clock, Action ring) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock.waiting.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
