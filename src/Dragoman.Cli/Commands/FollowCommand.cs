using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman follow</c>: feeds, sitemaps and pages are looked at on a schedule and what is new is read.</summary>
internal static class FollowCommand
{
    /// <summary>How the program introduces itself to servers.</summary>
    private const string Agent = "Dragoman/0.1 (dragoman; reads diplomatic news)";

    public static Command Create()
    {
        var addresses = new Argument<string[]>("ADDRESS") { Description = "Feeds (RSS, Atom, JSON Feed), news sitemaps, calendars (iCalendar) or pages", Arity = ArgumentArity.OneOrMore };
        var once = new Option<bool>("--once") { Description = "Look once and end, for cron" };
        var every = new Option<double>("--every") { Description = "Minutes between two looks", DefaultValueFactory = _ => 15, HelpName = "MINUTES" };
        var pause = new Option<double>("--pause") { Description = "Seconds between two requests to one host", DefaultValueFactory = _ => 1, HelpName = "SECONDS" };
        var allow = new Option<string[]>("--allow") { Description = "A host on a private network that may be asked (host or host:port); repeatable", HelpName = "HOST" };
        var queue = QueueOption.Create();
        var json = new Option<bool>("--json") { Description = "One JSON record a line instead of a line for a person" };
        var store = StoreOption.Create();
        var command = new Command("follow", "Fetch what is new in feeds and read it") { addresses, once, every, pause, allow, queue, json, store };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(addresses) ?? [],
            parsed.GetValue(once),
            Limits(parsed.GetValue(every), parsed.GetValue(pause), parsed.GetValue(allow) ?? []),
            new FollowOutput(parsed.GetValue(json)),
            parsed.GetValue(queue),
            parsed.GetValue(store)!,
            cancellation));
        return command;
    }

    internal static FetchLimits Limits(double every, double pause, string[] allow) => FetchLimits.Default with
    {
        Interval = TimeSpan.FromMinutes(Math.Clamp(every, 0, 60 * 24 * 365)),
        Pause = TimeSpan.FromSeconds(Math.Clamp(pause, 0, 3600)),
        Allowed = allow.ToHashSet(StringComparer.OrdinalIgnoreCase),
    };

    private static Task<int> RunAsync(string[] addresses, bool once, FetchLimits limits, FollowOutput output, bool queue, string store, CancellationToken cancellation)
    {
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var at) || at.Scheme is not ("http" or "https"))
                return Task.FromResult(Complain.Refuse($"{address}: is no http or https address"));
        }
        return WithAsync(store, limits, output, queue, async (follower, work) =>
        {
            while (true)
            {
                var status = await work(follower.RunAsync(addresses, cancellation)).ConfigureAwait(false);
                if (once)
                    return status;
                var rest = follower.NextLook(addresses) - TimeProvider.System.GetUtcNow();
                await Task.Delay(rest > TimeSpan.FromSeconds(1) ? rest : TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false);
            }
        }, cancellation);
    }

    /// <summary>Opens store, memory and pipeline, and does the work.</summary>
    internal static async Task<int> WithAsync(
        string address, FetchLimits limits, FollowOutput output, bool queue,
        Func<Follower, Func<IAsyncEnumerable<FollowResult>, Task<int>>, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            using var store = Stores.Open(address, TimeProvider.System);
            using var held = store.Hold("follow");
            if (held is null)
                return Complain.Refuse("another follower works on this store");
            using var fetcher = new Fetcher(limits, TimeProvider.System, Agent);
            var memory = new FollowMemory(store, FollowMemory.OlderFile(address));
            using var follower = new Follower(fetcher, memory.State, limits, TimeProvider.System);
            var (intake, reader) = (new StoryIntake(time: TimeProvider.System), new StoryReader());
            var pipeline = new StoryPipeline(intake, reader, store);
            var calendars = new CalendarWatch(store, intake, reader, TimeProvider.System);
            var status = await work(follower, results => TellAsync(Outcomes(results), calendars, memory, output, cancellation)).ConfigureAwait(false);
            await memory.WrittenAsync().ConfigureAwait(false);
            return status;

            IAsyncEnumerable<Outcome> Outcomes(IAsyncEnumerable<FollowResult> results)
            {
                var pages = results.ToBlockingEnumerable(cancellation).Select(result => Pair(result, calendars, cancellation));
                return queue ? pipeline.QueueAsync(pages, cancellation) : pipeline.RunAsync(pages, cancellation);
            }
        }
        catch (Exception refused) when (refused is StoreException or IOException or UnauthorizedAccessException)
        {
            return Complain.Refuse(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Stopped;
        }
    }

    private static async Task<int> TellAsync(
        IAsyncEnumerable<Outcome> outcomes, CalendarWatch calendars, FollowMemory memory, FollowOutput output, CancellationToken cancellation)
    {
        var status = ExitStatus.Done;
        var state = memory.State;
        await foreach (var outcome in outcomes.ConfigureAwait(false))
        {
            switch (outcome)
            {
                case Kept kept:
                    state.Settle(kept.Input);
                    await memory.WrittenAsync().ConfigureAwait(false);
                    await output.WriteAsync(kept).ConfigureAwait(false);
                    Complain.Of(kept);
                    break;
                case Queued queued:
                    state.Settle(queued.Input);
                    await memory.WrittenAsync().ConfigureAwait(false);
                    await output.WriteAsync(queued).ConfigureAwait(false);
                    Complain.Of(queued);
                    break;
                case Failed { Stage: not ("address" or "robots" or "connect" or "answer" or "content") } failed:
                    state.Fail(failed.Input, failed.Stage, failed.Error);
                    status = Math.Max(status, Complain.Of(failed));
                    break;
                default:
                    state.Settle(outcome.Input);
                    status = Math.Max(status, Complain.Of(outcome));
                    break;
            }
        }
        foreach (var seen in await calendars.TellAsync(cancellation).ConfigureAwait(false))
            await output.WriteAsync(seen).ConfigureAwait(false);
        return status;
    }

    private static (Page?, Failed?) Pair(FollowResult result, CalendarWatch calendars, CancellationToken cancellation)
    {
        if (result.Failure is { } failure)
            return (null, new Failed(failure.Address, failure.Stage, failure.Reason));
        calendars.Look(result.Page!, cancellation);
        return (result.Page, null);
    }
}
