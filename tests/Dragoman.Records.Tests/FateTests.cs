using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>An id that was given once is answered for ever: with what it names, or with what became of that.</summary>
public sealed class FateTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record Told(int number, params Engagement[] engagements) =>
        Some.Record(Some.Story($"Story {number}\n\nBody {number}.", "2023-02-28", $"Outlet {number}"), engagements);

    private static Correction Say(CorrectionKind kind, string target, string? other = null) => new() { Kind = kind, Target = target, Other = other, Author = "ana", Reason = "told twice" };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_merged_dealing_says_into_which_and_why(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting(when: "2023-02-20")), Token);
        await some.Store.KeepAsync(Told(2, Some.Meeting(when: "2023-02-28")), Token);
        var (late, early) = (some.Store.Find(new FindQuery())[0].Id, some.Store.Find(new FindQuery())[1].Id);

        await some.Store.CorrectAsync(Say(CorrectionKind.Merge, early, late), Token);

        Assert.Equal(("merged", early, "ana: told twice"), (some.Store.Fate(late)!.What, some.Store.Fate(late)!.Into, some.Store.Fate(late)!.Why));
        Assert.Null(some.Store.Fate(early));
        Assert.Null(some.Store.Fate("d000000000000"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_dealing_that_no_story_tells_of_any_more_says_so(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting()), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;

        await some.Store.KeepAsync(Told(1), Token);

        Assert.Null(some.Store.Dealing(id));
        Assert.Equal("gone", some.Store.Fate(id)!.What);
        Assert.Contains("does not tell of it", some.Store.Fate(id)!.Why, StringComparison.Ordinal);
        Assert.NotEmpty(some.Store.History(id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_id_of_one_merged_into_what_is_gone_never_leads_to_another_dealing(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(1, Some.Meeting(when: "2023-02-20")), Token);
        await some.Store.KeepAsync(Told(2, Some.Meeting(when: "2023-02-28")), Token);
        var (late, early) = (some.Store.Find(new FindQuery())[0].Id, some.Store.Find(new FindQuery())[1].Id);
        await some.Store.CorrectAsync(Say(CorrectionKind.Merge, late, early), Token);
        await some.Store.CorrectAsync(Say(CorrectionKind.Reject, late), Token);

        Assert.Equal("rejected", some.Store.Fate(late)!.What);
        Assert.Equal("merged", some.Store.Fate(early)!.What);

        await some.Store.KeepAsync(Told(3, Some.Meeting(when: "2022-05-05", between: [Some.Person(null, "SEN"), Some.Person(null, "CHL")])), Token);
        Assert.DoesNotContain("SEN", some.Store.Dealing(early)?.Codes ?? []);
    }
}
