using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Dragoman.Web.Watching;

namespace Dragoman.Web.Reading;

/// <summary>Reads what somebody hands in, and keeps it. So many pages are read at once as the machine has processors; the others wait.</summary>
public sealed class StoryDrop(StoryIntake intake, StoryReader reader, IStore store, Gathered gathered, DeskMeters meters, ReadingLog readings, ILogger<StoryDrop> log) : IDisposable
{
    /// <summary>The stories of one page that are read: an archive belongs to the command line.</summary>
    public const int MostStories = 200;

    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    /// <summary>What became of each story of the page, once the store would survive the program's death.</summary>
    public async Task<IReadOnlyList<Outcome>> ReadAsync(Page page, CancellationToken cancellation = default)
    {
        meters.Queued();
        try
        {
            await turns.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                var read = await Task.Run(() => Read(page, cancellation), cancellation).ConfigureAwait(false);
                using (meters.Stage("store"))
                    read = await Task.WhenAll(read.Select(outcome => KeepAsync(outcome, cancellation))).ConfigureAwait(false);
                Tell(read);
                return read;
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            meters.Taken();
        }
    }

    public void Dispose() => turns.Dispose();

    private Outcome[] Read(Page page, CancellationToken cancellation)
    {
        List<IntakeOutcome> taken;
        using (meters.Stage("intake"))
            taken = [.. intake.Read(page, cancellation).Take(MostStories)];
        using (meters.Stage("reading"))
            return [.. taken.Select(Read)];
    }

    private Outcome Read(IntakeOutcome taken)
    {
        if (taken.Failed is { } failed)
            return new Failed(taken.Input, "intake", failed);
        if (taken.Story is not { } story)
            return new Skipped(taken.Input, taken.Skipped ?? "nothing to read");
        try
        {
            return new Kept(taken.Input, reader.Read(story)) { Notes = taken.Notes };
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            log.LogError(bug, "Reading {Story} failed", story.Id);
            return new Failed(taken.Input, "reading", $"{bug.GetType().Name}: {bug.Message}");
        }
    }

    private async Task<Outcome> KeepAsync(Outcome outcome, CancellationToken cancellation) =>
        outcome is Kept kept ? kept with { As = await store.KeepAsync(kept.Record, cancellation).ConfigureAwait(false) } : outcome;

    private void Tell(IEnumerable<Outcome> outcomes)
    {
        gathered.Forget();
        foreach (var outcome in outcomes)
        {
            var name = outcome switch { Kept kept => kept.As?.ToString().ToLowerInvariant() ?? "kept", Skipped => "skipped", _ => "failed" };
            meters.Story(name);
            readings.Story(outcome, name);
            if (outcome is Failed failed)
            {
                meters.Failure(failed.Stage);
                log.LogWarning("A story was not read at {Stage}: {Error}", failed.Stage, failed.Error);
            }
            else if (outcome is Kept kept)
            {
                log.LogInformation("Story {Story} was read: {Engagements} engagements, {Statements} statements", kept.Record.Story.Id,
                    kept.Record.Engagements.Count, kept.Record.Statements.Count);
            }
        }
    }
}
