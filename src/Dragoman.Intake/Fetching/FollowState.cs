using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Intake;

/// <summary>
/// What a follower remembers between two runs: sources and stories with their marks of change, what failed, where and why.
/// Thread-safe. The host makes it from the lines that it kept and keeps each change as it comes (<see cref="Kept"/>), so that a follower that is
/// killed forgets nothing; what was fetched and not settled is fetched again.
/// </summary>
public sealed partial class FollowState
{
    /// <summary>Addresses remembered; the ones that were not asked for longest go first.</summary>
    private const int Most = 200_000;

    private readonly Lock guard = new();
    private readonly Dictionary<string, FollowEntry> entries = new(StringComparer.Ordinal);

    /// <summary>The memory as it was kept: of the lines for one address the last counts.</summary>
    public static FollowState Of(IEnumerable<string> lines)
    {
        var state = new FollowState();
        foreach (var line in lines)
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

    /// <summary>Is handed the line of each address that changed, in the order of the changes.</summary>
    public Action<string, string>? Kept { get; set; }

    /// <summary>Keeps what an entry says now.</summary>
    public void Changed(FollowEntry entry)
    {
        lock (guard)
            Keep(entry);
    }

    /// <summary>Keeps what all entries say now.</summary>
    public void KeepAll()
    {
        lock (guard)
        {
            foreach (var entry in entries.Values)
                Keep(entry);
        }
    }

    /// <summary>Forgets the addresses that are too many; which they were.</summary>
    public IReadOnlyList<string> Tidy()
    {
        lock (guard)
        {
            string[] old = [.. entries.Values.OrderByDescending(entry => entry.Asked ?? DateTimeOffset.MaxValue).Skip(Most).Select(entry => entry.Address)];
            foreach (var address in old)
                entries.Remove(address);
            return old;
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

    private void Keep(FollowEntry entry) => Kept?.Invoke(entry.Address, JsonSerializer.Serialize(entry, Json.Default.FollowEntry));

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
