using System.Security.Cryptography;
using System.Text;
using Dragoman.Intake;
using Dragoman.Records;

namespace Dragoman.Cli;

/// <summary>What a follower remembers, kept in the store itself: each change is written behind the one before, and is there when the program is killed.</summary>
internal sealed class FollowMemory
{
    /// <summary>Where on the shelf it stands.</summary>
    private const string Place = "follow/";

    private readonly IShelf shelf;
    private readonly Lock gate = new();
    private Task written = Task.CompletedTask;

    /// <param name="older">The file in which older programs remembered it; taken over once.</param>
    public FollowMemory(IStore store, string older)
    {
        shelf = store.Shelf;
        State = FollowState.Of(shelf.Of(Place).Values);
        State.Kept = Put;
        if (File.Exists(older))
            TakeOver(older);
        foreach (var address in State.Tidy())
            Put(address, null);
    }

    public FollowState State { get; private set; }

    /// <summary>When all that changed so far would survive the program's death.</summary>
    public Task WrittenAsync()
    {
        lock (gate)
            return written;
    }

    /// <summary>"news.db" had "news.db.follow"; a store that is no file had one where the user stood.</summary>
    public static string OlderFile(string store)
    {
        if (store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase))
            store = store["sqlite:".Length..];
        return store.Contains("://", StringComparison.Ordinal) || store.StartsWith("memory:", StringComparison.OrdinalIgnoreCase)
            ? "dragoman.follow"
            : store + ".follow";
    }

    private void TakeOver(string older)
    {
        State = FollowState.Of(File.ReadLines(older).Concat(shelf.Of(Place).Values));
        State.Kept = Put;
        State.KeepAll();
        WrittenAsync().GetAwaiter().GetResult();
        File.Delete(older);
    }

    private void Put(string address, string? line)
    {
        lock (gate)
            written = Both(written, shelf.PutAsync(Place + Name(address), line));

        static async Task Both(Task before, Task now)
        {
            await before.ConfigureAwait(false);
            await now.ConfigureAwait(false);
        }
    }

    /// <summary>What a feed calls its items may be of any length and hold any sign.</summary>
    private static string Name(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
}
