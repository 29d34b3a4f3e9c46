using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class ImportTests
{
    private static IReadOnlyList<OfficeHolder> Read(string text) => ImportList.All.First(i => i.Knows(text)).Read(text);

    [Fact]
    public void Popolo_gives_persons_with_their_memberships()
    {
        var holder = Assert.Single(Read("""
            { "persons": [ { "id": "p1", "name": "Ann Lee", "other_names": [ { "name": "A. Lee" } ], "identifiers": [ { "scheme": "wikidata", "identifier": "Q5" } ] } ],
              "organizations": [ { "id": "gov", "name": "Norway" } ],
              "posts": [ { "id": "fm", "label": "Minister of Foreign Affairs", "organization_id": "gov" } ],
              "memberships": [ { "person_id": "p1", "post_id": "fm", "start_date": "2013-10", "end_date": "2017" } ] }
            """));

        Assert.Equal(("Ann Lee", "NOR", "Q5"), (holder.Name, holder.Country, holder.Wikidata));
        Assert.Equal(["A. Lee"], holder.OtherNames);
        var office = Assert.Single(holder.Offices);
        Assert.Equal(("Minister of Foreign Affairs", "foreign-minister", "NOR", "2013-10-01", "2017-12-31"), (office.Title, office.Rank, office.Of, office.First, office.Last));
    }

    [Fact]
    public void Wikidata_answers_are_joined_by_person()
    {
        var holders = Read("""
            { "head": { "vars": [] }, "results": { "bindings": [
              { "person": { "value": "http://www.wikidata.org/entity/Q42" }, "personLabel": { "value": "Ann Lee" }, "positionLabel": { "value": "prime minister" },
                "countryCode": { "value": "NO" }, "start": { "value": "2013-10-16T00:00:00Z" } },
              { "person": { "value": "http://www.wikidata.org/entity/Q42" }, "personLabel": { "value": "Ann Lee" }, "positionLabel": { "value": "mayor" },
                "countryLabel": { "value": "Norway" }, "start": { "value": "2001-01-01T00:00:00Z" }, "end": { "value": "2004-01-01T00:00:00Z" } } ] } }
            """);

        var holder = Assert.Single(holders);
        Assert.Equal(("Q42", "NOR", 2), (holder.Wikidata, holder.Country, holder.Offices.Count));
        Assert.Equal(("2013-10-16", null), (holder.Offices[0].First, holder.Offices[0].Last));
    }

    [Fact]
    public void Petrarch_dictionaries_give_codes_with_their_dates()
    {
        var holders = Read("""
            # a comment
            ANN_LEE_  ; another
            +LEE_ANN_OF_OSLO
               [NORGOV 131016-20211014]
               [NORELI >20211015]
            OSLO_ [NOR]
            BOB_ROE_ [SWEMIL <990101]
            """);

        Assert.Equal(["Ann Lee", "Bob Roe"], holders.Select(h => h.Name));
        Assert.Equal(["Lee Ann Of Oslo"], holders[0].OtherNames);
        Assert.Equal([("GOV", "2013-10-16", "2021-10-14"), ("ELI", "2021-10-15", null)], holders[0].Offices.Select(o => (o.Title, o.First, o.Last)));
        Assert.Equal((null, "1999-01-01"), (holders[1].Offices[0].First, holders[1].Offices[0].Last));
    }

    [Theory]
    [InlineData("President of Lithuania", "LTU", "head-of-state")]
    [InlineData("Prime Minister (Norway)", "NOR", "head-of-government")]
    [InlineData("Minister of Foreign Affairs of Lithuania", "LTU", "foreign-minister")]
    [InlineData("president of the United States", "USA", "head-of-state")]
    [InlineData("Minister of Foreign Affairs", "LTU", "foreign-minister")]
    [InlineData("juror of the month", "LTU", null)]
    [InlineData(" of ", null, null)]
    public void A_title_with_its_country_in_it_has_the_rank_of_the_title(string title, string? of, string? rank)
    {
        Assert.Equal(rank, OfficeRank.Of(title, of));
    }

    [Fact]
    public async Task A_person_is_found_by_the_identifier_that_an_import_gave()
    {
        using var store = Stores.Open("memory:", new SetClock());
        await store.ImportAsync([new OfficeHolder { Name = "Ann Lee", Country = "NOR", Wikidata = "Q42" }], "wikidata", "ana", TestContext.Current.CancellationToken);

        Assert.Equal("Ann Lee", store.Person("Q42")!.Name);
        Assert.Null(store.Person("Q43"));
    }

    [Theory]
    [InlineData("{ \"persons\": [")]
    [InlineData("[1] { \"persons\" }_[")]
    [InlineData("{ \"bindings\": 1 }")]
    public void What_is_broken_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Read(text));
    }

    [Theory, InlineData(','), InlineData('\t')]
    public void A_table_that_was_guarded_against_spreadsheets_is_imported_as_it_was(char separator)
    {
        string[] titles = ["=HYPERLINK(\"https://evil.example\")", "+Minister, \"acting\"", "-Envoy", "@Consul", "'=Spokesman", "Foreign Minister"];
        using var table = new MemoryStream();
        using (var writer = new DelimitedWriter(table, separator, System.Text.Encoding.UTF8))
        {
            writer.Row("name", "other_names", "country", "title", "of", "start", "end", "wikidata");
            foreach (var title in titles)
                writer.Row("Ana Duarte", "=A. Duarte;Duarte", "PRT", title, "PRT", "2022-03-30", null, "Q1");
        }
        var text = System.Text.Encoding.UTF8.GetString(table.ToArray());
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);

        var import = ImportList.All.First(form => form.Knows(text));
        var holder = Assert.Single(import.Read(text));

        Assert.Equal("sheet", import.Name);
        Assert.Equal(("Ana Duarte", "PRT", "Q1"), (holder.Name, holder.Country, holder.Wikidata));
        Assert.Equal(["=A. Duarte", "Duarte"], holder.OtherNames);
        Assert.Equal(titles, holder.Offices.Select(office => office.Title));
        Assert.All(holder.Offices, office => Assert.Equal(("PRT", "2022-03-30", null), (office.Of, office.First, office.Last)));
    }
}
