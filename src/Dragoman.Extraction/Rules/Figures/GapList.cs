using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Amounts that lean on the clause before them: "Japan pledged $27 million, Norway $14 million and Qatar $9 million" has three givers,
/// "Japan gave Laos $5 million, Mali $3 million" one giver and two receivers. What the tree makes of such lists is chance.
/// </summary>
internal sealed class GapList
{
    private const int Reach = 14;

    private readonly Dictionary<int, Gap> byAmount = [];
    private readonly List<Gap> gaps = [];

    public GapList(Tree tree, Cast cast, List<Amount> amounts)
    {
        for (var index = 1; index < amounts.Count; index++)
        {
            if (Find(tree, cast, amounts, index) is not { } gap)
                continue;
            byAmount.Add(index, gap);
            gaps.Add(gap);
        }
    }

    public Gap? At(int amount) => byAmount.TryGetValue(amount, out var gap) ? gap : null;

    /// <summary>Those that follow an amount in its sentence.</summary>
    public IEnumerable<Gap> After(int amount)
    {
        for (var index = amount + 1; byAmount.TryGetValue(index, out var gap); index++)
            yield return gap;
    }

    /// <summary>The first whose party stands in a stretch of the text.</summary>
    public Gap? In(Span span)
    {
        int low = 0, high = gaps.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (gaps[middle].Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < gaps.Count && gaps[low].Start < span.End ? gaps[low] : null;
    }

    private Gap? Find(Tree tree, Cast cast, List<Amount> amounts, int index)
    {
        var syntax = tree.Syntax;
        if (Before(tree, cast, amounts[index]) is not { } mention || mention.First == 0 || tree.Form(mention.First - 1) is not ("," or ";" or "and" or "while" or "but"))
            return null;
        var previous = syntax.WordAt(amounts[index - 1].Span.End - 1);
        if (previous < 0 || mention.First - previous is < 0 or > Reach || syntax.SentenceOf(previous) != syntax.SentenceOf(mention.First))
            return null;
        for (var word = previous + 1; word < mention.First; word++)
        {
            // A clause of its own in between has its own giver.
            if (syntax.Tags[word] is Upos.Verb or Upos.Aux)
                return null;
        }
        var receives = byAmount.TryGetValue(index - 1, out var earlier) ? earlier.Receives : Before(tree, cast, amounts[index - 1]) is not null;
        return new Gap(index, byAmount.ContainsKey(index - 1) ? earlier.First : index - 1, mention.Member.Party!, syntax.Starts[mention.First], receives);
    }

    /// <summary>The country or body that stands right before an amount, with a comma at most between them.</summary>
    private static Mention? Before(Tree tree, Cast cast, Amount amount)
    {
        var word = tree.Syntax.WordAt(amount.QualifierSpan.Length > 0 ? amount.QualifierSpan.Start : amount.Span.Start) - 1;
        if (word > 0 && tree.Form(word) is ",")
            word--;
        return word >= 0 && cast.MentionOver(word) is { IsPlural: false, Member: { Kind: not ActorKind.Person, Party: not null } } mention && mention.End == word + 1 ? mention : null;
    }
}
