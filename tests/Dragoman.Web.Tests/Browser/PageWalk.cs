using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Every page of a desk in a window of a width, visited once for all that is asked of it.</summary>
public sealed class PageWalk(SomeBrowser browser) : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/", "/search?q=water", "/search?q=KAZ", "/search?q=China", "/search?speaker=KAZ", "/stories", "/sources", "/gaps", "/tag", "/calendar?week=2023-03-01", "/map?from=2021&at=44,66&zoom=8", "/calendar?month=2023-03", "/review", "/drop", "/add/engagement", "/add/person", "/add/statement", "/watch", "/alerts", "/check", "/brief/KAZ/USA", "/edition/2023-03-01", "/map?from=2021", "/network?from=2021", "/formats", "/status", "/dyad/KAZ/USA", "/format/C5+1",
        "/person/Paul%20Reeve", "/engagement/{meeting}", "/engagement/{visit}", "/story/{story}?at={said}#at", "/story/{story}?correct=s1#correct", "/nowhere",
    ];

    /// <summary>axe's rules about colours. In the dark nothing else is another, as a test of its own says: what the other rules find they find by day.</summary>
    private static readonly string[] ColourRules = ["color-contrast", "link-in-text-block"];

    private readonly ConcurrentDictionary<int, Task<IReadOnlyList<PageVisit>>> walks = new();

    internal SomeDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await SomeNews.OpenAsync();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    internal Task<IReadOnlyList<PageVisit>> AtAsync(int width) => walks.GetOrAdd(width, WalkAsync);

    private async Task<IReadOnlyList<PageVisit>> WalkAsync(int width)
    {
        var page = await browser.OpenAsync(Desk, width: width);
        var errors = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                errors.Enqueue(message.Text);
        };
        var visits = new List<PageVisit>();
        foreach (var path in Pages)
        {
            await page.GotoAsync(SomePlaces.Of(Desk, path));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            var isTooWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
            var unreachable = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('main *')].filter(part => part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX) && part.tabIndex < 0 && part.tagName !== 'INPUT').map(part => part.outerHTML.slice(0, 90))");
            var text = await page.Locator("main").InnerTextAsync();
            var byDay = await SomeBrowser.FaultsAsync(page);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            var inTheDark = await SomeBrowser.FaultsAsync(page, ColourRules);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            visits.Add(new PageVisit(path, text, isTooWide, unreachable, byDay, inTheDark, [.. errors]));
            errors.Clear();
        }
        return visits;
    }
}
