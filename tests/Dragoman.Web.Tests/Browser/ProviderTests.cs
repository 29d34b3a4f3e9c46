using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Signing in with an OpenID Connect provider, as a browser does it.</summary>
public sealed class ProviderTests(SomeBrowser browser)
{
    [Theory]
    [InlineData("editor", "Olga Brandt (editor)"), InlineData("admin", "Olga Brandt (admin)"), InlineData(null, "Olga Brandt (reader)")]
    public async Task Whom_the_provider_knows_comes_in_with_the_role_that_it_tells(string? role, string shown)
    {
        await using var provider = await SomeProvider.OpenAsync("Olga Brandt", role);
        await using var desk = await SomeDesk.OpenAsync(provider.Options, Some.Meeting());
        // The browser keeps the true time.
        desk.Clock.Now = DateTimeOffset.UtcNow;
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/calendar");
        await page.ArrivesAsync("**/sign-in**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your organisation" }).ClickAsync();
        await page.ArrivesAsync("**/calendar");
        await Assertions.Expect(page.Locator("footer")).ToContainTextAsync(shown);
        if (role != "editor")
            return;
        await page.GotoAsync("/review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await page.ArrivesAsync("**undo=**");
        Assert.Contains(desk.Store.Find(new FindQuery()).SelectMany(dealing => desk.Store.Dealing(dealing.Id)!.Corrections), note => note.Author == "Olga Brandt");
    }
}
