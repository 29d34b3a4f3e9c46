using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// Parties as people write them: "Wang Yi (CHN); RUS", behind the country an office and a side where they are to be set ("Wang Yi (CHN), Foreign
/// Minister, host"). Whoever was a party before keeps person, office and side; who takes another's place of a country takes the side.
/// </summary>
internal static class GivenParties
{
    public static ValueList<DealingParty> Of(IEnumerable<string> given, ValueList<DealingParty> before)
    {
        var written = given.Select(Party).ToList();
        var kept = written.Select(party => before.FirstOrDefault(b => IsSame(b, party))).ToList();
        return written.Select((party, i) => kept[i] is { } known
            ? party with { Person = known.Person, Country = party.Country ?? known.Country, Office = party.Office ?? known.Office, Side = party.Side ?? known.Side }
            : party with { Side = party.Side ?? SideOf(party, before, kept) }).ToValueList();
    }

    private static bool IsSame(DealingParty before, DealingParty given) =>
        (before.Country == given.Country || before.Country is null || given.Country is null)
        && (before.Name is null || given.Name is null ? before.Name == given.Name : NameForm.Of(before.Name).MayBe(NameForm.Of(given.Name)));

    /// <summary>The side of the one party of the country that is left out now.</summary>
    private static Side? SideOf(DealingParty given, ValueList<DealingParty> before, List<DealingParty?> kept)
    {
        var replaced = before.Where(b => b.Country == given.Country && !kept.Contains(b)).ToList();
        return replaced.Count == 1 ? replaced[0].Side : null;
    }

    private static DealingParty Party(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var party = Who(parts.Length == 0 ? text : parts[0]);
        foreach (var part in parts.Skip(1))
            party = Enum.TryParse<Side>(part, ignoreCase: true, out var side) && Enum.IsDefined(side) && !char.IsAsciiDigit(part[0])
                ? party with { Side = side } : party with { Office = part };
        return party;
    }

    private static DealingParty Who(string text)
    {
        var open = text.LastIndexOf('(');
        if (open > 0 && text.EndsWith(')'))
            return new DealingParty(null, text[..open].Trim(), text[(open + 1)..^1].Trim().ToUpperInvariant(), null, null);
        return text.Length <= 8 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            ? new DealingParty(null, null, text, null, null)
            : new DealingParty(null, text, null, null, null);
    }
}
