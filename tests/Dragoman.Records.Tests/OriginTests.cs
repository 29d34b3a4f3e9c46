using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Whose words a story's are: outlets are many, origins are what counts.</summary>
public sealed class OriginTests
{
    private const string Wire = "The two ministers met in the capital on Monday and spoke of water, of trade and of the railway that is to be built by the end of the decade.";

    private static Record Printed(string? outlet, string? agency, string text, string? url = null) =>
        Some.Record(Some.Story($"Talks in {outlet ?? agency}\n\n{text}", "2023-02-28", "x") with { Outlet = outlet, Agency = agency, Url = url }, Some.Meeting() with { Confidence = 0.8 });

    private static async Task<Dealing> One(params Record[] records)
    {
        using var store = Stores.Open("memory:", new SetClock());
        foreach (var record in records)
            await store.KeepAsync(record, TestContext.Current.CancellationToken);
        return store.Dealing(Assert.Single(store.Find(new FindQuery())).Id)!;
    }

    [Fact]
    public async Task Three_prints_of_one_wire_story_are_three_outlets_and_one_origin()
    {
        var dealing = await One(Printed("Harbour Post", null, Wire), Printed("Envoy", null, Wire), Printed("Courier", null, Wire));

        Assert.Equal((3, 3, 1, 0.8), (dealing.Stories, dealing.Outlets, dealing.Origins, dealing.Confidence));
    }

    [Fact]
    public async Task What_outlets_take_from_one_agency_is_one_origin_however_they_shorten_it()
    {
        var dealing = await One(Printed(null, "Reuters", Wire), Printed("Envoy", "Reuters", "Both ministers conferred."), Printed("Courier", "Reuters", "A railway was on the agenda of Monday's talks."));

        Assert.Equal((3, 1, 0.8), (dealing.Outlets, dealing.Origins, dealing.Confidence));
    }

    [Fact]
    public async Task An_agency_and_a_paper_of_its_own_words_are_two_origins()
    {
        var dealing = await One(Printed(null, "Reuters", Wire), Printed("Envoy", null, "Our reporter saw both ministers leave the palace."), Printed("Courier", "Reuters", Wire));

        Assert.Equal((3, 2, 0.96), (dealing.Outlets, dealing.Origins, dealing.Confidence));
    }

    [Theory]
    [InlineData("Harbour Post", null, null, ReportSource.Unknown, null)]
    [InlineData("Harbour Post", "Reuters", null, ReportSource.Wire, null)]
    [InlineData("dpa", null, null, ReportSource.Wire, null)]
    [InlineData("Harbour Post", "Xinhua", null, ReportSource.StateMedia, "CHN")]
    [InlineData("TASS", null, null, ReportSource.StateMedia, "RUS")]
    [InlineData("Akorda", null, null, ReportSource.Readout, "KAZ")]
    [InlineData("Ministry of Foreign Affairs of Kazakhstan", null, null, ReportSource.Readout, "KAZ")]
    [InlineData("Kazakh Foreign Ministry", null, null, ReportSource.Readout, "KAZ")]
    [InlineData("Ministry of Foreign Affairs of Norway", null, null, ReportSource.Unknown, null)]
    [InlineData("Press service", null, "https://www.state.gov/briefings/1", ReportSource.Readout, "USA")]
    [InlineData("Press service", null, "https://mfa.gov.kz/en/news/1", ReportSource.Readout, "KAZ")]
    [InlineData("Press service", null, "https://news.example.kz/mfa/1", ReportSource.Unknown, null)]
    public async Task A_report_says_what_its_source_is(string? outlet, string? agency, string? url, ReportSource source, string? of)
    {
        var report = Assert.Single((await One(Printed(outlet, agency, Wire, url))).Reports);

        Assert.Equal((source, of), (report.Source, report.SourceOf));
    }
}
