using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Dealings read many at once are those that are read one by one.</summary>
public sealed class WholeTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task All_dealings_come_with_their_reports_in_the_order_of_their_days(string kind)
    {
        using var some = new SomeStore(kind);
        await Keep(some.Store, 620);

        var whole = some.Store.Whole(new FindQuery { Limit = int.MaxValue }).ToList();

        Assert.Equal(some.Store.Find(new FindQuery { Limit = int.MaxValue }).Select(d => d.Id), whole.Select(d => d.Id));
        Assert.All(whole.Where((_, i) => i % 97 == 0), d => Assert.Equal(DealingFormat.ToJson(some.Store.Dealing(d.Id)!), DealingFormat.ToJson(d)));
    }

    [Fact]
    public async Task A_part_of_them_is_the_same_part()
    {
        using var some = new SomeStore("memory");
        await Keep(some.Store, 560);

        foreach (var query in (FindQuery[])[new() { Limit = 520, Offset = 20 }, new() { Limit = 0 }, new() { Parties = ["FRA"], Limit = 10_000 },
            new() { Coming = true, Limit = 540 }])
            Assert.Equal(some.Store.Find(query).Select(d => d.Id), some.Store.Whole(query).Select(d => d.Id));
    }

    [Fact]
    public async Task A_correction_is_seen_by_whoever_asked_before()
    {
        using var some = new SomeStore("sqlite");
        await some.Store.KeepAsync(Some.Record(Some.Story(), Some.Meeting()), TestContext.Current.CancellationToken);
        var before = Assert.Single(some.Store.Find(new FindQuery()));
        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Reject, Target = before.Id, Author = "ann", Reason = "another meeting" }, TestContext.Current.CancellationToken);

        Assert.Empty(some.Store.Find(new FindQuery()));
        Assert.Equal(Standing.Rejected, Assert.Single(some.Store.Find(new FindQuery { Rejected = true })).Standing);
    }

    [Fact]
    public async Task A_window_of_days_leaves_out_what_began_before_it()
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Some.Record(Some.Story("A long one\n\nLong.", "2023-01-02"), Some.Meeting(when: "2023-01-01/2023-03-05")), TestContext.Current.CancellationToken);
        await some.Store.KeepAsync(Some.Record(Some.Story("A short one\n\nShort.", "2023-03-01"), Some.Meeting(when: "2023-03-01", between: [Some.Person("Ana Costa", "PRT"), Some.Person("Li Wei", "CHN")])), TestContext.Current.CancellationToken);

        var march = new FindQuery { From = "2023-03-01", To = "2023-03-31" };

        Assert.Equal(2, some.Store.Find(march).Count);
        Assert.Equal("2023-03-01", Assert.Single(some.Store.Find(march with { Begins = "2023-02-09" })).When);
    }

    private static async Task Keep(IStore store, int stories)
    {
        string[] codes = ["FRA", "DEU", "KAZ", "USA", "JPN", "BRA", "KEN"];
        var keeping = new List<Task>();
        for (var i = 0; i < stories; i++)
        {
            var day = new NodaTime.LocalDate(2021, 1, 1).PlusDays(i);
            keeping.Add(store.KeepAsync(
                Some.Record(
                    Some.Story($"Talks {i}\n\nThe two sides met for the time number {i}.", Edtf.Format(day), $"Outlet {i % 5}"),
                    Some.Meeting(when: Edtf.Format(day), between: [Some.Person("Ana Costa", codes[i % 7]), Some.Person("Li Wei", codes[(i + 1 + (i / 7 % 5)) % 7])])),
                TestContext.Current.CancellationToken));
        }
        await Task.WhenAll(keeping);
    }
}
