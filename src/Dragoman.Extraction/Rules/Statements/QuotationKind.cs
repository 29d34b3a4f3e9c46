using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Tells utterances from pieces of the narrator's sentence, and from titles, slogans and names in quotation marks.</summary>
internal static class QuotationKind
{
    /// <summary>Whether the narrator's own sentence runs into the quoted words ("would 'derail the process'").</summary>
    public static bool IsFragment(Tree tree, Passage passage, int piece, Quotation quotation)
    {
        var words = quotation.Words.Of(tree.Text);
        var place = passage.Pieces[piece];
        var before = piece == 0 ? -1 : place.First - 1;
        // Behind a colon, or a comma after the cue ("He said, "We …"), an utterance begins.
        if (before >= 0 && tree.Form(before) is ":" or "," && char.IsUpper(FirstLetter(words)))
            return false;
        if (before < 0 || IsOnlyLinks(tree, passage, piece))
            return !char.IsUpper(FirstLetter(words)) && words[^1] is not (',' or '.' or '!' or '?' or '\u2026');
        if (!char.IsUpper(FirstLetter(words)))
            return true;
        return !EndsUtterance(words) || Count(tree, place) < 4;
    }

    private static bool EndsUtterance(ReadOnlySpan<char> words) => words[^1] is ',' or '.' or '!' or '?' or '\u2026' or ';';

    private static char FirstLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                return c;
        }
        return ' ';
    }

    /// <summary>"But", "And", "that": words before a quotation that leave it whole.</summary>
    private static bool IsOnlyLinks(Tree tree, Passage passage, int piece)
    {
        for (var at = 0; at < piece; at++)
        {
            if (passage.Pieces[at].Quotation >= 0)
                return false;
            for (var word = passage.Pieces[at].First; word < passage.Pieces[at].End; word++)
            {
                if (tree.Syntax.Tags[word] is not (Upos.Punct or Upos.Cconj))
                    return false;
            }
        }
        return true;
    }

    private static int Count(Tree tree, Passage.Piece piece)
    {
        var count = 0;
        for (var word = piece.First; word < piece.End; word++)
        {
            if (tree.Syntax.Tags[word] is not (Upos.Punct or Upos.Sym))
                count++;
        }
        return count;
    }

    private const int MaxName = 8;

    public static bool HasVerb(Tree tree, Passage.Piece piece)
    {
        for (var word = piece.First; word < piece.End; word++)
        {
            if (tree.Syntax.Tags[word] is Upos.Verb or Upos.Aux)
                return true;
        }
        return false;
    }

    /// <summary>A title, slogan or name: capitals throughout, or a naming word before the mark.</summary>
    public static bool IsName(Tree tree, Passage passage, int piece, Quotation quotation, bool fragment)
    {
        var place = passage.Pieces[piece];
        int capitals = 0, small = 0, words = 0;
        for (var word = place.First; word < place.End; word++)
        {
            var form = tree.Form(word);
            words += tree.Syntax.Tags[word] is Upos.Punct ? 0 : 1;
            if (form.Length == 0 || !char.IsLetter(form[0]) || tree.Syntax.Tags[word] is Upos.Adp or Upos.Det or Upos.Cconj or Upos.Part)
                continue;
            if (char.IsUpper(form[0]))
                capitals++;
            else
                small++;
        }
        if (capitals >= 2 && capitals > 2 * small)
            return true;
        var capital = char.IsUpper(FirstLetter(quotation.Words.Of(tree.Text)));
        return fragment && (capital ? words <= MaxName : !HasVerb(tree, place)) && Namer(tree, place.First - 1);
    }

    /// <summary>"entitled", "slogan", "themed on", "titled", a few words before the mark.</summary>
    private static bool Namer(Tree tree, int word)
    {
        for (var at = word; at >= Math.Max(0, word - 4); at--)
        {
            if (tree.Syntax.Tags[at] is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn)
                return NamerList.Words.Contains(tree.Syntax.Lemmas[at]) || NamerList.Words.Contains(tree.Form(at).ToString().ToLowerInvariant());
        }
        return false;
    }

    /// <summary>Whether the source of a mere piece of a sentence is one that has words: a person, a body, a paper; not posters or events.</summary>
    public static bool CanSpeak(Tree tree, int source, Speaker speaker)
    {
        if (speaker.Member is not null)
            return true;
        if (source < 0 || !speaker.IsKnown)
            return false;
        return tree.Syntax.Tags[source] is Upos.Propn or Upos.Pron or Upos.Num || SourceNouns.Words.Contains(tree.Syntax.Lemmas[source]);
    }
}
