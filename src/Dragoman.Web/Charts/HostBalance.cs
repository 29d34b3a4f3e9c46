using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Charts;

/// <summary>With whom two parties met: how often each was host to the other, how often they met at a third, and how often it is not known.</summary>
public sealed record HostBalance(int AtFirst, int AtSecond, int Elsewhere, int Unknown)
{
    public int Total => AtFirst + AtSecond + Elsewhere + Unknown;

    /// <summary>Of contacts held in person; calls and messages have no host.</summary>
    public static HostBalance Of(IEnumerable<Dealing> dealings, string one, string other)
    {
        ArgumentNullException.ThrowIfNull(dealings);
        var counts = new int[4];
        foreach (var dealing in dealings.Where(dealing => dealing.Status is DealingStatus.Held or DealingStatus.Ongoing && dealing.Kind is not (EngagementKind.Call or EngagementKind.Message)))
            counts[dealing.Where?.Country is not { } country ? 3 : country == one ? 0 : country == other ? 1 : 2]++;
        return new HostBalance(counts[0], counts[1], counts[2], counts[3]);
    }
}
