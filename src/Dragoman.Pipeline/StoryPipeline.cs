using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Pipeline;

/// <summary>
/// The one sentence of the program: a page becomes what was kept, skipped or failed, in parallel over stories, in the order of the
/// input, with bounded queues. A story that a bug stops is a
/// <see cref="Failed"/> and the rest goes on; a store that can't be written ends the run.
/// </summary>
public sealed class StoryPipeline(StoryIntake intake, StoryReader reader, IStore? store)
{
    /// <summary>Pages above this size are taken apart by one worker and read by all; smaller ones are one worker's from end to end.</summary>
    private const int WholePageBytes = 128 * 1024;

    /// <summary>How many pages may wait between the stages, for each worker.</summary>
    private const int QueuePerWorker = 8;

    /// <summary>How long the store's queue is left alone where nothing tells of new work, or of a lease that has lapsed.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>How many stories are claimed at once, for each worker.</summary>
    private const int ClaimsPerWorker = 4;

    /// <summary>Stories that are read at the same time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>What became of each story. With a store, a story is handed out once the store would survive the program's death.</summary>
    public IAsyncEnumerable<Outcome> RunAsync(IEnumerable<(Page? Page, Failed? Failed)> pages, CancellationToken cancellation = default) =>
        RunAsync((read, stop) => ReadAllAsync(pages, Read, read, stop), KeepAsync, cancellation);

    /// <summary>Takes stories in and puts them into the store's queue, to be read by whichever worker comes first.</summary>
    public IAsyncEnumerable<Outcome> QueueAsync(IEnumerable<(Page? Page, Failed? Failed)> pages, CancellationToken cancellation = default) =>
        RunAsync((read, stop) => ReadAllAsync(pages, ToQueue, read, stop), KeepAsync, cancellation);

    /// <summary>Reads and keeps what the store's queue holds; several programs may at once, on any machine.</summary>
    /// <param name="once">Whether to end when the queue is empty, and not to wait for more.</param>
    /// <param name="lease">How long a story that was claimed stays this worker's after the worker's last sign of life.</param>
    public async IAsyncEnumerable<Outcome> WorkAsync(bool once, TimeSpan lease, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var held = new HeldClaims(store!.Work, lease);
        await foreach (var outcome in RunAsync(
            (read, stop) => ClaimAllAsync(once, store.Work, held, read, stop), (read, stop) => SettleAsync(read, held, stop), cancellation).ConfigureAwait(false))
            yield return outcome;
    }

    /// <summary>Reads stories again that were taken in before; what people corrected holds.</summary>
    public IAsyncEnumerable<Outcome> RereadAsync(IEnumerable<Story> stories, CancellationToken cancellation = default) =>
        RunAsync(
            async (read, stop) =>
            {
                foreach (var story in stories)
                    await StartAsync(() => [Read(story, story.Input, [])], read, stop).ConfigureAwait(false);
            },
            KeepAsync,
            cancellation);

