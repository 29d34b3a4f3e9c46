using Ical.Net;
using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>What a person does at the desk, in a real browser.</summary>
public sealed class BrowserTests(SomeBrowser browser) : IClassFixture<SomeBrowser>
{
    [Fact]
    public async Task A_story_is_dropped_and_its_record_found()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/drop");
        await page.Locator("#story-text").FillAsync(await File.ReadAllTextAsync(Sample()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.WaitForURLAsync("**/story/**", new() { Timeout = 120_000 });
        Assert.Contains("Tokayev and Blinken talk cooperation in Astana", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
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
        await page.WaitForURLAsync("**/story/**");
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
        await page.Locator("input[name=parties]").FillAsync("Saule Akan (KAZ); Paul Reeve (USA)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**done=change**");
        await desk.Store.KeepAsync(Some.Meeting() with { Figures = [] });
        await page.ReloadAsync();
        Assert.Contains("Saule Akan", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
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
            await page.Keyboard.PressAsync(i % 3 == 2 ? "r" : "a");
            await Assertions.Expect(page.Locator("#item")).Not.ToHaveTextAsync(before);
        }
        Assert.Equal(2, desk.Store.Review().Count);
        await page.Keyboard.PressAsync("c");
        Assert.Equal("parties", await page.EvaluateAsync<string>("document.activeElement.name"));
    }

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the solution's folder");
        return Path.Combine(folder.FullName, "samples", "astana-talks.txt");
    }
}
