using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Dragoman.Intake.Tests;

namespace Dragoman.Cli.Tests;

/// <summary>
/// A desk and a follower on one store, with writers, readers and a client that leaves in the middle of an upload: memory and handles end level.
/// DRAGOMAN_SOAK_SECONDS says for how long; a little while with the tests.
/// </summary>
public sealed class SoakTests : IDisposable
{
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("DRAGOMAN_SOAK_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 15;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    private static string Story(int number) =>
        $"Accord {number} signed\n\nOSLO, March 4, 1999 (AFP) -- Foreign Minister Knut Vollebaek met Chilean Foreign Minister Jose Insulza here on Thursday, take {number}.\n";

    [Fact]
    public async Task Memory_and_handles_end_level()
    {
        Assert.SkipUnless(Watched.IsPossible, "the machine does not say what a process takes");
        using var site = new SmallSite();
        work.Store(Story(-1), name: "news.db");
        var port = DeskTests.FreePort();
        using var desk = new Watched(work.Folder, "serve", "--url", $"http://127.0.0.1:{port}", "--store", "news.db");
        Assert.NotNull(desk.Line());
        using var follower = new Watched(work.Folder, "follow", "--every", "0", "--pause", "0", "--allow", $"127.0.0.1:{site.Port}", "--store", "news.db", "--json", site.Address("/feed"));
        _ = Task.Run(() =>
        {
            while (follower.Line() is not null)
            {
            }
        }, TestContext.Current.CancellationToken);
        using var end = new CancellationTokenSource();
        var counts = new int[4];
        var busy = Task.WhenAll(
            Again(0, counts, port, (client, i) => Task.Run(() => Publish(site, i), CancellationToken.None), end.Token),
            Again(1, counts, port, (client, i) => PostAsync(client, 1_000_000 + (i % 500), end.Token), end.Token),
            Again(2, counts, port, async (client, i) => await client.GetStringAsync(new Uri(((string[])["/", "/stories", "/api/v1/engagements?limit=20", "/health", "/calendar"])[i % 5], UriKind.Relative), end.Token), end.Token),
            Again(3, counts, port, (_, _) => LeaveAsync(port, end.Token), end.Token));
        // The time runs from where everything goes on: until then desk and follower load what they need.
        while (counts.Contains(0) && !busy.IsCompleted)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        end.CancelAfter(TimeSpan.FromSeconds(Seconds));
        var samples = new List<(int Desk, int DeskHandles, int Follower, int FollowerHandles)>();
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(Math.Max(500, Seconds * 5), CancellationToken.None);
            samples.Add((desk.MegabytesNow, desk.Handles, follower.MegabytesNow, follower.Handles));
        }
        await busy;

        var table = string.Join('\n', samples.Where((_, i) => i % Math.Max(1, samples.Count / 20) == 0).Select(s => $"desk {s.Desk} MB {s.DeskHandles} handles, follower {s.Follower} MB {s.FollowerHandles} handles"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Seconds} s: {counts[0]} editions followed, {counts[1]} stories handed in, {counts[2]} pages read, {counts[3]} uploads left\n{table}");
        Assert.All(counts, count => Assert.NotEqual(0, count));
        var (middle, last) = (samples[(samples.Count / 3)..(2 * samples.Count / 3)], samples[(2 * samples.Count / 3)..]);
        Assert.InRange(last.Average(s => s.DeskHandles), 0, (middle.Average(s => s.DeskHandles) * 1.2) + 20);
        Assert.InRange(last.Average(s => s.FollowerHandles), 0, (middle.Average(s => s.FollowerHandles) * 1.2) + 20);
        Assert.InRange(last.Average(s => s.Desk), 0, (middle.Average(s => s.Desk) * 1.2) + 60);
        Assert.InRange(last.Average(s => s.Follower), 0, (middle.Average(s => s.Follower) * 1.2) + 60);
    }

    /// <summary>Does it until the end; what the desk refuses because it is busy is no failure.</summary>
    private static async Task Again(int which, int[] counts, int port, Func<HttpClient, int, Task> act, CancellationToken end)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            try
            {
                await act(client, i);
                counts[which]++;
                await Task.Delay(100, end);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
            }
            catch (HttpRequestException e) when (e.StatusCode is System.Net.HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(500, CancellationToken.None);
            }
        }
    }

    private static void Publish(SmallSite site, int edition)
    {
        var items = new StringBuilder();
        for (var i = edition; i < edition + 10; i++)
        {
            site.Serve($"/story{i}.txt", "text/plain", Story(i));
            items.Append($"<item><title>Accord {i}</title><link>{site.Address($"/story{i}.txt")}</link></item>");
        }
        site.Serve("/feed", "application/rss+xml", $"<rss><channel><title>Herald</title>{items}</channel></rss>");
    }

    private static async Task PostAsync(HttpClient client, int number, CancellationToken end)
    {
        using var body = new StringContent(Story(number), Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));
        using var answer = await client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), body, end);
        if ((int)answer.StatusCode != 429)
            answer.EnsureSuccessStatusCode();
    }

    private static async Task LeaveAsync(int port, CancellationToken end)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, end);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/stories HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\nOSLO, March 4"), end);
    }
}
