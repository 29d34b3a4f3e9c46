using System.CommandLine;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>The store that a command works on: one option for all commands.</summary>
internal static class StoreOption
{
    public const string Default = "dragoman.db";

    public static Option<string> Create() => new("--store")
    {
        Description = "The store's address: a file (dragoman.db), sqlite:PATH, postgres://… or memory:",
        DefaultValueFactory = _ => Default,
        HelpName = "ADDRESS",
    };

    /// <summary>Why there is nothing to ask at the address, or null: only what reads stories makes a store, and a name may be mistyped.</summary>
    public static string? Missing(string address) => Stores.IsMissing(address)
        ? $"there is no store at {address}: 'dragoman read' makes one, --store names another"
        : null;

    /// <summary>Opens the store, does the work, closes it; a store that can't be opened or asked is told in one line.</summary>
    /// <param name="address">The store's address.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="makes">Whether the command may make a store where there is none.</param>
    public static int Use(string address, Func<IStore, int> work, bool makes = false)
    {
        if (!makes && Missing(address) is { } missing)
            return Complain.Refuse(missing);
        try
        {
            using var store = Stores.Open(address, TimeProvider.System);
            return work(store);
        }
        catch (StoreException refused)
        {
            return Complain.Refuse(refused.Message);
        }
    }
}
