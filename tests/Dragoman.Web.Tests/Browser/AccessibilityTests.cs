using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Every page for screen reader, keyboard and eye, light and dark; and the pictures of the documentation.</summary>
public sealed class AccessibilityTests(SomeBrowser browser) : IClassFixture<SomeBrowser>
{
    private const string UpdatePictures = "DRAGOMAN_UPDATE_PICTURES";

    private static readonly string[] Pages =
    [
        "/", "/search?q=water", "/search?q=KAZ", "/stories", "/calendar?month=2023-03", "/review", "/drop", "/map", "/formats", "/dyad/KAZ/USA", "/format/C5+1",
        "/person/Paul%20Reeve", "/engagement/{meeting}", "/engagement/{visit}", "/story/{story}", "/nowhere",
    ];

    [Theory]
    [InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_against_any_page(ColorScheme scheme)
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var page = await browser.OpenAsync(desk, scheme);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                errors.Add(message.Text);
        };
        foreach (var path in Pages)
        {
            await page.GotoAsync(Address(desk, path));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            await SomeBrowser.AssertAccessibleAsync(page, path);
        }
        Assert.Empty(errors);
    }

    [Fact]
    public async Task The_documentations_pictures_are_taken_when_asked_for()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(UpdatePictures) is { Length: > 0 }, $"set {UpdatePictures} to take the pictures anew");
        await using var desk = await SomeDesk.WithNewsAsync();
        await Task.WhenAll(SomePictures.More().Select(record => desk.Store.KeepAsync(record)));
        foreach (var (name, path, scheme) in SomePictures.All)
        {
            var page = await browser.OpenAsync(desk, scheme, 1000, 660);
            await page.GotoAsync(Address(desk, path));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(SomePictures.Folder(), $"{name}.png") });
            await page.CloseAsync();
        }
    }

    private static string Address(SomeDesk desk, string path) => path
        .Replace("{meeting}", desk.Id(new FindQuery { Parties = ["KAZ", "USA"], Kind = EngagementKind.Meeting }), StringComparison.Ordinal)
        .Replace("{visit}", desk.Id(new FindQuery { Parties = ["KAZ", "USA"], Kind = EngagementKind.Visit }), StringComparison.Ordinal)
        .Replace("{story}", $"{Some.Story().Id}?at=50-150#at", StringComparison.Ordinal);
}
