using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman failed</c>: what could not be read or fetched, a line each with its reason, and another try.</summary>
internal static class FailedCommand
{
    private const int ShownId = 12;

    public static Command Create()
    {
        var stories = new Argument<string[]>("STORY") { Description = "With --retry: only these stories, by their ids or the beginnings of them", Arity = ArgumentArity.ZeroOrMore };
        var retry = new Option<bool>("--retry") { Description = "Put the stories back among those that wait for a worker, and fetch the addresses again" };
        var limit = new Option<int>("--limit") { Description = "How many stories to list, the last one first", DefaultValueFactory = _ => 100 };
        var offset = new Option<int>("--offset") { Description = "How many to pass over first", DefaultValueFactory = _ => 0 };
        var pause = new Option<double>("--pause") { Description = "Seconds between two requests to one host", DefaultValueFactory = _ => 1, HelpName = "SECONDS" };
        var allow = new Option<string[]>("--allow") { Description = "A host on a private network that may be asked (host or host:port); repeatable", HelpName = "HOST" };
        var json = new Option<bool>("--json") { Description = "Of stories that are fetched one JSON record a line instead of a line for a person" };
        var store = StoreOption.Create();
        var command = new Command("failed", "What could not be read or fetched, and why") { stories, retry, limit, offset, pause, allow, json, store };
        command.SetAction((parsed, cancellation) =>
        {
            var (address, named) = (parsed.GetValue(store)!, parsed.GetValue(stories) ?? []);
            if (parsed.GetValue(retry))
                return RetryAsync(address, named, FollowCommand.Limits(0, parsed.GetValue(pause), parsed.GetValue(allow) ?? []), new FollowOutput(parsed.GetValue(json)), cancellation);
            return Task.FromResult(named.Length > 0
                ? Complain.Refuse("say what to do with these stories: --retry")
                : StoreOption.Use(address, opened => List(opened, address, Math.Max(0, parsed.GetValue(limit)), Math.Max(0, parsed.GetValue(offset)))));
        });
        return command;
    }

    private static int List(IStore store, string address, int limit, int offset)
    {
        var stories = store.Work.Failed(limit, offset);
        foreach (var story in stories)
            Console.WriteLine(Terminal.OneLine($"{story.Story[..ShownId]}  {story.At:yyyy-MM-dd HH:mm}  {story.Name}: {story.Reason} ({story.Tries} tries)"));
        var total = store.Work.Count().Failed;
        Cut.Tell("stories", stories.Count, total, offset);
        var addresses = new FollowMemory(store, FollowMemory.OlderFile(address)).State.Failed();
        foreach (var entry in addresses)
            Console.WriteLine(Terminal.OneLine($"{entry.Address}  {entry.Stage}: {entry.Reason}"));
        return total + addresses.Count == 0 ? ExitStatus.Done : ExitStatus.Incomplete;
    }

    private static async Task<int> RetryAsync(string address, string[] named, FetchLimits limits, FollowOutput output, CancellationToken cancellation)
    {
        string[] addresses;
        try
        {
            using var store = Stores.OpenExisting(address, TimeProvider.System);
            var count = await store.Work.RetryAsync(named, cancellation).ConfigureAwait(false);
            if (count == 0 && named.Length > 0)
                return Complain.NotFound($"no story that begins so was given up: {string.Join(", ", named)}");
            if (count > 0)
                Console.WriteLine($"{count} {(count == 1 ? "story waits" : "stories wait")} again; dragoman work reads what waits");
            addresses = named.Length > 0 ? [] : [.. new FollowMemory(store, FollowMemory.OlderFile(address)).State.Failed()
                .Select(entry => entry.Address).Where(failed => failed.Contains("://", StringComparison.Ordinal))];
        }
        catch (StoreException refused)
        {
            return Complain.Refuse(refused.Message);
        }
        return addresses.Length == 0
            ? ExitStatus.Done
            : await FollowCommand.WithAsync(address, limits, output, queue: false, (follower, work) => work(follower.RetryAsync(addresses, cancellation)), cancellation).ConfigureAwait(false);
    }
}
