using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Charts;

/// <summary>Reads the level off a dealing.</summary>
public static class ContactLevels
{
    /// <summary>The level of a dealing: that of the two sides which is lower, as a president who receives a minister is contact between ministers.</summary>
    /// <param name="sides">The sides that count; all where none are given.</param>
    public static ContactLevel Of(Dealing dealing, params ReadOnlySpan<string> sides)
    {
        ArgumentNullException.ThrowIfNull(dealing);
        var counted = sides.Length == 0 ? null : new HashSet<string?>(sides.ToArray());
        return dealing.Parties.Where(party => counted is null || counted.Contains(party.Country)).GroupBy(party => party.Country).Select(side => side.Max(Of)).DefaultIfEmpty(ContactLevel.Other).Min();
    }

    private static ContactLevel Of(DealingParty party)
    {
        if (party.Office is not { } title)
            return ContactLevel.Other;
        return Almanac.Default.Office(title, party.Country)?.Rank switch
        {
            Ranks.HeadOfState or Ranks.HeadOfGovernment or Ranks.Monarch or Ranks.HeadOfOrganisation => ContactLevel.Leaders,
            Ranks.ForeignMinister or Ranks.Minister or Ranks.DeputyHeadOfState or Ranks.DeputyHeadOfGovernment => ContactLevel.Ministers,
            null => ContactLevel.Other,
            _ => ContactLevel.Officials,
        };
    }
}
