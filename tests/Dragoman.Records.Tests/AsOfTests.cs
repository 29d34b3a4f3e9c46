using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>What the store knew once is asked like what it knows now.</summary>
public sealed class AsOfTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T23:59:59Z");

    private static Record Told(int number, string published, EngagementStatus status) => Some.Record(Some.Story($"Story {number}\n\nBody {number}.", published, $"Outlet {number}"),
        Some.Meeting(when: "2023-03-05", status: status, between: [new("a1", "Jonas Berg", "NOR", Side.Host), new("a2", "Lucia Prieto", "CHL", Side.Visitor)])) with
    {
        Actors =
        [
            new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Jonas Berg", Country = "NOR" }, new Actor { Id = "a2", Kind = ActorKind.Person, Name = "Lucia Prieto", Country = "CHL" },
        ],
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Find_count_and_dyad_answer_as_the_store_knew_it(string kind)
    {
        using var some = new SomeStore(kind, new SetClock("2023-03-01T12:00:00Z"));
        await some.Store.KeepAsync(Told(1, "2023-03-01", EngagementStatus.Scheduled), Token);
        some.Clock.Now = DateTimeOffset.Parse("2023-03-06T12:00:00Z");
        await some.Store.KeepAsync(Told(2, "2023-03-06", EngagementStatus.Held), Token);
        var berg = some.Store.Persons("Berg")[0].Id;
        FindQuery before = new() { PersonId = berg, AsOf = At("2023-03-02") };

        Assert.Equal(DealingStatus.Held, Assert.Single(some.Store.Find(before with { AsOf = null })).Status);
        Assert.Equal(DealingStatus.Scheduled, Assert.Single(some.Store.Find(before)).Status);
        Assert.Equal((1, 0), (some.Store.Count(before), some.Store.Count(before with { AsOf = At("2023-02-20") })));
        Assert.Empty(some.Store.Find(before with { Parties = ["NOR", "FRA"] }));
        Assert.Single(some.Store.Find(before with { Parties = ["NOR", "CHL"], Coming = true }));
        var dyad = some.Store.Dyad("NOR", "CHL", At("2023-03-02"));
        Assert.Null(dyad.LastMet);
        Assert.Equal(DealingStatus.Scheduled, dyad.Next!.Status);
        Assert.NotNull(some.Store.Dyad("NOR", "CHL").LastMet);
        Assert.Throws<StoreException>(() => some.Store.Find(before with { Text = "talks" }));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_person_s_earlier_dealings_are_found_under_the_id_of_then(string kind)
    {
        using var some = new SomeStore(kind, new SetClock("2023-03-01T12:00:00Z"));
        await some.Store.KeepAsync(Told(1, "2023-03-01", EngagementStatus.Scheduled), Token);
        await some.Store.KeepAsync(Some.Record(Some.Story("Another\n\nStory.")) with { Actors = [new Actor { Id = "a1", Kind = ActorKind.Person, Name = "J. R. Bergstrom", Country = "NOR" }] }, Token);
        var (into, gone) = (some.Store.Persons("Bergstrom")[0].Id, some.Store.Persons("Jonas Berg")[0].Id);
        some.Clock.Now = DateTimeOffset.Parse("2023-03-06T12:00:00Z");

        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Merge, Target = into, Other = gone, Author = "ana", Reason = "one man" }, Token);

        Assert.Single(some.Store.Find(new FindQuery { PersonId = into, AsOf = At("2023-03-02") }));
    }
}
