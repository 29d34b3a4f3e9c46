using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Every page for screen reader, keyboard and eye, light and dark; and the pictures of the documentation.</summary>
public sealed partial class AccessibilityTests(SomeBrowser browser, PageWalk walk) : IClassFixture<PageWalk>
{
    private const string UpdatePictures = "DRAGOMAN_UPDATE_PICTURES";

    private const int Screen = 1400, Telephone = 400;

    [Theory]
    [InlineData(ColorScheme.Light, Screen), InlineData(ColorScheme.Dark, Screen), InlineData(ColorScheme.Light, Telephone), InlineData(ColorScheme.Dark, Telephone)]
    public async Task Axe_finds_nothing_against_any_page(ColorScheme scheme, int width) => Assert.All(await walk.AtAsync(width), visit =>
    {
        Assert.Empty(scheme == ColorScheme.Dark ? visit.InTheDark : visit.ByDay);
        Assert.Empty(visit.Errors);
    });

    [Fact]
    public async Task The_dark_has_other_colours_and_nothing_else()
    {
        var dark = DarkRules().Matches(await walk.Desk.PageAsync("/assets/desk.css"));
        Assert.All(Assert.Single(dark).Groups[1].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), rule => Assert.Matches("^--[a-z-]+: #[0-9a-f]{3,6}$", rule));
    }

    [Fact]
    public async Task No_page_is_wider_than_a_telephone_and_its_wide_parts_are_reached_by_keyboard() => Assert.All(await walk.AtAsync(Telephone), visit =>
    {
        Assert.False(visit.IsTooWide);
        Assert.Empty(visit.Unreachable);
    });

    [Fact]
    public async Task No_line_has_a_space_before_its_comma_or_colon() =>
        Assert.All(await walk.AtAsync(Screen), visit => Assert.DoesNotMatch(@"\S [,;:.)](\s|$)|\( ", visit.Text));

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

    /// <summary>What a style sheet says for the dark, braces within braces.</summary>
    [GeneratedRegex(@"@media[^{]*prefers-color-scheme[^{]*\{\s*:root\s*\{([^}]*)\}\s*\}")]
    private static partial Regex DarkRules();
}
