using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>A story that is read again without its date, or with it for the first time.</summary>
public sealed class DateKeptTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record Dated => Some.Record(Some.Story(), Some.Meeting());

    private static Record Dateless => Some.Record(Some.Story() with { Published = null }, Some.Meeting(when: null));

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_story_read_again_without_its_date_keeps_date_and_dealing(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Dated, Token);
        var before = some.Store.Find(new FindQuery())[0];

        Assert.Equal(KeepOutcome.AlreadyKept, await some.Store.KeepAsync(Dateless, Token));

        var after = Assert.Single(some.Store.Find(new FindQuery()));
        Assert.Equal((before.Id, "2023-02-28"), (after.Id, after.When));
        Assert.Equal("2023-02-28", some.Store.Record(Dated.Story.Id)!.Story.Published);
        Assert.Equal("2023-02-28", some.Store.Dated(Dated.Story with { Published = null }).Published);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_story_read_again_with_its_date_gains_it(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Dateless, Token);

        Assert.Equal(KeepOutcome.Renewed, await some.Store.KeepAsync(Dated, Token));

        Assert.Equal("2023-02-28", Assert.Single(some.Store.Stories()).Published);
        Assert.Equal("2023-02-28", Assert.Single(some.Store.Find(new FindQuery())).When);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_date_alone_is_news_of_a_story(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Dated with { Story = Dated.Story with { Published = null } }, Token);

        await some.Store.KeepAsync(Dated, Token);

        Assert.Equal("2023-02-28", some.Store.Record(Dated.Story.Id)!.Story.Published);
    }
}
