using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Intake;

/// <summary>
/// What a follower remembers between two runs: sources and stories with their marks of change, what failed, where and why.
/// Thread-safe. The host loads and saves it, and keeps each change as it comes (<see cref="Changed"/>), so that a follower that is killed forgets
/// nothing; what was fetched and not settled is fetched again.
/// </summary>
public sealed partial class FollowState
{
    /// <summary>Addresses kept; the ones that were not asked for longest go first.</summary>
    private const int Most = 200_000;

    private readonly Lock guard = new();
    private readonly Dictionary<string, FollowEntry> entries = new(StringComparer.Ordinal);

    public static FollowState Load(Stream stream)
    {
        var state = new FollowState();
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            try
            {
                if (JsonSerializer.Deserialize(line, Json.Default.FollowEntry) is { Address.Length: > 0 } entry)
                    state.entries[entry.Address] = entry;
            }
            catch (JsonException)
            {
                // A line that a crash cut short: its address is simply fetched again.
            }
        }
        state.Resume();
        return state;
    }

    /// <summary>Is handed each change as a line of the file; null where nobody keeps them one by one.</summary>
    public Action<ReadOnlyMemory<byte>>? Kept { get; set; }

    /// <summary>Keeps what an entry says now.</summary>
    public void Changed(FollowEntry entry)
    {
        lock (guard)
            Keep(entry);
    }

    /// <summary>Does something while nothing changes.</summary>
    public void Alone(Action act)
    {
        lock (guard)
            act();
    }

    public void Save(Stream stream)
    {
        FollowEntry[] kept;
        lock (guard)
            kept = [.. entries.Values.OrderByDescending(entry => entry.Asked ?? DateTimeOffset.MaxValue).Take(Most)];
        foreach (var entry in kept)
        {
            lock (guard)
                JsonSerializer.Serialize(stream, entry, Json.Default.FollowEntry);
            stream.WriteByte((byte)'\n');
        }
    }

    public FollowEntry Entry(string address)
    {
        lock (guard)
        {
            if (!entries.TryGetValue(address, out var entry))
                entries.Add(address, entry = new FollowEntry { Address = address });
            return entry;
        }
    }

    /// <summary>The story at the address was taken in.</summary>
    public void Settle(string address)
    {
        lock (guard)
        {
            if (!entries.TryGetValue(address, out var entry) || entry.Reason is not null)
                return;
            entry.IsDone = true;
            Keep(entry);
        }
    }

    /// <summary>The page came and could not be read.</summary>
    public void Fail(string address, string stage, string reason)
    {
        lock (guard)
        {
            if (!entries.TryGetValue(address, out var entry))
                entries.Add(address, entry = new FollowEntry { Address = address });
            (entry.Stage, entry.Reason, entry.IsDone, entry.IsGivenUp) = (stage, reason, false, true);
            entry.Failures++;
            Keep(entry);
        }
    }

    /// <summary>What failed and was not made good since, in the order of the addresses.</summary>
    public IReadOnlyList<FollowEntry> Failed()
    {
        lock (guard)
            return [.. entries.Values.Where(entry => entry.Reason is not null).OrderBy(entry => entry.Address, StringComparer.Ordinal)];
    }

    private void Keep(FollowEntry entry) => Kept?.Invoke((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(entry, Json.Default.FollowEntry), (byte)'\n']);

    /// <summary>A story that was fetched and not settled when the follower died stands in a feed that would now say "unchanged": all are looked at whole.</summary>
    private void Resume()
    {
        if (entries.Values.All(entry => entry.IsDone || entry.Asked is null || entry.Reason is not null))
            return;
        foreach (var entry in entries.Values)
            (entry.ETag, entry.LastModified) = (null, null);
    }

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(FollowEntry))]
    private sealed partial class Json : JsonSerializerContext;
}
