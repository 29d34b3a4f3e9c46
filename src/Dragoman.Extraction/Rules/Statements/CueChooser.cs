using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Chooses in a passage the cue that tells whose words a quotation is, and finds the word that heads the speaker's phrase.</summary>
internal sealed class CueChooser(Tree tree, Cast cast, SourceFinder sources)
{
    private readonly List<int> cues = [];

    private Syntax Syntax => tree.Syntax;

    /// <summary>The cues for a piece of a passage, the likeliest first; empty where it has none.</summary>
    public List<int> Choose(Passage passage, int piece)
    {
        Collect(passage);
        var place = passage.Pieces[piece];
        var first = cues.FindIndex(cue => cue >= place.First);
        if (first < 0)
            first = cues.Count;
        var chosen = new List<int>(Math.Min(cues.Count, MaxCues));
        var follows = first < cues.Count && (first == 0 || (!IsClose(cues[first - 1], place.First) && FollowsAtOnce(passage, piece, cues[first])));
        if (follows)
            chosen.Add(cues[first]);
        for (var index = first - 1; index >= 0 && chosen.Count < MaxCues; index--)
            chosen.Add(cues[index]);
        if (!follows && first < cues.Count)
            chosen.Add(cues[first]);
        return chosen;
    }

    private const int MaxCues = 4;

    /// <summary>The name behind a dash that signs a quotation ("“…” — Anna Lind"), or -1.</summary>
    public int Signed(Passage passage, int piece)
    {
        if (piece + 1 >= passage.Pieces.Count || passage.Pieces[piece + 1] is not { Quotation: < 0 } gap || gap.End - gap.First > MaxSignature)
            return -1;
        var dash = gap.First;
        if (tree.Form(dash) is not ("―" or "—" or "–" or "--" or "-") || dash + 1 >= gap.End)
            return -1;
        for (var word = dash + 1; word < gap.End && Syntax.Tags[word] != Upos.Verb; word++)
        {
            if (cast.MentionOver(word) is { Member: { Kind: ActorKind.Person, IsNamed: true } } signer)
                return signer.Head;
        }
        return Syntax.Tags[dash + 1] == Upos.Propn ? Math.Max(HeadOf(dash + 1), dash + 1) : -1;
    }

    private const int MaxSignature = 12;

