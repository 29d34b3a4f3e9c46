using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Whose the people of a story are, by what was learnt of stories: for each the country or organisation that its mentions speak for most.</summary>
internal sealed class Affiliations
{
    private readonly Dictionary<CastMember, (string Party, float Share)> best = [];

    public Affiliations(CastDraft draft, IReadOnlyList<PlaceMention> places, IFrameReading frames)
    {
        var people = new List<(RoleCandidate Role, CastMember Member)>();
        var bodies = new List<(RoleCandidate Role, string Party)>();
        var named = new HashSet<(int First, int End)>();
        foreach (var mention in draft.Mentions)
        {
            var role = new RoleCandidate(mention.First, mention.End, Candidates.KindOf(mention));
            named.Add((mention.First, mention.End));
            if (mention.IsPlural)
                continue;
            if (role.Kind == CandidateKind.Person)
                people.Add((role, mention.Member));
            else if (role.Kind is CandidateKind.Country or CandidateKind.Adjective or CandidateKind.Seat or CandidateKind.Organisation or CandidateKind.Format && mention.Member.Party is { } party)
                bodies.Add((role, party));
        }
        foreach (var place in places)
        {
            if (place.Country is { } country && !named.Contains((place.First, place.End)))
                bodies.Add((new RoleCandidate(place.First, place.End, CandidateKind.Place), country));
        }
        bodies.Sort((one, other) => one.Role.First != other.Role.First ? one.Role.First.CompareTo(other.Role.First) : one.Role.End.CompareTo(other.Role.End));
        Count(people, bodies, frames.Affiliations(people.ConvertAll(p => p.Role), bodies.ConvertAll(b => b.Role)));
    }

    /// <summary>The country or organisation of a person; null where none has that share.</summary>
    public string? Of(CastMember person, float least) => best.TryGetValue(person, out var found) && found.Share >= least ? found.Party : null;

    private void Count(List<(RoleCandidate Role, CastMember Member)> people, List<(RoleCandidate Role, string Party)> bodies, IReadOnlyList<Affiliation> affiliations)
    {
        var shares = new Dictionary<(CastMember Member, string Party), float>();
        var seen = new Dictionary<CastMember, int>();
        var last = -1;
        foreach (var affiliation in affiliations)
        {
            var member = people[affiliation.Person].Member;
            if (affiliation.Person != last)
                seen[member] = seen.GetValueOrDefault(member) + 1;
            last = affiliation.Person;
            var key = (member, bodies[affiliation.Body].Party);
            shares[key] = shares.GetValueOrDefault(key) + affiliation.Share;
        }
        foreach (var ((member, party), sum) in shares)
        {
            var share = sum / seen[member];
            if (!best.TryGetValue(member, out var known) || share > known.Share)
                best[member] = (party, share);
        }
    }
}
