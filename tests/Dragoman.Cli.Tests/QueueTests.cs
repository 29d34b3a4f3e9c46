using System.Text.Json;
using Dragoman.Intake.Tests;
using Dragoman.Records;
using Dragoman.Records.Tests;

namespace Dragoman.Cli.Tests;

/// <summary>Stories that are put into the store's queue, the workers that read them, and what they could not read.</summary>
public sealed class QueueTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly Workplace work = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(work.Folder, "dragoman.db");

    public void Dispose() => work.Dispose();

    [Fact]
    public void Stories_wait_until_a_worker_reads_them()
    {
        var input = work.Write("stories.jsonl", Stories(5));

        var queued = work.Run("read", "--queue", input);
        Assert.True(queued.Status == 0, queued.Error);
        Assert.Equal("5 stories wait for dragoman work\n", queued.Output);
        Assert.Contains("5 waited already", work.Run("read", "--queue", input).Output, StringComparison.Ordinal);
        Assert.Equal(2, work.Run("read", "--queue", "--json", input).Status);
        Assert.Contains("no story yet", work.Run("list").Output, StringComparison.Ordinal);

        var read = work.Run("work", "--once", "--json");
        Assert.True(read.Status == 0, read.Error);
        Assert.Equal(5, read.Records.Select(Id).Distinct().Count());
        Assert.Equal(5, work.Run("list").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        Assert.Equal("5 stories wait for dragoman work\n", work.Run("reread", "--all", "--queue").Output);
        Assert.Equal(5, work.Run("work", "--once", "--json").Records.Count);
        Assert.Equal("", work.Run("work", "--once").Output);
    }

    [Fact]
    public void What_a_follower_puts_into_the_queue_is_read_by_a_worker_and_what_it_could_not_fetch_is_listed_and_tried_again()
    {
        using var site = new SmallSite();
        site.Serve("/a.txt", "text/plain", Text(1));
        site.Status("/b.txt", 404);
        site.Serve("/feed", "application/rss+xml", $"<rss><channel><title>Herald</title><item><title>A</title><link>{site.Address("/a.txt")}</link></item>"
            + $"<item><title>B</title><link>{site.Address("/b.txt")}</link></item></channel></rss>");
        string[] polite = ["--pause", "0", "--allow", $"127.0.0.1:{site.Port}"];

        var followed = work.Run(["follow", "--once", "--queue", .. polite, site.Address("/feed")]);
        Assert.Contains("Accord 1 signed  (waits to be read)", followed.Output, StringComparison.Ordinal);
        Assert.Equal("", work.Run(["follow", "--once", "--queue", "--every", "0", .. polite, site.Address("/feed")]).Output);
        Assert.Contains("Accord 1 signed", work.Run("work", "--once").Output, StringComparison.Ordinal);
        Assert.Equal(1, site.Asked("/a.txt"));

        var failed = work.Run("failed");
        Assert.Equal(1, failed.Status);
        Assert.StartsWith(site.Address("/b.txt"), failed.Output, StringComparison.Ordinal);
        site.Serve("/b.txt", "text/plain", Text(2));
        Assert.Contains("Accord 2 signed", work.Run(["failed", "--retry", .. polite]).Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (work.Run("failed").Status, work.Run("failed").Output));
    }

    [Fact]
    public async Task A_story_that_was_given_up_is_listed_with_its_reason_and_read_once_it_is_tried_again()
    {
        work.Run("read", "--queue", work.Write("a.txt", Text(1)));
        using (var store = Stores.Open(Store, TimeProvider.System))
        {
            for (var i = 0; i < WorkQueue.MostTries; i++)
                await store.Work.FailAsync((await store.Work.ClaimAsync(1, Lease, alone: true, Token))[0], "reading: stumbled over its own words", Token);
        }

        var failed = work.Run("failed");
        Assert.Equal(1, failed.Status);
        Assert.Contains("Accord 1 signed: reading: stumbled over its own words (5 tries)", failed.Output, StringComparison.Ordinal);
        Assert.Equal("", work.Run("work", "--once").Output);
        Assert.Contains("--retry", work.Run("failed", failed.Output[..12]).Error, StringComparison.Ordinal);
        Assert.Equal(1, work.Run("failed", "--retry", "ffffffffffff").Status);

        Assert.StartsWith("1 story waits again", work.Run("failed", "--retry", failed.Output[..12]).Output, StringComparison.Ordinal);
        Assert.Contains("Accord 1 signed", work.Run("work", "--once").Output, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("failed").Status);
    }

    [Fact]
    public async Task A_worker_that_is_told_to_end_gives_back_what_it_holds()
    {
        work.Run("read", "--queue", work.Write("stories.jsonl", Stories(300)));
        using var worker = new Watched(work.Folder, "work", "--json");
        Assert.NotNull(worker.Line());

        worker.Terminate();

        Assert.Equal(130, worker.End());
        using var store = Stores.Open(Store, TimeProvider.System);
        var left = store.Work.Count().Waiting;
        Assert.InRange(left, 1, 299);
        Assert.Equal(300, left + store.CountStories());
        Assert.Equal(left, (await store.Work.ClaimAsync(300, Lease, alone: false, Token)).Count);
        Assert.DoesNotContain("Exception", worker.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_workers_on_PostgreSQL_one_is_killed_and_every_story_is_kept_exactly_once()
    {
        const int count = 80;
        var address = PostgresServer.FreshAddress();
        try
        {
            Assert.Equal(0, work.Run("read", "--queue", "--store", address, work.Write("stories.jsonl", Stories(count))).Status);
            using var killed = new Watched(work.Folder, "work", "--json", "--lease", "4", "--store", address);
            using var other = new Watched(work.Folder, "work", "--json", "--lease", "4", "--once", "--store", address);
            var acknowledged = new List<string>();
            for (var i = 0; i < 5 && killed.Line() is { } line; i++)
                acknowledged.Add(Id(JsonDocument.Parse(line).RootElement));
            killed.Kill();
            while (other.Line() is { } line)
                acknowledged.Add(Id(JsonDocument.Parse(line).RootElement));

            Assert.True(other.End() == 0, other.Errors);
            Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
            using var store = Stores.Open(address, TimeProvider.System);
            Assert.Equal(new WorkCount(0, 0), store.Work.Count());
            Assert.Empty(store.Check());
            var kept = store.ReadStories(0).Select(story => story.Id).ToList();
            Assert.Equal(count, kept.Count);
            Assert.Subset(kept.ToHashSet(), acknowledged.ToHashSet());
            Assert.All(kept, id => Assert.Single(store.RecordHistory(id)));
            TestContext.Current.TestOutputHelper?.WriteLine($"{acknowledged.Count} of {count} stories acknowledged, one worker killed, all kept once");
        }
        finally
        {
            PostgresServer.Drop(address);
        }
    }

    private static string Id(JsonElement record) => record.GetProperty("story").GetProperty("id").GetString()!;

    private static string Stories(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(new
    {
        id = $"s{i}",
        published = $"2024-05-{1 + (i % 28):00}",
        headline = $"Ministers meet, take {i}",
        text = $"Ministers meet, take {i}\n\nRIGA, May {1 + (i % 28)} -- Latvian Foreign Minister Janis Kalnins met Estonian Foreign Minister Mart Saar in Riga today.",
    })));

    private static string Text(int number) =>
        $"Accord {number} signed\n\nOSLO, March 4, 1999 (AFP) -- Foreign Minister Knut Vollebaek met Chilean Foreign Minister Jose Insulza here on Thursday, take {number}.\n";
}
