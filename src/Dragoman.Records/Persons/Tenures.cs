using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// Makes one tenure of what stories and imports tell of the same office. A story that writes "the president" leaves open of what, and the
/// almanac may not know a title's rank: both are the office that the person is seen in elsewhere.
/// </summary>
internal static class Tenures
{
    private const string Story = "story";

    /// <param name="offices">In the order of their first days.</param>
    public static ValueList<HeldOffice> Fold(IReadOnlyList<HeldOffice> offices)
    {
        // What names its country, and what an import knows, come first: the others join them.
        var folded = new List<HeldOffice>();
        foreach (var office in offices.OrderBy(o => o.Source == Story).ThenBy(o => o.Of is null).ThenBy(o => o.Rank is null))
        {
            var at = folded.FindIndex(known => IsSame(known, office) && (known.Source == office.Source || Covers(known, office)));
            if (at < 0)
                folded.Add(office);
            else if (folded[at].Source == Story)
                folded[at] = Joined(folded[at], office);
        }
        return folded.OrderBy(office => office.First ?? "", StringComparer.Ordinal).ToValueList();
    }

    /// <summary>Of imports only what stories saw is folded: they know when somebody came back to an office.</summary>
    private static bool IsSame(HeldOffice known, HeldOffice office) =>
        office.Source == Story
        && (known.Of == office.Of || known.Of is null || office.Of is null)
        && (known.Rank is not null && known.Rank == office.Rank && known.Rank != Ranks.Minister || Letters.Fold(known.Title) == Letters.Fold(office.Title));

    /// <summary>Whether an import says that the office was held on all the days on which stories saw it.</summary>
    private static bool Covers(HeldOffice known, HeldOffice seen) =>
        string.CompareOrdinal(known.First ?? "", seen.First ?? "") <= 0 && (known.Last is null || (seen.Last is not null && string.CompareOrdinal(known.Last, seen.Last) >= 0));

    private static HeldOffice Joined(HeldOffice one, HeldOffice other) => one with
    {
        First = string.CompareOrdinal(other.First, one.First) < 0 ? other.First : one.First,
        Last = string.CompareOrdinal(other.Last, one.Last) > 0 ? other.Last : one.Last,
        Of = one.Of ?? other.Of,
        Rank = one.Rank ?? other.Rank,
    };
}
