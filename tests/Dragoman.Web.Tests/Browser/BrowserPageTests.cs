using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Pages as they look: calendar, map, comparison, charts, on a desk's screen and on a telephone, by mouse and keyboard.</summary>
public sealed class BrowserPageTests(SomeBrowser browser, SharedDesk shared)
{
    private readonly SomeDesk desk = shared.Desk;

    [Fact]
    public async Task A_month_fills_the_neighbours_days_and_a_week_has_hours()
    {
        var page = await browser.OpenAsync(desk, width: 1400);
        await page.GotoAsync("/calendar?month=2023-02");
        Assert.True(await page.Locator("td.outside .entry").CountAsync() > 0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Week", Exact = true }).ClickAsync();
        await page.ArrivesAsync("**week=**");
        Assert.Equal(7, await page.Locator(".week td").CountAsync());
        await using var own = await SomeDesk.OpenAsync(null, Some.Meeting());
        await own.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = own.Id(new FindQuery { Kind = EngagementKind.Meeting }), Fields = [new("when", "2023-02-28T14:30")], Author = "ana", Reason = "the ministry" });
        Assert.Contains("14:30 Meeting", (await own.PageAsync("/calendar?week=2023-02-28")).Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar"), InlineData("/calendar?week=2023-03-01#today")]
    public async Task Today_is_seen_on_a_telephone(string path)
    {
        var page = await browser.OpenAsync(desk, width: 400, height: 800);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("#today")).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal("/calendar?week=2023-03-01", await page.Locator("#today .date").GetAttributeAsync("href"));
        await page.Locator("#today .date").PressAsync("Enter");
        await page.ArrivesAsync("**week=2023-03-01**");
    }

    [Theory]
    [InlineData(1400), InlineData(400)]
    public async Task Four_outlets_are_compared_without_scrolling(int width)
    {
        Record[] told = [.. new[] { "Steppe Wire", "Harbour Post", "Morning Envoy", "River Courier" }.Select((outlet, i) =>
            Some.Meeting(outlet, i == 1 ? "Almaty" : "Astana", Some.MeetingText.Replace("Presidents talk", $"Leaders {i} discuss", StringComparison.Ordinal)))];
        await using var own = await SomeDesk.OpenAsync(null, told);
        var page = await browser.OpenAsync(own, width: width);
        await page.GotoAsync($"/engagement/{own.Id(new FindQuery { Kind = EngagementKind.Meeting })}");
        var table = page.Locator(".sides");
        Assert.True(await table.EvaluateAsync<bool>("table => table.parentElement.scrollWidth <= table.parentElement.clientWidth + 1"));
        var cell = await table.Locator("td:visible").First.BoundingBoxAsync();
        Assert.True(cell!.Width >= 120, $"{cell.Width}");
        Assert.Equal(width == 400, (await table.Locator("td:visible").First.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content")).Contains("Steppe Wire", StringComparison.Ordinal));
        Assert.False(await page.Locator("text=same day").First.IsVisibleAsync());
    }

    [Fact]
    public async Task The_map_has_land_names_and_parts_of_the_world_and_lists_what_has_no_place()
    {
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/map?from=2022");
        Assert.True(await page.EvaluateAsync<bool>("fetch(document.querySelector('.map image').href.baseVal).then(answer => answer.ok)"));
        await Assertions.Expect(page.Locator(".place-name", new() { HasText = "Astana" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Central Asia" }).PressAsync("Enter");
        await page.ArrivesAsync("**zoom=8**");
        Assert.Equal("43.5 -53.38 45 18.75", await page.Locator(".map").GetAttributeAsync("viewBox"));
        Assert.Equal(0, await page.Locator(".place-name", new() { HasText = "New York" }).CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Closer" }).ClickAsync();
        await page.ArrivesAsync("**zoom=16**");
        Assert.Contains("Without a known place", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_s_contacts_are_counted_by_level_and_by_host()
    {
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/dyad/KAZ/USA");
        Assert.True(await page.Locator(".years rect.stack").CountAsync() >= 2);
        Assert.Matches(@"Hosts:\s+Kazakhstan\s+\d", await page.Locator(".balance").InnerTextAsync());
    }

    [Fact]
    public async Task Raw_codes_and_rules_lie_behind_a_fold()
    {
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync($"/engagement/{desk.Id(new FindQuery { Kind = EngagementKind.Meeting, Parties = ["USA"] })}");
        Assert.DoesNotContain("CAMEO", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByText("Coded events (").ClickAsync();
        Assert.Contains("CAMEO 043", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ministry_s_list_is_held_against_the_record()
    {
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/sources");
        Assert.Contains("Steppe Wire", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Hold a ministry's list" }).ClickAsync();
        await page.GetByLabel("List").SetInputFilesAsync(new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = "date,what,where\n2023-02-28,Meeting with President Omarova,Astana\n2023-02-20,Talks with Italy,Rome\n"u8.ToArray() });
        await page.GetByLabel("Whose").FillAsync("USA");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 expected, 1 found, 1 missing.");
    }
}
