using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>Waits for a page's address alone: what stands on it is waited for by whoever looks for it, and a page that listens is never idle.</summary>
internal static class Arrival
{
    public static Task ArrivesAsync(this IPage page, string url) =>
        page.WaitForURLAsync(url, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
}
