using Xunit.Sdk;

namespace Dragoman.Intake.Tests;

/// <summary>The tests' own limits: a measure that the machine spoilt is taken again, one that stays over fails.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task The_least_of_three_measures_counts()
    {
        var measures = new Queue<int>([9, 8, 2]);
        Assert.Equal(2, await Limit.HoldsAsync(() => Task.FromResult(measures.Dequeue()), Over));
        measures = new Queue<int>([9, 8, 7, 2]);
        Assert.Contains("7 is more than 5", (await Assert.ThrowsAnyAsync<XunitException>(() => Limit.HoldsAsync(() => Task.FromResult(measures.Dequeue()), Over))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_takes_longer_each_time_fails() => Assert.ThrowsAny<XunitException>(() => Limit.Soon(TimeSpan.FromMilliseconds(20), () =>
    {
        for (var worked = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - worked < TimeSpan.FromMilliseconds(100);)
        {
        }
        return true;
    }));

    private static string? Over(int measure) => measure > 5 ? $"{measure} is more than 5" : null;
}