    /// <summary>Words that others than the speaker think: "seen by many as 'a great leader of the world'".</summary>
    public bool IsOthersView(Passage passage, int piece)
    {
        var place = passage.Pieces[piece];
        for (var word = place.First - 1; word >= Math.Max(passage.First, place.First - 12); word--)
        {
            if (Syntax.Tags[word] == Upos.Verb)
                return CueList.Words.Verb(Syntax.Lemmas[word]) is { IsSpeech: false } cue && cue.Has(CueFrames.As) && tree.Form(word + 1) is not "that";
        }
        return false;
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
                if (IsCue(word) && !IsChannel(word, piece.First))
                    cues.Add(word);
            }
        }
    }

    /// <summary>"Lind said at the talks, according to a statement": the paper is the way by which her words came, not whose they are.</summary>
    private bool IsChannel(int word, int first) =>
        cues.Count > 0 && cues[^1] >= first && tree.Form(word).Equals("according", StringComparison.OrdinalIgnoreCase)
        && Syntax.SentenceOf(cues[^1]) == Syntax.SentenceOf(word);

    private bool IsCue(int word)
    {
        if (tree.Form(word).Equals("according", StringComparison.OrdinalIgnoreCase))
            return true;
        return Syntax.Tags[word] switch
        {
            Upos.Verb => CueList.Words.Verb(Syntax.Lemmas[word]) is { } cue
                && (cue.IsSpeech ? (cue.Frames & (CueFrames.Quote | CueFrames.What | CueFrames.As | CueFrames.To | CueFrames.Tell | CueFrames.Preposition)) != 0 : cue.Has(CueFrames.Quote))
                && !IsAside(word),
            // A tagger may take "said" behind a quotation for something else.
            Upos.Aux or Upos.Adj or Upos.Noun => tree.Form(word) is "said" or "says" or "told" or "added",
            _ => false,
        };
    }

    /// <summary>"informed by his counterpart": a participle whose doer speaks of something else.</summary>
    private bool IsAside(int word) =>
        IsBracketed(word) || Syntax.Relations[word] is Relation.Acl or Relation.Advcl && Syntax.Lemmas[word] is not ("quote" or "cite") && sources.IsPassive(word);

    /// <summary>A participle behind a comma with its doer behind it, whatever the tree makes of it.</summary>
    private bool IsBracketed(int word)
    {
        if (word == 0 || tree.Form(word - 1) is not "," || !tree.Form(word).EndsWith("ed", StringComparison.Ordinal))
            return false;
        for (var at = word + 1; at < Math.Min(word + 5, tree.Count); at++)
        {
            if (tree.IsLemma(at, "by"))
                return true;
            if (Syntax.Tags[at] is Upos.Verb or Upos.Punct or Upos.Pron)
                return false;
        }
        return false;
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
        if (PersonBefore(passage, cue) is >= 0 and var person)
            return person;
        var source = Syntax.Lemmas[cue] is "quote" or "cite" ? Quoted(cue) : sources.Of(cue);
        for (var (above, steps) = (cue, 0); steps < MaxClimb; steps++)
        {
            if (source >= 0 && IsNarrated(passage, source) && IsNominal(source) && (CanBe(source) || steps > 0))
                return source;
            // "said relations were bad, but added": a wrong tree hangs the second verb under the first one's clause.
            above = CueAbove(above);
            if (above < 0)
                break;
            source = sources.Of(above);
        }
        var beside = Neighbour(passage, cue);
        return beside >= 0 ? beside : source;
    }

    private const int MaxClimb = 3;

    /// <summary>"…," Kasuri, the minister, told reporters: a person right behind the quotation is no audience; -1 where nobody stands there.</summary>
    private int PersonBefore(Passage passage, int cue)
    {
        var index = passage.Pieces.FindIndex(p => p.First <= cue && cue < p.End);
        if (index <= 0 || passage.Pieces[index - 1].Quotation < 0 || Syntax.Lemmas[cue] is "quote" or "cite")
            return -1;
        var first = passage.Pieces[index].First;
        while (first < cue && Syntax.Tags[first] == Upos.Punct)
            first++;
        for (var word = first; word < cue; word++)
        {
            if (Syntax.Tags[word] == Upos.Verb)
                return -1;
            if (cast.MentionAt(word) is { Member.Kind: ActorKind.Person, Form: not MentionForm.Pronoun } mention && mention.First <= first)
                return word;
        }
        // "…," the head of the mission, Anna Lind, said
        return cue - 2 > first && Syntax.Tags[cue - 1] == Upos.Punct && cast.MentionOver(cue - 2) is { Member.Kind: ActorKind.Person, Form: MentionForm.Name } beside && beside.First > first
            ? beside.Head
            : -1;
    }

    /// <summary>Who is quoted: "was quoted by the agency as saying", "quoted the minister as saying".</summary>
    private int Quoted(int verb)
    {
        var quoted = tree.Child(verb, Relation.NsubjPass);
        if (quoted < 0)
            quoted = tree.Child(verb, Relation.Obj);
        if (quoted < 0 && sources.IsPassive(verb))
            quoted = tree.Child(verb, Relation.Nsubj);
        if (quoted < 0 && sources.IsPassive(verb) && Syntax.Relations[verb] == Relation.Acl)
            quoted = Syntax.Heads[verb];
        return quoted >= 0 ? sources.Antecedent(quoted) : sources.Of(verb);
    }

    private int CueAbove(int word)
    {
        var head = Syntax.Heads[word];
        for (var steps = 0; head >= 0 && steps < 6; steps++, head = Syntax.Heads[head])
        {
            if (Syntax.Tags[head] == Upos.Verb && CueList.Words.Verb(Syntax.Lemmas[head]) is { IsSpeech: true })
                return head;
        }
        return -1;
    }

    /// <summary>Whether a word can head a speaker's phrase: a name, a pronoun, or a noun for those who have words.</summary>
    private bool CanBe(int word) =>
        Syntax.Tags[word] is Upos.Propn or Upos.Pron or Upos.Num && Syntax.Lemmas[word] is not ("who" or "which" or "that")
        || SourceNouns.Words.Contains(Syntax.Lemmas[word]) || cast.MentionAt(word) is not null;

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
        var follows = true;
        for (var word = piece.First; word < cue; word++)
            follows &= Syntax.Tags[word] is Upos.Punct or Upos.Adv;
        if (behind >= 0 && follows)
            return behind;
        // "Kasuri, the foreign minister, told reporters": the last person named before the cue.
        for (var word = cue - 1; word >= piece.First; word--)
        {
            if (cast.MentionAt(word) is { Member.Kind: ActorKind.Person, Form: not MentionForm.Pronoun })
                return word;
            if (Syntax.Tags[word] == Upos.Verb)
                break;
        }
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
