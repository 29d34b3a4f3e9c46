using Dragoman.Intake;

namespace Dragoman.Cli;

/// <summary>
/// The file beside the store in which a follower remembers what it saw and what failed: a line an address, the last one counts. Each change is put
/// behind the others as it comes, and the whole is written anew now and then.
/// </summary>
internal sealed class FollowFile(string store) : IDisposable
{
    /// <summary>Changes behind which the whole is written anew.</summary>
    private const int MostChanges = 20_000;

    private readonly string path = PathOf(store);
    private readonly Lock gate = new();
    private FileStream? held;
    private FileStream? changes;
    private int count;

    /// <summary>The state as it was left, or an empty one.</summary>
    public FollowState Load()
    {
        if (!File.Exists(path))
            return new FollowState();
        using var stream = File.OpenRead(path);
        return FollowState.Load(stream);
    }

    /// <summary>Keeps each change of the state from now on; a program that is killed loses none.</summary>
    public void Follow(FollowState state) => state.Kept = line =>
    {
        lock (gate)
        {
            if (changes is null)
            {
                changes = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 0);
                // What a killed program wrote half of ends here.
                changes.WriteByte((byte)'\n');
            }
            changes.Write(line.Span);
            count++;
        }
    };

    /// <summary>Writes the whole anew where so much changed that the file is mostly old lines.</summary>
    public void Tidy(FollowState state)
    {
        if (count > MostChanges)
            Save(state);
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
    public void Save(FollowState state) => state.Alone(() =>
    {
        lock (gate)
        {
            changes?.Dispose();
            changes = null;
            count = 0;
            Write(state);
        }
    });

    private void Write(FollowState state)
    {
        var fresh = path + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, 64 << 10))
        {
            state.Save(stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
    }

    public void Dispose()
    {
        changes?.Dispose();
        held?.Dispose();
    }

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
