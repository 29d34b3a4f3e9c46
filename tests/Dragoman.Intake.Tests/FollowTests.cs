using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

/// <summary>A small site of the project's own on loopback, followed twice.</summary>
public sealed class FollowTests : IDisposable
{
    private const string Agent = "Dragoman/test (dragoman)";
    private static readonly byte[] Bomb = Gzip(new byte[48 << 20]);
    private readonly SmallSite site = new();
    private readonly LimitClock clock = new();
    private readonly FetchLimits limits;

    public FollowTests()
    {
        limits = FetchLimits.Default with
        {
            Allowed = new HashSet<string> { $"127.0.0.1:{site.Port}" },
            Pause = TimeSpan.Zero,
            Interval = TimeSpan.Zero,
            Bytes = 32 << 20,
        };
        site.Serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
        site.Serve("/feed.xml", "application/rss+xml", Feed(), etag: "\"1\"");
        site.Serve("/good", "text/html; charset=utf-8", Article("Accord signed"), etag: "\"a\"");
        site.Serve("/secret", "text/html", Article("Secret"));
        site.Redirect("/moved", "/good2");
        site.Serve("/good2", "text/html", Article("Second accord signed"));
        site.Redirect("/inside", $"http://127.0.0.2:{site.Port}/good");
        site.Redirect("/metadata", "http://169.254.169.254/latest");
        site.Redirect("/file", "file:///etc/passwd");
        site.Redirect("/circle", "/circle");
        site.Serve("/bomb", "text/html", Bomb, encoding: "gzip");
        site.Status("/error", 500);
        site.Status("/gone", 404);
        site.Slow("/slow", clock.RunOut);
        site.Broken("/broken");
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_site_is_followed_twice_and_each_failure_is_one_line()
    {
        var state = new FollowState();
        var first = await Follow(state);
        Assert.Equal(["/good", "/moved"], Pages(first));
        var failures = first.Where(result => result.Failure is not null).ToDictionary(result => new Uri(result.Address).AbsolutePath, result => result.Failure!);
        Assert.Equal(["/bomb", "/broken", "/circle", "/error", "/file", "/gone", "/inside", "/metadata", "/secret", "/slow"], failures.Keys.Order(StringComparer.Ordinal));
        Assert.All((string[])["/inside", "/metadata", "/file"], path => Assert.Equal("address", failures[path].Stage));
        Assert.Equal("robots", failures["/secret"].Stage);
        Assert.Contains("expands", failures["/bomb"].Reason, StringComparison.Ordinal);
        Assert.Contains("longer than", failures["/slow"].Reason, StringComparison.Ordinal);
        Assert.Contains("redirects more than", failures["/circle"].Reason, StringComparison.Ordinal);
        Assert.True(failures["/error"].IsTransient);
        Assert.False(failures["/gone"].IsTransient);
        Assert.Equal(10, state.Failed().Count);
        Assert.Equal(0, site.Asked("/secret"));

        var asked = site.Asked("/good");
        Assert.Empty(Pages(await Follow(state)));
        Assert.Equal(asked, site.Asked("/good"));

        site.Serve("/feed.xml", "application/rss+xml", Feed("/new"), etag: "\"2\"");
        site.Serve("/new", "text/html", Article("A third accord signed"));
        Assert.Equal(["/new"], Pages(await Follow(state)));
    }

    [Fact]
    public async Task What_was_fetched_and_not_settled_is_fetched_again_after_a_restart()
    {
        var state = new FollowState();
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        state.Kept = (address, line) => kept[address] = line;
        await Follow(state, settle: false);
        var restored = FollowState.Of(kept.Values);
        site.Serve("/feed.xml", "application/rss+xml", Feed(), etag: "\"3\"");
        Assert.Equal(["/good", "/moved"], Pages(await Follow(restored)));
    }

    [Fact]
    public async Task A_failed_address_is_tried_again_when_asked_for()
    {
        var state = new FollowState();
        await Follow(state);
        site.Serve("/gone", "text/html", Article("Back again"));
        using var fetcher = new Fetcher(limits, clock, Agent);
        using var follower = new Follower(fetcher, state, limits, clock);
        var again = await follower.RetryAsync([site.Address("/gone")], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["/gone"], Pages(again));
        Assert.DoesNotContain(state.Failed(), entry => entry.Address.EndsWith("/gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_that_was_refused_is_followed_once_its_host_is_allowed()
    {
        var state = new FollowState();
        var refused = Assert.Single(await Run(state, limits with { Allowed = new HashSet<string>(), Interval = TimeSpan.FromHours(1) }));
        Assert.Equal("address", refused.Failure!.Stage);

        Assert.Equal(["/good", "/moved"], Pages(await Run(state, limits)));
    }

    [Fact]
    public async Task A_feed_that_waits_after_a_failure_says_so_at_every_start()
    {
        site.Status("/feed.xml", 500);
        var state = new FollowState();
        Assert.Single(await Run(state, limits));

        var waiting = Assert.Single(await Run(state, limits));

        Assert.Equal("answer", waiting.Failure!.Stage);
        Assert.Contains("asked again from", waiting.Failure.Reason, StringComparison.Ordinal);
        Assert.Equal(1, site.Asked("/feed.xml"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_feed_that_failed_and_is_tried_again_is_a_feed_and_no_story(bool isRemembered)
    {
        var state = new FollowState();
        await Run(state, limits with { Allowed = new HashSet<string>() });
        // Older programs did not remember what a source is.
        state.Entry(site.Address("/feed.xml")).IsSource = isRemembered;
        using var fetcher = new Fetcher(limits, clock, Agent);
        using var follower = new Follower(fetcher, state, limits, clock);

        var again = await follower.RetryAsync([site.Address("/feed.xml")], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["/good", "/moved"], Pages(again));
        Assert.DoesNotContain(state.Failed(), entry => entry.Address.EndsWith("/feed.xml", StringComparison.Ordinal));
    }

    private async Task<List<FollowResult>> Run(FollowState state, FetchLimits within)
    {
        using var fetcher = new Fetcher(within, clock, Agent);
        using var follower = new Follower(fetcher, state, within, clock);
        return await follower.RunAsync([site.Address("/feed.xml")], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_changed_page_is_brought_when_the_feed_tells_of_the_change()
    {
        site.Serve("/feed.xml", "application/atom+xml", Entry("1999-03-04T10:00:00Z"));
        var state = new FollowState();
        Assert.Equal(["/good"], Pages(await Follow(state)));
        site.Serve("/feed.xml", "application/atom+xml", Entry("1999-03-05T10:00:00Z"));
        Assert.Empty(Pages(await Follow(state)));
        site.Serve("/good", "text/html", Article("Accord signed after all"), etag: "\"b\"");
        site.Serve("/feed.xml", "application/atom+xml", Entry("1999-03-06T10:00:00Z"));
        Assert.Equal(["/good"], Pages(await Follow(state)));
    }

    private async Task<List<FollowResult>> Follow(FollowState state, bool settle = true)
    {
        using var fetcher = new Fetcher(limits, clock, Agent);
        using var follower = new Follower(fetcher, state, limits, clock);
        var results = await follower.RunAsync([site.Address("/feed.xml")], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var result in results.Where(result => settle && result.Page is not null))
        {
            Assert.NotNull(Some.Story(result.Page!).Headline);
            state.Settle(result.Address);
        }
        return results;
    }

    private static List<string> Pages(List<FollowResult> results) =>
        [.. results.Where(result => result.Page is not null).Select(result => new Uri(result.Address).AbsolutePath).Order(StringComparer.Ordinal)];

    private string Feed(params string[] more)
    {
        string[] paths = ["/good", "/moved", "/inside", "/metadata", "/file", "/circle", "/bomb", "/error", "/gone", "/slow", "/broken", "/secret", .. more];
        return $"<rss version=\"2.0\"><channel><title>Small site</title>{string.Concat(paths.Select(path => $"<item><title>t</title><link>{site.Address(path)}</link></item>"))}</channel></rss>";
    }

    private string Entry(string updated) => $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Small site</title><entry><title>t</title><link href=\"{site.Address("/good")}\"/><updated>{updated}</updated></entry></feed>";

    private static string Article(string headline) =>
        $"<html lang=en><head><title>{headline}</title></head><body><article><h1>{headline}</h1><p>The foreign ministers of Norway and Chile signed a fisheries accord in Oslo, officials said on Thursday.</p></article></body></html>";

    private static byte[] Gzip(byte[] bytes)
    {
        using var held = new MemoryStream();
        using (var gzip = new GZipStream(held, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return held.ToArray();
    }
}
