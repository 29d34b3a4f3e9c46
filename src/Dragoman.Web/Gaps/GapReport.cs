using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Gaps;

/// <summary>What an official list has and the record lacks: how far a desk's sources reach.</summary>
public sealed record GapReport(IReadOnlyList<GapLine> Lines)
{
    /// <summary>So many days a story may err.</summary>
    private const int Slack = 1;

    private const int MostOnDays = 300, ShortestName = 3;

    public int Expected => Lines.Count;

    public int Found => Lines.Count(line => line.Found is not null);

    public int Missing => Expected - Found;

    /// <param name="owner">The party whose list it is: it takes part in everything and tells nothing apart; null where that is not said.</param>
    public static GapReport Of(IStore store, IEnumerable<OfficialEntry> entries, string? owner)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(entries);
        var days = new Dictionary<(NodaTime.LocalDate, NodaTime.LocalDate), IReadOnlyList<Dealing>>();
        return new GapReport([.. entries.Select(entry => Line(store, entry, owner, days))]);
    }

    private static GapLine Line(IStore store, OfficialEntry entry, string? owner, Dictionary<(NodaTime.LocalDate, NodaTime.LocalDate), IReadOnlyList<Dealing>> days)
    {
        if (!Edtf.TryRange(entry.When, out var first, out var last))
            return new GapLine(entry, null, "");
        if (!days.TryGetValue((first, last), out var near))
        {
            days[(first, last)] = near = store.Find(new FindQuery
            {
                Parties = owner is null ? [] : [owner],
                From = Edtf.Format(first.PlusDays(-Slack)),
                To = Edtf.Format(last.PlusDays(Slack)),
                Limit = MostOnDays,
            });
        }
        var text = $"{entry.What}\n{entry.Where}";
        var codes = Codes(text).Where(code => code != owner).ToHashSet(StringComparer.Ordinal);
        var best = near.Select(dealing => (Dealing: dealing, Match: Compare(dealing, text, codes, owner))).Where(one => one.Match.Score >= 2).OrderByDescending(one => one.Match.Score)
            .ThenByDescending(one => IsWithin(one.Dealing, first, last)).FirstOrDefault();
        if (best.Dealing is null)
            return new GapLine(entry, null, "");
        var apart = IsWithin(best.Dealing, first, last) ? "" : ", on another day";
        return new GapLine(entry, best.Dealing, best.Match.Shared + apart);
    }

    /// <summary>A person's family name tells most, then a party, then the place.</summary>
    private static (double Score, string Shared) Compare(Dealing dealing, string text, HashSet<string> codes, string? owner)
    {
        var names = dealing.Parties.Select(party => party.Name?.Split(' ')[^1]).OfType<string>().Where(name => name.Length >= ShortestName && SearchWords.Stands(text, name, StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        var parties = dealing.Codes.Where(codes.Contains).ToList();
        var place = dealing.Where?.Name is { Length: >= ShortestName } city && SearchWords.Stands(text, city, StringComparison.OrdinalIgnoreCase) ? city : null;
        var format = dealing.Format is { } forum && SearchWords.Stands(text, forum, StringComparison.OrdinalIgnoreCase) ? forum : null;
        // Of a list whose owner takes part in all, one other party tells as much as two of a list of anybody's.
        var score = names.Count * 2 + parties.Count * (owner is null ? 1 : 2) + (place is null ? 0 : 1) + (format is null ? 0 : 2);
        return names.Count + parties.Count == 0 && format is null ? (0, "") : (score, string.Join(", ", names.Concat(parties).Append(place).Append(format).OfType<string>()));
    }

    private static bool IsWithin(Dealing dealing, NodaTime.LocalDate first, NodaTime.LocalDate last) =>
        Edtf.TryRange(dealing.When, out var from, out var to) && from <= last && to >= first;

    private static IEnumerable<string> Codes(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Almanac.Default.TryFind(text, at, AlmanacKinds.Country | AlmanacKinds.Organisation, out var match) || match.PartyCode is not { } code)
                continue;
            yield return code;
            at = match.Span.End - 1;
        }
    }
}
