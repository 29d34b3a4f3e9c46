using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Tells which currency a shared name is: the giver's own, else the receiver's, else that of the only country with such money in the sentence
/// or the story. Where nothing tells, the name stays.
/// </summary>
internal sealed class MoneyOwner(Tree tree, Cast cast, int year)
{
    private const int Near = 40;

    private readonly Dictionary<string, string?> ofStory = [];

    public string Unit(string unit, int word, string? by, string? to)
    {
        if (!SharedCurrencies.List.IsName(unit))
            return unit;
        return SharedCurrencies.List.Of(unit, by, year) ?? SharedCurrencies.List.Of(unit, to, year) ?? OfSentence(unit, word) ?? OfStory(unit) ?? unit;
    }

    private string? OfSentence(string unit, int word)
    {
        var (first, end) = tree.Syntax.Sentence(tree.Syntax.SentenceOf(word));
        string? only = null;
        for (var at = Math.Max(first, word - Near); at < Math.Min(end, word + Near); at++)
        {
            if (cast.MentionAt(at) is not { } mention || !Differs(ref only, unit, mention.Member))
                continue;
            return null;
        }
        return only;
    }

    private string? OfStory(string unit)
    {
        if (ofStory.TryGetValue(unit, out var known))
            return known;
        string? only = null;
        var one = true;
        foreach (var member in cast.Members)
            one &= !Differs(ref only, unit, member);
        return ofStory[unit] = one ? only : null;
    }

    /// <summary>Takes up a member's currency; true where it is another than the one found.</summary>
    private bool Differs(ref string? only, string unit, CastMember member)
    {
        if (SharedCurrencies.List.Of(unit, member.Country, year) is not { } code || code == only)
            return false;
        var differs = only is not null;
        only ??= code;
        return differs;
    }
}
