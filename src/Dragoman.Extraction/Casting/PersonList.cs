using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The people that a story names, each with the words of its name, found again by any of them.</summary>
internal sealed class PersonList
{
    private readonly List<(CastMember Member, PersonName Name)> people = [];

    public int Count => people.Count;

    public CastMember this[int index] => people[index].Member;

    /// <summary>The person that a name means, among those met so far; the latest met where several could be meant.</summary>
    /// <param name="country">Where a title beside the name says whom its bearer serves: somebody of another country is not meant.</param>
    public CastMember? Find(PersonName name, string? country, bool titled)
    {
        CastMember? best = null;
        var bestScore = 0;
        for (var i = people.Count - 1; i >= 0; i--)
        {
            var (member, known) = people[i];
            if (!known.MayBe(name) || (country is not null && member.Country is not null && member.Country != country))
                continue;
            var score = Score(known, name, member) + (titled && member.Offices.Count > 0 ? 0 : 0);
            if (score > bestScore)
                (best, bestScore) = (member, score);
        }
        return best;
    }

    public void Add(CastMember member, PersonName name) => people.Add((member, name));

    /// <summary>Keeps the fuller name.</summary>
    public void Rename(CastMember member, string text, PersonName name)
    {
        for (var i = 0; i < people.Count; i++)
        {
            if (!ReferenceEquals(people[i].Member, member))
                continue;
            if (name.Words.Length > people[i].Name.Words.Length || (name.Words.Length == people[i].Name.Words.Length && text.Length > member.Name!.Length + 1 && name.Words[0].Length > people[i].Name.Words[0].Length))
            {
                people[i] = (member, name);
                member.Name = member.Description = text;
            }
        }
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
