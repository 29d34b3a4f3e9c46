using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Every page for screen reader, keyboard and eye, light and dark; and the pictures of the documentation.</summary>
public sealed class AccessibilityTests(SomeBrowser browser) : IClassFixture<SomeBrowser>
{
    private const string UpdatePictures = "DRAGOMAN_UPDATE_PICTURES";

    private static readonly string[] Pages =
    [
        "/", "/search?q=water", "/search?q=KAZ", "/search?q=China", "/search?speaker=KAZ", "/stories", "/sources", "/gaps", "/tag", "/calendar?week=2023-03-01", "/map?from=2021&at=44,66&zoom=8", "/calendar?month=2023-03", "/review", "/drop", "/add/engagement", "/add/person", "/add/statement", "/watch", "/alerts", "/check", "/brief/KAZ/USA", "/edition/2023-03-01", "/map?from=2021", "/network?from=2021", "/formats", "/status", "/dyad/KAZ/USA", "/format/C5+1",
        "/person/Paul%20Reeve", "/engagement/{meeting}", "/engagement/{visit}", "/story/{story}?at={said}#at", "/story/{story}?correct=s1#correct", "/nowhere",
    ];

    [Theory]
    [InlineData(ColorScheme.Light, 1400), InlineData(ColorScheme.Dark, 1400), InlineData(ColorScheme.Light, 400), InlineData(ColorScheme.Dark, 400)]
    public async Task Axe_finds_nothing_against_any_page(ColorScheme scheme, int width)
    {
        await using var desk = await SomeNews.OpenAsync();
        var page = await browser.OpenAsync(desk, scheme, width);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                errors.Add(message.Text);
        };
        foreach (var path in Pages)
        {
            await page.GotoAsync(SomePlaces.Of(desk, path));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            await SomeBrowser.AssertAccessibleAsync(page, path);
        }
        Assert.Empty(errors);
    }

    [Fact]
    public async Task No_page_is_wider_than_a_telephone_and_its_wide_parts_are_reached_by_keyboard()
    {
        await using var desk = await SomeNews.OpenAsync();
        var page = await browser.OpenAsync(desk, width: 400);
        foreach (var path in Pages)
        {
            await page.GotoAsync(SomePlaces.Of(desk, path));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path);
            var hidden = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('main *')].filter(part => part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX) && part.tabIndex < 0 && part.tagName !== 'INPUT').map(part => part.outerHTML.slice(0, 90))");
            Assert.True(hidden.Length == 0, $"{path}: {string.Join('\n', hidden)}");
        }
    }

    [Fact]
    public async Task No_line_has_a_space_before_its_comma_or_colon()
    {
        await using var desk = await SomeNews.OpenAsync();
        var page = await browser.OpenAsync(desk);
        foreach (var path in Pages)
        {
            await page.GotoAsync(SomePlaces.Of(desk, path));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            Assert.DoesNotMatch(@"\S [,;:.)](\s|$)|\( ", await page.Locator("main").InnerTextAsync());
        }
    }

    [Fact]
    public async Task The_documentations_pictures_are_taken_when_asked_for()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(UpdatePictures) is { Length: > 0 }, $"set {UpdatePictures} to take the pictures anew");
        await using var desk = await SomeDesk.WithDemoAsync();
        foreach (var (name, path, scheme, width, height) in SomePictures.All)
        {
            var page = await browser.OpenAsync(desk, scheme, width, height);
            await page.GotoAsync(SomePictures.Of(desk, path));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(SomePictures.Folder(), $"{name}.png") });
            await page.CloseAsync();
        }
    }
}
