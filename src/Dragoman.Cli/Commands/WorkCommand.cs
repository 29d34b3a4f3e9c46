using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Pipeline;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman work</c>: reads what waits in the store's queue; any number of them, on any machine.</summary>
internal static class WorkCommand
{
    private const double ShortestLease = 1, LongestLease = 24 * 60 * 60;

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "End when nothing waits" };
        var lease = new Option<double>("--lease")
        {
            Description = "After how many seconds without a sign of life another worker takes over what this one was reading",
            DefaultValueFactory = _ => 60,
            HelpName = "SECONDS",
        };
        var json = new Option<bool>("--json") { Description = "One JSON record a line instead of a line for a person" };
        var store = StoreOption.Create();
        var command = new Command("work", "Read the stories that wait in the store's queue; several may work at once") { once, lease, json, store };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(once), TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(lease), ShortestLease, LongestLease)),
            new FollowOutput(parsed.GetValue(json)), parsed.GetValue(store)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool once, TimeSpan lease, FollowOutput output, string address, CancellationToken cancellation)
    {
        try
        {
            using var store = Stores.OpenExisting(address, TimeProvider.System);
            var reader = new StoryReader();
            reader.Load();
            var status = ExitStatus.Done;
            await foreach (var outcome in new StoryPipeline(new StoryIntake(), reader, store).WorkAsync(once, lease, cancellation).ConfigureAwait(false))
            {
                if (outcome is Kept kept)
                    await output.WriteAsync(kept).ConfigureAwait(false);
                status = Math.Max(status, Complain.Of(outcome));
            }
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
}
