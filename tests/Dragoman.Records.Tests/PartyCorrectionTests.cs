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
}
