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

    /// <summary>Opens the store, does the work, closes it; a store that is not there or can't be opened or asked is told in one line.</summary>
    public static int Use(string address, Func<IStore, int> work)
    {
        try
        {
            using var store = Stores.OpenExisting(address, TimeProvider.System);
            return work(store);
        }
        catch (StoreException refused)
        {
            return Complain.Refuse(refused.Message);
        }
    }
}
