using System.Diagnostics;
using Xunit;

namespace Dragoman;

/// <summary>
/// Limits on what work costs, on a machine that does other things besides: these only ever add to what is measured. So what is over its limit is
/// measured again, and the least of three counts.
/// </summary>
internal static class Limit
{
    private const int Tries = 3;

    /// <summary>Measures until it is within the limit.</summary>
    /// <param name="over">What to say where a measure is over the limit; null where it is not.</param>
    public static async Task<T> HoldsAsync<T>(Func<Task<T>> measure, Func<T, string?> over)
    {
        for (var attempt = 1; ; attempt++)
        {
            var measured = await measure();
            if (over(measured) is not { } why)
                return measured;
            Assert.True(attempt < Tries, why);
        }
    }

    /// <summary>What comes of work that takes no longer: the time that passes, or the time that the processors work where that is less.</summary>
    public static T Soon<T>(TimeSpan most, Func<T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = Timed(work, out var took);
            if (took <= most)
                return result;
            Assert.True(attempt < Tries, $"took {took} of work, {most} is the most");
        }
    }

    public static T Timed<T>(Func<T> work, out TimeSpan took)
    {
        var (watch, worked) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = work();
        took = TimeSpan.FromTicks(Math.Min(watch.Elapsed.Ticks, (Environment.CpuUsage.TotalTime - worked).Ticks));
        return result;
    }
}
