using System.Diagnostics;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Bench;

/// <summary>
/// What the store's queue costs: generated stories are put in, and workers, each with the store opened for itself, claim them and keep ready-made
/// records, so that nothing but the store is measured.
/// </summary>
internal static class StoreQueue
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public static int Run(string address, int count, int workers)
    {
        using (var store = Stores.Open(address, new GeneratedClock()))
        {
            if (store.CountStories() > 0 || store.Work.Count() != default)
            {
                Console.Error.WriteLine("the store holds stories already");
                return 2;
            }
            var putting = Stopwatch.StartNew();
            foreach (var some in Enumerable.Range(0, count).Chunk(256))
                Task.WaitAll([.. some.Select(number => store.Work.PutAsync(StoryGenerator.Record(number).Story))]);
            Console.WriteLine($"{count} stories put in: {count / putting.Elapsed.TotalSeconds:0} a second");
        }
        var clock = Stopwatch.StartNew();
        var claims = Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(address)))).GetAwaiter().GetResult().SelectMany(times => times).Order().ToList();
        Console.WriteLine($"{workers} workers: {count / clock.Elapsed.TotalSeconds:0} stories a second; a claim of {AtOnce}: median {claims[claims.Count / 2]:0.0} ms, worst {claims[^1]:0.0} ms");
        using var worked = Stores.Open(address, new GeneratedClock());
        var whole = worked.CountStories() == count && worked.Work.Count() == default;
        Console.WriteLine(whole ? "every story kept, none waits" : "NOT every story is kept");
        return whole ? 0 : 1;
    }

    /// <summary>How long each claim took, in milliseconds.</summary>
    private static async Task<List<double>> WorkAsync(string address)
    {
        var today = new GeneratedClock();
        using var store = Stores.Open(address, today);
        var times = new List<double>();
        var keeping = new Queue<Task>();
        while (true)
        {
            var clock = Stopwatch.StartNew();
            var claims = await store.Work.ClaimAsync(AtOnce, Lease, alone: false).ConfigureAwait(false);
            if (claims.Count == 0)
                break;
            times.Add(clock.Elapsed.TotalMilliseconds);
            foreach (var claim in claims)
            {
                var number = StoryGenerator.Number(claim.Story);
                today.Number = Math.Max(today.Number, number);
                keeping.Enqueue(store.Work.KeepAsync(claim, StoryGenerator.Record(number)));
            }
            // As the pipeline does: a few batches wait to be committed while the next is claimed.
            while (keeping.Count > 8 * AtOnce)
                await keeping.Dequeue().ConfigureAwait(false);
        }
        await Task.WhenAll(keeping).ConfigureAwait(false);
        return times;
    }
}
