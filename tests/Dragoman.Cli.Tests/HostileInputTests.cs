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

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Story(int number) => $"Accord {number} signed\n\nOSLO, March 4, 1999 (AFP) -- Foreign Minister Knut Vollebaek met Chilean Foreign Minister Jose Insulza here on Thursday, take {number}.\n";

    public void Dispose() => work.Dispose();

    [Fact]
    public void Each_is_read_within_two_seconds_and_300_megabytes()
    {
        Assert.SkipUnless(Watched.IsPossible, "the machine does not say what a process takes");
        work.Write("story.txt", Story(0));
        using var ordinary = new Watched(work.Folder, "read", "--store", "memory:", "story.txt");
        Assert.Equal(0, ordinary.End());
        foreach (var (name, limit, content) in Bombs.All)
        {
            work.Write(name, content);
            using var run = new Watched(work.Folder, "read", "--store", "memory:", name, "story.txt");
            Assert.Equal(1, run.End());
            Tell("read", name, run.Seconds - ordinary.Seconds, run.Megabytes);
            Assert.Contains(limit, run.Errors, StringComparison.Ordinal);
            Assert.InRange(run.Seconds, 0, ordinary.Seconds + Seconds);
            Assert.InRange(run.Megabytes, 0, ordinary.Megabytes + Megabytes);
        }
    }

    [Fact]
    public void A_follower_reads_the_stories_beside_them()
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
        using var ordinary = new Watched(work.Folder, "read", "--store", "memory:", "story.txt");
        ordinary.End();

        using var run = new Watched(work.Folder, "follow", "--once", "--pause", "0", "--allow", $"127.0.0.1:{site.Port}", "--store", "news.db", "--json", site.Address("/feed"));
        var stories = new List<string>();
        while (run.Line() is { } line)
            stories.Add(line);
        run.End();

        Tell("follow", $"all {Bombs.All.Count}", run.Seconds - ordinary.Seconds, run.Megabytes);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Contains(stories, line => line.Contains($"take {i}", StringComparison.Ordinal)));
        Assert.All(Bombs.All, bomb => Assert.Contains(bomb.Limit, run.Errors, StringComparison.Ordinal));
        Assert.InRange(run.Seconds, 0, ordinary.Seconds + (Seconds * Bombs.All.Count));
        Assert.InRange(run.Megabytes, 0, ordinary.Megabytes + Megabytes);
    }

    [Fact]
    public async Task The_desk_reads_the_stories_beside_them()
    {
        Assert.SkipUnless(Watched.IsPossible, "the machine does not say what a process takes");
        work.Write("story.txt", Story(99));
        work.Run("read", "--store", "news.db", "story.txt");
        var address = $"http://127.0.0.1:{DeskTests.FreePort()}";
        using var desk = new Watched(work.Folder, "serve", "--url", address, "--store", "news.db");
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.StartsWith("The desk is open", desk.Line(), StringComparison.Ordinal);
        Assert.Equal(201, await PostAsync(client, "story.txt", Encoding.UTF8.GetBytes(Story(0))));
        desk.Look();
        var ordinary = desk.Megabytes;
        for (var i = 0; i < Bombs.All.Count; i++)
        {
            var (name, _, content) = Bombs.All[i];
            var before = desk.Seconds;
            var bomb = PostAsync(client, name, content);
            var story = PostAsync(client, "story.txt", Encoding.UTF8.GetBytes(Story(i + 1)));
            Assert.Equal(201, await story);
            Assert.Contains(await bomb, (int[])[200, 201, 422]);
            desk.Look();
            Tell("desk", name, desk.Seconds - before, desk.Megabytes);
            Assert.InRange(desk.Seconds - before, 0, Seconds + 1);
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

    private static void Tell(string way, string what, double seconds, int megabytes) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{way} {what}: {Math.Max(0, seconds):0.0} s of work, {megabytes} MB at most");
}
