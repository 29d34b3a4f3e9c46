using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Reads by what way words reached the story: a statement, a press conference, an interview, a tweet, a news agency; and to whom they were said.</summary>
internal sealed class ChannelReader(Tree tree, Cast cast, SourceFinder sources)
{
    private const int MaxWords = 12;

    /// <summary>The fullest text so far of each kind of channel, for "the statement" that follows "a statement by the ministry".</summary>
    private readonly Dictionary<string, string> full = new(StringComparer.OrdinalIgnoreCase);

    private Syntax Syntax => tree.Syntax;

    private int seen;

    /// <summary>Notes the full names of channels up to a word.</summary>
    private void Advance(int word)
    {
        for (; seen < word; seen++)
        {
            if (Syntax.Tags[seen] == Upos.Noun && ChannelList.Words.Contains(Syntax.Lemmas[seen]) && tree.Child(seen, Relation.Nmod) >= 0)
                Text(seen);
        }
    }

    /// <summary>The channel of what a cue introduces; null where the story names none.</summary>
    public string? Channel(int cue, int source)
    {
        if (cue < 0)
            return null;
        Advance(cue);
        if (source >= 0 && Document(source) is { } paper)
            return paper;
        foreach (var child in tree.Children(cue))
        {
            var relation = Syntax.Relations[child];
            if (relation is Relation.Obl or Relation.OblAgent or Relation.Obj or Relation.Iobj or Relation.Nmod or Relation.Advcl or Relation.Parataxis or Relation.OblUnmarked
                && OfPhrase(child, cue, relation) is { } found)
                return found;
        }
        return Syntax.Lemmas[cue] is "tweet" or "retweet" ? "tweet" : Above(cue);
    }

    private string? OfPhrase(int word, int cue, Relation relation)
    {
        if (Syntax.Tags[word] is not (Upos.Noun or Upos.Propn))
            return null;
        var preposition = tree.Preposition(word);
        if (relation == Relation.OblAgent || preposition == "by")
        {
            // "was quoted by Interfax as saying"
            if (Syntax.Lemmas[word] is "telephone" or "phone" or "mail" or "email" or "video")
                return Text(word);
            return Syntax.Lemmas[cue] is "quote" or "cite" or "report" or "carry" ? Agency(word) : null;
        }
        if (ChannelList.Words.Contains(Syntax.Lemmas[word]) && preposition is not ("after" or "before" or "of" or "about" or "for" or "against" or "ahead of" or "since" or "despite"))
            return Text(word);
        if (preposition.StartsWith("according", StringComparison.Ordinal))
            return Document(word) ?? Agency(word);
        return relation is Relation.Obj or Relation.Iobj && Medium(word) ? Agency(word) : null;
    }

    /// <summary>A cue under another whose source is a paper: "the statement said the two had noted"; or one beside "quoted".</summary>
    private string? Above(int cue)
    {
        var head = Syntax.Heads[cue];
        for (var steps = 0; head >= 0 && steps < 4; steps++, head = Syntax.Heads[head])
        {
            if (CueList.Words.Verb(Syntax.Lemmas[head]) is null || !sources.IsVerbal(head))
                continue;
            if (Syntax.Lemmas[head] is "quote" or "cite" && tree.Child(head, Relation.OblAgent, Relation.Obl) is >= 0 and var by && tree.Preposition(by) == "by")
                return Agency(by);
            return sources.Of(head) is >= 0 and var source && source != sources.Of(cue) ? Document(source) : null;
        }
        return null;
    }

    /// <summary>A paper named in a passage by "according to", whose words the cue's are.</summary>
    public string? AccordingTo(Passage passage, int cue)
    {
        foreach (var piece in passage.Pieces)
        {
            if (piece.Quotation >= 0)
                continue;
            for (var word = piece.First; word < piece.End; word++)
            {
                if (word == cue || !tree.Form(word).Equals("according", StringComparison.OrdinalIgnoreCase))
                    continue;
                for (var at = word + 2; at < Math.Min(piece.End, word + 10); at++)
                {
                    if (SourceNouns.IsDocument(Syntax.Lemmas[at]) && Syntax.Tags[at] == Upos.Noun)
                        return Text(at);
                    if (cast.MentionOver(at) is { Member.Kind: ActorKind.Organisation } body && MediaWord(body.First, body.End))
                        return body.Member.Name;
                }
            }
        }
        return null;
    }

