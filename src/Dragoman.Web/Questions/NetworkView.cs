using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>Who deals with whom: parties, and pairs of them with how often they met.</summary>
/// <param name="Parties">The busiest first.</param>
/// <param name="Ties">The closest first.</param>
/// <param name="Large">Gatherings of so many that they tie nobody to anybody; they are left out.</param>
public sealed record NetworkView(IReadOnlyList<NetworkView.Member> Parties, IReadOnlyList<NetworkView.Tie> Ties, int Large)
{
    private const int MostParties = 28, MostTies = 120;

    /// <summary>More parties than this meet everybody and so nobody.</summary>
    private const int LargeGathering = 10;

    /// <summary>A party and in how many dealings it takes part.</summary>
    public sealed record Member(string Code, string Name, int Count);

    /// <summary>Two parties, how often they dealt with each other, and the newest of these dealings.</summary>
    public sealed record Tie(string One, string Other, int Count, string LastId, string? Last);

    /// <param name="party">Whose ties alone are looked at, or null.</param>
    public static NetworkView Of(IEnumerable<Dealing> dealings, string? party = null)
    {
        ArgumentNullException.ThrowIfNull(dealings);
        var ties = new Dictionary<(string, string), Tie>();
        var large = 0;
        foreach (var dealing in dealings.Where(dealing => dealing.Status is not (DealingStatus.Cancelled or DealingStatus.Denied or DealingStatus.Lapsed)))
        {
            var codes = dealing.Codes.Order(StringComparer.Ordinal).ToList();
            if (codes.Count > LargeGathering)
            {
                large++;
                continue;
            }
            for (var i = 0; i < codes.Count; i++)
            {
                for (var j = i + 1; j < codes.Count; j++)
                    Add(ties, codes[i], codes[j], dealing);
            }
        }
        var counted = ties.Values.Where(tie => party is null || tie.One == party || tie.Other == party).ToList();
        var members = counted.SelectMany(tie => new[] { (Code: tie.One, tie.Count), (Code: tie.Other, tie.Count) }).GroupBy(end => end.Code)
            .Select(group => new Member(group.Key, PartyCodes.Name(group.Key), group.Sum(end => end.Count)))
            .OrderByDescending(member => member.Count).ThenBy(member => member.Code, StringComparer.Ordinal).Take(MostParties).ToList();
        var shown = members.Select(member => member.Code).ToHashSet();
        return new NetworkView(members,
            [.. ties.Values.Where(tie => shown.Contains(tie.One) && shown.Contains(tie.Other))
                .OrderByDescending(tie => tie.Count).ThenBy(tie => tie.One, StringComparer.Ordinal).ThenBy(tie => tie.Other, StringComparer.Ordinal).Take(MostTies)],
            large);
    }

    private static void Add(Dictionary<(string, string), Tie> ties, string one, string other, Dealing dealing)
    {
        var tie = ties.GetValueOrDefault((one, other)) ?? new Tie(one, other, 0, dealing.Id, dealing.When);
        var newer = string.CompareOrdinal(dealing.When, tie.Last) > 0;
        ties[(one, other)] = tie with { Count = tie.Count + 1, LastId = newer ? dealing.Id : tie.LastId, Last = newer ? dealing.When : tie.Last };
    }
}
