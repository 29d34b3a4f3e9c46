using System.Net;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;
using Dragoman.Web.Watching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dragoman.Web.Tests;

/// <summary>Nobody stops a desk by what is handed in.</summary>
public sealed class ReadingTurnsTests
{
    [Fact]
    public async Task One_user_never_holds_all_turns()
    {
        using var turns = new ReadingTurns(TimeProvider.System, 2);
        using var go = new ManualResetEventSlim();
        var first = turns.DoAsync("rita", _ => go.Wait(TimeSpan.FromMinutes(1), CancellationToken.None), TestContext.Current.CancellationToken);
        var second = turns.DoAsync("rita", _ => go.Wait(TimeSpan.FromMinutes(1), CancellationToken.None), TestContext.Current.CancellationToken);
        Assert.Equal("read", await turns.DoAsync("edith", _ => "read", TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.False(second.IsCompleted);
        go.Set();
        Assert.True(await first && await second);
    }

    [Fact]
    public async Task A_turn_comes_back_when_its_user_leaves_even_from_a_parser_that_does_not_listen()
    {
        var clock = new SetClock();
        using var turns = new ReadingTurns(clock, 2);
        using var deaf = new ManualResetEventSlim();
        using var left = new CancellationTokenSource();
        using var began = new ManualResetEventSlim();
        var stuck = turns.DoAsync("rita", _ =>
        {
            began.Set();
            return deaf.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
        }, left.Token);
        Assert.True(began.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stuck);
        Assert.Equal("read", await turns.DoAsync("rita", _ => "read", TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        // It runs on, and is watched.
        clock.Now += TimeSpan.FromMinutes(3);
        Assert.True(turns.Longest > ReadingTurns.Stuck);
        deaf.Set();
    }

    [Fact]
    public async Task A_user_with_too_many_pages_waiting_is_told_so()
    {
        using var turns = new ReadingTurns(TimeProvider.System, 2);
        using var go = new ManualResetEventSlim();
        var held = Enumerable.Range(0, ReadingTurns.MostWaiting + 1).Select(_ => turns.DoAsync("rita", _ => go.Wait(TimeSpan.FromMinutes(1), CancellationToken.None), TestContext.Current.CancellationToken)).ToList();
        await Assert.ThrowsAsync<TooManyWaitingException>(() => turns.DoAsync("rita", _ => true, TestContext.Current.CancellationToken));
        go.Set();
        await Task.WhenAll(held);
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_a_failure_that_names_time()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        using var meters = new DeskMeters();
        using var turns = new ReadingTurns(TimeProvider.System, 2);
        using var end = new ManualResetEventSlim();
        var drop = new StoryDrop(
            new StoryIntake([new DeafFormat(end)]), new StoryReader(), store, new Gathered(store, TimeProvider.System), meters, new ReadingLog(TimeProvider.System), turns,
            TimeProvider.System, NullLogger<StoryDrop>.Instance)
        { MostTime = TimeSpan.FromSeconds(0.2) };
        var outcome = Assert.Single(await drop.ReadAsync(new Page("a.deaf", new byte[] { 1 }), "rita", TestContext.Current.CancellationToken));
        Assert.Contains("limit: time", Assert.IsType<Failed>(outcome).Error, StringComparison.Ordinal);
        end.Set();
    }

    [Fact]
    public async Task Health_says_that_it_is_well()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.Client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>A parser that hears nothing until the test's end.</summary>
    private sealed class DeafFormat(ManualResetEventSlim end) : IFormat
    {
        public string Name => "deaf";

        public IReadOnlyList<string> MediaTypes => [];

        public IReadOnlyList<string> Endings => [".deaf"];

        public bool Recognises(ReadOnlySpan<byte> start) => true;

        public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
        {
            end.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
            return [];
        }
    }
}
