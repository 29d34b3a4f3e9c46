using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class PassingOfTimeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static Record Visit(EngagementStatus status, string when, string published = "2023-03-01") => Some.Record(
        Some.Story($"A visit\n\nThe visit is {status} for {when}.", published),
        Some.Meeting(when: when, status: status) with { Kind = EngagementKind.Visit });

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_visit_told_while_under_way_was_held_when_its_days_have_passed(string kind)
    {
        using var some = new SomeStore(kind, new SetClock("2023-03-02T12:00:00Z"));
        await some.Store.KeepAsync(Visit(EngagementStatus.Ongoing, "2023-03-01/2023-03-03"), Token);
        Assert.Equal(DealingStatus.Ongoing, Assert.Single(some.Store.Find(new FindQuery { Status = DealingStatus.Ongoing })).Status);
        Assert.Empty(some.Store.Find(new FindQuery { Status = DealingStatus.Held }));

        some.Clock.Now = DateTimeOffset.Parse("2023-03-10T12:00:00Z");

        Assert.Empty(some.Store.Find(new FindQuery { Status = DealingStatus.Ongoing }));
        var held = Assert.Single(some.Store.Find(new FindQuery { Status = DealingStatus.Held }));
        Assert.Equal(DealingStatus.Held, held.Status);
        Assert.Equal(DealingStatus.Held, some.Store.Dealing(held.Id)!.Status);
        Assert.Equal(EngagementStatus.Ongoing, Assert.Single(some.Store.Dealing(held.Id)!.Life).Status);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_parties_have_their_plans_that_came_to_nothing_told_too(string kind)
    {
        using var some = new SomeStore(kind, new SetClock("2023-03-10T12:00:00Z"));
        await some.Store.KeepAsync(Visit(EngagementStatus.Scheduled, "2023-03-02"), Token);
        await some.Store.KeepAsync(Visit(EngagementStatus.Cancelled, "2023-06-20"), Token);
        await some.Store.KeepAsync(Visit(EngagementStatus.Scheduled, "2023-09-20"), Token);

        var dyad = some.Store.Dyad("KAZ", "USA");

        Assert.Empty(dyad.Recent);
        Assert.Equal(["2023-09-20"], dyad.Coming.Select(d => d.When));
        Assert.Equal(["2023-06-20 Cancelled", "2023-03-02 Lapsed"], dyad.Fallen.Select(d => $"{d.When} {d.Status}"));
    }

    [Fact]
    public async Task What_is_listed_for_review_says_why()
    {
        using var store = Stores.Open("memory:", new SetClock("2023-03-02T12:00:00Z"));
        await store.KeepAsync(Visit(EngagementStatus.Held, "2023-03-01"), Token);

        Assert.All(store.Review(10), item => Assert.NotEmpty(item.Reasons));
    }
}
