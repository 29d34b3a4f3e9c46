using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Stories that wait to be read: each is one worker's at a time, and what is kept of it is kept once.</summary>
public sealed class WorkQueueTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>A lease that has lapsed when the claim is handed out: whoever holds it is late with whatever it does.</summary>
    private static readonly TimeSpan Lapsed = TimeSpan.Zero;

    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Of_many_that_claim_at_once_each_story_is_given_to_one(string kind)
    {
        using var some = new SomeStore(kind);
        using var other = kind == "memory" ? null : Stores.Open(some.Address, some.Clock);
        await PutAsync(some, 60);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var mine = new List<string>();
            var queue = (number % 2 == 0 ? some.Store : other ?? some.Store).Work;
            while (await queue.ClaimAsync(3, Hour, alone: false, Token) is { Count: > 0 } claims)
                mine.AddRange(claims.Select(claim => claim.Story.Headline!));
            return mine;
        }, Token)));

        Assert.Equal(Enumerable.Range(0, 60).Select(Headline).Order(StringComparer.Ordinal), claimed.SelectMany(mine => mine).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Stories_are_claimed_in_the_order_in_which_they_were_put_in_and_one_that_failed_after_them(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 6);
        var first = Assert.Single(await some.Store.Work.ClaimAsync(1, Hour, alone: false, Token));
        await some.Store.Work.FailAsync(first, "reading: stumbled", Token);

        var next = await some.Store.Work.ClaimAsync(3, Hour, alone: false, Token);
        var last = await some.Store.Work.ClaimAsync(3, Hour, alone: false, Token);

        Assert.Equal([1, 2, 3], next.Select(claim => int.Parse(claim.Story.Headline!.Split(' ')[1])));
        Assert.Equal(["Story 0", "Story 4", "Story 5"], last.Select(claim => claim.Story.Headline));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task While_the_lease_lasts_nobody_else_is_given_the_story(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 1);
        var claim = Assert.Single(await some.Store.Work.ClaimAsync(5, Hour, alone: false, Token));

        Assert.Empty(await some.Store.Work.ClaimAsync(5, Hour, alone: true, Token));
        Assert.True(await some.Store.Work.RenewAsync(claim, Hour, Token));
        Assert.Equal(new WorkCount(1, 0), some.Store.Work.Count());

        Assert.Equal(KeepOutcome.Kept, await some.Store.Work.KeepAsync(claim, Some.Record(claim.Story, Some.Meeting()), Token));
        Assert.Equal(new WorkCount(0, 0), some.Store.Work.Count());
        Assert.Single(some.Store.Find(new FindQuery()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task When_a_lease_has_lapsed_another_is_given_the_story_and_the_late_worker_keeps_nothing(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 1);
        var queue = some.Store.Work;
        var late = Assert.Single(await queue.ClaimAsync(1, Lapsed, alone: false, Token));
        var other = Assert.Single(await queue.ClaimAsync(1, Hour, alone: false, Token));

        Assert.True(other.Fence > late.Fence);
        Assert.False(await queue.RenewAsync(late, Hour, Token));
        Assert.False(await queue.FailAsync(late, "reading: too late", Token));
        Assert.False(await queue.GiveBackAsync(late));
        Assert.Null(await queue.KeepAsync(late, Some.Record(late.Story, Some.Meeting(place: "Almaty")), Token));
        Assert.Equal(0, some.Store.CountStories());

        Assert.Equal(KeepOutcome.Kept, await queue.KeepAsync(other, Some.Record(other.Story, Some.Meeting()), Token));
        Assert.Null(await queue.KeepAsync(late, Some.Record(late.Story, Some.Meeting(place: "Almaty")), Token));
        Assert.Equal("Astana", some.Store.Record(late.Story.Id)!.Engagements[0].Where!.Name);
        Assert.Single(some.Store.RecordHistory(late.Story.Id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_story_that_fails_five_times_lies_on_the_shelf_with_its_reason_until_somebody_has_it_tried_again(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 1);
        var queue = some.Store.Work;
        for (var i = 1; i <= WorkQueue.MostTries; i++)
        {
            Assert.Equal(new WorkCount(1, 0), queue.Count());
            var claim = Assert.Single(await queue.ClaimAsync(1, Hour, alone: true, Token));
            Assert.Equal(i, claim.Tries);
            Assert.True(await queue.FailAsync(claim, $"reading: stumbled, \0{i}", Token));
        }

        Assert.Empty(await queue.ClaimAsync(1, Hour, alone: true, Token));
        Assert.Equal(new WorkCount(0, 1), queue.Count());
        var failed = Assert.Single(queue.Failed());
        Assert.Equal(("Story 0", "reading: stumbled,  5", WorkQueue.MostTries), (failed.Name, failed.Reason, failed.Tries));
        Assert.InRange(failed.At, DateTimeOffset.UtcNow.AddMinutes(-30), DateTimeOffset.UtcNow.AddMinutes(30));
        Assert.False(await queue.PutAsync(StoryOf(0), Token));
        Assert.Equal(0, await queue.RetryAsync(["g"], Token));

        Assert.Equal(1, await queue.RetryAsync([failed.Story[..6]], Token));
        var again = Assert.Single(await queue.ClaimAsync(1, Hour, alone: false, Token));
        Assert.Equal(1, again.Tries);
        Assert.Equal(KeepOutcome.Kept, await queue.KeepAsync(again, Some.Record(again.Story), Token));
        Assert.Equal(new WorkCount(0, 0), queue.Count());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_story_that_kills_whoever_reads_it_is_given_up_and_takes_none_along_that_was_claimed_with_it(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 8);
        var queue = some.Store.Work;
        var deaths = 0;
        for (var life = 0; queue.Count().Waiting > 0; life++)
        {
            Assert.True(life < 50, "the queue does not empty");
            var claims = await queue.ClaimAsync(20, Lapsed, alone: true, Token);
            if (claims.Any(claim => claim.Story.Headline == "Story 3"))
            {
                deaths++;
                continue;
            }
            foreach (var claim in claims)
                Assert.Equal(KeepOutcome.Kept, await queue.KeepAsync(claim, Some.Record(claim.Story), Token));
        }

        Assert.Equal(WorkQueue.MostTries, deaths);
        Assert.Equal(7, some.Store.CountStories());
        var failed = Assert.Single(queue.Failed());
        Assert.Equal("Story 3", failed.Name);
        Assert.Contains("died", failed.Reason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_may_kill_its_reader_is_given_only_to_one_who_reads_nothing_else(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 2);
        for (var i = 0; i < WorkQueue.TriesInCompany; i++)
            Assert.Equal(2, (await some.Store.Work.ClaimAsync(5, Lapsed, alone: false, Token)).Count);

        Assert.Empty(await some.Store.Work.ClaimAsync(5, Hour, alone: false, Token));
        Assert.Single(await some.Store.Work.ClaimAsync(5, Hour, alone: true, Token));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_given_back_is_as_if_it_had_not_been_claimed(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 1);
        for (var i = 0; i < WorkQueue.MostTries + 1; i++)
        {
            var claim = Assert.Single(await some.Store.Work.ClaimAsync(1, Hour, alone: false, Token));
            Assert.Equal(1, claim.Tries);
            Assert.True(await some.Store.Work.GiveBackAsync(claim));
            Assert.Null(await some.Store.Work.KeepAsync(claim, Some.Record(claim.Story), Token));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_same_story_waits_once_and_the_same_text_of_another_day_beside_it(string kind)
    {
        using var some = new SomeStore(kind);

        Assert.True(await some.Store.Work.PutAsync(StoryOf(1), Token));
        Assert.False(await some.Store.Work.PutAsync(StoryOf(1), Token));
        Assert.True(await some.Store.Work.PutAsync(StoryOf(1) with { Published = "2023-03-05" }, Token));

        Assert.Equal(new WorkCount(2, 0), some.Store.Work.Count());
        var claim = (await some.Store.Work.ClaimAsync(1, Hour, alone: false, Token))[0];
        Assert.Equal(StoryOf(1), claim.Story);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_kept_story_that_is_to_be_read_again_is_claimed_as_it_is_kept(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Some.Record(StoryOf(1), Some.Meeting()), Token);
        await some.Store.KeepAsync(Some.Record(StoryOf(2) with { Input = HandWork.ByHand }, Some.Meeting()), Token);
        var ids = some.Store.ReadStories(0).Select(story => story.Id).ToList();

        Assert.Equal(1, await some.Store.Work.PutAgainAsync(ids, Token));
        Assert.Equal(0, await some.Store.Work.PutAgainAsync(ids, Token));

        var claim = Assert.Single(await some.Store.Work.ClaimAsync(5, Hour, alone: false, Token));
        Assert.Equal(StoryOf(1), claim.Story);
        Assert.Equal(KeepOutcome.Renewed, await some.Store.Work.KeepAsync(claim, Some.Record(claim.Story, Some.Meeting(place: "Almaty")), Token));
        Assert.Equal(1, await some.Store.Work.PutAgainAsync(ids, Token));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_waits_is_there_when_the_store_is_opened_again_and_a_record_made_anew_leaves_it_alone(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 3);
        var claim = (await some.Store.Work.ClaimAsync(1, Hour, alone: false, Token))[0];

        some.Reopen();
        ((SqlStore)some.Store).Replay();

        Assert.Equal(new WorkCount(3, 0), some.Store.Work.Count());
        Assert.Equal(2, (await some.Store.Work.ClaimAsync(5, Hour, alone: false, Token)).Count);
        Assert.Equal(KeepOutcome.Kept, await some.Store.Work.KeepAsync(claim, Some.Record(claim.Story), Token));
        Assert.Empty(some.Store.Check());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_a_transaction_of_long_ago_put_in_just_now_is_claimed_within_a_minute(string kind)
    {
        using var some = new SomeStore(kind);
        await PutAsync(some, 2);
        await some.Store.Work.ClaimAsync(1, Hour, alone: true, Token);
        await ((SqlStore)some.Store).Write(session => session.Run("UPDATE work SET due = 5 WHERE name = 'Story 1'"), Token);

        some.Clock.Now += TimeSpan.FromMinutes(1);

        Assert.Equal("Story 1", Assert.Single(await some.Store.Work.ClaimAsync(1, Hour, alone: false, Token)).Story.Headline);
    }

    [Fact]
    public async Task Who_waits_for_work_on_PostgreSQL_is_told_when_it_comes()
    {
        using var some = new SomeStore("postgres");
        using var other = Stores.Open(some.Address, some.Clock);
        var waiting = other.Work.WaitAsync(Hour, Token);

        await some.Store.Work.PutAsync(StoryOf(1), Token);

        await waiting.WaitAsync(TimeSpan.FromMinutes(2), Token);
        // What is there already is not waited for.
        await other.Work.WaitAsync(Hour, Token).WaitAsync(TimeSpan.FromMinutes(2), Token);
    }

    private static async Task PutAsync(SomeStore some, int count)
    {
        for (var i = 0; i < count; i++)
            Assert.True(await some.Store.Work.PutAsync(StoryOf(i), Token));
    }

    private static string Headline(int number) => $"Story {number}";

    private static Story StoryOf(int number) => Some.Story($"{Headline(number)}\n\nThe ministers met on Monday.");
}
