using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The parties to a dealing, each once, with the side that the words give them.</summary>
internal sealed class PartyList
{
    private readonly List<(CastMember Member, Side? Side)> items = [];

    public int Count => items.Count;

    public (CastMember Member, Side? Side) this[int index] => items[index];

    public void Add(CastMember member, Side? side)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (ReferenceEquals(items[i].Member, member))
            {
                if (items[i].Side is null && side is not null)
                    items[i] = (member, side);
                return;
            }
        }
        items.Add((member, side));
    }

    public void AddAll(IEnumerable<CastMember> members, Side? side)
    {
        foreach (var member in members)
            Add(member, side);
    }

    public void SetSide(int index, Side? side) => items[index] = (items[index].Member, side);

    public void RemoveAt(int index) => items.RemoveAt(index);

    public bool Contains(CastMember member)
    {
        foreach (var item in items)
        {
            if (ReferenceEquals(item.Member, member))
                return true;
        }
        return false;
    }

    /// <summary>How many different countries and organisations take part; one that is not known counts for none.</summary>
    public int DistinctParties()
    {
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var party = items[i].Member.Party;
            var first = party is not null;
            for (var j = 0; first && j < i; j++)
                first = items[j].Member.Party != party;
            count += first ? 1 : 0;
        }
        return count;
    }
}
