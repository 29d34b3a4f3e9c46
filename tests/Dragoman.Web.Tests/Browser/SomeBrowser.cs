using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Debian's chromium, driven by Playwright. Where there is none the tests say so and are skipped; nothing is downloaded.</summary>
public sealed class SomeBrowser : IAsyncLifetime
{
    private const string Variable = "DRAGOMAN_TEST_CHROMIUM";

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser's path, or null.</summary>
    public static string? Executable { get; } = new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A window of the browser on a desk; a script that fails or that the desk's policy stops fails the test.</summary>
    internal async Task<IPage> OpenAsync(SomeDesk desk, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900, bool script = true)
    {
        Assert.SkipWhen(browser is null, $"no chromium: give its path in {Variable}");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.Address, ColorScheme = scheme, JavaScriptEnabled = script, ViewportSize = new ViewportSize { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        return page;
    }

    /// <summary>Asserts that axe finds nothing against the page.</summary>
    internal static async Task AssertAccessibleAsync(IPage page, string what)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{what}\n" + string.Join('\n', result.Violations.Select(Describe)));
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Take(3).Select(node => $"{node.Html} {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"));
}
