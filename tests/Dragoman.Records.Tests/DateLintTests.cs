using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Dates that can't be.</summary>
public sealed class DateLintTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Correction Set(string target, params FieldChange[] fields) =>
        new() { Kind = CorrectionKind.Change, Target = target, Fields = ValueList.Create<FieldChange>(fields), Author = "ana", Reason = "x" };

    [Theory]
    [InlineData("when", "2023-03-09/2023-03-05", "ends before it begins")]
    [InlineData("when", "2023-05-20", "can't have been held on 2023-05-20")]
    public async Task A_correction_that_cannot_be_is_refused(string field, string value, string why)
    {
        using var some = new SomeStore("memory", new SetClock("2023-03-01T12:00:00Z"));
        await some.Store.KeepAsync(Some.Record(null, Some.Meeting()), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;

        var refused = await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(Set(id, new FieldChange(field, value)), Token));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Equal("2023-02-28", some.Store.Dealing(id)!.When);
    }

    [Fact]
    public async Task A_plan_may_lie_ahead()
    {
        using var some = new SomeStore("memory", new SetClock("2023-03-01T12:00:00Z"));
        await some.Store.KeepAsync(Some.Record(null, Some.Meeting()), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;

        await some.Store.CorrectAsync(Set(id, new FieldChange("status", "scheduled"), new FieldChange("when", "2023-05-20")), Token);

        Assert.Equal(DealingStatus.Scheduled, some.Store.Dealing(id)!.Status);
    }

    [Theory]
    [InlineData("2023-02-28", "2023-03-04", "told on 2023-02-28 as held on 2023-03-04")]
    [InlineData("2023-02-28", "2023-02-27/2023-02-25", "told with dates that end before they begin: 2023-02-27/2023-02-25")]
    public async Task What_a_story_tells_that_cannot_be_is_a_contradiction(string published, string when, string contradiction)
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Some.Record(Some.Story(published: published), Some.Meeting(when: when)), Token);

        Assert.Equal([contradiction], some.Store.Find(new FindQuery())[0].Contradictions);
        Assert.Contains(contradiction, Assert.Single(some.Store.Review()).Reasons);
    }

    [Theory]
    [InlineData("2010-05-01", "2009-01-01", "ends on 2009-01-01 before it begins on 2010-05-01")]
    [InlineData("soon", null, "'soon' is no date")]
    public async Task An_import_that_cannot_be_is_refused_whole(string first, string? last, string why)
    {
        using var some = new SomeStore("memory");
        OfficeHolder[] holders =
        [
            new() { Name = "Anna Vogt", Country = "DEU" },
            new() { Name = "Karl Lind", Country = "SWE", Offices = [new HeldOffice("Minister", null, "SWE", first, last, "")] },
        ];

        var refused = await Assert.ThrowsAsync<StoreException>(() => some.Store.ImportAsync(holders, "popolo", "ana", Token));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Karl Lind", refused.Message, StringComparison.Ordinal);
        Assert.Empty(some.Store.Persons("Vogt"));
    }

    [Fact]
    public async Task An_office_that_had_not_begun_is_a_contradiction()
    {
        using var some = new SomeStore("memory");
        await some.Store.ImportAsync([new OfficeHolder { Name = "Anna Vogt", Country = "DEU", Offices = [new HeldOffice("Federal Chancellor", Ranks.HeadOfGovernment, "DEU", "2023-06-01", null, "")] }], "popolo", "ana", Token);
        await some.Store.KeepAsync(Some.Record(null, Some.Meeting(between: [new("a1", "Anna Vogt", "DEU", null), Some.Person("Antony Blinken", "USA")])) with
        {
            Actors = [new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Anna Vogt", Country = "DEU", Offices = [new Office("Chancellor", Ranks.HeadOfGovernment, "DEU", null)] }],
        }, Token);

        Assert.Equal(["Anna Vogt is called Chancellor on 2023-02-28, and became that on 2023-06-01"], some.Store.Find(new FindQuery())[0].Contradictions);
    }
}