    private string? Document(int word) => Syntax.Tags[word] == Upos.Noun && ChannelList.Words.Contains(Syntax.Lemmas[word]) ? Text(word) : null;

    /// <summary>A news agency, station or paper; null where the word names something else.</summary>
    private string? Agency(int word) => Medium(word) ? Text(word) : null;

    private bool Medium(int word)
    {
        var (first, end) = Bounds(word, out _);
        return MediaWord(first, end) || (cast.MentionOver(word) is { } mention && MediaWord(mention.First, mention.End));
    }

    private bool MediaWord(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (ChannelList.Media.Contains(Syntax.Lemmas[word]) || ChannelList.Media.Contains(tree.Form(word).ToString()))
                return true;
        }
        return false;
    }

    /// <summary>The channel in words, without its article; the fuller words that named it before where it only points back.</summary>
    private string Text(int word)
    {
        var (first, end) = Bounds(word, out var article);
        var text = SpeakerResolver.Flat(tree.Text.AsSpan(Syntax.Starts[first], Syntax.Ends[end - 1] - Syntax.Starts[first]));
        var key = Syntax.Lemmas[word];
        if (end - first > 1)
            full[key] = text;
        else if (article && full.TryGetValue(key, out var fuller))
            return fuller;
        return text;
    }

    private (int First, int End) Bounds(int word, out bool article)
    {
        var (first, end) = (word, word + 1);
        article = false;
        foreach (var child in tree.Children(word))
        {
            var (from, to) = tree.Reach(child);
            switch (Syntax.Relations[child])
            {
                case Relation.Det:
                    article |= tree.Form(child).Equals("the", StringComparison.OrdinalIgnoreCase);
                    break;
                case Relation.Amod or Relation.Compound when child < word && tree.Form(child) is not ("same" or "later" or "earlier" or "brief" or "recent" or "separate"):
                    first = Math.Min(first, from);
                    break;
                case Relation.Flat:
                    end = Math.Max(end, to);
                    break;
                case Relation.Nmod when child > word && to - word <= MaxWords && tree.Preposition(child) is "by" or "from" or "of" or "with" or "to" or "for":
                    end = Math.Max(end, to);
                    break;
            }
        }
        while (end - 1 > word && Syntax.Tags[end - 1] == Upos.Punct)
            end--;
        return (first, end);
    }

    /// <summary>To whom it was said: "told reporters", "said to the council"; null where it isn't told.</summary>
    public string? Audience(int cue)
    {
        if (cue < 0 || CueList.Words.Verb(Syntax.Lemmas[cue]) is not { } entry)
            return null;
        foreach (var child in tree.Children(cue))
        {
            var relation = Syntax.Relations[child];
            var addressed = entry.Has(CueFrames.Tell) && relation is Relation.Obj or Relation.Iobj;
            addressed |= relation == Relation.Obl && tree.Preposition(child) == "to" && entry.Has(CueFrames.Quote);
            if (!addressed || Syntax.Tags[child] is not (Upos.Noun or Upos.Propn or Upos.Pron) || ChannelList.Words.Contains(Syntax.Lemmas[child]))
                continue;
            if (cast.MentionAt(child) is { IsPlural: false, Member: { IsNamed: true, Kind: ActorKind.Person } member })
                return member.Name;
            if (Syntax.Tags[child] == Upos.Pron)
                continue;
            var (first, end) = Bounds(child, out _);
            return SpeakerResolver.Flat(tree.Text.AsSpan(Syntax.Starts[first], Syntax.Ends[end - 1] - Syntax.Starts[first]));
        }
        return null;
    }
}
