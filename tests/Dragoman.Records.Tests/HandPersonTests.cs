using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Persons that nobody told of, added by hand.</summary>
public sealed class HandPersonTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<string> AddAsync(IStore store, params (string Field, string Value)[] fields) => HandWork.AddAsync(
        store, "person", null, [.. fields.Select(field => new FieldChange(field.Field, field.Value))], "ana", "the ministry's page", new NodaTime.LocalDate(2023, 3, 1), Token);

    private static Task<string> TakeBackAsync(IStore store, string id) =>
        store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = id, Author = "ana", Reason = "another one" }, Token);

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_person_that_is_added_is_found_with_the_office_and_taken_back_is_gone(string kind)
    {
        using var some = new SomeStore(kind);
        var id = await AddAsync(some.Store, ("name", "Ilze Kalnina"), ("country", "lva"), ("office", "Foreign Minister"), ("from", "2023-01-15"));
        ((SqlStore)some.Store).Replay();
        var person = Assert.Single(some.Store.Persons("Kalnina"));
        Assert.Equal((id, "Ilze Kalnina", "LVA"), (person.Id, person.Name, person.Country));
        var office = Assert.Single(person.Offices);
        Assert.Equal(("Foreign Minister", "foreign-minister", "2023-01-15", true), (office.Title, office.Rank, office.First, office.IsByHand));
        await TakeBackAsync(some.Store, id);
        ((SqlStore)some.Store).Replay();
        Assert.Null(some.Store.Person(id));
        Assert.Empty(some.Store.Persons("Kalnina"));
    }

    [Fact]
    public async Task Offices_that_are_added_to_one_of_whom_stories_tell_are_taken_back_alone_the_last_first()
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Some.Record() with { Actors = [new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Dana Omarova", Country = "KAZ", Offices = [new Office("President", "head-of-state", "KAZ", null)] }] }, Token);
        var before = some.Store.Persons("Omarova")[0];
        var id = await AddAsync(some.Store, ("name", before.Name), ("country", before.Country!), ("office", "Mayor of Almaty"), ("until", "2019-05-01"));
        Assert.Equal(before.Id, id);
        await AddAsync(some.Store, ("name", before.Name), ("country", before.Country!), ("office", "Ambassador"));
        await TakeBackAsync(some.Store, id);
        Assert.Contains(some.Store.Person(id)!.Offices, office => office.Title == "Mayor of Almaty");
        Assert.DoesNotContain(some.Store.Person(id)!.Offices, office => office.Title == "Ambassador");
        await TakeBackAsync(some.Store, id);
        Assert.Equal(before, some.Store.Person(id));
        Assert.Contains("nobody made", (await Assert.ThrowsAsync<StoreException>(() => TakeBackAsync(some.Store, id))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "Ilze Kalnina", "needs a name and the office"), InlineData("office", "Mayor", "needs a name and the office"), InlineData("height", "2 m", "is no field of a person"), InlineData("from", "Tuesday", "needs a name")]
    public async Task What_is_lacking_is_told(string field, string value, string complaint)
    {
        using var some = new SomeStore("memory");
        Assert.Contains(complaint, (await Assert.ThrowsAsync<StoreException>(() => AddAsync(some.Store, (field, value)))).Message, StringComparison.Ordinal);
    }
}
