using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Who took part is corrected: offices and sides stay, and whatever names the participants follows.</summary>
public sealed class PartyCorrectionTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record Talks()
    {
        Party host = new("a1", "Jonas Berg", "NOR", "GOV"), guest = new("a2", "Lucia Prieto", "CHL", "GOV");
        return Some.Record(Some.Story("Berg receives Prieto\n\nThey met in Oslo on Tuesday, officials said."),
            Some.Meeting(place: "Oslo", country: "NOR", between: [new("a1", "Jonas Berg", "NOR", Side.Host), new("a2", "Lucia Prieto", "CHL", Side.Visitor)])) with
        {
            Actors =
            [
                new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Jonas Berg", Country = "NOR", Offices = [new Office("Foreign Minister", Ranks.ForeignMinister, "NOR", null)] },
                new Actor { Id = "a2", Kind = ActorKind.Person, Name = "Lucia Prieto", Country = "CHL", Offices = [new Office("Defence Minister", Ranks.Minister, "CHL", null)] },
            ],
            Events =
            [
                new CodedEvent
                {
                    Id = "v1", Event = PloverCategory.Consult, Trigger = new Span(0, 4), Rule = "engagement/meeting/met", Cameo = "040", Quad = Quad.VerbalCooperation, Score = 2,
                    Actors = [guest], Recipients = [host], When = "2023-02-28", Where = new Place("Oslo", "NOR"), Engagement = "e1", Evidence = [new Span(22, 40)], Confidence = 0.9,
                },
            ],
        };
    }

    private static async Task<Dealing> Corrected(SomeStore some, string parties)
    {
        await some.Store.KeepAsync(Talks(), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;
        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = id, Fields = [new("parties", parties)], Author = "ana", Reason = "the ministry says so" }, Token);
        return some.Store.Dealing(id)!;
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_stays_keeps_office_and_side_and_whoever_comes_in_takes_the_side(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Corrected(some, "Jonas Berg (NOR); Mateo Rojas (CHL)");

        Assert.Equal([("Jonas Berg", "Foreign Minister", Side.Host), ("Mateo Rojas", null, Side.Visitor)], dealing.Parties.Select(p => (p.Name, p.Office, p.Side)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Office_and_side_can_be_given(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Corrected(some, "Jonas Berg (NOR), Minister of State, visitor; CHL, host");

        Assert.Equal([("Jonas Berg", "Minister of State", Side.Visitor), (null, null, Side.Host)], dealing.Parties.Select(p => (p.Name, p.Office, p.Side)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_dealing_is_on_the_page_of_whoever_was_put_in_and_no_longer_on_the_other_s(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Corrected(some, "Jonas Berg (NOR); Mateo Rojas (CHL)");

        var rojas = Assert.Single(some.Store.Persons("Mateo Rojas"));
        Assert.Equal(dealing.Id, Assert.Single(some.Store.Find(new FindQuery { PersonId = rojas.Id })).Id);
        Assert.Empty(some.Store.Find(new FindQuery { PersonId = some.Store.Persons("Prieto")[0].Id }));
        Assert.Equal(dealing.Id, Assert.Single(some.Store.Find(new FindQuery { Person = "Rojas" })).Id);
        await some.Store.KeepAsync(Talks() with { Figures = [new Figure { Amount = 3, Unit = "USD", Span = new Span(0, 2) }] }, Token);
        Assert.Equal(["Jonas Berg", "Mateo Rojas"], some.Store.Dealing(dealing.Id)!.Parties.Select(p => p.Name));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_coded_events_name_the_corrected_participants(string kind)
    {
        using var some = new SomeStore(kind);

        await Corrected(some, "Jonas Berg (NOR); Mateo Rojas (CHL)");

        var coded = Assert.Single(new ExportSource(some.Store, new FindQuery { Limit = int.MaxValue }, some.Clock.GetUtcNow()).Events()).Event;
        Assert.Equal(["Mateo Rojas"], coded.Actors.Select(p => p.Name));
        Assert.Equal([("a1", "Jonas Berg", "GOV")], coded.Recipients.Select(p => (p.Actor, p.Name, p.Sector)));
    }

    [Theory, InlineData("icews"), InlineData("plover"), InlineData("csv"), InlineData("jsonl"), InlineData("popolo")]
    public async Task The_exports_name_the_corrected_participants(string form)
    {
        using var some = new SomeStore("memory");
        await Corrected(some, "Jonas Berg (NOR); Mateo Rojas (CHL)");
        using var output = new MemoryStream();

        ExportList.Named(form)!.Write(new ExportSource(some.Store, new FindQuery { Limit = int.MaxValue }, some.Clock.GetUtcNow()), output);

        Assert.Contains("Mateo Rojas", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_office_may_have_commas_and_office_and_side_can_be_taken_away(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Corrected(some, "Jonas Berg (NOR), Minister of Trade, Industry and Fisheries, host; Lucia Prieto (CHL), no office, no side");

        Assert.Equal([("Jonas Berg", "Minister of Trade, Industry and Fisheries", Side.Host), ("Lucia Prieto", null, null)], dealing.Parties.Select(p => (p.Name, p.Office, p.Side)));
    }

    [Fact]
    public void What_is_written_of_a_party_is_read_as_it_was()
    {
        DealingParty[] parties = [new(null, "Jonas Berg", "NOR", Side.Host, "Minister of Trade, Industry and Fisheries"), new(null, null, "CHL", null, null), new(null, "Ana Ruiz", null, Side.Mediator, null)];

        Assert.Equal(parties, GivenParties.Of(parties.Select(p => GivenParties.Written(p.Name, p.Country, p.Office, p.Side)), []));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_corrected_office_is_on_the_person_s_page_and_gone_from_it_when_it_is_taken_back(string kind)
    {
        using var some = new SomeStore(kind);

        var dealing = await Corrected(some, "Jonas Berg (NOR), Minister of Fisheries, host; Lucia Prieto (CHL)");

        Assert.Equal("Minister of Fisheries", some.Store.Persons("Jonas Berg")[0].OfficeAt("2023-02-28")!.Title);
        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = dealing.Id, Author = "ana", Reason = "a slip" }, Token);
        Assert.Equal("Foreign Minister", some.Store.Persons("Jonas Berg")[0].OfficeAt("2023-02-28")!.Title);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_somebody_vouches_for_is_sure_until_it_is_taken_back(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Talks(), Token);
        var before = some.Store.Find(new FindQuery())[0];

        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Accept, Target = before.Id, Author = "ana", Reason = "seen" }, Token);

        Assert.True(some.Store.Dealing(before.Id)!.Confidence > 0.99 && before.Confidence < 0.95);
        await some.Store.KeepAsync(Talks() with { Figures = [new Figure { Amount = 3, Unit = "USD", Span = new Span(0, 2) }] }, Token);
        Assert.True(some.Store.Dealing(before.Id)!.Confidence > 0.99);
        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = before.Id, Author = "ana", Reason = "a slip" }, Token);
        Assert.Equal(before.Confidence, some.Store.Dealing(before.Id)!.Confidence);
    }

    [Fact]
    public async Task A_day_has_its_hour_in_the_calendar_and_a_meeting_that_was_a_call_is_coded_as_one()
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Talks(), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;
        Correction change = new() { Kind = CorrectionKind.Change, Target = id, Fields = [new("when", "2023-02-27T14:30"), new("kind", "call")], Author = "ana", Reason = "the ministry says so" };

        await some.Store.CorrectAsync(change, Token);

        var source = new ExportSource(some.Store, new FindQuery { Limit = int.MaxValue }, some.Clock.GetUtcNow());
        using var output = new MemoryStream();
        ExportList.Named("ical")!.Write(source, output);
        Assert.Contains("DTSTART:20230227T143000\r\n", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        var coded = Assert.Single(source.Events()).Event;
        Assert.Equal(("phone", "041", "2023-02-27T14:30"), (coded.Mode, coded.Cameo, coded.When));
        await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(change with { Fields = [new("when", "2023-02T14:30")] }, Token));
        await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(change with { Fields = [new("when", "2023-02-27T25:00")] }, Token));
    }
}
