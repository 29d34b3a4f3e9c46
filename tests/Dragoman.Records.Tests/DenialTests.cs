using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>A party says that a dealing did not or will not take place: a disagreement, never a second voice for it, never held.</summary>
public sealed class DenialTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int stories;

    private static Record Told(string published, string outlet, Engagement engagement) =>
        Some.Record(Some.Story($"Story {Interlocked.Increment(ref stories)} of {outlet}\n\nBody {stories} of {outlet}.", published, outlet), engagement);

    private static Engagement Meeting(EngagementStatus status, string? when = "2023-02-28") => Some.Meeting(when: when, status: status);

    private static async Task<Dealing> Kept(SomeStore some, params Record[] records)
    {
        foreach (var record in records)
            await some.Store.KeepAsync(record, Token);
        return some.Store.Dealing(Assert.Single(some.Store.Find(new FindQuery())).Id)!;
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_denial_of_a_meeting_that_others_report_stands_beside_it(string kind)
    {
        using var some = new SomeStore(kind);
        var alone = await Kept(some, Told("2023-02-28", "Envoy", Meeting(EngagementStatus.Held)));

        var denied = await Kept(some, Told("2023-03-01", "Courier", Meeting(EngagementStatus.Denied)));

        Assert.Equal((alone.Id, DealingStatus.Held, alone.Confidence, 2), (denied.Id, denied.Status, denied.Confidence, denied.Reports.Count));
        Assert.Equal([EngagementStatus.Held], denied.Life.Select(s => s.Status));
        var disagreement = Assert.Single(denied.Disagreements);
        Assert.Equal("status", disagreement.Field);
        Assert.Equal([new Variant("held", ["Envoy"]), new Variant("denied", ["Courier"])], disagreement.Variants);
        Assert.Contains("outlets disagree on status: held / denied", Assert.Single(some.Store.Review()).Reasons);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_order_in_which_it_is_told_changes_nothing(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Kept(some, Told("2023-02-27", "Courier", Meeting(EngagementStatus.Denied)), Told("2023-02-28", "Envoy", Meeting(EngagementStatus.Held)));

        Assert.Equal(DealingStatus.Held, dealing.Status);
        Assert.Equal("status", Assert.Single(dealing.Disagreements).Field);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_plan_that_a_party_denies_stays_planned_and_disputed(string kind)
    {
        using var some = new SomeStore(kind, new SetClock("2023-02-21T00:00:00Z"));

        var dealing = await Kept(some, Told("2023-02-20", "Envoy", Meeting(EngagementStatus.Scheduled, "2023-03-20")), Told("2023-02-21", "Envoy", Meeting(EngagementStatus.Denied, null)));

        Assert.Equal(DealingStatus.Scheduled, dealing.Status);
        Assert.Equal(["scheduled", "denied"], Assert.Single(dealing.Disagreements).Variants.Select(v => v.Value));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_only_denied_was_never_held(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Kept(some, Told("2023-03-01", "Courier", Meeting(EngagementStatus.Denied)));

        Assert.Equal(DealingStatus.Denied, dealing.Status);
        Assert.Empty(dealing.Disagreements);
        Assert.Single(some.Store.Find(new FindQuery { Status = DealingStatus.Denied }));
        Assert.Empty(some.Store.Find(new FindQuery { Status = DealingStatus.Held }));
        Assert.Empty(some.Store.Find(new FindQuery { Status = DealingStatus.Lapsed }));
        var dyad = some.Store.Dyad("KAZ", "USA");
        Assert.Null(dyad.LastMet);
        Assert.Empty(dyad.Recent);
        Assert.Single(dyad.Fallen);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Three_denials_do_not_outvote_one_report(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Kept(some, Told("2023-02-28", "Envoy", Meeting(EngagementStatus.Held)), Told("2023-03-01", "A", Meeting(EngagementStatus.Denied)),
            Told("2023-03-01", "B", Meeting(EngagementStatus.Denied)), Told("2023-03-01", "C", Meeting(EngagementStatus.Denied)));

        Assert.Equal(DealingStatus.Held, dealing.Status);
        Assert.Equal(["A", "B", "C"], dealing.Disagreements[0].Variants[1].Outlets.Order(StringComparer.Ordinal));
    }

    [Theory, InlineData("ical", false), InlineData("icews", false), InlineData("gdelt", false), InlineData("gexf", false), InlineData("csv", true)]
    public async Task Exports_never_say_that_it_was_held(string form, bool isListed)
    {
        using var some = new SomeStore("memory");
        var told = Told("2023-03-01", "Courier", Meeting(EngagementStatus.Denied));
        Party one = new(null, "Kassym-Jomart Tokayev", "KAZ", "GOV"), other = new(null, "Antony Blinken", "USA", "GOV");
        await some.Store.KeepAsync(told with
        {
            Events = [new CodedEvent { Id = "v1", Event = PloverCategory.Consult, Trigger = new Span(0, 4), Rule = "engagement/meeting/met", Cameo = "040", Quad = Quad.VerbalCooperation, Score = 2, Actors = [one, other], Engagement = "e1", Evidence = [new Span(0, 4)] }],
        }, Token);
        using var output = new MemoryStream();

        ExportList.Named(form)!.Write(new ExportSource(some.Store, new FindQuery { Limit = int.MaxValue }, some.Clock.GetUtcNow()), output);

        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(isListed, text.Contains("Tokayev", StringComparison.Ordinal));
        Assert.DoesNotContain(";held", text.Replace(',', ';'), StringComparison.OrdinalIgnoreCase);
    }
}
