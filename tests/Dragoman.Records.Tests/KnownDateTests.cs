using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>A date once known is not given up where the same story is read again without one.</summary>
public sealed class KnownDateTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_known_date_outlives_a_print_without_one(string kind)
    {
        using var some = new SomeStore(kind);
        var dated = Some.Record(null, Some.Meeting());
        dated = dated with { Story = dated.Story with { Published = "2023-02-28" } };
        await some.Store.KeepAsync(dated, TestContext.Current.CancellationToken);

        var bare = Some.Record(null, Some.Meeting(when: null));
        bare = bare with { Story = bare.Story with { Published = null } };

        Assert.Equal(KeepOutcome.AlreadyKept, await some.Store.KeepAsync(bare, TestContext.Current.CancellationToken));
        Assert.Equal("2023-02-28", some.Store.Record(dated.Story.Id)!.Story.Published);
        Assert.Equal("2023-02-28", some.Store.Stories()[0].Published);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_date_that_comes_later_is_taken(string kind)
    {
        using var some = new SomeStore(kind);
        var record = Some.Record(null, Some.Meeting());
        record = record with { Story = record.Story with { Published = null } };
        await some.Store.KeepAsync(record, TestContext.Current.CancellationToken);

        var dated = record with { Story = record.Story with { Published = "2023-02-28" } };

        Assert.Equal(KeepOutcome.Renewed, await some.Store.KeepAsync(dated, TestContext.Current.CancellationToken));
        Assert.Equal("2023-02-28", some.Store.Stories()[0].Published);
    }
}