    private async IAsyncEnumerable<Outcome> RunAsync(
        Func<ChannelWriter<Begun>, CancellationToken, Task> readAll, Func<OfClaim, CancellationToken, Task<Outcome>> keep,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Queue<Begun>();
        var kept = Queue<Task<Outcome>>();
        var stages = Task.WhenAll(
            Task.Run(() => StageAsync(read.Writer, () => readAll(read.Writer, stop.Token)), CancellationToken.None),
            Task.Run(() => StageAsync(kept.Writer, () => KeepAllAsync(read.Reader, keep, kept.Writer, stop.Token)), CancellationToken.None));
        try
        {
            await foreach (var outcome in kept.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await outcome.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await stages.ConfigureAwait(false);
        }
    }

    private Channel<T> Queue<T>() =>
        Channel.CreateBounded<T>(new BoundedChannelOptions(Workers * QueuePerWorker) { SingleReader = true, SingleWriter = true });

    /// <summary>Runs a stage to its end and hands whatever ended it to the next one.</summary>
    private static async Task StageAsync<T>(ChannelWriter<T> next, Func<Task> stage)
    {
        Exception? broken = null;
        try
        {
            await stage().ConfigureAwait(false);
        }
        catch (Exception end)
        {
            broken = end;
        }
        next.Complete(broken);
    }

    private async Task ReadAllAsync(
        IEnumerable<(Page? Page, Failed? Failed)> pages, Func<IntakeOutcome, Outcome> become, ChannelWriter<Begun> read, CancellationToken stop)
    {
        foreach (var (page, failed) in pages)
        {
            if (page is null)
                await read.WriteAsync(new Begun(Task.FromResult<IReadOnlyList<Outcome>>([failed!])), stop).ConfigureAwait(false);
            else if (page.Open is null && page.Content.Length <= WholePageBytes)
                await StartAsync(() => [.. Stories(page, stop).Select(become)], read, stop).ConfigureAwait(false);
            else
                foreach (var outcome in Stories(page, stop))
                    await StartAsync(() => [become(outcome)], read, stop).ConfigureAwait(false);
        }
    }

    private async Task ClaimAllAsync(bool once, WorkQueue queue, HeldClaims held, ChannelWriter<Begun> read, CancellationToken stop)
    {
        while (true)
        {
            var claims = await held.ClaimAsync(Workers * ClaimsPerWorker, stop).ConfigureAwait(false);
            foreach (var claim in claims)
                await StartAsync(() => [Read(claim.Story, claim.Story.Input, [])], read, stop, claim).ConfigureAwait(false);
            if (claims is [{ Tries: > WorkQueue.TriesInCompany }])
                await held.EmptyAsync(stop).ConfigureAwait(false);
            else if (claims.Count > 0)
                continue;
            else if (!held.IsEmpty)
                await held.EmptyAsync(stop).ConfigureAwait(false);
            else if (once && queue.Count().Waiting == 0)
                return;
            else
                await queue.WaitAsync(Poll, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Starts work and queues its result; the queue's length bounds how much runs and waits at once.</summary>
    private static ValueTask StartAsync(Func<IReadOnlyList<Outcome>> work, ChannelWriter<Begun> read, CancellationToken stop, Claim? claim = null) =>
        read.WriteAsync(new Begun(Task.Run(work, stop), claim), stop);

    private static async Task KeepAllAsync(
        ChannelReader<Begun> read, Func<OfClaim, CancellationToken, Task<Outcome>> keep, ChannelWriter<Task<Outcome>> kept, CancellationToken stop)
    {
        await foreach (var begun in read.ReadAllAsync(stop).ConfigureAwait(false))
            foreach (var outcome in await begun.Outcomes.ConfigureAwait(false))
                await kept.WriteAsync(keep(new OfClaim(outcome, begun.Claim), stop), stop).ConfigureAwait(false);
    }

    /// <summary>Not awaited before the next story comes: stories that wait together are committed together.</summary>
    private async Task<Outcome> KeepAsync(OfClaim read, CancellationToken stop)
    {
        if (store is null)
            return read.Outcome;
        try
        {
            return read.Outcome switch
            {
                Kept story => story with { As = await store.KeepAsync(story.Record, stop).ConfigureAwait(false) },
                Queued story => story with { IsNew = await store.Work.PutAsync(story.Story, stop).ConfigureAwait(false) },
                _ => read.Outcome,
            };
        }
        catch (Exception bug) when (bug is not OperationCanceledException and not StoreException)
        {
            return new Failed(read.Outcome.Input, "keeping", Describe(bug));
        }
    }

    private static async Task<Outcome> SettleAsync(OfClaim read, HeldClaims held, CancellationToken stop)
    {
        try
        {
            return await held.SettleAsync(read.Outcome, read.Claim!, stop).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not OperationCanceledException and not StoreException)
        {
            return await held.SettleAsync(new Failed(read.Outcome.Input, "keeping", Describe(bug)), read.Claim!, stop).ConfigureAwait(false);
        }
    }

    /// <summary>What intake makes of a page; a bug there ends this page and no other.</summary>
    private IEnumerable<IntakeOutcome> Stories(Page page, CancellationToken stop)
    {
        using var outcomes = intake.Read(page, stop).GetEnumerator();
        for (var more = true; more;)
        {
            IntakeOutcome? outcome = null;
            try
            {
                more = outcomes.MoveNext();
                if (more)
                    outcome = outcomes.Current;
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                more = false;
                outcome = IntakeOutcome.Fail(page.Input, Describe(bug));
            }
            if (outcome is not null)
                yield return outcome;
        }
    }

    private Outcome Read(IntakeOutcome outcome) => outcome.Story is { } story ? Read(story, outcome.Input, outcome.Notes) : Without(outcome);

    private static Outcome ToQueue(IntakeOutcome outcome) => outcome.Story is { } story ? new Queued(outcome.Input, story) { Notes = outcome.Notes } : Without(outcome);

    private static Outcome Without(IntakeOutcome outcome) => outcome.Failed is { } failed
        ? new Failed(outcome.Input, "intake", outcome.Where is { } where ? $"{where}: {failed}" : failed)
        : new Skipped(outcome.Input, outcome.Skipped ?? "nothing to read");

    private Outcome Read(Story story, string input, IReadOnlyList<string> notes)
    {
        try
        {
            return new Kept(input, reader.Read(store?.Dated(story) ?? story)) { Notes = notes };
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return new Failed(input, "reading", Describe(bug));
        }
    }

    /// <summary>A bug is told with the method that it struck in: it is for whoever mends it.</summary>
    private static string Describe(Exception bug) =>
        $"{bug.GetType().Name} in {bug.TargetSite?.DeclaringType?.Name}.{bug.TargetSite?.Name}: {bug.Message}";

    /// <summary>What is being read, in its place in the order, with the claim under which it is.</summary>
    private readonly record struct Begun(Task<IReadOnlyList<Outcome>> Outcomes, Claim? Claim = null);

    private readonly record struct OfClaim(Outcome Outcome, Claim? Claim);
}
