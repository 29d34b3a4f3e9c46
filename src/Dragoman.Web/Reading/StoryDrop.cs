using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Dragoman.Web.Watching;

namespace Dragoman.Web.Reading;

/// <summary>Reads what somebody hands in, in that user's turn, and keeps it.</summary>
public sealed class StoryDrop(
    StoryIntake intake, StoryReader reader, IStore store, Gathered gathered, DeskMeters meters, ReadingLog readings, ReadingTurns turns, TimeProvider time, ILogger<StoryDrop> log)
{
    /// <summary>The stories of one page that are read: an archive belongs to the command line.</summary>
    public const int MostStories = 200;

    /// <summary>The longest that one page is read for.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What became of each story of the page, once the store would survive the program's death.</summary>
    /// <param name="who">Whose turn it takes.</param>
    public Task<IReadOnlyList<Outcome>> ReadAsync(Page page, string who, CancellationToken cancellation = default) =>
        ReadAsync(page.Input, stop => Read(page, stop), who, cancellation);

    /// <summary>Reads a kept story again.</summary>
    public Task<IReadOnlyList<Outcome>> RereadAsync(Story story, string who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(story);
        return ReadAsync(story.Input, stop => [Read(IntakeOutcome.Of(story), stop)], who, cancellation);
    }

    private async Task<IReadOnlyList<Outcome>> ReadAsync(string input, Func<CancellationToken, Outcome[]> read, string who, CancellationToken cancellation)
    {
        meters.Queued();
        try
        {
            var outcomes = await ReadInTurnAsync(input, read, who, cancellation).ConfigureAwait(false);
            using (meters.Stage("store"))
                outcomes = await Task.WhenAll(outcomes.Select(outcome => KeepAsync(outcome, cancellation))).ConfigureAwait(false);
            Tell(outcomes);
            return outcomes;
        }
        finally
        {
            meters.Taken();
        }
    }

    private async Task<Outcome[]> ReadInTurnAsync(string input, Func<CancellationToken, Outcome[]> read, string who, CancellationToken cancellation)
    {
        // The time runs from the turn's beginning, not while others are read.
        using var limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await turns.DoAsync(
                who,
                stop =>
                {
                    limit.CancelAfter(MostTime);
                    return read(stop);
                },
                either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [new Failed(input, "reading", $"took longer than {MostTime.TotalSeconds:0.#} seconds (limit: time)")];
        }
        catch (TooManyWaitingException full)
        {
            return [new Failed(input, "turn", full.Message)];
        }
    }

    private Outcome[] Read(Page page, CancellationToken cancellation)
    {
        List<IntakeOutcome> taken;
        using (meters.Stage("intake"))
            taken = [.. intake.Read(page, cancellation).Take(MostStories)];
        using (meters.Stage("reading"))
            return [.. taken.Select(outcome => Read(outcome, cancellation))];
    }

    private Outcome Read(IntakeOutcome taken, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (taken.Failed is { } failed)
            return new Failed(taken.Input, "intake", failed);
        if (taken.Story is not { } story)
            return new Skipped(taken.Input, taken.Skipped ?? "nothing to read");
        try
        {
            return new Kept(taken.Input, reader.Read(store.Dated(story))) { Notes = taken.Notes };
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
