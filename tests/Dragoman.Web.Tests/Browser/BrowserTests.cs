using Ical.Net;
using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>What a person does at the desk, in a real browser.</summary>
[Collection(Clipboard.Name)]
public sealed class BrowserTests(SomeBrowser browser)
{
    [Fact]
    public async Task A_story_is_dropped_and_its_record_found()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/drop");
        await page.Locator("#story-text").FillAsync(await File.ReadAllTextAsync(Sample()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.ArrivesAsync("**/story/**");
        Assert.Contains("Tokayev and Blinken talk cooperation in Astana", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("The story was read and is kept.", await page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "the merged record" }).First.ClickAsync();
        await page.ArrivesAsync("**/engagement/**");
        await page.GotoAsync("/search?q=Tokayev");
        Assert.Contains("Tokayev", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(desk.Store.Stories());
    }

    [Fact]
    public async Task A_date_is_followed_to_its_sentence()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync($"/engagement/{desk.Id(new FindQuery { Kind = EngagementKind.Meeting })}");
        await page.Locator("dt:text-is('When') + dd .evidence a").First.ClickAsync();
        await page.ArrivesAsync("**/story/**");
        Assert.Equal("Tuesday", await page.Locator("mark#at").InnerTextAsync());
        Assert.True(await page.Locator("mark#at").IsVisibleAsync());
    }

    [Fact]
    public async Task A_participant_is_corrected_and_stays_when_the_story_is_read_again()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync($"/engagement/{desk.Id(new FindQuery { Kind = EngagementKind.Meeting })}");
        await page.GetByText("Correct this record").ClickAsync();
        await page.GetByLabel("Name of participant 1").FillAsync("Saule Akan");
        await page.GetByLabel("Place", new() { Exact = true }).FillAsync("Alma");
        await Assertions.Expect(page.Locator("#places option").First).ToHaveAttributeAsync("value", "Almaty, Kazakhstan");
        await page.GetByLabel("Place", new() { Exact = true }).FillAsync("Almaty, Kazakhstan");
        await page.GetByLabel("Hour there").FillAsync("14:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.ArrivesAsync("**done=change**");
        await desk.Store.KeepAsync(Some.Meeting() with { Figures = [] });
        await page.ReloadAsync();
        Assert.Contains("Saule Akan", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("28 Feb 2023, 14:30 · Almaty, Kazakhstan", await page.Locator(".facts").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Paul Reeve USA, Secretary of State, visitor", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_is_corrected_in_its_story_and_taken_back()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync($"/story/{Some.Story().Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "correct s1" }).ClickAsync();
        await page.GetByLabel("Speaker").FillAsync("Paul Reeve");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await page.ArrivesAsync("**done=s1**");
        Assert.Equal("Paul Reeve", desk.Store.Record(Some.Story().Id)!.Statements[0].SpeakerName);
        await desk.Store.KeepAsync(Some.Meeting() with { Figures = [] });
        await page.ReloadAsync();
        Assert.Contains("from “Dana Omarova” to “Paul Reeve”", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Corrected by people");
        Assert.Equal("Dana Omarova", desk.Store.Record(Some.Story().Id)!.Statements[0].SpeakerName);
    }

    [Fact]
    public async Task The_calendar_is_subscribed_to()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/calendar");
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "Subscribe" }).First.GetAttributeAsync("href");
        var calendar = Calendar.Load(await desk.PageAsync(address!));
        Assert.Contains(calendar!.Events, entry => entry.Summary!.Contains("Lena Brandt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_records_are_reviewed_by_keyboard_alone()
    {
        await using var desk = await SomeDesk.OpenAsync(null, [.. Enumerable.Range(0, 12).Select(Some.Doubt)]);
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/review");
        Assert.Equal(12, desk.Store.Review().Count);
        for (var i = 0; i < 10; i++)
        {
            var before = await page.Locator("#item").TextContentAsync() ?? "";
            await KeysAsync(page, i % 3 == 2 ? "r" : "a");
            await Assertions.Expect(page.Locator("#item")).Not.ToHaveTextAsync(before);
        }
        Assert.Equal(2, desk.Store.Review().Count);
        await KeysAsync(page, "c");
        Assert.Equal("row.0.name", await page.EvaluateAsync<string>("document.activeElement.name"));
    }

    [Fact]
    public async Task Records_are_merged_split_corrected_and_given_back_by_keyboard_alone()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Call("2023-02-10", "Doubtful Gazette"), Some.Call("2023-02-10", "Harbour Post"), Some.Call("2023-02-16", "Morning Envoy"));
        var page = await browser.OpenAsync(desk);
        var all = new FindQuery();
        await page.GotoAsync("/review");
        Assert.Equal(2, desk.Store.Find(all).Count);
        await KeysAsync(page, "m", "Tab", "Tab", "Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Merged.");
        Assert.Equal(3, desk.Store.Dealing(Assert.Single(desk.Store.Find(all)).Id)!.Reports.Count);

        await KeysAsync(page, "u");
        await page.ArrivesAsync("**/engagement/**");
        Assert.Equal(2, desk.Store.Find(all).Count);
        await desk.Store.KeepAsync(Some.Call("2023-01-03", "Doubtful Gazette"));
        await desk.Store.KeepAsync(Some.Call("2023-01-03", "Harbour Post"));

        await page.GotoAsync("/review");
        await KeysAsync(page, "s", "Space", "Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Split.");
        Assert.Equal(4, desk.Store.Find(all).Count);

        await desk.Store.KeepAsync(Some.Doubt(0));
        await page.GotoAsync("/review");
        await KeysAsync(page, "c", "Control+A");
        await page.Keyboard.TypeAsync("Salma Tazi");
        await KeysAsync(page, "Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Corrected parties.");
        Assert.Contains(desk.Store.Find(all).SelectMany(dealing => dealing.Parties), party => party.Name == "Salma Tazi");
    }

    [Fact]
    public async Task The_api_is_tried_on_its_page_under_a_policy_without_inline_script()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var page = await browser.OpenAsync(desk);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        var answer = await page.GotoAsync("/api/docs");
        Assert.DoesNotContain("script-src 'self' 'unsafe", answer!.Headers["content-security-policy"], StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Test Request (get /api/v1/engagements)", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("200");
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("Dana Omarova");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task The_desk_tells_what_comes_in_while_it_is_open()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#live")).ToBeHiddenAsync();
        await desk.Store.KeepAsync(Some.Plan("2023-03-12", traveller: "Olu Adeyemi", from: "NGA"));
        await Assertions.Expect(page.Locator("#live")).ToContainTextAsync("1 change came in");
        await page.Locator("#live a").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Olu Adeyemi");
    }

    [Fact]
    public async Task A_page_reads_and_its_forms_work_without_script()
    {
        await using var desk = await SomeDesk.OpenAsync(null, [.. Enumerable.Range(0, 3).Select(Some.Doubt)]);
        var page = await browser.OpenAsync(desk, script: false);
        await page.GotoAsync("/review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await page.ArrivesAsync("**undo=**");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.ArrivesAsync("**/engagement/**");
        await page.GetByText("Cite", new() { Exact = true }).ClickAsync();
        Assert.Contains("Doubtful Gazette", await page.Locator("#citation").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_copied_as_cited_text()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var page = await browser.OpenAsync(desk);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync($"/engagement/{desk.Id(new FindQuery { Kind = EngagementKind.Meeting })}");
        await page.GetByText("Cite", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as cited text" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        Assert.Equal(
            $"Meeting: Dana Omarova (KAZ) – Paul Reeve (USA), Astana, Kazakhstan, 28 Feb 2023 (held). Steppe Wire, “Presidents talk water in Astana”, 28 Feb 2023, https://news.example/astana. Dragoman {desk.Id(new FindQuery { Kind = EngagementKind.Meeting })}.",
            await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    private static async Task KeysAsync(IPage page, params string[] keys)
    {
        // The keys' script runs once the page is whole.
        await page.WaitForLoadStateAsync();
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the solution's folder");
        return Path.Combine(folder.FullName, "samples", "astana-talks.txt");
    }
}
