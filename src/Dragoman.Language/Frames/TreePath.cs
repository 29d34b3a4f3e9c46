using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// How a candidate hangs on a trigger in the sentence's tree, as one number: the arcs from each to the word where they meet, and the relation and
/// the preposition of the branch that leads there. "Met with the premier": one arc, an oblique, "with". Zero is far apart.
/// </summary>
internal sealed class TreePath
{
    /// <summary>More arcs than that on one side are far apart.</summary>
    private const int MostArcs = 3;

    private const int Branches = 12;

    private readonly Syntax syntax;
    private readonly byte[] markers;

    public TreePath(Syntax syntax)
    {
        this.syntax = syntax;
        markers = new byte[syntax.Count];
        for (var word = 0; word < syntax.Count; word++)
        {
            var head = syntax.Heads[word];
            if (head >= 0 && markers[head] == 0 && syntax.Relations[word] is Relation.Case or Relation.Mark)
                markers[head] = Marker(syntax.Lemmas[word]);
        }
    }

    /// <summary>The prepositions and conjunctions of each word by their group, nought where there is none.</summary>
    public ReadOnlySpan<byte> Markers => markers;

    /// <param name="trigger">A word.</param>
    /// <param name="first">The candidate's first word.</param>
    /// <param name="end">The word behind its last.</param>
    public int Of(int trigger, int first, int end)
    {
        Span<int> mine = stackalloc int[MostArcs + 1], theirs = stackalloc int[MostArcs + 1];
        var (ups, downs) = (Climb(HeadOf(first, end), mine), Climb(trigger, theirs));
        for (var up = 0; up < ups; up++)
        {
            var down = theirs[..downs].IndexOf(mine[up]);
            if (down < 0)
                continue;
            var branch = up > 0 ? mine[up - 1] : down > 0 ? theirs[down - 1] : mine[up];
            return ((((1 + (up * (MostArcs + 1)) + down) * Branches) + Group(syntax.Relations[branch])) * Branches) + markers[branch];
        }
        return 0;
    }

    /// <summary>The groups of relations that roles are told apart by.</summary>
    public static byte Group(Relation relation) => relation switch
    {
        Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj => 1,
        Relation.NsubjPass or Relation.CsubjPass => 2,
        Relation.Obj or Relation.Iobj => 3,
        Relation.Obl or Relation.OblUnmarked => 4,
        Relation.OblAgent => 5,
        Relation.Nmod or Relation.NmodUnmarked or Relation.NmodDesc => 6,
        Relation.NmodPoss => 7,
        Relation.Conj => 8,
        Relation.Appos => 9,
        Relation.Compound or Relation.Amod or Relation.Flat => 10,
        Relation.Acl or Relation.AclRelcl or Relation.Advcl or Relation.AdvclRelcl or Relation.Xcomp or Relation.Ccomp or Relation.Parataxis => 11,
        _ => 0,
    };

    private static byte Marker(string lemma) => lemma switch
    {
        "with" => 1,
        "between" => 2,
        "to" => 3,
        "from" => 4,
        "in" or "at" => 5,
        "on" => 6,
        "by" => 7,
        "of" => 8,
        "for" => 9,
        "after" or "before" or "following" or "during" or "since" or "until" => 10,
        _ => 11,
    };

    /// <summary>The word of a stretch that hangs on one outside of it.</summary>
    private int HeadOf(int first, int end)
    {
        var word = end - 1;
        for (var left = end - first; left > 0 && syntax.Heads[word] >= first && syntax.Heads[word] < end; left--)
            word = syntax.Heads[word];
        return word;
    }

    private int Climb(int word, Span<int> chain)
    {
        var count = 0;
        for (; count < chain.Length && word >= 0; word = syntax.Heads[word])
            chain[count++] = word;
        return count;
    }
}
