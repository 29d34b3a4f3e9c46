using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Dragoman.Pipeline;
using Dragoman.Pipeline.Demo;
using Dragoman.Web.Checking;

namespace Dragoman.Web.Tests;

/// <summary>The demo, the morning page, the brief and the check of a draft.</summary>
public sealed class WorkTests(SharedDesk shared)
{
    [Fact]
    public async Task A_brief_has_its_sources_as_page_Markdown_and_document()
    {
        var desk = shared.Desk;
        foreach (var words in (string[])["Last contacts", "Open promises", "lend 12 million dollars for pumps", "Disagreements", "Astana, Kazakhstan (Steppe Wire)", "Secretary of State"])
        {
            Assert.Contains(words, WebUtility.HtmlDecode(await desk.PageAsync("/brief/KAZ/USA")), StringComparison.OrdinalIgnoreCase);
            Assert.Contains(words, await desk.PageAsync("/brief/KAZ/USA/md"), StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("[Steppe Wire, 28 Feb 2023](<https://news.example/ast", await desk.PageAsync("/brief/KAZ/USA/md"), StringComparison.Ordinal);
        using var document = new ZipArchive(await desk.Client.GetStreamAsync(new Uri("/brief/KAZ/USA/docx", UriKind.Relative)));
        using var reader = new StreamReader(document.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Kazakhstan and United States", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Contains("Paul Reeve", await desk.PageAsync("/brief/person/Paul%20Reeve"), StringComparison.Ordinal);
        await desk.PageAsync("/brief/KAZ/nowhere", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_is_held_against_the_record()
    {
        var desk = shared.Desk;
        const string draft = "US Secretary of State Paul Reeve met Kazakhstan's President Dana Omarova in Astana on February 28. Foreign Minister Igor Nemo met Omarova in Astana on February 27.";
        var answer = await desk.Client.PostAsync(new Uri("/api/v1/check?day=2023-03-01", UriKind.Relative), new StringContent(draft, Encoding.UTF8, "text/plain"));
        var result = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        var verdicts = result.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("kind").GetString(), finding.GetProperty("words").GetString(), finding.GetProperty("verdict").GetString()!.ToLowerInvariant())).ToList();
        Assert.Contains(verdicts, one => one.Item1 == "name" && one.Item2!.Contains("Reeve", StringComparison.Ordinal) && one.Item3 == "supported");
        Assert.Contains(verdicts, one => one.Item1 == "name" && one.Item2!.Contains("Nemo", StringComparison.Ordinal) && one.Item3 == "unknown");
        Assert.Contains(verdicts, one => one is ("date", _, "supported"));
        var page = await desk.SendFormAsync("/check", "/check", ("_handler", "check"), ("Draft", draft.Replace("February 28", "February 25", StringComparison.Ordinal)), ("Day", "2023-03-01"));
        Assert.Contains("contradicted", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Prime Minister Dana Omarova received US Secretary of State Paul Reeve in Astana on February 28.", "office", CheckVerdict.Contradicted)]
    [InlineData("Kazakhstan's President Dana Omarova received US Secretary of State Paul Reeve in Astana on February 28.", "office", CheckVerdict.Supported)]
    [InlineData("Kazakhstan's President Dana Omarova received US Secretary of State Paul Reeve in Tashkent on February 28.", "place", CheckVerdict.Contradicted)]
    [InlineData("The United States would lend Kazakhstan 12 million dollars for pumps.", "amount", CheckVerdict.Supported)]
    [InlineData("The United States would lend Kazakhstan 15 million dollars for pumps.", "amount", CheckVerdict.Contradicted)]
    public void Each_kind_of_thing_has_its_verdict(string draft, string kind, CheckVerdict verdict)
    {
        var result = shared.Desk.Service<TextCheck>().Of(draft, new NodaTime.LocalDate(2023, 3, 1));
        Assert.Contains(result.Findings, finding => finding.Kind == kind && finding.Verdict == verdict && finding.Sources.Count > 0);
    }

    [Fact]
    public async Task The_morning_page_begins_with_what_changed_and_proves_each_line()
    {
        var desk = shared.Desk;
        var page = WebUtility.HtmlDecode(await desk.PageAsync("/edition/2023-03-01"));
        Assert.True(page.IndexOf("called off", StringComparison.Ordinal) < page.IndexOf("Marco Riva", StringComparison.Ordinal));
        Assert.Contains("“Kazakhstan's President Dana Omarova received US Secretary of State Paul Reeve in Astana on Tuesday.”", page, StringComparison.Ordinal);
        Assert.Contains("learnt nothing on this day", await desk.PageAsync("/edition/2023-02-11"), StringComparison.Ordinal);
        await desk.PageAsync("/edition/yesterday", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_demo_is_alive_on_any_day()
    {
        var clock = new DemoClock(new SetClock("2031-05-14T09:00:00Z"));
        using var store = Stores.Open("memory:", clock);
        Assert.InRange(await DemoStories.FillAsync(store, clock, new StoryReader(), TestContext.Current.CancellationToken), 25, 40);
        Assert.True(store.Agenda().Count >= 4, $"agenda {store.Agenda().Count}");
        Assert.NotEmpty(store.Review());
        var dyad = store.Dyad("KAZ", "USA");
        Assert.NotNull(dyad.LastMet);
        Assert.NotEmpty(dyad.OpenPromises);
        Assert.NotEmpty(store.Dyad("KAZ", "NOR").Coming);
    }
}
