using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Extraction;

/// <summary>Whom the world's news names without a country (<c>holders.tsv</c>), and titles that only one country has (<c>sole-offices.tsv</c>).</summary>
internal static class Holders
{
    // Who left office is spoken of for a while yet, and who came into it was known before.
    private const int After = 12;
    private const int Before = 6;

    private static readonly FrozenDictionary<string, Holder[]> ByWord = Load();
    private static readonly FrozenDictionary<string, string> Sole = LexiconFile.Read("Casting.sole-offices.tsv", 2).ToFrozenDictionary(l => l[0], l => l[1]);

    private sealed record Holder(PersonName Name, string Country, string Rank, int From, int To);

    /// <summary>The country of somebody whose title only one country has, or whom the list names; null for all others.</summary>
    /// <param name="year">The year of the story, where it is known: a surname alone means who held the office then.</param>
    public static string? CountryOf(CastMember member, int? year)
    {
        foreach (var office in member.Offices)
        {
            if (office.Tenure != Model.Tenure.Former && Sole.TryGetValue(office.Title.ToLowerInvariant(), out var country))
                return country;
        }
        if (member.Name is not { } text)
            return null;
        var name = PersonName.Of(text);
        foreach (var holder in ByWord.GetValueOrDefault(name.Words[^1], []))
        {
            if (name.Words.Length > 1 ? IsFull(holder, name) && Near(holder, year) : Holds(holder, name, member, year))
                return holder.Country;
        }
        return null;
    }

    private static bool IsFull(Holder holder, PersonName name)
    {
        var shared = 0;
        foreach (var word in holder.Name.Words)
            shared += name.IndexOf(word) >= 0 ? 1 : 0;
        return shared >= 2 && shared >= Math.Min(holder.Name.Words.Length, name.Words.Length);
    }

    private static bool Near(Holder holder, int? year) => year is not { } at || (at >= holder.From - Before && at <= holder.To + After);

    private static bool Holds(Holder holder, PersonName name, CastMember member, int? year)
    {
        if (year is not { } at || at < holder.From || at > holder.To)
            return false;
        // "Xi", "Kim": where the surname stands first, it is what a title stands before.
        var surname = holder.Country is "CHN" or "KOR" or "PRK" or "VNM" or "KHM" ? holder.Name.Words[0] : holder.Name.Words[^1];
        if (surname != name.Words[0])
            return false;
        foreach (var office in member.Offices)
        {
            if (office.Rank == holder.Rank && office.Tenure != Model.Tenure.Former)
                return true;
        }
        return false;
    }

    private static FrozenDictionary<string, Holder[]> Load()
    {
        var lists = new Dictionary<string, List<Holder>>();
        foreach (var line in LexiconFile.Read("Casting.holders.tsv", 5))
        {
            var to = line[4] == "-" ? int.MaxValue - After : int.Parse(line[4], CultureInfo.InvariantCulture);
            var holder = new Holder(PersonName.Of(line[0]), line[1], line[2], int.Parse(line[3], CultureInfo.InvariantCulture), to);
            foreach (var word in holder.Name.Words)
            {
                if (!lists.TryGetValue(word, out var list))
                    lists.Add(word, list = []);
                list.Add(holder);
            }
        }
        return lists.ToFrozenDictionary(l => l.Key, l => l.Value.ToArray());
    }
}
