using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Chooses in a passage the cue that tells whose words a quotation is, and finds the word that heads the speaker's phrase.</summary>
internal sealed class CueChooser(Tree tree, SourceFinder sources)
{
    private readonly List<int> cues = [];

    private Syntax Syntax => tree.Syntax;

    /// <summary>The cue for the piece of a passage; -1 where it has none.</summary>
    public int Choose(Passage passage, int piece)
    {
        Collect(passage);
        int before = -1, after = -1;
        var place = passage.Pieces[piece];
        foreach (var cue in cues)
        {
            if (cue < place.First)
                before = cue;
            else if (after < 0)
                after = cue;
        }
        if (before < 0)
            return after;
        if (after < 0 || IsClose(before, place.First))
            return before;
        return FollowsAtOnce(passage, piece, after) ? after : before;
    }

    /// <summary>The last cue of the narrator's in a passage, or -1.</summary>
    public int Last(Passage passage)
    {
        Collect(passage);
        return cues.Count == 0 ? -1 : cues[^1];
    }

    private void Collect(Passage passage)
    {
        cues.Clear();
        foreach (var piece in passage.Pieces)
        {
            if (piece.Quotation >= 0)
                continue;
            for (var word = piece.First; word < piece.End; word++)
            {
                if (IsCue(word))
                    cues.Add(word);
            }
        }
    }

    private bool IsCue(int word)
    {
        if (tree.Form(word).Equals("according", StringComparison.OrdinalIgnoreCase))
            return true;
        return Syntax.Tags[word] switch
        {
            Upos.Verb => CueList.Words.Verb(Syntax.Lemmas[word]) is { } cue
                && (cue.IsSpeech ? (cue.Frames & ~(CueFrames.About | CueFrames.Preposition)) != 0 || cue.Prepositions.Length > 0 : cue.Has(CueFrames.Quote)),
            // A tagger may take "said" behind a quotation for something else.
            Upos.Aux or Upos.Adj or Upos.Noun => tree.Form(word) is "said" or "says" or "told" or "added",
            _ => false,
        };
    }

    /// <summary>"said", "said that", "added:" right before the words.</summary>
    private bool IsClose(int cue, int first)
    {
        for (var word = cue + 1; word < first; word++)
        {
            if (Syntax.Tags[word] != Upos.Punct && tree.Form(word) is not "that" && word - cue > 1)
                return false;
        }
        return first - cue <= 4;
    }

    /// <summary>The quotation ends with a comma and the cue comes without another verb between.</summary>
    private bool FollowsAtOnce(Passage passage, int piece, int cue)
    {
        var place = passage.Pieces[piece];
        var last = tree.Text.AsSpan(0, Syntax.Ends[Math.Max(place.End - 1, 0)]).TrimEnd("\"”'’`“ ");
        if (last.Length == 0 || last[^1] is not (',' or '!' or '?') && !(place.End < tree.Count && tree.Form(place.End) is ","))
            return false;
        for (var word = place.End; word < cue; word++)
        {
            if (Syntax.Tags[word] == Upos.Verb)
                return false;
        }
        return true;
    }

    /// <summary>The word that heads the speaker's phrase, by the tree or, where that fails, by its neighbours; -1 where nobody is told.</summary>
    public int Source(Passage passage, int cue)
    {
        if (tree.Form(cue).Equals("according", StringComparison.OrdinalIgnoreCase))
            return AccordingTo(cue);
        var source = sources.Of(cue);
        if (source >= 0 && IsNarrated(passage, source) && IsNominal(source))
            return source;
        return Neighbour(passage, cue);
    }

    private bool IsNominal(int word) => Syntax.Tags[word] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Num or Upos.Adj or Upos.X;

    private int AccordingTo(int word)
    {
        if (Syntax.Relations[word] is Relation.Case or Relation.Mark && Syntax.Heads[word] > word)
            return Syntax.Heads[word];
        foreach (var child in tree.Children(word))
        {
            if (child > word && Syntax.Relations[child] is Relation.Obl or Relation.Obj or Relation.Nmod)
                return child;
        }
        return -1;
    }

    private static bool IsNarrated(Passage passage, int word)
    {
        foreach (var piece in passage.Pieces)
        {
            if (piece.Quotation >= 0 && piece.First <= word && word < piece.End)
                return false;
        }
        return true;
    }

    /// <summary>The noun phrase that stands right behind the cue, or right before it.</summary>
    private int Neighbour(Passage passage, int cue)
    {
        var piece = passage.Pieces.Find(p => p.First <= cue && cue < p.End);
        var behind = NounAt(cue + 1, piece.End);
        if (behind >= 0 && (cue == piece.First || Syntax.Tags[cue - 1] == Upos.Punct))
            return behind;
        var at = cue - 1;
        while (at >= piece.First && Syntax.Tags[at] is Upos.Adv or Upos.Aux or Upos.Part or Upos.Punct)
            at--;
        return at >= piece.First && IsNominal(at) ? HeadOf(at) : behind;
    }

    private int NounAt(int from, int end)
    {
        var last = -1;
        for (var word = from; word < Math.Min(end, from + 12); word++)
        {
            if (Syntax.Tags[word] is Upos.Noun or Upos.Propn or Upos.Pron)
                last = word;
            else if (Syntax.Tags[word] is not (Upos.Det or Upos.Adj or Upos.Num) || last >= 0)
                break;
        }
        return last < 0 ? -1 : HeadOf(last);
    }

    /// <summary>A name's head is its first word in the treebanks, a noun phrase's its last: climb while the phrase lasts.</summary>
    private int HeadOf(int word)
    {
        for (var steps = 0; steps < 4 && Syntax.Relations[word] is Relation.Flat or Relation.Compound && Syntax.Heads[word] >= 0; steps++)
            word = Syntax.Heads[word];
        return word;
    }
}
