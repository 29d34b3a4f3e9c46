using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>One visitor who "met President X, Prime Minister Y and Speaker Z" made three calls, not one: each is a meeting of its own.</summary>
internal static class Calls
{
    public static IEnumerable<Sighting> Apart(Sighting sighting)
    {
        var lone = sighting.Kind == EngagementKind.Meeting && sighting.Parties.Count > 2 ? Lone(sighting.Parties) : -1;
        if (lone < 0)
        {
            yield return sighting;
            yield break;
        }
        for (var i = 0; i < sighting.Parties.Count; i++)
        {
            if (i != lone)
                yield return Copy(sighting, sighting.Parties[lone], sighting.Parties[i]);
        }
    }

    /// <summary>"met, on separate occasions, with five presidents": the first one met each of the others by himself.</summary>
    public static IEnumerable<Sighting> Separately(Sighting sighting)
    {
        for (var i = 1; i < sighting.Parties.Count; i++)
        {
            if (sighting.Parties[i].Member.Party != sighting.Parties[0].Member.Party)
                yield return Copy(sighting, sighting.Parties[0], sighting.Parties[i]);
        }
    }

    /// <summary>The only one of his country where all others are named people of one other country; -1 where it isn't so.</summary>
    private static int Lone(PartyList parties)
    {
        var lone = -1;
        for (var i = 0; i < parties.Count; i++)
        {
            var (same, others) = (0, 0);
            for (var j = 0; j < parties.Count; j++)
            {
                if (parties[j].Member is not { Kind: ActorKind.Person, IsNamed: true, Party: { } party } || parties[i].Member.Party is null)
                    return -1;
                same += party == parties[i].Member.Party ? 1 : 0;
                others += party != parties[i].Member.Party ? 1 : 0;
            }
            if (same == 1)
                lone = lone == -1 ? i : -2;
            else if (others != 1)
                return -1;
        }
        return lone;
    }

    private static Sighting Copy(Sighting sighting, (CastMember Member, Side? Side) one, (CastMember Member, Side? Side) other)
    {
        var copy = sighting.Another();
        copy.Parties.Add(one.Member, one.Side);
        copy.Parties.Add(other.Member, other.Side);
        return copy;
    }
}
