using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>How many there are, whatever page of them is asked for.</summary>
public sealed class CountTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_count_is_of_all_that_a_question_asks_for(string kind)
    {
        using var some = new SomeStore(kind);
        for (var month = 1; month <= 12; month++)
        {
            await some.Store.KeepAsync(Some.Record(Some.Story($"Round {month} of the talks\n\nIn round {month} of {month * 7} the envoys spoke of pipelines.", $"2023-{month:00}-05", $"Outlet {month}"),
                Some.Meeting(when: $"2023-{month:00}-05") with { Confidence = 0.5 }), Token);
        }

        Assert.Equal(12, some.Store.Count(new FindQuery { Limit = 5, Offset = 3 }));
        Assert.Equal(12, some.Store.Count(new FindQuery { Parties = ["KAZ", "USA"], Limit = 1 }));
        Assert.Equal(12, some.Store.Count(new FindQuery { Person = "Blinken", Limit = 1 }));
        Assert.Equal(12, some.Store.Count(new FindQuery { Text = "pipelines", Limit = 1 }));
        Assert.Equal((12, 0), (some.Store.Count(new FindQuery { Status = DealingStatus.Held }), some.Store.Count(new FindQuery { Status = DealingStatus.Cancelled })));
        Assert.Equal(0, some.Store.Count(new FindQuery { Place = "Paris" }));
        Assert.Equal((12, 12, 0), (some.Store.CountStories(), some.Store.CountStories("pipelines"), some.Store.CountStories("uranium")));
        Assert.Equal(12, some.Store.CountReview());
        Assert.Equal(["2023-07-05", "2023-06-05"], some.Store.Search("pipelines", 2, 5).Select(s => s.Published));
        Assert.Equal(2, some.Store.Review(5, 10).Count);
    }
}
