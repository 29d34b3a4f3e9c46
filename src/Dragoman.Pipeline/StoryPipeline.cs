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

    /// <summary>Stories that are read at the same time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>What became of each story. With a store, a story is handed out once the store would survive the program's death.</summary>
    public IAsyncEnumerable<Outcome> RunAsync(IEnumerable<(Page? Page, Failed? Failed)> pages, CancellationToken cancellation = default) =>
        RunAsync((read, stop) => ReadAllAsync(pages, read, stop), cancellation);

    /// <summary>Reads stories again that were taken in before; what people corrected holds.</summary>
    public IAsyncEnumerable<Outcome> RereadAsync(IEnumerable<Story> stories, CancellationToken cancellation = default) =>
        RunAsync(
            async (read, stop) =>
            {
                foreach (var story in stories)
                    await StartAsync(() => [Read(story, story.Input, [])], read, stop).ConfigureAwait(false);
            },
            cancellation);

    private async IAsyncEnumerable<Outcome> RunAsync(
        Func<ChannelWriter<Task<IReadOnlyList<Outcome>>>, CancellationToken, Task> readAll, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Queue<Task<IReadOnlyList<Outcome>>>();
        var kept = Queue<Task<Outcome>>();
        var stages = Task.WhenAll(
            Task.Run(() => StageAsync(read.Writer, () => readAll(read.Writer, stop.Token)), CancellationToken.None),
            Task.Run(() => StageAsync(kept.Writer, () => KeepAllAsync(read.Reader, kept.Writer, stop.Token)), CancellationToken.None));
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
        IEnumerable<(Page? Page, Failed? Failed)> pages, ChannelWriter<Task<IReadOnlyList<Outcome>>> read, CancellationToken stop)
    {
        foreach (var (page, failed) in pages)
        {
            if (page is null)
                await read.WriteAsync(Task.FromResult<IReadOnlyList<Outcome>>([failed!]), stop).ConfigureAwait(false);
            else if (page.Open is null && page.Content.Length <= WholePageBytes)
                await StartAsync(() => [.. Stories(page, stop).Select(Read)], read, stop).ConfigureAwait(false);
            else
                foreach (var outcome in Stories(page, stop))
                    await StartAsync(() => [Read(outcome)], read, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Starts work and queues its result; the queue's length bounds how much runs and waits at once.</summary>
    private static ValueTask StartAsync(
        Func<IReadOnlyList<Outcome>> work, ChannelWriter<Task<IReadOnlyList<Outcome>>> read, CancellationToken stop) =>
        read.WriteAsync(Task.Run(work, stop), stop);

    private async Task KeepAllAsync(ChannelReader<Task<IReadOnlyList<Outcome>>> read, ChannelWriter<Task<Outcome>> kept, CancellationToken stop)
    {
        await foreach (var page in read.ReadAllAsync(stop).ConfigureAwait(false))
            foreach (var outcome in await page.ConfigureAwait(false))
                await kept.WriteAsync(KeepAsync(outcome, stop), stop).ConfigureAwait(false);
    }

    /// <summary>Not awaited before the next story comes: stories that wait together are committed together.</summary>
    private async Task<Outcome> KeepAsync(Outcome outcome, CancellationToken stop)
    {
        if (store is null || outcome is not Kept story)
            return outcome;
        try
        {
            return story with { As = await store.KeepAsync(story.Record, stop).ConfigureAwait(false) };
        }
        catch (Exception bug) when (bug is not OperationCanceledException and not StoreException)
        {
            return new Failed(outcome.Input, "keeping", Describe(bug));
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

    private Outcome Read(IntakeOutcome outcome)
    {
        if (outcome.Failed is { } failed)
            return new Failed(outcome.Input, "intake", outcome.Where is { } where ? $"{where}: {failed}" : failed);
        if (outcome.Story is not { } story)
            return new Skipped(outcome.Input, outcome.Skipped ?? "nothing to read");
        return Read(story, outcome.Input, outcome.Notes);
    }

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
}
