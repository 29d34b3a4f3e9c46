using System.CommandLine;
using Dragoman.Pipeline;
using Dragoman.Pipeline.Demo;
using Dragoman.Records;
using Dragoman.Web.Shelved;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman demo</c>: a store with the project's own stories around today, to look about in.</summary>
internal static class DemoCommand
{
    private const string Address = "demo.db";

    public static Command Create()
    {
        var store = new Option<string>("--store") { Description = "The store that is filled; it must be empty", DefaultValueFactory = _ => Address, HelpName = "ADDRESS" };
        var command = new Command("demo", "Fill a store with invented stories dated around today, so that there is something to look at") { store };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(store)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string address, CancellationToken cancellation)
    {
        try
        {
            var clock = new DemoClock(TimeProvider.System);
            using var store = Stores.Open(address, clock);
            if (store.Stories(1).Count > 0)
                return Complain.Refuse($"{address} holds stories already; a demo wants a store of its own: delete that one, or name another with --store");
            var kept = await DemoStories.FillAsync(store, clock, new StoryReader(), cancellation).ConfigureAwait(false);
            await new WatchLists(store, TimeProvider.System).SaveAsync(Environment.UserName, null, "Central Asia", "KAZ-USA, KAZ-UZB, USA-UZB, C5+1").ConfigureAwait(false);
            Console.WriteLine($"{kept} invented stories around today are in {address}. Now open the desk on it:");
            Console.WriteLine();
            Console.WriteLine($"  dragoman serve --store {address}        then http://127.0.0.1:5217 in a browser");
            Console.WriteLine($"  dragoman agenda --store {address}       what comes");
            Console.WriteLine($"  dragoman brief KAZ USA --store {address}");
            return ExitStatus.Done;
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
}
