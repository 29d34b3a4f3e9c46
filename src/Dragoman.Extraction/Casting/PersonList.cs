using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The people that a story names, each with the words of its name, found again by any of them.</summary>
internal sealed class PersonList
{
    // How many of those met last are looked through for a name with a slip of one letter.
    private const int Recent = 64;
    private const int SlipLength = 6;

    private readonly List<(CastMember Member, PersonName Name)> people = [];
    private readonly Dictionary<string, List<int>> byWord = [];
    private readonly Dictionary<CastMember, int> indices = [];

    public int Count => people.Count;

    public CastMember this[int index] => people[index].Member;

    /// <summary>The person that a name means, among those met so far; the latest met where several could be meant.</summary>
    /// <param name="country">Where a title beside the name says whom its bearer serves: somebody of another country is not meant.</param>
    /// <param name="beside">The titles beside the name: of several bearers the one who holds such an office, and nobody of the other gender.</param>
    public CastMember? Find(PersonName name, string? country, List<TitlePhrase>? beside = null)
    {
        var best = -1;
        var bestScore = 0;
        var slips = false;
        foreach (var word in name.Words)
        {
            slips |= word.Length >= SlipLength;
            if (!byWord.TryGetValue(word, out var bearers))
                continue;
            for (var i = bearers.Count - 1; i >= 0 && i >= bearers.Count - Recent; i--)
                Consider(bearers[i], name, country, beside, ref best, ref bestScore);
        }
        for (var i = people.Count - 1; best < 0 && slips && i >= 0 && i >= people.Count - Recent; i--)
            Consider(i, name, country, beside, ref best, ref bestScore);
        return best < 0 ? null : people[best].Member;
    }

    public void Add(CastMember member, PersonName name)
    {
        indices[member] = people.Count;
        Index(people.Count, name);
        people.Add((member, name));
    }

    /// <summary>Keeps the fuller name.</summary>
    public void Rename(CastMember member, string text, PersonName name)
    {
        if (!indices.TryGetValue(member, out var index))
            return;
        var known = people[index].Name;
        if (name.Words.Length > known.Words.Length
            || (name.Words.Length == known.Words.Length && text.Length > member.Name!.Length + 1 && name.Words[0].Length > known.Words[0].Length))
        {
            people[index] = (member, name);
            member.Name = member.Description = text;
            Index(index, name);
        }
    }

    private void Index(int index, PersonName name)
    {
        foreach (var word in name.Words)
        {
            if (!byWord.TryGetValue(word, out var bearers))
                byWord.Add(word, bearers = []);
            if (bearers.Count == 0 || bearers[^1] != index)
                bearers.Add(index);
        }
    }

    private void Consider(int index, PersonName name, string? country, List<TitlePhrase>? beside, ref int best, ref int bestScore)
    {
        var (member, known) = people[index];
        if (!known.MayBe(name) || (country is not null && member.Country is not null && member.Country != country))
            return;
        var score = Score(known, name, member);
        foreach (var title in beside ?? [])
        {
            if (title.Gender != Gender.Unknown && member.Gender != Gender.Unknown && title.Gender != member.Gender)
                return;
            if (title.Gender != Gender.Unknown && title.Gender == member.Gender)
                score++;
            if (title.Rank is not null && Holds(member, title))
                score += 2;
        }
        if (score > bestScore || (score == bestScore && index > best))
            (best, bestScore) = (index, score);
    }

    private static bool Holds(CastMember member, TitlePhrase title)
    {
        foreach (var office in member.Offices)
        {
            if (office.Rank == title.Rank && office.Tenure == title.Tenure)
                return true;
        }
        return false;
    }

    private static int Score(PersonName known, PersonName name, CastMember member)
    {
        if (name.Words.Length > 1)
            return 10;
        var at = known.IndexOf(name.Words[0]);
        // Surnames stand last, in China and Korea first; both are better than a word in the middle or a first name.
        var first = member.Country is "CHN" or "KOR" or "PRK" or "TWN" or "HKG" or "SGP" or "KHM";
        return at == known.Words.Length - 1 ? first ? 3 : 5 : at == 0 ? first ? 5 : 3 : 2;
    }
}
