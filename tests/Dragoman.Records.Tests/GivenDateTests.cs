using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>The day that somebody gives a story.</summary>
public sealed class GivenDateTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Story Told => Some.Story();

    private static Correction Day(string? day, string author = "ana", string? seen = null) =>
        new() { Kind = CorrectionKind.Change, Target = Told.Id, Fields = [new FieldChange(StoryDate.Field, day)], Author = author, Reason = "the paper's front page", Seen = seen };

    private static Correction Back => new() { Kind = CorrectionKind.Undo, Target = Told.Id, Author = "ana", Reason = "was right after all" };

    private static string? Published(SomeStore some) => some.Store.Record(Told.Id)!.Story.Published;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_day_that_is_given_holds_whatever_the_story_says_when_it_is_read_again(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Some.Record(Told, Some.Meeting()), Token);
        await some.Store.CorrectAsync(Day("2023-03-02"), Token);
        Assert.Equal("2023-03-02", Published(some));
        Assert.Equal("2023-03-02", some.Store.Dated(Told).Published);
        Assert.Equal("2023-03-02", Assert.Single(some.Store.Stories()).Published);
        Assert.Equal("2023-03-02", Assert.Single(some.Store.Dealing(some.Store.Find(new FindQuery())[0].Id)!.Reports).Published);
        var note = Assert.Single(some.Store.Record(Told.Id)!.Corrections!);
        Assert.Equal((StoryDate.Item, "2023-02-28", "2023-03-02", "ana"), (note.Item, note.Was, note.Value, note.Author));
    }

    [Theory]
    [InlineData("2023-02-28", false), InlineData("2023-02-28", true), InlineData(null, false)]
    public async Task Days_are_taken_back_one_by_one_to_exactly_what_was(string? published, bool inferred)
    {
        using var some = new SomeStore("memory");
        var story = Told with { Published = published, Inferred = inferred ? ["published"] : [] };
        await some.Store.KeepAsync(Some.Record(story, Some.Meeting()), Token);
        await some.Store.CorrectAsync(Day("2023-03-02"), Token);
        await some.Store.CorrectAsync(Day("2023-03-05"), Token);
        await some.Store.CorrectAsync(Back, Token);
        Assert.Equal("2023-03-02", Published(some));
        await some.Store.CorrectAsync(Back, Token);
        ((SqlStore)some.Store).Replay();
        var after = some.Store.Record(Told.Id)!;
        Assert.Equal((published, story.Inferred), (after.Story.Published, after.Story.Inferred));
        Assert.Null(after.Corrections);
        Assert.Equal(published, Assert.Single(some.Store.Stories()).Published);
        Assert.Contains("nobody gave it a day", (await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(Back, Token))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tuesday"), InlineData("2023-02-30"), InlineData("2023-02"), InlineData("2023-02-28T10:00"), InlineData(null)]
    public async Task What_is_no_day_is_refused_and_changes_nothing(string? day)
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Some.Record(Told, Some.Meeting()), Token);
        await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(Day(day), Token));
        Assert.Equal("2023-02-28", Published(some));
    }

    [Fact]
    public async Task Who_did_not_see_another_s_day_is_told_of_it()
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Some.Record(Told, Some.Meeting()), Token);
        await some.Store.CorrectAsync(Day("2023-03-02", "bo"), Token);
        var conflict = await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(Day("2023-03-05", "ana", seen: ""), Token));
        Assert.True(conflict.IsConflict);
        Assert.Contains("bo set published to “2023-03-02”", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_in_by_hand_keeps_its_day()
    {
        using var some = new SomeStore("memory");
        var id = (await HandWork.AddAsync(some.Store, "figure", null, [new FieldChange("amount", "5"), new FieldChange("unit", "tonnes")], "ana", "noted", new NodaTime.LocalDate(2023, 3, 1), Token)).Split('/')[0];
        Assert.Contains("by hand", (await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(Day("2023-03-02") with { Target = id }, Token))).Message, StringComparison.Ordinal);
    }
}
