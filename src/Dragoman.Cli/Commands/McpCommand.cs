using System.CommandLine;
using Dragoman.Records;
using Dragoman.Web.Assistants;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman mcp</c>: the store for an assistant, by the Model Context Protocol on standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var store = StoreOption.Create();
        var command = new Command("mcp", "Let an assistant ask the store (Model Context Protocol on standard input and output)") { store };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(store)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string address, CancellationToken cancellation)
    {
        try
        {
            using var store = Stores.OpenExisting(address, TimeProvider.System);
            await AssistantServer.RunOnStandardInputAsync(store, TimeProvider.System, cancellation).ConfigureAwait(false);
            return ExitStatus.Done;
        }
        catch (StoreException refused)
        {
            return Complain.Refuse(refused.Message);
        }
    }
}
