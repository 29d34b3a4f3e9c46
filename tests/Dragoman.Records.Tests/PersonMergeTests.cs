using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Two persons are found to be one: what was told of either is told of both, whoever looks and from wherever it was said.</summary>
public sealed class PersonMergeTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record Met(string name, string when, string title = "President", string? rank = "head-of-state", string country = "TKM") =>
        Some.Record(Some.Story($"{name} receives Rahmon {when}\n\nBody.", when), Some.Meeting(when: when, place: "Ashgabat", country: "TKM",
            between: [new Participant("a1", name, country, Side.Host), new Participant("a2", "Emomali Rahmon", "TJK", Side.Visitor)])) with
        {
            Actors =
            [
                new Actor { Id = "a1", Kind = ActorKind.Person, Name = name, Country = country, Offices = [new Office(title, rank, country, null)] },
                new Actor { Id = "a2", Kind = ActorKind.Person, Name = "Emomali Rahmon", Country = "TJK" },
            ],
        };

    private static Correction Merge(string into, string other) => new() { Kind = CorrectionKind.Merge, Target = into, Other = other, Author = "ana", Reason = "his title" };

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_meetings_told_under_the_other_name_are_the_person_s(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Met("Saparmurat Niyazov", "2005-11-02"), Token);
        await some.Store.KeepAsync(Met("Turkmenbashi", "2005-12-20"), Token);
        var (one, other) = (some.Store.Persons("Niyazov")[0].Id, some.Store.Persons("Turkmenbashi")[0].Id);
        Assert.Single(some.Store.Find(new FindQuery { PersonId = one }));

        await some.Store.CorrectAsync(Merge(one, other), Token);

        Assert.Equal(["2005-12-20", "2005-11-02"], some.Store.Find(new FindQuery { PersonId = one }).Select(d => d.When));
        Assert.Equal(2, some.Store.Find(new FindQuery { PersonId = other }).Count);
        Assert.Equal(2, some.Store.Count(new FindQuery { PersonId = one }));
        Assert.All(some.Store.Find(new FindQuery()), d => Assert.Equal(one, d.Parties[0].Person));
        Assert.All(some.Store.Find(new FindQuery()), d => Assert.Equal(one, some.Store.Dealing(d.Id)!.Reports[0].Persons[0]));

        await some.Store.KeepAsync(Met("Turkmenbashi", "2006-02-03"), Token);
        Assert.Equal(3, some.Store.Find(new FindQuery { PersonId = one }).Count);
        Assert.Empty(some.Store.Check());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Namesakes_are_left_out_of_a_person_s_dealings(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Met("Sergei Ivanov", "2005-11-02", country: "RUS"), Token);
        await some.Store.KeepAsync(Met("Gjorge Ivanov", "2005-12-20", country: "MKD"), Token);
        var person = some.Store.Persons("Gjorge Ivanov")[0];

        Assert.Equal("2005-12-20", Assert.Single(some.Store.Find(new FindQuery { PersonId = person.Id })).When);
        Assert.Equal(2, some.Store.Count(new FindQuery { Person = "Ivanov" }));
        Assert.Throws<StoreException>(() => some.Store.Find(new FindQuery { PersonId = "p000000000000" }));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_merge_from_another_process_is_known_to_one_that_has_the_store_open(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Met("Saparmurat Niyazov", "2005-11-02"), Token);
        await some.Store.KeepAsync(Met("Turkmenbashi Bayram", "2005-12-20"), Token);
        var (one, other) = (some.Store.Persons("Niyazov")[0].Id, some.Store.Persons("Turkmenbashi Bayram")[0].Id);
        using (var terminal = Stores.Open(some.Address, some.Clock))
            await terminal.CorrectAsync(Merge(one, other), Token);

        await some.Store.KeepAsync(Met("Turkmenbashi Bayram", "2006-02-03", "Prime Minister", "head-of-government"), Token);

        Assert.Empty(some.Store.Check());
        Assert.Contains(some.Store.Person(one)!.Offices, o => o.Title == "Prime Minister");
        Assert.Equal(3, some.Store.Count(new FindQuery { PersonId = one }));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_id_that_was_merged_says_what_became_of_it(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Met("Saparmurat Niyazov", "2005-11-02"), Token);
        await some.Store.KeepAsync(Met("Turkmenbashi", "2005-12-20"), Token);
        var (one, other) = (some.Store.Persons("Niyazov")[0].Id, some.Store.Persons("Turkmenbashi")[0].Id);

        await some.Store.CorrectAsync(Merge(one, other), Token);

        Assert.Null(some.Store.Fate(one));
        var fate = some.Store.Fate(other)!;
        Assert.Equal(("merged", one, "ana: his title"), (fate.What, fate.Into, fate.Why));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_merge_that_is_taken_back_leaves_both_persons_as_they_were(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Met("Saparmurat Niyazov", "2005-11-02"), Token);
        await some.Store.KeepAsync(Met("Turkmenbashi Bayram", "2005-12-20", "Prime Minister", "head-of-government"), Token);
        var (one, other) = (some.Store.Persons("Niyazov")[0], some.Store.Persons("Turkmenbashi Bayram")[0]);
        await some.Store.CorrectAsync(Merge(one.Id, other.Id), Token);
        Assert.Equal((other.Id, "ana", "his title"), some.Store.MergesOf(one.Id).Select(merge => (merge.Gone.Id, merge.Author, merge.Reason)).Single());

        var back = await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = one.Id, Author = "ana", Reason = "two men" }, Token);

        Assert.Equal(other.Id, back);
        Assert.Equal([one, other], [some.Store.Person(one.Id)!, some.Store.Person(other.Id)!]);
        Assert.Equal("2005-11-02", Assert.Single(some.Store.Find(new FindQuery { PersonId = one.Id })).When);
        Assert.Equal("2005-12-20", Assert.Single(some.Store.Find(new FindQuery { PersonId = other.Id })).When);
        Assert.Empty(some.Store.MergesOf(one.Id));
        Assert.Null(some.Store.Fate(other.Id));
        await some.Store.KeepAsync(Met("Turkmenbashi Bayram", "2006-02-03"), Token);
        Assert.Equal(2, some.Store.Count(new FindQuery { PersonId = other.Id }));
        Assert.Empty(some.Store.Check());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_first_of_two_merges_is_taken_back_and_what_was_told_since_goes_with_its_name(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Met("Saparmurat Niyazov", "2005-11-02"), Token);
        await some.Store.KeepAsync(Met("Turkmenbashi Bayram", "2005-12-20"), Token);
        await some.Store.KeepAsync(Met("Ogulbeg Garly", "2006-01-10"), Token);
        var ids = new[] { "Niyazov", "Turkmenbashi Bayram", "Ogulbeg Garly" }.Select(name => some.Store.Persons(name)[0].Id).ToList();
        await some.Store.CorrectAsync(Merge(ids[0], ids[1]), Token);
        await some.Store.CorrectAsync(Merge(ids[0], ids[2]), Token);
        await some.Store.KeepAsync(Met("Turkmenbashi Bayram", "2006-02-03"), Token);

        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Split, Target = ids[0], Other = ids[1], Author = "ana", Reason = "two men" }, Token);

        Assert.Equal(["2006-01-10", "2005-11-02"], some.Store.Find(new FindQuery { PersonId = ids[0] }).Select(d => d.When));
        Assert.Equal(["2006-02-03", "2005-12-20"], some.Store.Find(new FindQuery { PersonId = ids[1] }).Select(d => d.When));
        Assert.Equal(ids[2], Assert.Single(some.Store.MergesOf(ids[0])).Gone.Id);
        var nobody = await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Split, Target = ids[0], Other = ids[1], Author = "ana", Reason = "again" }, Token));
        Assert.Contains("nobody made", nobody.Message, StringComparison.Ordinal);
    }
}
