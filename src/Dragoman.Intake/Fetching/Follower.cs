using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>
/// Follows feeds, sitemaps and pages: looks at each source under conditional requests, brings what is new or changed, host by host with pauses,
/// by the hosts' robots.txt, and remembers failures with a time to come back. One run at a time.
/// </summary>
public sealed class Follower(Fetcher fetcher, FollowState state, FetchLimits limits, TimeProvider time, string robot = "dragoman") : IDisposable
{
    private readonly Dictionary<string, HostGate> gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock guard = new();

    /// <summary>Sources of whose state something was told: one that waits after a failure is told once a run, not at every look.</summary>
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    /// <summary>Looks once at every source that is due and brings what it finds.</summary>
    public IAsyncEnumerable<FollowResult> RunAsync(IReadOnlyList<string> sources, CancellationToken cancellation) =>
        PumpAsync((found, stop) => Task.WhenAll(sources.GroupBy(HostOf).Select(host => SourcesAsync([.. host], found, stop))), cancellation);

    /// <summary>Fetches again what failed, whatever its time.</summary>
    public IAsyncEnumerable<FollowResult> RetryAsync(IReadOnlyList<string> addresses, CancellationToken cancellation) =>
        PumpAsync(
            async (found, stop) =>
            {
                await Task.WhenAll(addresses.GroupBy(HostOf).Select(async host =>
                {
                    foreach (var address in host)
                        await (state.Entry(address).IsSource
                            ? SourceAsync(address, 0, isRetry: true, found, stop)
                            : StoryAsync(new FeedItem(address), isRetry: true, found, stop)).ConfigureAwait(false);
                })).ConfigureAwait(false);
            },
            cancellation);

    /// <summary>When the first of the sources is due again.</summary>
    public DateTimeOffset NextLook(IReadOnlyList<string> sources) => sources.Min(source => state.Entry(source).Next ?? time.GetUtcNow());

    public void Dispose()
    {
        foreach (var gate in gates.Values)
            gate.Dispose();
    }

