using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What a dealing is found by.</summary>
internal static class Keys
{
    private const int MostParties = 30;
    private const int MostNames = 12;
    private const int MostPairsAsked = 6;
    private const int MostNamesAsked = 4;
    private const int MostConvenersAsked = 2;

    /// <summary>Added to <c>planned</c> of a key that only stories look under, not questions.</summary>
    public const int Hidden = 2;

    /// <summary>Every key under which a dealing stands.</summary>
    public static IEnumerable<string> Of(Traits traits) => Of(traits.Parties, traits.Names.Values.SelectMany(n => n), traits.Formats, traits.Conveners);

    /// <summary>The keys of a dealing as it stands corrected.</summary>
    public static IEnumerable<string> Of(Dealing dealing) => Of([.. dealing.Codes.Order(StringComparer.Ordinal)],
        dealing.Parties.Select(p => NameForm.Of(p.Name ?? "")).Where(n => !n.IsEmpty), [], []);

    private static IEnumerable<string> Of(IReadOnlyList<string> parties, IEnumerable<NameForm> names, IReadOnlyList<string> formats, IReadOnlyList<string> conveners)
    {
        var count = Math.Min(parties.Count, MostParties);
        for (var i = 0; i < count; i++)
        {
            yield return parties[i];
            for (var j = i + 1; j < count; j++)
                yield return Pair(parties[i], parties[j]);
        }
        foreach (var format in formats)
            yield return Format(format);
        foreach (var convener in conveners)
            yield return Format(Letters.Fold(convener) + "+");
        foreach (var word in names.Take(MostNames).SelectMany(n => n.Keys))
            yield return "@" + word;
    }

    /// <summary>The keys that a report's dealing is looked for under: the narrowest, and not many.</summary>
    public static IEnumerable<string> Asked(Traits traits)
    {
        var parties = traits.Parties;
        var pairs = 0;
        for (var i = 0; i < parties.Count && pairs < MostPairsAsked; i++)
        {
            for (var j = i + 1; j < parties.Count && pairs < MostPairsAsked; j++, pairs++)
                yield return Pair(parties[i], parties[j]);
        }
        foreach (var format in traits.Formats)
            yield return Format(format);
        foreach (var convener in traits.Conveners)
            yield return Format(Letters.Fold(convener) + "+");
        foreach (var name in LastNames(traits).Take(MostNamesAsked))
            yield return name;
        if (pairs == 0 && parties.Count == 1 && traits.Names.Count == 0)
            yield return parties[0];
        // The summit of an organisation, of which another outlet names no guest.
        else if (traits.Kind == EngagementKind.Gathering)
        {
            foreach (var convener in parties.Where(p => Almanac.Default.Organisation(p) is not null).Take(MostConvenersAsked))
                yield return convener;
        }
    }

    public static string Pair(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? $"{one}-{other}" : $"{other}-{one}";

    public static string Format(string folded) => "=" + folded;

    /// <summary>The key that a name is asked by: its last word, for the order of words is not sure, every word of a name is a key.</summary>
    public static string Name(NameForm name) => "@" + name.Last;

    /// <summary>The letter of kinds that outlets take for one another.</summary>
    public static string Kind(EngagementKind kind) => kind switch
    {
        EngagementKind.Meeting or EngagementKind.Gathering => "m",
        EngagementKind.Call => "c",
        EngagementKind.Visit => "v",
        EngagementKind.Signing => "s",
        _ => "l",
    };

    private static IEnumerable<string> LastNames(Traits traits) =>
        traits.Names.Values.SelectMany(n => n).Where(n => n.Last.Length > 0).Select(Name).Distinct(StringComparer.Ordinal);
}
