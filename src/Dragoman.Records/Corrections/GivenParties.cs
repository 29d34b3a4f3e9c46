using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// Parties as people write them: "Wang Yi (CHN); RUS", behind the country an office and a side where they are to be set ("Wang Yi (CHN), Foreign
/// Minister, host"), or their absence ("no office", "no side"). An office may have commas. Whoever was a party before keeps person, office and
/// side where the new words say nothing of them; who takes another's place of a country takes the side.
/// </summary>
public static class GivenParties
{
    private const string NoOffice = "no office", NoSide = "no side";

    internal static ValueList<DealingParty> Of(IEnumerable<string> given, ValueList<DealingParty> before)
    {
        var written = given.Select(Party).ToList();
        var kept = written.Select(one => before.FirstOrDefault(b => IsSame(b, one.Party))).ToList();
        return written.Select((one, i) => one.Party with
        {
            Person = kept[i]?.Person,
            Country = one.Party.Country ?? kept[i]?.Country,
            Office = one.Party.Office ?? (one.Officeless ? null : kept[i]?.Office),
            Side = one.Party.Side ?? (one.Sideless ? null : kept[i] is { } known ? known.Side : SideOf(one.Party, before, kept)),
        }).ToValueList();
    }

    /// <summary>A party as <see cref="Of"/> reads it, with all that is known of it said.</summary>
    public static string Written(string? name, string? country, string? office, Side? side)
    {
        // What would end a party ends no name and no office.
        static string Plain(string text) => text.Replace(';', ',').Trim();
        var who = name is null ? country : country is null ? Plain(name) : $"{Plain(name)} ({country})";
        return $"{who}, {(office is null ? NoOffice : Plain(office))}, {(side is { } known ? known.ToString().ToLowerInvariant() : NoSide)}";
    }

    /// <summary>Whether the words say that a party had no office.</summary>
    internal static bool IsWithoutOffice(string given, DealingParty party) =>
        given.Contains(NoOffice, StringComparison.OrdinalIgnoreCase) && given.Split(';').Select(Party).Any(one => one.Officeless && one.Party.Name == party.Name);

    private static bool IsSame(DealingParty before, DealingParty given) =>
        (before.Country == given.Country || before.Country is null || given.Country is null)
        && (before.Name is null || given.Name is null ? before.Name == given.Name : NameForm.Of(before.Name).MayBe(NameForm.Of(given.Name)));

    /// <summary>The side of the one party of the country that is left out now.</summary>
    private static Side? SideOf(DealingParty given, ValueList<DealingParty> before, List<DealingParty?> kept)
    {
        var replaced = before.Where(b => b.Country == given.Country && !kept.Contains(b)).ToList();
        return replaced.Count == 1 ? replaced[0].Side : null;
    }

    private static (DealingParty Party, bool Officeless, bool Sideless) Party(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var party = Who(parts.Length == 0 ? text : parts[0]);
        var (officeless, sideless) = (false, false);
        foreach (var part in parts.Skip(1))
        {
            if (part.Equals(NoOffice, StringComparison.OrdinalIgnoreCase))
                officeless = true;
            else if (part.Equals(NoSide, StringComparison.OrdinalIgnoreCase))
                sideless = true;
            else if (Enum.TryParse<Side>(part, ignoreCase: true, out var side) && Enum.IsDefined(side) && !char.IsAsciiDigit(part[0]))
                party = party with { Side = side };
            else
                party = party with { Office = party.Office is { } before ? $"{before}, {part}" : part };
        }
        return (party, officeless, sideless);
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
