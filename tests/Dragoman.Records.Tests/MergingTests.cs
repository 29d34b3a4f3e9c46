using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class MergingTests
{
    private static readonly Participant Tokayev = Some.Person("Kassym-Jomart Tokayev", "KAZ", Side.Host);
    private static readonly Participant Blinken = Some.Person("Antony Blinken", "USA", Side.Visitor);
    private static readonly Participant Tileuberdi = Some.Person("Mukhtar Tileuberdi", "KAZ");

    private int stories;

    private Record Told(string published, string outlet, params Engagement[] engagements) =>
        Some.Record(Some.Story($"Story {++stories}\n\nBody {stories}.", published, outlet), engagements);

    private static async Task<IReadOnlyList<Dealing>> Merged(params Record[] records)
    {
        using var store = Stores.Open("memory:", new SetClock());
        foreach (var record in records)
            await store.KeepAsync(record, TestContext.Current.CancellationToken);
        return [.. store.Find(new FindQuery { Limit = 1000 }).Select(d => store.Dealing(d.Id)!)];
    }

    [Fact]
    public async Task Six_stories_of_one_meeting_are_one_dealing_with_six_reports()
    {
        var dealings = await Merged([.. Enumerable.Range(0, 6).Select(i =>
            Told("2023-02-28", $"Outlet {i}", Some.Meeting(between: [Tokayev, Blinken])))]);

        var dealing = Assert.Single(dealings);
        Assert.Equal(6, dealing.Reports.Count);
        Assert.Contains("same day +2.5", dealing.Reports[^1].Reasons);
        Assert.True(dealing.Confidence > 0.99);
    }

    [Fact]
    public async Task Spellings_of_a_name_are_one_person()
    {
        var dealings = await Merged(
            Told("2023-02-28", "A", Some.Meeting(between: [Tokayev, Blinken])),
            Told("2023-03-01", "B", Some.Meeting(between: [Some.Person("Qasym-Zhomart Tokaev", "KAZ"), Some.Person("Blinken", "USA")])));

        var dealing = Assert.Single(dealings);
        Assert.Equal(["Kassym-Jomart Tokayev", "Antony Blinken"], dealing.Parties.Select(p => p.Name));
    }

    [Fact]
    public async Task A_summit_told_with_guests_is_the_one_told_without()
    {
        Engagement Summit(params Participant[] guests) => Some.Meeting(when: "2023-03-02", place: "Jakarta", country: "IDN", between: [Some.Person(null, "ASEAN"), .. guests]) with { Kind = EngagementKind.Gathering };

        var dealing = Assert.Single(await Merged(
            Told("2023-02-20", "A", Summit() with { Status = EngagementStatus.Scheduled }),
            Told("2023-03-02", "B", Summit(Some.Person("Agus Wibowo", "IDN"), Some.Person("Nguyen Van Minh", "VNM")))));

        Assert.Equal(2, dealing.Reports.Count);
    }

    [Fact]
    public async Task Two_meetings_of_a_pair_in_one_week_stay_two()
    {
        var dealings = await Merged(
            Told("2023-02-27", "A", Some.Meeting(when: "2023-02-27", between: [Tokayev, Blinken])),
            Told("2023-03-02", "A", Some.Meeting(when: "2023-03-02", between: [Tokayev, Blinken])),
            Told("2023-03-02", "B", Some.Meeting(when: "2023-03-02", between: [Tokayev, Blinken])),
            Told("2023-02-27", "B", Some.Meeting(when: "2023-02-27", between: [Tokayev, Blinken])));

        Assert.Equal([2, 2], dealings.Select(d => d.Reports.Count));
    }

    private static Engagement Gathering(string? when, string format, EngagementStatus status = EngagementStatus.Held, params Participant[] between) => Some.Meeting(when: when) with
    {
        Kind = EngagementKind.Gathering,
        Format = format,
        Status = status,
        Where = null,
        Participants = ValueList.Create<Participant>(between),
    };

    [Fact]
    public async Task A_gathering_told_day_by_day_with_other_guests_is_one()
    {
        var dealings = await Merged(
            Told("2023-02-24", "A", Gathering(null, "ASEAN summit", EngagementStatus.Scheduled)),
            Told("2023-02-27", "A", Gathering("2023-02-27", "ASEAN summit", EngagementStatus.Ongoing, Some.Person("Minh Tran", "VNM"))),
            Told("2023-02-28", "B", Gathering("2023-02-28", "ASEAN summit", EngagementStatus.Held, Some.Person("Joko Santoso", "IDN"))));

        Assert.Equal(3, Assert.Single(dealings).Reports.Count);
    }

    [Fact]
    public async Task Two_guests_of_a_gathering_who_met_beside_it_are_a_dealing_of_their_own()
    {
        var forum = Gathering("2023-02-28", "C5+1", EngagementStatus.Held, Some.Person(null, "KAZ"), Some.Person(null, "KGZ"), Some.Person(null, "UZB"), Some.Person(null, "USA"));
        var dealings = await Merged(
            Told("2023-02-28", "A", forum with { Where = new Place("Astana", "KAZ") }),
            Told("2023-02-28", "B", Some.Meeting(between: [Tokayev, Blinken])));

        Assert.Equal(2, dealings.Count);
    }

    [Theory]
    [InlineData("APEC", "Asia-Pacific Economic Cooperation")]
    [InlineData("UN climate conference", "United Nations climate conference")]
    [InlineData("APEC summit", "Asia-Pacific Economic Cooperation")]
    public async Task An_organisation_s_gathering_is_one_in_both_spellings_of_its_name(string one, string other)
    {
        var dealings = await Merged(
            Told("2023-02-28", "A", Gathering("2023-02-28", one, EngagementStatus.Held, Some.Person("Minh Tran", "VNM"))),
            Told("2023-02-28", "B", Gathering("2023-02-28", other, EngagementStatus.Held, Some.Person("Joko Santoso", "IDN"))));

        Assert.Single(dealings);
    }

    [Fact]
    public async Task The_ministerial_and_the_summit_of_an_organisation_are_two()
    {
        var dealings = await Merged(
            Told("2023-02-26", "A", Gathering("2023-02-26", "APEC Ministerial")),
            Told("2023-02-28", "A", Gathering("2023-02-28", "APEC summit")),
            Told("2023-02-28", "B", Gathering("2023-02-28", "APEC")));

        Assert.Equal([2, 1], dealings.Select(d => d.Reports.Count));
    }

    [Fact]
    public async Task Meetings_of_different_persons_on_one_day_stay_apart()
    {
        var dealings = await Merged(
            Told("2023-02-28", "A", Some.Meeting(between: [Tokayev, Blinken])),
            Told("2023-02-28", "B", Some.Meeting(between: [Tileuberdi, Blinken])));

        Assert.Equal(2, dealings.Count);
    }

    [Fact]
    public async Task Two_dealings_of_one_story_are_never_one()
    {
        var dealings = await Merged(
            Told("2023-02-28", "A", Some.Meeting("e1", between: [Tokayev, Blinken]), Some.Meeting("e2", between: [Tokayev, Blinken])));

        Assert.Equal(2, dealings.Count);
    }

    [Fact]
    public async Task A_plan_that_is_put_off_and_then_held_is_one_dealing_with_a_history()
    {
        var dealings = await Merged(
            Told("2023-01-10", "A", Some.Meeting(when: null, status: EngagementStatus.Proposed, between: [Tokayev, Blinken])),
            Told("2023-01-20", "A", Some.Meeting(when: "2023-02-14", status: EngagementStatus.Scheduled, between: [Tokayev, Blinken])),
            Told("2023-02-12", "B", Some.Meeting(when: "2023-02-28", status: EngagementStatus.Postponed, between: [Tokayev, Blinken])),
            Told("2023-02-28", "B", Some.Meeting(when: "2023-02-28", between: [Tokayev, Blinken])));

        var dealing = Assert.Single(dealings);
        Assert.Equal(DealingStatus.Held, dealing.Status);
        Assert.Equal(["Proposed", "Scheduled 2023-02-14", "Postponed 2023-02-28", "Held 2023-02-28"], dealing.Life.Select(s => $"{s.Status} {s.When}".Trim()));
        Assert.Empty(dealing.Disagreements);
    }

    [Fact]
    public async Task The_order_in_which_stories_come_does_not_change_what_is_made_of_them()
    {
        Record[] records =
        [
            Told("2023-01-20", "A", Some.Meeting(when: "2023-02-14", status: EngagementStatus.Scheduled, between: [Tokayev, Blinken])),
            Told("2023-02-12", "B", Some.Meeting(when: "2023-02-28", status: EngagementStatus.Postponed, between: [Tokayev, Blinken])),
            Told("2023-02-28", "B", Some.Meeting(when: "2023-02-28", between: [Tokayev, Blinken])),
        ];

        var forth = Assert.Single(await Merged(records));
        var back = Assert.Single(await Merged([.. records.Reverse()]));

        Assert.Equal(forth.Life, back.Life);
        Assert.Equal(forth.When, back.When);
    }

    [Fact]
    public async Task A_plan_whose_date_passed_untold_has_lapsed()
    {
        var clock = new SetClock("2023-03-01T00:00:00Z");
        using var store = Stores.Open("memory:", clock);
        await store.KeepAsync(Told("2023-02-20", "A", Some.Meeting(when: "2023-03-10", status: EngagementStatus.Scheduled)), TestContext.Current.CancellationToken);
        Assert.Equal(DealingStatus.Scheduled, Assert.Single(store.Find(new FindQuery { Coming = true })).Status);

        clock.Now = DateTimeOffset.Parse("2023-03-20T00:00:00Z");

        Assert.Equal(DealingStatus.Lapsed, Assert.Single(store.Find(new FindQuery { Status = DealingStatus.Lapsed })).Status);
        Assert.Empty(store.Find(new FindQuery { Status = DealingStatus.Scheduled }));
        Assert.Empty(store.Find(new FindQuery { Coming = true }));
    }

    [Fact]
    public async Task Outlets_that_disagree_are_kept_side_by_side()
    {
        var figure = new Figure { Amount = 5, Unit = "USD", Of = "total investment", Span = new Span(0, 1) };
        var dealings = await Merged(
            Told("2023-02-28", "A", Some.Meeting(when: "2023-02-28", between: [Tokayev, Blinken])) with { Figures = [figure] },
            Told("2023-02-28", "B", Some.Meeting(when: "2023-02-28", place: "Almaty", between: [Tokayev, Blinken])) with { Figures = [figure with { Amount = 7 }] },
            Told("2023-02-28", "C", Some.Meeting(when: "2023-02-27", between: [Tokayev, Blinken])));

        var dealing = Assert.Single(dealings);
        Assert.Equal(["when", "where", "amount: total investment"], dealing.Disagreements.Select(d => d.Field));
        Assert.Equal("2023-02-28", dealing.When);
        Assert.Equal("Astana", dealing.Where!.Name);
        Assert.Equal([new Variant("2023-02-28", ["A", "B"]), new Variant("2023-02-27", ["C"])], dealing.Disagreements[0].Variants);
        Assert.Equal(["5 USD", "7 USD"], dealing.Disagreements[2].Variants.Select(v => v.Value));
    }

    private const string Wire = "The two ministers met in the capital on Monday and spoke of water, of trade and of the railway that is to be built by the end of the decade.";

    private static Record Printed(string outlet, string when, string text = Wire, string headline = "Talks") =>
        Some.Record(Some.Story($"{headline} in {outlet}\n\n{text}", "2023-02-28", outlet), Some.Meeting(when: when, between: [Tokayev, Blinken]) with { Confidence = 0.8 });

    [Fact]
    public async Task Five_prints_of_one_text_are_one_voice()
    {
        var dealings = await Merged(
            Printed("Wire", "2023-02-27"), Printed("B", "2023-02-27"), Printed("C", "2023-02-27"), Printed("D", "2023-02-27"), Printed("E", "2023-02-27"),
            Printed("Envoy", "2023-02-28", "Tokayev received Blinken."), Printed("Courier", "2023-02-28", "Blinken flew in and saw the president."));

        var dealing = Assert.Single(dealings);
        Assert.Equal((7, 4), (dealing.Stories, dealing.Copies));
        Assert.Equal("2023-02-28", dealing.When);
        Assert.Equal("2023-02-28", dealing.Life[^1].When);
        Assert.Equal([new Variant("2023-02-28", ["Envoy", "Courier"]), new Variant("2023-02-27", ["Wire"])], Assert.Single(dealing.Disagreements).Variants.Select(v => v with { Outlets = v.Outlets.OrderDescending().ToValueList() }));
        Assert.Equal(0.992, dealing.Confidence);
        Assert.Equal(4, dealing.Reports.Count(r => r.CopyOf == dealing.Reports.Single(o => o.Outlet == "Wire").Story));
    }

    [Fact]
    public async Task What_a_newer_version_of_a_story_says_goes_before_what_the_older_one_said()
    {
        for (var i = 0; i < 8; i++)
        {
            Record At(string when, string words) => Printed("Wire", when, $"{Wire} {words} {i}.") is var told ? told with { Story = told.Story with { Url = "https://wire.example/talks" } } : told;
            var dealing = Assert.Single(await Merged(At("2023-02-27", "More to follow"), At("2023-02-28", "Corrects the day")));

            Assert.Equal("2023-02-28", dealing.When);
            Assert.Empty(dealing.Disagreements);
        }
    }

    [Fact]
    public async Task A_print_that_changes_the_date_stands_against_its_source()
    {
        var dealing = Assert.Single(await Merged(Printed("Wire", "2023-02-27"), Printed("B", "2023-02-27"), Printed("C", "2023-02-28")));

        Assert.Equal([new Variant("2023-02-27", ["Wire"]), new Variant("2023-02-28", ["C"])], Assert.Single(dealing.Disagreements).Variants);
    }

    [Fact]
    public async Task A_story_without_an_outlet_is_named_by_its_headline()
    {
        var nameless = Printed("x", "2023-02-27", "Words of its own.", "Short talks");
        var dealing = Assert.Single(await Merged(
            nameless with { Story = nameless.Story with { Outlet = null } }, Printed("B", "2023-02-28", "Other words for it.")));

        Assert.Contains("“Short talks in x”", Assert.Single(dealing.Disagreements).Variants.SelectMany(v => v.Outlets));
        Assert.Equal("story abcdef012345", Teller.Name(null, null, "-", "abcdef0123456789"));
        Assert.Equal("talks.txt", Teller.Name("", null, "talks.txt", "abcdef0123456789"));
    }

    [Fact]
    public async Task A_name_that_is_written_out_goes_before_its_initials_and_the_commoner_spelling_before_the_rarer()
    {
        var dealing = Assert.Single(await Merged(
            Told("2023-02-28", "A", Some.Meeting(between: [Some.Person("K. Tokayev", "KAZ"), Some.Person("A. Blinken", "USA")])),
            Told("2023-02-28", "B", Some.Meeting(between: [Some.Person("Kasym Tokaev", "KAZ"), Blinken])),
            Told("2023-02-28", "C", Some.Meeting(between: [Some.Person("Qasym Toqaev", "KAZ"), Blinken])),
            Told("2023-02-28", "D", Some.Meeting(between: [Some.Person("Qasym Toqaev", "KAZ"), Blinken]))));

        Assert.Equal(["Qasym Toqaev", "Antony Blinken"], dealing.Parties.Select(p => p.Name));
    }

    [Fact]
    public async Task A_month_does_not_disagree_with_a_day_in_it()
    {
        var dealings = await Merged(
            Told("2023-03-20", "A", Some.Meeting(when: "2023-02", between: [Tokayev, Blinken])),
            Told("2023-02-28", "B", Some.Meeting(when: "2023-02-28", between: [Tokayev, Blinken])));

        var dealing = Assert.Single(dealings);
        Assert.Empty(dealing.Disagreements);
        Assert.Equal("2023-02-28", dealing.When);
    }

    [Fact]
    public async Task A_story_read_anew_leaves_its_dealings_their_ids()
    {
        using var store = Stores.Open("memory:", new SetClock());
        var record = Told("2023-02-28", "A", Some.Meeting("e1", between: [Tokayev, Blinken]), Some.Meeting("e2", when: "2023-02-20", between: [Tileuberdi, Blinken]));
        await store.KeepAsync(record, TestContext.Current.CancellationToken);
        var before = store.Find(new FindQuery());

        await store.KeepAsync(record with { Engagements = [Some.Meeting("e1", when: "2023-02-27", between: [Tokayev, Blinken])] }, TestContext.Current.CancellationToken);

        var after = Assert.Single(store.Find(new FindQuery()));
        Assert.Equal(before[0].Id, after.Id);
        Assert.Equal("2023-02-27", after.When);
        Assert.Equal(2, after.Revision);
        Assert.Null(store.Dealing(before[1].Id));
    }
}
