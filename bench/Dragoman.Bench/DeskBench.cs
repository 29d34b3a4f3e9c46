using System.Diagnostics;
using Dragoman.Records;
using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Bench;

/// <summary>How fast the desk's pages come from a large store to readers at once while stories are being kept.</summary>
internal static class DeskBench
{
    private const int Readers = 20, Seconds = 20, KeptASecond = 20;

    private static readonly string[] Dyads = ["/dyad/USA/CHN", "/dyad/KAZ/USA", "/dyad/FRA/DEU", "/dyad/KEN/MAR", "/dyad/TUR/UZB", "/dyad/JPN/KOR"];

    private static readonly string[] Others = ["/stories", "/calendar", "/review", "/search?q=KAZ-USA", "/search?q=fisheries", "/map"];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var address, ..])
        {
            Console.Error.WriteLine("desk ADDRESS [SECONDS]");
            return 2;
        }
        var length = TimeSpan.FromSeconds(args is [_, var seconds, ..] ? int.Parse(seconds) : Seconds);
        var today = new GeneratedClock();
        using var store = Stores.Open(address, today);
        today.Number = StoryGenerator.Newest(store);
        await using var desk = DeskServer.Build(new ServeOptions { Url = "http://127.0.0.1:0", WarmUp = false, RequestsAMinute = 10_000_000 }, store, today);
        await desk.StartAsync();
        var url = desk.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        foreach (var (name, pages) in new[] { ("desk", ["/"]), ("dyad", Dyads), ("others", Others) })
            await MeasureAsync(name, pages, url, store, today, length);
        return 0;
    }

    private static async Task MeasureAsync(string name, string[] pages, string url, IStore store, GeneratedClock today, TimeSpan length)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        foreach (var page in pages)
            await client.GetStringAsync(new Uri(page, UriKind.Relative));
        using var stop = new CancellationTokenSource(length);
        var keeping = Task.Run(() => KeepAsync(store, today, stop.Token));
        var read = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(client, pages, reader, stop.Token))));
        var kept = await keeping;
        var times = read.SelectMany(reader => reader.Times).Order().ToList();
        Console.WriteLine($"{name}: {times.Count} pages, median {times[times.Count / 2]:0} ms, 99th percentile {times[(int)(times.Count * 0.99)]:0} ms, "
            + $"heaviest {read.Max(reader => reader.Heaviest) / 1000} kB, {kept} stories kept meanwhile");
    }

    private static async Task<(List<double> Times, int Heaviest)> ReadAsync(HttpClient client, string[] pages, int reader, CancellationToken stop)
    {
        var times = new List<double>();
        var heaviest = 0;
        for (var i = reader; !stop.IsCancellationRequested; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var page = await client.GetByteArrayAsync(new Uri(pages[i % pages.Length], UriKind.Relative), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            heaviest = Math.Max(heaviest, page.Length);
        }
        return (times, heaviest);
    }

    private static async Task<int> KeepAsync(IStore store, GeneratedClock today, CancellationToken stop)
    {
        var kept = 0;
        while (!stop.IsCancellationRequested)
        {
            await store.KeepAsync(StoryGenerator.Record(++today.Number), CancellationToken.None);
            kept++;
            await Task.Delay(TimeSpan.FromSeconds(1.0 / KeptASecond), CancellationToken.None);
        }
        return kept;
    }
}
