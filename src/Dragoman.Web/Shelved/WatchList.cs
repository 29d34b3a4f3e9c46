using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Shelved;

/// <summary>What a reader watches: countries, pairs, formats, persons and topics, as they were typed.</summary>
public sealed record WatchList(string Id, string Name, ValueList<string> Items)
{
    /// <summary>Whether a dealing is of what is watched.</summary>
    public bool Has(Dealing dealing) => Items.Any(item => Has(dealing, item));

    /// <summary>A pair holds both sides, a party one; a format its sessions; other words a person's name or a subject.</summary>
    private static bool Has(Dealing dealing, string item)
    {
        var codes = dealing.Codes.ToList();
        if (Almanac.Default.Format(item) is { } forum && PartyCodes.Of(item) is null)
            return string.Equals(dealing.Format, forum.Name, StringComparison.OrdinalIgnoreCase);
        if (PartyCodes.Of(item) is { } party)
            return codes.Contains(party);
        if (Meaning.PairOf(item) is var (one, other))
            return codes.Contains(one) && codes.Contains(other);
        return dealing.Parties.Any(named => named.Name?.Contains(item, StringComparison.OrdinalIgnoreCase) == true)
            || dealing.Subjects.Any(subject => subject.Contains(item, StringComparison.OrdinalIgnoreCase));
    }
}
