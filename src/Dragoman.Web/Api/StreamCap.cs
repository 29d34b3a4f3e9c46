using System.Collections.Concurrent;

namespace Dragoman.Web.Api;

/// <summary>How many event streams each caller holds open; each asks the store twice a second.</summary>
public sealed class StreamCap
{
    public const int Most = 8;

    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>False where the caller has as many as one may have; else to be given back.</summary>
    public bool TryTake(string who)
    {
        if (open.AddOrUpdate(who, 1, (_, count) => count + 1) <= Most)
            return true;
        Leave(who);
        return false;
    }

    public void Leave(string who) => open.AddOrUpdate(who, 0, (_, count) => Math.Max(0, count - 1));
}
