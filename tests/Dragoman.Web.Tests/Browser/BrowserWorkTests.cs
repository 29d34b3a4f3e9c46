using Dragoman.Web.Shelved;
using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>An analyst's tasks beyond reading, in a real browser, with their clicks.</summary>
public sealed class BrowserWorkTests(SomeBrowser browser)
{
    [Fact]
    public async Task An_engagement_is_added_in_two_clicks_and_taken_back_in_one()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add", Exact = true }).ClickAsync();
        await page.ArrivesAsync("**/add/engagement");
        await page.GetByLabel("Name of participant 1").FillAsync("Ilze Kalnina");
        await page.GetByLabel("Country of participant 1").FillAsync("Latvia");
        await page.GetByLabel("Country of participant 2").FillAsync("EST");
        await page.Locator("input[name=when]").FillAsync("2023-02-28");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await page.ArrivesAsync("**/engagement/**");
        Assert.Contains("Ilze Kalnina", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the last one back" }).ClickAsync();
        await page.ArrivesAsync("**/");
        Assert.Empty(desk.Store.Find(new FindQuery { Rejected = true }));
    }

    [Fact]
    public async Task A_rejection_is_undone_by_the_key_u_on_the_engagement_s_page()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(new FindQuery { Kind = EngagementKind.Meeting });
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync($"/engagement/{id}");
        await page.GetByText("Correct this record").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await page.ArrivesAsync("**undo=**");
        Assert.Equal(Standing.Rejected, desk.Store.Dealing(id)!.Standing);
        await page.Keyboard.PressAsync("u");
        await page.ArrivesAsync($"**/engagement/{id}");
        Assert.Equal(Standing.Machine, desk.Store.Dealing(id)!.Standing);
    }

    [Fact]
    public async Task A_pair_is_saved_as_an_alert_in_two_clicks()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var page = await browser.OpenAsync(desk, width: 400);
        await page.GotoAsync("/dyad/KAZ/USA");
        await page.GetByText("Tell me what is new here").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the alert" }).ClickAsync();
        await page.ArrivesAsync("**/alerts");
        Assert.Contains("Kazakhstan and United States", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("?party=KAZ&party=USA", Assert.Single(desk.Service<Alerts>().All).Query);
    }

    [Fact]
    public async Task A_draft_is_checked_without_script()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var page = await browser.OpenAsync(desk, script: false);
        await page.GotoAsync("/check");
        await page.GetByLabel("Draft").FillAsync("US Secretary of State Paul Reeve met Kazakhstan's President Dana Omarova in Astana on February 28.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("supported");
    }

    [Fact]
    public async Task A_brief_is_had_as_a_document_in_two_clicks()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/dyad/KAZ/USA");
        await page.GetByRole(AriaRole.Link, new() { Name = "Brief" }).ClickAsync();
        await page.ArrivesAsync("**/brief/**");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Word" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
    }
}
