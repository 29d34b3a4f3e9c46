using Dragoman.Intake;

namespace Dragoman.Cli;

/// <summary>The file beside the store in which a follower remembers what it saw and what failed.</summary>
internal sealed class FollowFile(string store) : IDisposable
{
    private readonly string path = PathOf(store);
    private FileStream? held;

    /// <summary>The state as it was left, or an empty one.</summary>
    public FollowState Load()
    {
        if (!File.Exists(path))
            return new FollowState();
        using var stream = File.OpenRead(path);
        return FollowState.Load(stream);
    }

    /// <summary>Whether no other follower works on the same store; held until disposal.</summary>
    public bool TryHold()
    {
        try
        {
            held = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Written beside and moved over: the file is whole, the old one or the new one, whenever the power fails.</summary>
    public void Save(FollowState state)
    {
        var fresh = path + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, 64 << 10))
        {
            state.Save(stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
    }

    public void Dispose() => held?.Dispose();

    /// <summary>"news.db" has "news.db.follow"; a store that is no file has one where the user stands.</summary>
    private static string PathOf(string store)
    {
        if (store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase))
            store = store["sqlite:".Length..];
        return store.Contains("://", StringComparison.Ordinal) || store.StartsWith("memory:", StringComparison.OrdinalIgnoreCase)
            ? "dragoman.follow"
            : store + ".follow";
    }
}
