using Deque.AxeCore.Commons;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Dragoman.Web.Tests.SomeBrowser))]

namespace Dragoman.Web.Tests;

/// <summary>Debian's chromium, driven by Playwright, opened once for all tests. Where there is none the tests say so and are skipped; nothing is downloaded.</summary>
public sealed class SomeBrowser : IAsyncLifetime
{
    private const string Variable = "DRAGOMAN_TEST_CHROMIUM";

    /// <summary>Milliseconds that anything may take that is waited for: a busy machine fails no test.</summary>
    internal const float Patience = 120_000;

    /// <summary>What axe finds, each with some of the places where it finds it.</summary>
    private const string Find =
        """
        async rules => (await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) })).violations.map(violation =>
            `${violation.id}: ${violation.help}\n  ` + violation.nodes.slice(0, 3).map(node => `${node.html} ${[...node.any, ...node.all].map(check => check.message).join('; ')}`).join('\n  '))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser's path, or null.</summary>
    public static string? Executable { get; } = new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Timeout = Patience,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A window of the browser on a desk, closed with it.</summary>
    internal async Task<IPage> OpenAsync(SomeDesk desk, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900, bool script = true)
    {
        Assert.SkipWhen(browser is null, $"no chromium: give its path in {Variable}");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.Address, ColorScheme = scheme, JavaScriptEnabled = script, ViewportSize = new ViewportSize { Width = width, Height = height } });
        desk.Windows.Add(context);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>What axe has against the page, by all of its rules or by some of them.</summary>
    internal static async Task<string[]> FaultsAsync(IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Find, rules);
    }
}
