using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class PersonTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record Seen(string published, string name, string title, string? rank = null, string country = "KAZ", Tenure tenure = Tenure.Incumbent) =>
        Some.Record(Some.Story($"{name} {title} {published}\n\nBody.", published)) with
        {
            Actors = [new Actor
            {
                Id = "a1",
                Kind = ActorKind.Person,
                Name = name,
                Country = country,
                Offices = [new Office(title, rank, country, null) { Tenure = tenure }],
            }],
        };

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_office_at_a_date_is_the_one_the_stories_of_that_time_give(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Seen("2005-11-02", "Kasymzhomart Tokaev", "Foreign Minister", "foreign-minister"), Token);
        await some.Store.KeepAsync(Seen("2006-02-02", "Tokayev", "Minister of Foreign Affairs", "foreign-minister"), Token);
        await some.Store.KeepAsync(Seen("2015-05-01", "Kassym-Jomart Tokayev", "Chairman of the Senate", "speaker"), Token);
        await some.Store.KeepAsync(Seen("2020-01-05", "Qasym-Zhomart Toqayev", "President", "head-of-state"), Token);
        await some.Store.KeepAsync(Seen("2021-01-05", "Kassym-Jomart Tokayev", "Prime Minister", "head-of-government", tenure: Tenure.Former), Token);

        var person = Assert.Single(some.Store.Persons("Tokayev"));

        Assert.Equal("Kassym-Jomart Tokayev", person.Name);
        Assert.Equal("Foreign Minister", person.OfficeAt("2005-12-01")!.Title);
        Assert.Equal("2006-02-02", person.OfficeAt("2007-01-01")!.Last);
        Assert.Equal("Chairman of the Senate", person.OfficeAt("2015-06-01")!.Title);
        Assert.Equal("President", person.OfficeAt("2020-06-01")!.Title);
        Assert.Equal(3, person.Offices.Count);
        Assert.Equal(person.Id, some.Store.Person(person.Id)!.Id);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_office_whose_country_or_rank_a_story_leaves_open_is_the_one_seen_elsewhere(string kind)
    {
        using var some = new SomeStore(kind);
        var first = Seen("2021-11-04", "Anna Vogt", "Chancellor", "head-of-government", "DEU");
        await some.Store.KeepAsync(first, Token);
        await some.Store.KeepAsync(Seen("2022-09-22", "Anna Vogt", "chancellor", null, "DEU"), Token);
        var open = Seen("2023-02-28", "Anna Vogt", "Chancellor", "head-of-government", "DEU");
        await some.Store.KeepAsync(open with { Actors = [open.Actors[0] with { Offices = [new Office("Chancellor", "head-of-government", null, null)] }] }, Token);

        var person = Assert.Single(some.Store.Persons("Vogt"));

        var office = Assert.Single(person.Offices);
        Assert.Equal(("Chancellor", "DEU", "2021-11-04", "2023-02-28"), (office.Title, office.Of, office.First, office.Last));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_stories_see_of_an_imported_tenure_is_that_tenure(string kind)
    {
        using var some = new SomeStore(kind);
        var held = new HeldOffice("Federal Chancellor", "head-of-government", "DEU", "2021-12-08", null, "popolo");
        await some.Store.ImportAsync([new OfficeHolder { Name = "Anna Vogt", Country = "DEU", Offices = [held] }], "popolo", "somebody", Token);
        await some.Store.KeepAsync(Seen("2022-09-22", "Anna Vogt", "Chancellor", "head-of-government", "DEU"), Token);

        Assert.Equal([held], Assert.Single(some.Store.Persons("Vogt")).Offices);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Namesakes_of_other_countries_are_other_persons(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Seen("2005-11-02", "Sergei Ivanov", "Defence Minister", country: "RUS"), Token);
        await some.Store.KeepAsync(Seen("2005-11-03", "Igor Ivanov", "Foreign Minister", country: "RUS"), Token);
        await some.Store.KeepAsync(Seen("2005-11-04", "Gjorge Ivanov", "President", country: "MKD"), Token);
        await some.Store.KeepAsync(Seen("2005-11-05", "Ivanov Sergei", "Defence Minister", country: "RUS"), Token);

        Assert.Equal(3, some.Store.Persons("Ivanov").Count);
        Assert.Equal(2, Assert.Single(some.Store.Persons("S. Ivanov")).Spellings.Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Persons_can_be_merged_by_hand(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Seen("2005-11-02", "Saparmurat Niyazov", "President", country: "TKM"), Token);
        await some.Store.KeepAsync(Seen("2005-11-03", "Turkmenbashi", "President", country: "TKM"), Token);
        var (one, other) = (some.Store.Persons("Niyazov")[0].Id, some.Store.Persons("Turkmenbashi")[0].Id);

        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Merge, Target = one, Other = other, Author = "ana", Reason = "his title" }, Token);

        Assert.Equal(one, some.Store.Person(other)!.Id);
        Assert.Equal(one, Assert.Single(some.Store.Persons("Turkmenbashi")).Id);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Imported_office_holders_are_the_persons_of_the_stories(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Seen("2020-01-05", "Tokayev", "President", "head-of-state"), Token);

        await some.Store.ImportAsync([new OfficeHolder
        {
            Name = "Kassym-Jomart Tokayev",
            Country = "KAZ",
            Wikidata = "Q37382",
            Offices = [new HeldOffice("Director-General", null, "UNO", "2011-03-12", "2013-10-16", "")],
        }], "wikidata", "ana", Token);

        var person = Assert.Single(some.Store.Persons("Tokayev"));
        Assert.Equal(("Q37382", "Kassym-Jomart Tokayev"), (person.Wikidata, person.Name));
        Assert.Equal("Director-General", person.OfficeAt("2012-01-01")!.Title);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_promises_of_one_story_to_the_same_party_are_two_and_one_told_twice_is_one(string kind)
    {
        using var some = new SomeStore(kind);
        Commitment To(string what) => new() { By = "USA", To = "KAZ", What = what, Status = CommitmentStatus.Promised, Span = new Span(0, 5) };

        await some.Store.KeepAsync(
            Some.Record(Some.Story("A story\n\nOf promises."), Some.Meeting()) with { Commitments = [To("lend pumps for the northern canals"), To("train two hundred border officers"), To("lend pumps for northern canals")] },
            Token);

        Assert.Equal(2, some.Store.Promises("USA", "KAZ").Count);
    }

    [Theory]
    [InlineData("Xi Jinping", "Jinping Xi", true)]
    [InlineData("K.-J. Tokayev", "Kassym-Jomart Tokayev", true)]
    [InlineData("Recep Tayyip Erdoğan", "Erdogan", true)]
    [InlineData("Nikita Khrushchev", "Nikita Hruschev", true)]
    [InlineData("Muammar al-Qaddafi", "Moammar Gadhafi", false)]
    [InlineData("Sergey Lavrov", "Sergei Lavrov", true)]
    [InlineData("Shavkat Mirziyoyev", "Shavkat Mirziyaev", true)]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy", true)]
    [InlineData("Kim Jong Il", "Kim Jong Un", false)]
    [InlineData("George Bush", "Laura Bush", false)]
    [InlineData("", "Bush", false)]
    public void Spellings_of_a_name_are_told_from_other_names(string one, string other, bool same)
    {
        Assert.Equal(same, NameForm.Of(one).MayBe(NameForm.Of(other)));
        Assert.Equal(same, NameForm.Of(other).MayBe(NameForm.Of(one)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_promise_has_a_life_and_its_amounts_stand_side_by_side(string kind)
    {
        using var some = new SomeStore(kind);
        Record Promised(string published, string outlet, decimal amount, CommitmentStatus status) =>
            Some.Record(Some.Story($"{outlet} {published}\n\nBody.", published, outlet)) with
            {
                Commitments = [new Commitment { By = "USA", To = "KAZ", What = "provide aid for water projects", Amount = amount, Unit = "USD", Due = "2023-06", Status = status, Span = new Span(0, 1) }],
            };
        await some.Store.KeepAsync(Promised("2023-02-28", "A", 25, CommitmentStatus.Promised), Token);
        await some.Store.KeepAsync(Promised("2023-03-01", "B", 20, CommitmentStatus.Promised), Token);
        Assert.Equal(PromiseStatus.Promised, Assert.Single(some.Store.Promises("USA", "KAZ")).Status);
        some.Clock.Now = DateTimeOffset.Parse("2023-07-02T00:00:00Z");
        Assert.Equal(PromiseStatus.Overdue, Assert.Single(some.Store.Dyad("KAZ", "USA").OpenPromises).Status);

        await some.Store.KeepAsync(Promised("2023-07-01", "A", 25, CommitmentStatus.Delivered), Token);

        var promise = Assert.Single(some.Store.Promises(to: "KAZ"));
        Assert.Equal(["Promised 2023-02-28", "Delivered 2023-07-01"], promise.Life.Select(s => $"{s.Status} {s.On}"));
        Assert.Equal(["25 USD", "20 USD"], promise.Amounts.Select(a => a.Value));
        Assert.Empty(some.Store.Dyad("KAZ", "USA").OpenPromises);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_promise_told_without_its_receiver_is_the_one_that_others_tell_with_it(string kind)
    {
        using var some = new SomeStore(kind);
        Record Told(string day, string what, string? to, CommitmentStatus status) => Some.Record(Some.Story($"{day}\n\n{what}", day)) with
        {
            Commitments = [new Commitment { By = "NOR", To = to, What = what, Amount = 50_000_000, Unit = "EUR", Status = status, Span = new Span(0, 1) }],
        };
        await some.Store.KeepAsync(Told("2023-01-22", "50 million euros to buy gas", null, CommitmentStatus.Promised), Token);
        await some.Store.KeepAsync(Told("2023-02-12", "a grant of 50 million euros for gas", "MDA", CommitmentStatus.Signed), Token);
        await some.Store.KeepAsync(Told("2023-02-13", "50 million euros for gas", "UKR", CommitmentStatus.Promised), Token);
        await some.Store.KeepAsync(Told("2023-02-20", "the grant of 50 million euros", null, CommitmentStatus.Delivered), Token);

        var promise = Assert.Single(some.Store.Promises("NOR", "MDA"));
        Assert.Equal(["Promised", "Signed", "Delivered"], promise.Life.Select(s => s.Status.ToString()));
        Assert.Single(some.Store.Promises("NOR", "UKR"));
        Assert.Equal(2, some.Store.Promises("NOR").Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_story_of_several_promises_between_the_same_two_is_kept(string kind)
    {
        using var some = new SomeStore(kind);
        Commitment Promised(string what) => new() { By = "USA", To = "KAZ", What = what, Status = CommitmentStatus.Promised, Span = new Span(0, 1) };
        var record = Some.Record() with { Commitments = [Promised("lend money for pumps"), Promised("train forty engineers"), Promised("lend money for the pumps")] };

        await some.Store.KeepAsync(record, Token);
        await some.Store.KeepAsync(record with { Commitments = [record.Commitments[0], Promised("train fifty doctors")] }, Token);

        Assert.Equal(["lend money for pumps", "train fifty doctors"], some.Store.Promises("USA", "KAZ").Select(promise => promise.What).Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_dyad_tells_when_they_last_met_and_when_they_meet_next(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Some.Record(Some.Story(),
            Some.Meeting() with { Subjects = ["water"] },
            Some.Meeting("e2", when: "2022-02-01") with { Subjects = ["Water", "gas"] },
            Some.Meeting("e3", when: "2023-03-10", status: EngagementStatus.Scheduled),
            Some.Meeting("e4", when: "2023-06-10", status: EngagementStatus.Scheduled)), Token);

        var dyad = some.Store.Dyad("usa", "KAZ");

        Assert.Equal(("2023-02-28", "2023-03-10"), (dyad.LastMet!.When, dyad.Next!.When));
        Assert.Equal(["water", "gas"], dyad.Subjects);
        Assert.Equal("2023-03-10", Assert.Single(some.Store.Agenda()).When);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_goes_against_the_known_is_reviewed_first(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.ImportAsync([new OfficeHolder { Name = "Nursultan Nazarbayev", Country = "KAZ", Offices = [new HeldOffice("President", "head-of-state", "KAZ", "1991-12-16", "2019-03-20", "")] }], "wikidata", "ana", Token);
        var story = Seen("2015-05-01", "Kassym-Jomart Tokayev", "President", "head-of-state");
        await some.Store.KeepAsync(story with { Engagements = [Some.Meeting(when: "2015-05-01", between: [new Participant("a1", "Kassym-Jomart Tokayev", "KAZ", null), Some.Person("Ann Lee", "NOR")])] }, Token);
        await some.Store.KeepAsync(Some.Record(Some.Story("x\n\ny", "2015-04-01"), Some.Meeting(when: "2015-04-20")), Token);

        Assert.Equal(["Kassym-Jomart Tokayev is called President; that was Nursultan Nazarbayev on 2015-05-01", "told on 2015-04-01 as held on 2015-04-20"],
            some.Store.Review().SelectMany(r => r.Reasons).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_an_import_contradicts_is_reviewed_though_the_stories_came_before_it(string kind)
    {
        using var some = new SomeStore(kind);
        var story = Seen("2015-05-01", "Kassym-Jomart Tokayev", "President", "head-of-state");
        await some.Store.KeepAsync(story with { Engagements = [Some.Meeting(when: "2015-05-01", between: [new Participant("a1", "Kassym-Jomart Tokayev", "KAZ", null), Some.Person("Ann Lee", "NOR")])] }, Token);
        var before = some.Store.Find(new FindQuery())[0];
        HeldOffice Held(string first, string last) => new("President", "head-of-state", "KAZ", first, last, "");

        await some.Store.ImportAsync([new OfficeHolder { Name = "Nursultan Nazarbayev", Country = "KAZ", Offices = [Held("1991-12-16", "2019-03-20")] }], "wikidata", "ana", Token);

        Assert.Equal("Kassym-Jomart Tokayev is called President; that was Nursultan Nazarbayev on 2015-05-01", Assert.Single(Assert.Single(some.Store.Review()).Reasons));
        Assert.Equal("import", some.Store.History(before.Id)[^1].Why.Split(' ')[0]);
        Assert.Single(some.Store.Dealing(before.Id)!.Reports);
        var changes = some.Store.Changes(0).Count;
        await some.Store.ImportAsync([new OfficeHolder { Name = "Nursultan Nazarbayev", Country = "KAZ", Offices = [Held("1991-12-16", "2019-03-20")] }], "wikidata", "ana", Token);
        Assert.Equal(changes, some.Store.Changes(0).Count);
        ((SqlStore)some.Store).Replay();
        Assert.Equal(changes, some.Store.Changes(0).Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_dealing_shows_the_office_that_other_stories_of_the_time_know(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Seen("2005-11-02", "Kassym-Jomart Tokayev", "Foreign Minister", "foreign-minister"), Token);
        await some.Store.KeepAsync(Seen("2020-01-02", "Kassym-Jomart Tokayev", "President", "head-of-state"), Token);
        var bare = Some.Record(Some.Story("x\n\ny", "2005-11-10"), Some.Meeting(when: "2005-11-09", between: [new Participant("a1", "Tokayev", "KAZ", null), Some.Person("Ann Lee", "NOR")]));

        await some.Store.KeepAsync(bare with { Actors = [new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Tokayev", Country = "KAZ" }] }, Token);

        Assert.Equal("Foreign Minister", some.Store.Dealing(some.Store.Find(new FindQuery())[0].Id)!.Parties[0].Office);
    }
}
