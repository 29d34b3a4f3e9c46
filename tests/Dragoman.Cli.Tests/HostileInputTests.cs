using System.Net.Http.Headers;
using System.Text;
using Dragoman.Intake.Tests;

namespace Dragoman.Cli.Tests;

/// <summary>Small pages that once cost minutes and gigabytes: the program names each by its limit, soon and in little room, and reads the ordinary stories beside them.</summary>
public sealed class HostileInputTests : IDisposable
{
    /// <summary>Seconds of work for one page, and megabytes beside what the program takes for an ordinary story.</summary>
    private const double Seconds = 2, Megabytes = 300;

    private readonly Workplace work = new();

    /// <summary>What an ordinary story took, beside the last try.</summary>
    private Cost? ordinary;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Story(int number) => $"Accord {number} signed\n\nOSLO, March 4, 1999 (AFP) -- Foreign Minister Knut Vollebaek met Chilean Foreign Minister Jose Insulza here on Thursday, take {number}.\n";

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task Each_is_read_within_two_seconds_and_300_megabytes()
    {
        Assert.SkipUnless(Watched.IsPossible, "the machine does not say what a process takes");
        work.Write("story.txt", Story(0));
        foreach (var (name, limit, content) in Bombs.All)
        {
            work.Write(name, content);
            await CostsLittleAsync($"read {name}", pages: 1, () =>
            {
                using var run = new Watched(work.Folder, "read", "--store", "memory:", name, "story.txt");
                Assert.Equal(1, run.End());
                Assert.Contains(limit, run.Errors, StringComparison.Ordinal);
                return run.Cost;
            });
        }
    }

    [Fact]
    public async Task A_follower_reads_the_stories_beside_them()
    {
        Assert.SkipUnless(Watched.IsPossible, "the machine does not say what a process takes");
        using var site = new SmallSite();
        var items = new StringBuilder();
        foreach (var (name, _, content) in Bombs.All)
        {
            site.Serve($"/{name}", "application/octet-stream", content);
            items.Append($"<item><title>{name}</title><link>{site.Address($"/{name}")}</link></item>");
        }
        for (var i = 0; i < 4; i++)
        {
            site.Serve($"/story{i}.txt", "text/plain", Story(i));
            items.Append($"<item><title>Accord {i}</title><link>{site.Address($"/story{i}.txt")}</link></item>");
        }
        site.Serve("/feed", "application/rss+xml", $"<rss><channel><title>Herald</title>{items}</channel></rss>");
        work.Write("story.txt", Story(99));
        await CostsLittleAsync($"follow all {Bombs.All.Count}", Bombs.All.Count, () =>
        {
            File.Delete(Path.Combine(work.Folder, "news.db"));
            using var run = new Watched(work.Folder, "follow", "--once", "--pause", "0", "--allow", $"127.0.0.1:{site.Port}", "--store", "news.db", "--json", site.Address("/feed"));
            var stories = new List<string>();
            while (run.Line() is { } line)
                stories.Add(line);
            run.End();
            Assert.All(Enumerable.Range(0, 4), i => Assert.Contains(stories, line => line.Contains($"take {i}", StringComparison.Ordinal)));
            Assert.All(Bombs.All, bomb => Assert.Contains(bomb.Limit, run.Errors, StringComparison.Ordinal));
            return run.Cost;
        });
    }

    [Fact]
    public async Task The_desk_reads_the_stories_beside_them()
    {
        Assert.SkipUnless(Watched.IsPossible, "the machine does not say what a process takes");
        work.Store(Story(-1), name: "news.db");
        var address = $"http://127.0.0.1:{DeskTests.FreePort()}";
        using var desk = new Watched(work.Folder, "serve", "--url", address, "--store", "news.db");
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.StartsWith("The desk is open", desk.Line(), StringComparison.Ordinal);
        Assert.Equal(201, await PostAsync(client, "story.txt", Encoding.UTF8.GetBytes(Story(0))));
        desk.Look();
        var ordinary = desk.Megabytes;
        var stories = 1;
        foreach (var (name, _, content) in Bombs.All)
        {
            var took = await Limit.HoldsAsync(
                async () =>
                {
                    var before = desk.Seconds;
                    var bomb = PostAsync(client, name, content);
                    var story = PostAsync(client, "story.txt", Encoding.UTF8.GetBytes(Story(stories++)));
                    Assert.Equal(201, await story);
                    Assert.Contains(await bomb, (int[])[200, 201, 422]);
                    desk.Look();
                    return desk.Seconds - before;
                },
                took => took <= Seconds + 1 ? null : $"desk {name}: {took:0.0} s of work");
            Tell($"desk {name}", new Cost(took, desk.Megabytes));
        }
        Assert.InRange(desk.Megabytes, 0, ordinary + Megabytes);
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health", UriKind.Relative), Token));
    }

    private static async Task<int> PostAsync(HttpClient client, string name, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await client.PostAsync(new Uri($"/api/v1/stories?name={name}", UriKind.Relative), body, Token);
        return (int)answer.StatusCode;
    }

    /// <summary>Asserts what the work costs beside an ordinary story, which is read anew beside each further try: where it takes more than the seconds, each page may take as much again.</summary>
    private async Task CostsLittleAsync(string what, int pages, Func<Cost> work)
    {
        var cost = await Limit.HoldsAsync(
            () =>
            {
                var beside = ordinary ??= Ordinary();
                var took = work();
                return Task.FromResult(took with { Seconds = Math.Max(0, took.Seconds - beside.Seconds) });
            },
            took =>
            {
                if (took.Seconds <= pages * Math.Max(Seconds, ordinary!.Seconds) && took.Megabytes <= ordinary.Megabytes + Megabytes)
                    return null;
                var why = $"{what}: {took.Seconds:0.0} s and {took.Megabytes} MB, an ordinary story {ordinary.Seconds:0.0} s and {ordinary.Megabytes} MB";
                ordinary = null;
                return why;
            });
        Tell(what, cost);
    }

    private Cost Ordinary()
    {
        using var run = new Watched(work.Folder, "read", "--store", "memory:", "story.txt");
        Assert.Equal(0, run.End());
        return run.Cost;
    }

    private static void Tell(string what, Cost cost) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {cost.Seconds:0.0} s of work, {cost.Megabytes} MB at most");
}