    private static async IAsyncEnumerable<FollowResult> PumpAsync(
        Func<ChannelWriter<FollowResult>, CancellationToken, Task> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Bounded: nothing is fetched faster than it is read.
        var found = Channel.CreateBounded<FollowResult>(new BoundedChannelOptions(16) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pump = Task.Run(
            async () =>
            {
                Exception? broken = null;
                try
                {
                    await work(found.Writer, stop.Token).ConfigureAwait(false);
                }
                catch (Exception e)
                {
                    broken = e;
                }
                found.Writer.Complete(broken);
            },
            CancellationToken.None);
        try
        {
            await foreach (var result in found.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return result;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await pump.ConfigureAwait(false);
        }
    }

    private async Task SourcesAsync(string[] sources, ChannelWriter<FollowResult> found, CancellationToken stop)
    {
        foreach (var source in sources)
            await SourceAsync(source, 0, isRetry: false, found, stop).ConfigureAwait(false);
    }

    private async Task SourceAsync(string source, int depth, bool isRetry, ChannelWriter<FollowResult> found, CancellationToken stop)
    {
        var entry = state.Entry(source);
        entry.IsSource = true;
        // What was refused by rule costs no request to look at again: the rule may have changed.
        if (entry.Next > time.GetUtcNow() && !isRetry && entry.Stage != "address")
        {
            if (entry.Reason is { } reason && told.TryAdd(source, true))
                await found.WriteAsync(new FollowResult(source, null, new FetchFailure(source, entry.Stage ?? "answer",
                    $"{reason}; it is asked again from {entry.Next:yyyy-MM-dd HH:mm} UTC on, or at once by failed --retry", IsTransient: true)), stop).ConfigureAwait(false);
            return;
        }
        var outcome = await AskAsync(entry, conditional: true, stop).ConfigureAwait(false);
        told.TryAdd(source, true);
        if (outcome.Failure is { } failure)
        {
            await found.WriteAsync(new FollowResult(source, null, failure), stop).ConfigureAwait(false);
            return;
        }
        entry.Next = time.GetUtcNow() + limits.Interval;
        state.Changed(entry);
        if (outcome.IsUnchanged)
            return;
        if (FeedList.Of(outcome.Page!, limits.Items) is not { } items)
        {
            await found.WriteAsync(new FollowResult(source, outcome.Page, null), stop).ConfigureAwait(false);
            return;
        }
        // The marks of change count once all items were seen to: an interrupted run looks at the whole feed again.
        var marks = (entry.ETag, entry.LastModified);
        (entry.ETag, entry.LastModified, entry.IsDone) = (null, null, true);
        var left = 0;
        await Task.WhenAll(items.GroupBy(item => HostOf(item.Address ?? source)).Select(async host =>
        {
            foreach (var item in host)
            {
                if (!await ItemAsync(item, depth, found, stop).ConfigureAwait(false))
                    Interlocked.Increment(ref left);
            }
        })).ConfigureAwait(false);
        if (left == 0)
            (entry.ETag, entry.LastModified) = marks;
        state.Changed(entry);
    }

    /// <summary>Whether nothing of the item is left for another run.</summary>
    private async Task<bool> ItemAsync(FeedItem item, int depth, ChannelWriter<FollowResult> found, CancellationToken stop)
    {
        var id = item.Address ?? item.Id;
        if (id is null)
            return true;
        if (item is { Title: null, Html: null, Address: { } nested } && depth < limits.Nesting && IsSitemap(nested))
        {
            await SourceAsync(nested, depth + 1, isRetry: false, found, stop).ConfigureAwait(false);
            return true;
        }
        var told = item.Modified ?? item.Published;
        var entry = state.Entry(id);
        if (FeedStories.Whole(item, id) is { } page)
        {
            var mark = Hash64.Of(item.Html).ToString("x16");
            if (entry.IsDone && entry.Told == mark)
                return true;
            (entry.Told, entry.Asked, entry.Reason, entry.Stage, entry.IsDone) = (mark, time.GetUtcNow(), null, null, false);
            state.Changed(entry);
            await found.WriteAsync(new FollowResult(id, page, null), stop).ConfigureAwait(false);
            return true;
        }
        if (item.Address is null || (entry.IsDone && (told is null || told == entry.Told)))
            return true;
        if (!entry.IsDone && (entry.IsGivenUp || entry.Next > time.GetUtcNow()))
            return entry.IsGivenUp;
        entry.Told = told;
        return await StoryAsync(item, isRetry: false, found, stop).ConfigureAwait(false);
    }

    private static bool IsSitemap(string address) => PageNames.WithoutQuery(address) is var bare
        && (bare.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".xml.gz", StringComparison.OrdinalIgnoreCase));

    private async Task<bool> StoryAsync(FeedItem item, bool isRetry, ChannelWriter<FollowResult> found, CancellationToken stop)
    {
        var entry = state.Entry(item.Address!);
        if (isRetry)
            (entry.IsGivenUp, entry.Failures, entry.IsDone) = (false, 0, false);
        var outcome = await AskAsync(entry, conditional: entry.IsDone, stop).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            await found.WriteAsync(new FollowResult(entry.Address, null, failure), stop).ConfigureAwait(false);
            return entry.IsGivenUp;
        }
        if (outcome.IsUnchanged)
            return true;
        // A state that an older program left does not say what is a source.
        if (isRetry && FeedList.Of(outcome.Page!, limits.Items) is not null)
        {
            // It has just been brought: asked with its marks it would say "unchanged".
            (entry.Next, entry.ETag, entry.LastModified) = (null, null, null);
            await SourceAsync(entry.Address, 0, isRetry: true, found, stop).ConfigureAwait(false);
            return true;
        }
        entry.IsDone = false;
        state.Changed(entry);
        var page = outcome.Page! with { Published = outcome.Page!.Published ?? item.Published };
        await found.WriteAsync(new FollowResult(entry.Address, page, null), stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>One request, when the host's turn comes, with what it leaves in the entry.</summary>
    private async Task<FetchOutcome> AskAsync(FollowEntry entry, bool conditional, CancellationToken stop)
    {
        var outcome = await Gate(entry.Address).AskAsync(entry.Address, conditional ? entry.ETag : null, conditional ? entry.LastModified : null, stop).ConfigureAwait(false);
        var now = time.GetUtcNow();
        entry.Asked = now;
        if (outcome.Failure is not { } failure)
        {
            (entry.Failures, entry.Stage, entry.Reason, entry.Next, entry.IsGivenUp) = (0, null, null, null, false);
            if (!outcome.IsUnchanged)
                (entry.ETag, entry.LastModified) = (outcome.ETag, outcome.LastModified);
            state.Changed(entry);
            return outcome;
        }
        entry.Failures++;
        (entry.Stage, entry.Reason) = (failure.Stage, failure.Reason);
        entry.IsGivenUp = !failure.IsTransient || entry.Failures >= limits.Attempts;
        var wait = limits.BackOff * Math.Pow(2, Math.Min(entry.Failures - 1, 20));
        if (failure.RetryAfter > wait)
            wait = failure.RetryAfter.Value;
        entry.Next = now + (wait < limits.LongestBackOff ? wait : limits.LongestBackOff);
        state.Changed(entry);
        return outcome;
    }

    private HostGate Gate(string address)
    {
        var host = HostOf(address);
        lock (guard)
        {
            if (!gates.TryGetValue(host, out var gate))
                gates.Add(host, gate = new HostGate(fetcher, limits, time, robot));
            return gate;
        }
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var at) ? at.GetLeftPart(UriPartial.Authority) : "";
}
