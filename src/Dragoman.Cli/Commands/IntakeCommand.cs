using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman intake --failed</c>: what could not be fetched or read, one line each, and another try.</summary>
internal static class IntakeCommand
{
    public static Command Create()
    {
        var failed = new Option<bool>("--failed") { Description = "List the addresses that failed, with stage and reason, and try them again" };
        var list = new Option<bool>("--list") { Description = "Only list, try nothing" };
        var pause = new Option<double>("--pause") { Description = "Seconds between two requests to one host", DefaultValueFactory = _ => 1, HelpName = "SECONDS" };
        var allow = new Option<string[]>("--allow") { Description = "A host on a private network that may be asked (host or host:port); repeatable", HelpName = "HOST" };
        var json = new Option<bool>("--json") { Description = "One JSON record a line instead of a line for a person" };
        var store = StoreOption.Create();
        var command = new Command("intake", "What the followers of this store could not take in") { failed, list, pause, allow, json, store };
        command.SetAction((parsed, cancellation) =>
        {
            if (!parsed.GetValue(failed))
                return Task.FromResult(Complain.Refuse("say what of the intake: --failed"));
            var address = parsed.GetValue(store)!;
            if (parsed.GetValue(list))
                return Task.FromResult(List(address));
            var limits = FollowCommand.Limits(0, parsed.GetValue(pause), parsed.GetValue(allow) ?? []);
            return RetryAsync(address, limits, new FollowOutput(parsed.GetValue(json)), cancellation);
        });
        return command;
    }

    private static int List(string store)
    {
        try
        {
            using var opened = Stores.OpenExisting(store, TimeProvider.System);
            var failed = new FollowMemory(opened, FollowMemory.OlderFile(store)).State.Failed();
            foreach (var entry in failed)
                Console.WriteLine(Terminal.OneLine($"{entry.Address}  {entry.Stage}: {entry.Reason}"));
            return failed.Count == 0 ? ExitStatus.Done : ExitStatus.Incomplete;
        }
        catch (StoreException refused)
        {
            return Complain.Refuse(refused.Message);
        }
    }

    private static Task<int> RetryAsync(string store, FetchLimits limits, FollowOutput output, CancellationToken cancellation) =>
        FollowCommand.WithAsync(store, limits, output, (follower, state, work) =>
        {
            string[] addresses = [.. state.Failed().Select(entry => entry.Address).Where(address => address.Contains("://", StringComparison.Ordinal))];
            return addresses.Length == 0 ? Task.FromResult(ExitStatus.Done) : work(follower.RetryAsync(addresses, cancellation));
        }, cancellation);
}
