using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Finds "…, officials said", "…, said Hu, …" and "…, he said, …" by their commas, which hold where the tree fails: the narrator's words
/// inside or behind what they credit.
/// </summary>
internal sealed class AsideReader(Tree tree)
{
    private const int MaxSubject = 25;
    private const int LeastContent = 2;

    private Syntax Syntax => tree.Syntax;

    /// <summary>The aside's words and the word that heads its source; null where the cue stands in none.</summary>
    public (int First, int End, int Source)? Of(int verb, int source)
    {
        var (start, end) = Syntax.Sentence(Syntax.SentenceOf(verb));
        // "According to the ministry, the two stressed the need": the way by which it came, not what was stressed.
        if (tree.Form(start) is "According")
            return null;
        var (from, heads) = Begins(verb, start, source);
        if (from <= start + LeastContent || !IsComma(from - 1))
            return null;
        var to = Ends(verb, end, heads > verb ? heads : -1);
        // What stands before must be a clause or the subject of what follows, not an adverbial ("On Monday, he said …").
        if (to < 0 || (!HasFinite(start, from - 1) && !(to < end && IsComma(to) && Syntax.Tags[start] is Upos.Det or Upos.Noun or Upos.Propn or Upos.Pron)))
            return null;
        return (from, to, heads);
    }

    /// <summary>The first word of the aside and the head of its source: "[officials] said", "said [Hu]".</summary>
    private (int First, int Source) Begins(int verb, int start, int source)
    {
        var at = verb;
        while (at > start && Syntax.Tags[at - 1] is Upos.Adv or Upos.Aux)
            at--;
        // "The premier, Ana Silva, welcomed the chancellor, …": a subject before and an object behind are no inversion.
        if (at > start && IsComma(at - 1) && tree.Child(verb, Relation.Nsubj) is >= 0 and var subject && subject < verb && tree.Child(verb, Relation.Obj) > verb)
            return (-1, -1);
        if (at > start && IsComma(at - 1) && !tree.Form(verb).EndsWith("ing", StringComparison.Ordinal))
        {
            var behind = source > verb ? source : NounBehind(verb);
            return behind >= 0 ? (at, behind) : (-1, -1);
        }
        if (source < 0 || source >= verb || verb - source > MaxSubject)
            return (-1, -1);
        var first = Math.Min(source, tree.Reach(source).First);
        return first > start && first < verb ? (first, source) : (-1, -1);
    }

    /// <summary>The noun phrase right behind the cue: its last noun, or its first name; -1 where something else stands there.</summary>
    private int NounBehind(int verb)
    {
        var last = -1;
        for (var word = verb + 1; word < Math.Min(tree.Count, verb + 10); word++)
        {
            if (Syntax.Tags[word] is Upos.Noun or Upos.Propn)
                last = word;
            else if (last >= 0 || !(Syntax.Tags[word] is Upos.Det or Upos.Adj or Upos.Num))
                break;
        }
        for (var steps = 0; last >= 0 && steps < 4 && Syntax.Relations[last] is Relation.Flat && Syntax.Heads[last] > verb; steps++)
            last = Syntax.Heads[last];
        return last;
    }

    /// <summary>Where the aside ends: at the comma that takes the sentence up again or with the sentence; -1 where content follows the cue.</summary>
    private int Ends(int verb, int end, int subject)
    {
        var at = Math.Max(verb, subject) + 1;
        if (subject >= 0)
            at = Math.Max(at, Math.Min(tree.Reach(subject).End, end));
        for (var word = at; word < end; word++)
        {
            var form = tree.Form(word);
            if (form is "." or ";" or "!" or "?" || IsComma(word))
                return word;
            if (form is "that" || tree.IsLemma(word, "\"") || (Syntax.Tags[word] is Upos.Verb or Upos.Aux && subject < 0 && IsClauseOf(verb, word)))
                return -1;
        }
        return end;
    }

    private bool IsClauseOf(int verb, int word) => Syntax.Heads[word] == verb && Syntax.Relations[word] is Relation.Ccomp or Relation.Xcomp or Relation.Parataxis;

    private bool IsComma(int word) => tree.Form(word) is "," or "--" or "—" or "–";

    private bool HasFinite(int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (Syntax.Tags[word] is Upos.Aux || (Syntax.Tags[word] == Upos.Verb && (Syntax.Features[word] & (Features.Finite | Features.Past | Features.Present)) != 0
                && (Syntax.Features[word] & (Features.Gerund | Features.Infinitive)) == 0 && Syntax.Relations[word] is not (Relation.Acl or Relation.Amod)))
                return true;
        }
        return false;
    }
}
