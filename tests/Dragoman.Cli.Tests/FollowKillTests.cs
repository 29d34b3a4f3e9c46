using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dragoman.Intake.Tests;
using Dragoman.Records;

namespace Dragoman.Cli.Tests;

/// <summary>
/// <c>follow</c> and <c>serve</c> killed again and again: nothing that was acknowledged is lost, and nothing that a follower remembers.
/// DRAGOMAN_KILLS says how many kills each gets; a few with the tests.
/// </summary>
public sealed class FollowKillTests : IDisposable
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("DRAGOMAN_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    private readonly Workplace work = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(work.Folder, "news.db");

    public void Dispose() => work.Dispose();

    [Fact]
    public void A_killed_follower_loses_no_story_and_nothing_of_its_memory()
    {
        using var site = new SmallSite();
        var random = new Random(11);
        // How often each had been asked for when the follower that acknowledged it was dead.
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            Publish(site, kill);
            using var follower = Follow(site);
            var after = random.Next(1, 6);
            for (var count = 0; count < after && follower.Line() is { } line; count++)
                acknowledged.Add(Input(line));
            follower.Kill();
            foreach (var address in acknowledged)
                asked.TryAdd(address, site.Asked(new Uri(address).AbsolutePath));
            told.UnionWith(follower.Errors.Split('\n').Where(error => error.Contains("/gone", StringComparison.Ordinal)).Select(error => error.Split(": ")[1]));
            using var store = Stores.Open(Store, TimeProvider.System);
            Assert.Empty(store.Check());
            var memory = store.Shelf.Of("follow/").Values.Select(value => JsonDocument.Parse(value).RootElement).ToDictionary(entry => entry.GetProperty("address").GetString()!);
            Assert.All(acknowledged, address => Assert.True(memory[address].GetProperty("isDone").GetBoolean()));
            Assert.All(told, address => Assert.Equal("answer", memory[address].GetProperty("stage").GetString()));
        }
        using (var last = Follow(site))
        {
            while (last.Line() is { } line)
                acknowledged.Add(Input(line));
        }
        using var whole = Stores.Open(Store, TimeProvider.System);
        Assert.Equal(Kills * 8, whole.CountStories());
        // What is remembered as done is not asked for again.
        Assert.All(asked, one => Assert.Equal(one.Value, site.Asked(new Uri(one.Key).AbsolutePath)));
        TestContext.Current.TestOutputHelper?.WriteLine($"follow: {Kills} kills, {acknowledged.Count} stories acknowledged, {told.Count} failed addresses told, none lost");
    }

    [Fact]
    public async Task A_killed_desk_loses_no_story_that_it_acknowledged()
    {
        work.Store(Text(-1), name: "news.db");
        var acknowledged = new List<string>();
        var random = new Random(12);
        for (var kill = 0; kill < Kills; kill++)
        {
            var address = $"http://127.0.0.1:{DeskTests.FreePort()}";
            using var desk = new Watched(work.Folder, "serve", "--url", address, "--store", "news.db");
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.NotNull(desk.Line());
            var posts = Enumerable.Range(0, 6).Select(i => PostAsync(client, Text((kill * 6) + i))).ToList();
            await Task.WhenAny(posts);
            await Task.Delay(random.Next(0, 200), Token);
            desk.Kill();
            foreach (var post in posts)
            {
                try
                {
                    acknowledged.Add(await post);
                }
                catch (HttpRequestException)
                {
                    // The desk died before it answered.
                }
            }
            using var store = Stores.Open(Store, TimeProvider.System);
            Assert.Empty(store.Check());
            Assert.All(acknowledged, id => Assert.NotNull(store.Record(id)));
        }
        Assert.NotEmpty(acknowledged);
        TestContext.Current.TestOutputHelper?.WriteLine($"serve: {Kills} kills, {acknowledged.Count} stories acknowledged, none lost");
    }

    /// <summary>Eight new stories and one address that is gone, in a feed that has all of the last three editions.</summary>
    private static void Publish(SmallSite site, int edition)
    {
        for (var i = 0; i < 8; i++)
            site.Serve($"/story{(edition * 8) + i}.txt", "text/plain", Text((edition * 8) + i));
        site.Status($"/gone{edition}.txt", 404);
        var items = new StringBuilder();
        for (var number = Math.Max(0, edition - 40) * 8; number < (edition + 1) * 8; number++)
            items.Append($"<item><title>Accord {number}</title><link>{site.Address($"/story{number}.txt")}</link></item>");
        items.Append($"<item><title>Gone</title><link>{site.Address($"/gone{edition}.txt")}</link></item>");
        site.Serve("/feed", "application/rss+xml", $"<rss><channel><title>Herald</title>{items}</channel></rss>", etag: $"\"{edition}\"");
    }

    private Watched Follow(SmallSite site) =>
        new(work.Folder, "follow", "--once", "--every", "0", "--pause", "0", "--allow", $"127.0.0.1:{site.Port}", "--store", "news.db", "--json", site.Address("/feed"));

    private static string Text(int number) =>
        $"Accord {number} signed\n\nOSLO, March 4, 1999 (AFP) -- Foreign Minister Knut Vollebaek met Chilean Foreign Minister Jose Insulza here on Thursday, take {number}.\n";

    private static string Input(string line)
    {
        using var record = JsonDocument.Parse(line);
        return record.RootElement.GetProperty("story").GetProperty("input").GetString()!;
    }

    private static async Task<string> PostAsync(HttpClient client, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));
        using var answer = await client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), body, Token);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var record = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        return record.RootElement.GetProperty("story").GetProperty("id").GetString()!;
    }
}
