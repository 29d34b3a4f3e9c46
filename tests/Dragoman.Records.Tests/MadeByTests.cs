using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Which program and model read a story last.</summary>
public sealed class MadeByTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record By(string program, string? model, params Engagement[] engagements) => Some.Record(Some.Story(), engagements) with { MadeBy = new MadeBy(program, model, "en") };

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_record_says_what_made_it_and_the_store_what_read_each_story_last(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(By("0.1.0", "en-2026.11", Some.Meeting()), Token);

        Assert.Equal(KeepOutcome.Renewed, await some.Store.KeepAsync(By("0.2.0", "en-2026.12", Some.Meeting(place: "Almaty")), Token));

        Assert.Equal(new MadeBy("0.2.0", "en-2026.12", "en"), some.Store.Record(Some.Story().Id)!.MadeBy);
        var read = Assert.Single(some.Store.ReadStories(0));
        Assert.Equal(("0.2.0", "en-2026.12"), (read.Program, read.Model));
        Assert.Empty(some.Store.ReadStories(read.No));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_newer_model_that_finds_the_same_is_noted_and_leaves_the_record_alone(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(By("0.1.0", "en-2026.11", Some.Meeting()), Token);
        var revision = some.Store.Find(new FindQuery())[0].Revision;

        Assert.Equal(KeepOutcome.AlreadyKept, await some.Store.KeepAsync(By("0.1.0", "en-2026.12", Some.Meeting()), Token));

        Assert.Equal("en-2026.12", Assert.Single(some.Store.ReadStories(0)).Model);
        Assert.Equal(revision, some.Store.Find(new FindQuery())[0].Revision);
        Assert.Single(some.Store.RecordHistory(Some.Story().Id));
        ((SqlStore)some.Store).Replay();
        Assert.Equal("en-2026.12", Assert.Single(some.Store.ReadStories(0)).Model);
        Assert.Empty(some.Store.Check());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_people_corrected_outlives_a_newer_model(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(By("0.1.0", "en-2026.11", Some.Meeting()), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;
        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = id, Fields = [new("place", "Almaty")], Author = "ana", Reason = "she was there" }, Token);

        await some.Store.KeepAsync(By("0.2.0", "en-2026.12", Some.Meeting(place: "Aktau")), Token);

        Assert.Equal("Almaty", some.Store.Dealing(id)!.Where!.Name);
    }
}
