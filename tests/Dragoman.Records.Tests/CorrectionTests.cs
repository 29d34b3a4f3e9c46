using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class CorrectionTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record Told(int number, params Engagement[] engagements) =>
        Some.Record(Some.Story($"Story {number}\n\nBody {number}.", "2023-02-28", $"Outlet {number}"), engagements);

    private static Correction Correct(CorrectionKind kind, string? target, params FieldChange[] fields) =>
        new() { Kind = kind, Target = target, Fields = ValueList.Create<FieldChange>(fields), Author = "ana", Reason = "the ministry says so" };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_changed_field_outlives_a_new_reading(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting()), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;

        await some.Store.CorrectAsync(Correct(CorrectionKind.Change, id, new("place", "Almaty"), new("when", "2023-02-27"), new("parties", "Wang Yi (CHN); KAZ")), Token);
        await some.Store.KeepAsync(Told(1, Some.Meeting(place: "Astana") with { Subjects = ["gas"] }), Token);
        await some.Store.KeepAsync(Told(2, Some.Meeting()), Token);

        var dealing = some.Store.Dealing(id)!;
        Assert.Equal(("Almaty", "2023-02-27", Standing.Corrected), (dealing.Where!.Name, dealing.When, dealing.Standing));
        Assert.Equal(["Wang Yi", null], dealing.Parties.Select(p => p.Name));
        Assert.Equal(["gas"], dealing.Subjects);
        Assert.Equal(2, dealing.Reports.Count);
        Assert.Equal(("ana", "the ministry says so", "place"), (dealing.Corrections[0].Author, dealing.Corrections[0].Reason, dealing.Corrections[0].Field));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_merge_holds_and_can_be_split_again(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting(when: "2023-02-20")), Token);
        await some.Store.KeepAsync(Told(2, Some.Meeting(when: "2023-02-28")), Token);
        var (late, early) = (some.Store.Find(new FindQuery())[0].Id, some.Store.Find(new FindQuery())[1].Id);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Merge, early) with { Other = late }, Token);
        await some.Store.KeepAsync(Told(2, Some.Meeting(when: "2023-02-28") with { Subjects = ["gas"] }), Token);

        var merged = Assert.Single(some.Store.Find(new FindQuery()));
        Assert.Equal(early, merged.Id);
        Assert.Equal(early, some.Store.Dealing(late)!.Id);
        Assert.Equal(Standing.Corrected, merged.Standing);
        Assert.Equal("when", Assert.Single(merged.Disagreements).Field);

        var split = await some.Store.CorrectAsync(Correct(CorrectionKind.Split, early) with { Stories = [Told(2).Story.Id[..8]] }, Token);
        await some.Store.KeepAsync(Told(2, Some.Meeting(when: "2023-02-28")), Token);

        Assert.Equal(["2023-02-28", "2023-02-20"], some.Store.Find(new FindQuery()).Select(d => d.When));
        Assert.Single(some.Store.Dealing(split)!.Reports);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_rejected_is_listed_no_more_until_it_is_accepted(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting()), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;

        await some.Store.CorrectAsync(Correct(CorrectionKind.Reject, id), Token);
        await some.Store.KeepAsync(Told(1), Token);
        await some.Store.KeepAsync(Told(1, Some.Meeting()), Token);

        Assert.Empty(some.Store.Find(new FindQuery()));
        Assert.Equal(id, Assert.Single(some.Store.Find(new FindQuery { Rejected = true })).Id);
        Assert.True(some.Store.Changes(0)[^1].Gone);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Accept, id), Token);

        Assert.Equal(Standing.Reviewed, Assert.Single(some.Store.Find(new FindQuery())).Standing);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_dealing_that_is_added_by_hand_is_met_by_stories_that_come_later(string kind)
    {
        using var some = new SomeStore(kind);
        var id = await some.Store.CorrectAsync(Correct(CorrectionKind.Add, null,
            new("parties", "Kassym-Jomart Tokayev (KAZ); Antony Blinken (USA)"), new("when", "2023-02-28"), new("kind", "meeting")), Token);

        await some.Store.KeepAsync(Told(1, Some.Meeting()), Token);

        var dealing = Assert.Single(some.Store.Find(new FindQuery()));
        Assert.Equal((id, Standing.Corrected), (dealing.Id, dealing.Standing));
        Assert.Equal(2, some.Store.Dealing(id)!.Reports.Count);
    }

    public static TheoryData<Correction, string> Wrong() => new()
    {
        { Correct(CorrectionKind.Change, "d000000000000", new FieldChange("place", "x")), "is no engagement" },
        { Correct(CorrectionKind.Change, "first", new FieldChange("colour", "red")), "no field 'colour'" },
        { Correct(CorrectionKind.Change, "first", new FieldChange("kind", "ball")), "'ball' is no kind" },
        { Correct(CorrectionKind.Change, "first", new FieldChange("when", "soon")), "'soon' is no date" },
        { Correct(CorrectionKind.Change, "first"), "needs a field" },
        { Correct(CorrectionKind.Split, "first") with { Stories = ["ffff"] }, "none of the stories" },
        { Correct(CorrectionKind.Add, null, new FieldChange("kind", "call")), "needs parties" },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_corrected_is_refused_and_leaves_no_trace(Correction correction, string why)
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Told(1, Some.Meeting()), Token);
        var before = some.Store.Find(new FindQuery())[0];

        var refused = await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(correction.Target == "first" ? correction with { Target = before.Id } : correction, Token));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Equal(DealingFormat.ToJson(before), DealingFormat.ToJson(Assert.Single(some.Store.Find(new FindQuery()))));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_state_is_kept_and_changes_can_be_followed(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting(when: "2023-03-05", status: EngagementStatus.Scheduled)), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;
        some.Clock.Now = DateTimeOffset.Parse("2023-03-06T12:00:00Z");
        await some.Store.KeepAsync(Told(2, Some.Meeting(when: "2023-03-05")), Token);
        var cursor = some.Store.Cursor(DateTimeOffset.Parse("2023-03-06T00:00:00Z"));
        some.Clock.Now = DateTimeOffset.Parse("2023-03-07T12:00:00Z");
        await some.Store.KeepAsync(Told(1), Token);
        await some.Store.KeepAsync(Told(2), Token);

        Assert.Equal([(DealingStatus.Scheduled, false), (DealingStatus.Held, false), (DealingStatus.Held, false), (DealingStatus.Held, true)],
            some.Store.History(id).Select(v => (v.Dealing.Status, v.Gone)));
        Assert.Equal(DealingStatus.Scheduled, some.Store.AsOf(id, DateTimeOffset.Parse("2023-03-02T00:00:00Z"))!.Dealing.Status);
        Assert.Null(some.Store.AsOf(id, DateTimeOffset.Parse("2023-01-01T00:00:00Z")));
        Assert.Equal(3, some.Store.Changes(cursor).Count);
        Assert.Empty(some.Store.Changes(some.Store.Changes(cursor)[^1].Cursor));
        Assert.Equal(DealingStatus.Held, Assert.Single(some.Store.AllAsOf(DateTimeOffset.Parse("2023-03-06T23:00:00Z"))).Status);
        Assert.Empty(some.Store.AllAsOf(DateTimeOffset.Parse("2023-03-08T00:00:00Z")));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_review_begins_with_what_is_disputed_and_unsure(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting(), Some.Meeting("e2", when: "2022-01-01") with { Confidence = 0.3 }), Token);
        await some.Store.KeepAsync(Told(2, Some.Meeting(place: "Almaty")), Token);

        var review = some.Store.Review();

        Assert.Equal(["2022-01-01", "2023-02-28"], review.Select(r => r.Dealing.When));
        Assert.Equal("confidence 0.30", review[0].Reasons[0]);
        Assert.Equal("outlets disagree on where: Almaty, KAZ / Astana, KAZ", Assert.Single(review[1].Reasons));
        await some.Store.CorrectAsync(Correct(CorrectionKind.Accept, review[0].Dealing.Id), Token);
        Assert.Single(some.Store.Review());
    }
}
