using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Arguments by their place in the text, for where the tree is wrong: who stands right behind a verb, or right behind the next "with" or
/// "to" that no other verb parts from it.
/// </summary>
internal static class Nearby
{
    private const int MaxWords = 10;

    /// <summary>The head of the mention or place that begins right behind a verb; -1 where a preposition or nothing stands there.</summary>
    public static int Behind(Tree tree, Cast cast, int verb)
    {
        var sentence = tree.Syntax.SentenceOf(verb);
        for (var word = verb + 1; word < Math.Min(verb + 4, tree.Count) && tree.Syntax.SentenceOf(word) == sentence; word++)
        {
            if (Somebody(cast, word) is { } mention)
                return mention.Head;
            if (cast.PlaceAt(word) is { } place && place.First == word)
                return place.Head;
            if (!(tree.Syntax.Tags[word] is Upos.Det or Upos.Adj) && tree.Form(word) is not ("visiting" or "his" or "her"))
                return -1;
        }
        return -1;
    }

    /// <summary>The head of the mention behind the next such preposition after a word; -1 where there is none before another verb.</summary>
    public static int Behind(Tree tree, Cast cast, int after, string preposition)
    {
        var end = Math.Min(tree.Syntax.Sentence(tree.Syntax.SentenceOf(after)).End, after + MaxWords);
        for (var word = after + 1; word < end; word++)
        {
            if (tree.Form(word).Equals(preposition, StringComparison.OrdinalIgnoreCase) && tree.Syntax.Tags[word] is Upos.Adp or Upos.Sconj)
            {
                for (var next = word + 1; next < Math.Min(end + 3, tree.Count) && next < word + 5; next++)
                {
                    if (Somebody(cast, next) is { } mention)
                        return mention.Head;
                }
                return -1;
            }
            if (tree.Syntax.Tags[word] is Upos.Verb or Upos.Aux or Upos.Sconj || tree.Form(word) is ";" or ":" or "\"" || DeedNouns.Of(tree, word) is not null)
                return -1;
        }
        return -1;
    }

    /// <summary>"inked on Thursday by Minister X and Minister Y": everybody whom the words right behind the preposition list, whatever the tree makes of them.</summary>
    public static List<CastMember> Listed(Tree tree, Cast cast, int after, string preposition)
    {
        var (_, end) = tree.Syntax.Sentence(tree.Syntax.SentenceOf(after));
        var word = after + 1;
        while (word < end && word <= after + MaxWords && !(tree.Form(word).Equals(preposition, StringComparison.OrdinalIgnoreCase) && tree.Syntax.Tags[word] == Upos.Adp))
            word++;
        return word > after + MaxWords ? [] : Listed(tree, cast, word + 1);
    }

    /// <summary>The people of a list that begins at a word: "X of Peru, Y of Chile and Z".</summary>
    public static List<CastMember> Listed(Tree tree, Cast cast, int from)
    {
        var found = new List<CastMember>();
        if (from >= tree.Count)
            return found;
        var (_, end) = tree.Syntax.Sentence(tree.Syntax.SentenceOf(from));
        var origin = false;
        for (var word = from; word < end && word < from + MaxListed; word++)
        {
            var form = tree.Form(word);
            if (form is "," or "and")
            {
                origin = false;
            }
            else if (Somebody(cast, word) is { Member.Kind: ActorKind.Person } mention)
            {
                foreach (var member in mention.Members)
                {
                    if (!found.Contains(member))
                        found.Add(member);
                }
                word = Math.Max(word, mention.End - 1);
            }
            else if (form is "of" && found.Count > 0)
            {
                origin = true;
            }
            else if (!origin && !(form is "the" or "The" or "its" or "his" or "her"))
            {
                break;
            }
        }
        return found;
    }

    // Longer lists than this are no news.
    private const int MaxListed = 80;

    /// <summary>The head of the place behind the next such preposition after a word; -1 where there is none before another verb.</summary>
    public static int PlaceBehind(Tree tree, Cast cast, int after, string preposition)
    {
        var end = Math.Min(tree.Syntax.Sentence(tree.Syntax.SentenceOf(after)).End, after + MaxWords + 4);
        for (var word = after + 1; word < end; word++)
        {
            if (tree.Form(word).Equals(preposition, StringComparison.OrdinalIgnoreCase) && tree.Syntax.Tags[word] is Upos.Adp or Upos.Part)
            {
                for (var next = word + 1; next < Math.Min(end, word + 6); next++)
                {
                    if (cast.PlaceAt(next) is { } place)
                        return place.Head;
                }
            }
            if (tree.Syntax.Tags[word] is Upos.Verb or Upos.Aux or Upos.Sconj || tree.Form(word) is ";" or ":" or "\"" or ",")
                return -1;
        }
        return -1;
    }

    /// <summary>The head of the mention that ends right before a verb, its auxiliaries and adverbs aside; -1 where there is none.</summary>
    public static int Before(Tree tree, Cast cast, int verb)
    {
        var word = verb - 1;
        while (word >= 0 && tree.Syntax.SentenceOf(word) == tree.Syntax.SentenceOf(verb) && verb - word < 6
            && (tree.Syntax.Tags[word] is Upos.Aux or Upos.Adv or Upos.Part or Upos.Adp || (cast.MentionOver(word) is null && (Outlooks.Words.Noun(tree.Syntax.Lemmas[word], out _) || Outlooks.Words.Verb(tree.Syntax.Lemmas[word], out _)))))
            word--;
        if (word < 0 || tree.Syntax.SentenceOf(word) != tree.Syntax.SentenceOf(verb))
            return -1;
        if (tree.Form(word) is "," && word > 0)
            word--;
        return cast.MentionOver(word) is { Form: not MentionForm.Adjective } mention && mention.End == word + 1 ? mention.Head : -1;
    }

    private static Mention? Somebody(Cast cast, int word) =>
        cast.MentionOver(word) is { Form: not MentionForm.Adjective } mention && mention.First <= word ? mention : null;
}
