using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman reread</c>: kept stories are read again by this program and its model. What people corrected holds.</summary>
internal static class RereadCommand
{
    private const int PutAtOnce = 1000;

    public static Command Create()
    {
        var ids = new Argument<string[]>("STORY") { Description = "The stories' ids, or their beginnings; without them those that an older program or model read", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every story that is kept" };
        var limit = new Option<int>("--limit") { Description = "How many at most", DefaultValueFactory = _ => int.MaxValue };
        var queue = QueueOption.Create();
        var store = StoreOption.Create();
        var command = new Command("reread", "Read kept stories again: those that an older program or model read, or all") { ids, all, limit, queue, store };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(ids) ?? [], parsed.GetValue(all), Math.Max(0, parsed.GetValue(limit)), parsed.GetValue(queue), parsed.GetValue(store)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] ids, bool all, int limit, bool queue, string address, CancellationToken cancellation)
    {
        try
        {
            using var store = Stores.OpenExisting(address, TimeProvider.System);
            foreach (var id in ids)
            {
                if (store.Record(id) is null)
                    return Complain.NotFound($"the store knows no story {id}");
            }
            var chosen = (ids.Length > 0 ? ids.Select(id => store.Record(id)!.Story.Id) : Chosen(store, all)).Take(limit);
            if (queue)
                return await PutAsync(store, chosen, cancellation).ConfigureAwait(false);
            var reader = new StoryReader();
            reader.Load();
            var stories = chosen.Select(id => store.Record(id)!.Story)
                // What somebody put in by hand no program reads again.
                .Where(story => story.Input != HandWork.ByHand);
            var status = ExitStatus.Done;
            var (renewed, same) = (0, 0);
            await foreach (var outcome in new StoryPipeline(new StoryIntake(), reader, store).RereadAsync(stories, cancellation).ConfigureAwait(false))
            {
                if (outcome is not Kept kept)
                    status = Math.Max(status, Complain.Of(outcome));
                else if (kept.As == KeepOutcome.Renewed)
                    renewed++;
                else
                    same++;
            }
            Console.WriteLine($"{renewed + same} stories read again by {StoryReader.Program} with {StoryReader.Model}: {renewed} told something else, {same} the same");
            return status;
        }
        catch (StoreException refused)
        {
            return Complain.Refuse(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Stopped;
        }
    }

    private static async Task<int> PutAsync(IStore store, IEnumerable<string> chosen, CancellationToken cancellation)
    {
        var (put, seen) = (0L, 0L);
        foreach (var some in chosen.Chunk(PutAtOnce))
        {
            put += await store.Work.PutAgainAsync(some, cancellation).ConfigureAwait(false);
            seen += some.Length;
        }
        QueueOption.Tell(put, seen - put);
        return ExitStatus.Done;
    }

    /// <summary>In the order in which they were kept, so that they meet the dealings that they met.</summary>
    private static IEnumerable<string> Chosen(IStore store, bool all)
    {
        for (var (after, more) = (0L, true); more;)
        {
            var page = store.ReadStories(after);
            foreach (var story in page)
            {
                after = story.No;
                if (all || IsOlder(story))
                    yield return story.Id;
            }
            more = page.Count > 0;
        }
    }

    /// <summary>Whether an older program or model read it; what a newer one read is left to that.</summary>
    private static bool IsOlder(ReadStory story) => story.Program is null
        || (Version.TryParse(story.Program, out var program) && Version.TryParse(StoryReader.Program, out var mine) && program < mine)
        || (story.Model is { } model && string.CompareOrdinal(model, StoryReader.Model) < 0);
}
