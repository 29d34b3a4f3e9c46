using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Who is meant by an argument of a verb or noun: the mention there, those coordinated with it, and whom a collective noun stands for.</summary>
internal sealed class PartyFinder(Tree tree, Cast cast)
{
    private const int MaxDepth = 6;

    private readonly PersonSeries series = new(tree, cast);

    /// <summary>Adds everybody whom the phrase that a word heads means.</summary>
    public void Collect(int word, List<CastMember> into, int depth = 0)
    {
        if (word < 0 || depth > MaxDepth)
            return;
        var mention = cast.MentionAt(word) ?? Loose(word);
        if (mention is not null && Including(mention) is { Count: > 0 } listed)
        {
            foreach (var member in listed)
            {
                if (!into.Contains(member))
                    into.Add(member);
            }
            return;
        }
        if (mention is not null)
            AddMention(mention, into);
        else
            Stands(word, into, depth);
        if (depth == 0 && mention is not null && IsPerson(mention))
        {
            foreach (var other in series.Of(mention))
                AddMention(other, into);
        }
        // Which of a name's words carries what is coordinated with it varies with the tree.
        var (first, end) = mention is { Form: MentionForm.Name or MentionForm.Title } ? (mention.First, mention.End) : (word, word + 1);
        for (var part = first; part < end; part++)
        {
            if (depth == 0 && tree.Syntax.Relations[part] == Relation.Conj && tree.Syntax.Heads[part] is >= 0 and var above && above < first && cast.MentionOver(above) is { } before)
                AddMention(before, into);
            foreach (var child in tree.Children(part))
            {
                if (tree.Syntax.Relations[child] == Relation.Conj && !IsVerb(child) && (child < first || child >= end))
                    Collect(child, into, depth + 1);
            }
        }
    }

    /// <summary>"with five presidents, including X of Peru and Y of Chile": those named of the many.</summary>
    private List<CastMember> Including(Mention mention)
    {
        if (!(mention.IsPlural || mention.Member.IsPlural) || mention.Member.IsNamed || mention.End + 1 >= tree.Count)
            return [];
        var at = tree.Form(mention.End) is "," ? mention.End + 1 : mention.End;
        return at + 1 < tree.Count && tree.Form(at) is "including" ? Nearby.Listed(tree, cast, at + 1) : [];
    }

    internal static bool IsPerson(Mention mention) => mention is { Form: MentionForm.Name, Members.Count: 1, Member: { Kind: ActorKind.Person, IsNamed: true } };

    public List<CastMember> Collect(int word)
    {
        var into = new List<CastMember>();
        Collect(word, into);
        return into;
    }

    private static void AddMention(Mention mention, List<CastMember> into)
    {
        foreach (var member in mention.Members)
        {
            if (!into.Contains(member))
                into.Add(member);
        }
    }

    /// <summary>The tree may hang a phrase on another of a name's words than its head.</summary>
    private Mention? Loose(int word) => cast.MentionOver(word) is { Form: MentionForm.Name or MentionForm.Title or MentionForm.Counterpart } over ? over : null;

    private bool IsVerb(int word) => tree.Syntax.Tags[word] is Upos.Verb or Upos.Aux;

    /// <summary>"members of the Japanese parliament", "a delegation led by Han Zheng", "the governments of both countries".</summary>
    private void Stands(int word, List<CastMember> into, int depth)
    {
        foreach (var child in tree.Children(word))
        {
            switch (tree.Syntax.Relations[child])
            {
                case Relation.Nmod when tree.Preposition(child) is "of" or "from" or "between" or "by":
                case Relation.Appos:
                case Relation.NmodPoss or Relation.Amod or Relation.Compound when cast.MentionAt(child) is { Form: MentionForm.Adjective or MentionForm.Name or MentionForm.Seat }:
                    Collect(child, into, depth + 1);
                    break;
            }
        }
    }
}
