using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Pipeline.Tests;

/// <summary>Stories put into the store's queue, and the workers that read them.</summary>
public sealed class WorkTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_goes_through_the_queue_is_kept_as_if_it_had_been_read_at_once()
    {
        using var direct = Stores.Open("memory:", TimeProvider.System);
        await DrainAsync(Pipeline(direct).RunAsync(Pages(20), Token));
        using var store = Stores.Open("memory:", TimeProvider.System);

        var queued = await DrainAsync(Pipeline(store).QueueAsync(Pages(20), Token));
        Assert.All(queued, outcome => Assert.True(Assert.IsType<Queued>(outcome).IsNew));
        Assert.Equal((0L, 20L), (store.CountStories(), store.Work.Count().Waiting));
        var read = await DrainAsync(Pipeline(store).WorkAsync(once: true, Lease, Token));

        Assert.All(read, outcome => Assert.Equal(KeepOutcome.Kept, Assert.IsType<Kept>(outcome).As));
        Assert.Equal(20, read.Count);
        Assert.Equal(new WorkCount(0, 0), store.Work.Count());
        Assert.Equal(Dealings(direct), Dealings(store));
    }

    [Fact]
    public async Task A_worker_that_is_stopped_gives_back_what_it_did_not_read()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        await DrainAsync(Pipeline(store).QueueAsync(Pages(60), Token));

        await foreach (var _ in Pipeline(store).WorkAsync(once: false, Lease, Token))
            break;

        var left = store.Work.Count().Waiting;
        Assert.InRange(left, 1, 59);
        Assert.Equal(60, left + store.CountStories());
        var claims = await store.Work.ClaimAsync(100, Lease, alone: false, Token);
        Assert.Equal(left, claims.Count);
        Assert.All(claims, claim => Assert.Equal(1, claim.Tries));
    }

    [Fact]
    public async Task A_story_that_reading_stumbles_over_is_tried_five_times_and_the_others_are_kept()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        // It has no text, not even an empty one.
        await store.Work.PutAsync(new Story { Id = Story.IdOf("x"), Input = "broken", Text = null! }, Token);
        await DrainAsync(Pipeline(store).QueueAsync(Pages(3), Token));

        var outcomes = await DrainAsync(Pipeline(store).WorkAsync(once: true, Lease, Token));

        Assert.Equal(WorkQueue.MostTries, outcomes.OfType<Failed>().Count(failed => failed is { Input: "broken", Stage: "reading" }));
        Assert.Equal(3, store.CountStories());
        Assert.StartsWith("reading: ", Assert.Single(store.Work.Failed()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_workers_share_what_waits()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        await DrainAsync(Pipeline(store).QueueAsync(Pages(40), Token));

        var read = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => DrainAsync(Pipeline(store).WorkAsync(once: true, Lease, Token)), Token)));

        Assert.Equal(40, read.SelectMany(outcomes => outcomes).Select(outcome => Assert.IsType<Kept>(outcome).Input).Distinct().Count());
        Assert.Equal(40, read.Sum(outcomes => outcomes.Count));
    }

    private static StoryPipeline Pipeline(IStore store) => new(new StoryIntake(), new StoryReader(), store);

    private static IEnumerable<(Page?, Failed?)> Pages(int count) => Enumerable.Range(0, count).Select(i => ((Page?)new Page($"story {i}", System.Text.Encoding.UTF8.GetBytes(
        $"Ministers meet, take {i}\n\nRIGA, May {1 + (i % 20)}, 2024 -- Latvian Foreign Minister Janis Kalnins met Estonian Foreign Minister Mart Saar in Riga today.\n")), (Failed?)null));

    private static async Task<List<Outcome>> DrainAsync(IAsyncEnumerable<Outcome> outcomes)
    {
        var all = new List<Outcome>();
        await foreach (var outcome in outcomes)
            all.Add(outcome);
        return all;
    }

    private static List<string> Dealings(IStore store) =>
        [.. store.Find(new FindQuery { Limit = 1000 }).Select(dealing => DealingFormat.ToJson(store.Dealing(dealing.Id)! with { Changed = null })).Order(StringComparer.Ordinal)];
}
