using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>What must never be taken for one dealing, and what must.</summary>
public sealed class ApartTests
{
    private static readonly Participant Berg = Some.Person("Jonas Berg", "NOR", Side.Host);
    private static readonly Participant Prieto = Some.Person("Lucia Prieto", "CHL", Side.Visitor);
    private static readonly Participant Kovacs = Some.Person("Anna Kovacs", "HUN");
    private static readonly Participant Diallo = Some.Person("Mamadou Diallo", "SEN");

    private int stories;

    private Record Told(string published, string outlet, params Engagement[] engagements) =>
        Some.Record(Some.Story($"Story {++stories}\n\nBody {stories}.", published, outlet), engagements);

    private static Engagement Meeting(string? when, string? place, string? country, params Participant[] between) => Some.Meeting(when: when, place: place, country: country, between: between);

    private static async Task<IReadOnlyList<Dealing>> Merged(params Record[] records)
    {
        using var store = Stores.Open("memory:", new SetClock());
        foreach (var record in records)
            await store.KeepAsync(record, TestContext.Current.CancellationToken);
        return [.. store.Find(new FindQuery { Limit = 1000 }).Select(d => store.Dealing(d.Id)!)];
    }

    [Fact]
    public async Task Two_counterparts_on_one_day_in_one_city_are_two_meetings()
    {
        var dealings = await Merged(
            Told("2023-02-28", "A", Meeting("2023-02-28", "Oslo", "NOR", Berg, Prieto)),
            Told("2023-02-28", "B", Meeting("2023-02-28", "Oslo", "NOR", Berg, Kovacs)));

        Assert.Equal(2, dealings.Count);
        Assert.All(dealings, d => Assert.Equal(2, d.Parties.Count));
    }

    [Fact]
    public async Task Talks_of_three_are_no_meeting_of_two_of_them()
    {
        var dealings = await Merged(
            Told("2023-02-28", "A", Meeting("2023-02-28", "Oslo", "NOR", Berg, Prieto)),
            Told("2023-02-28", "B", Meeting("2023-02-28", "Oslo", "NOR", Berg, Prieto, Diallo)),
            Told("2023-03-01", "C", Meeting("2023-02-28", "Oslo", "NOR", Prieto, Berg)));

        Assert.Equal([2, 3], dealings.Select(d => d.Parties.Count).Order());
    }

    [Fact]
    public async Task Who_is_named_alone_leaves_the_counterpart_open()
    {
        var dealing = Assert.Single(await Merged(
            Told("2023-02-28", "A", Meeting("2023-02-28", "Oslo", "NOR", Berg, Prieto)),
            Told("2023-02-28", "B", Meeting("2023-02-28", "Oslo", "NOR", Prieto))));

        Assert.Equal(2, dealing.Reports.Count);
    }

    [Fact]
    public async Task A_call_a_plan_for_another_day_and_city_and_a_held_meeting_of_one_pair_are_three()
    {
        var call = Meeting("2023-02-27", null, null, Berg, Prieto) with { Kind = EngagementKind.Call };
        var dealings = await Merged(
            Told("2023-02-27", "A", call, Meeting("2023-03-02", "Santiago", "CHL", Berg, Prieto) with { Id = "e2", Status = EngagementStatus.Scheduled }),
            Told("2023-02-28", "B", Meeting("2023-02-28", "Oslo", "NOR", Berg, Prieto)),
            Told("2023-02-28", "C", call with { Id = "e1" }));

        Assert.Equal(["2023-03-02", "2023-02-28", "2023-02-27"], dealings.Select(d => d.When));
        Assert.Equal([1, 1, 2], dealings.Select(d => d.Reports.Count));
    }

    [Fact]
    public async Task Held_meetings_of_a_pair_in_two_cities_on_following_days_are_two()
    {
        Assert.Equal(2, (await Merged(
            Told("2023-02-28", "A", Meeting("2023-02-27", "Oslo", "NOR", Berg, Prieto)),
            Told("2023-03-01", "B", Meeting("2023-02-28", "Bergen", "NOR", Berg, Prieto)))).Count);
    }

    private static Engagement Visit(string? when, EngagementStatus status, string? city = "Oslo") => new()
    {
        Id = "e1",
        Kind = EngagementKind.Visit,
        Status = status,
        Participants = [Prieto],
        When = when,
        Where = new Place(city, "NOR"),
        Evidence = [new Span(0, 3)],
        Rule = "visit/to-visit",
        Confidence = 0.8,
    };

    [Theory]
    [InlineData("2023-03-29", "Oslo")]
    [InlineData("2023-03-20", null)]
    [InlineData("2023-04-20", "Oslo")]
    public async Task A_visit_that_is_moved_is_one_with_its_new_day(string day, string? city)
    {
        var dealing = Assert.Single(await Merged(
            Told("2023-03-01", "A", Visit("2023-03-15", EngagementStatus.Scheduled, city)),
            Told("2023-03-10", "B", Visit(day, EngagementStatus.Scheduled, city))));

        Assert.Equal((day, DealingStatus.Scheduled), (dealing.When, dealing.Status));
        Assert.Equal(["2023-03-15", day], dealing.Life.Select(s => s.When));
    }

    [Fact]
    public async Task A_visit_called_off_and_announced_for_another_day_is_one()
    {
        var dealing = Assert.Single(await Merged(
            Told("2023-03-01", "A", Visit("2023-03-15", EngagementStatus.Scheduled)),
            Told("2023-03-10", "B", Visit("2023-03-15", EngagementStatus.Cancelled)),
            Told("2023-03-12", "C", Visit("2023-03-29", EngagementStatus.Scheduled))));

        Assert.Equal(["Scheduled 2023-03-15", "Cancelled 2023-03-15", "Scheduled 2023-03-29"], dealing.Life.Select(s => $"{s.Status} {s.When}"));
    }

    [Fact]
    public async Task A_visit_made_and_the_next_one_planned_are_two()
    {
        Assert.Equal(2, (await Merged(
            Told("2023-03-15", "A", Visit("2023-03-15", EngagementStatus.Held)),
            Told("2023-03-20", "B", Visit("2023-04-10", EngagementStatus.Scheduled)))).Count);
    }
}
