using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Cuts out of a tree the words that a cue credits somebody with.</summary>
internal sealed class ContentReader(Tree tree)
{
    private Syntax Syntax => tree.Syntax;

    /// <summary>All that a word reaches over on its own side of the cue, trimmed; null where nothing is left.</summary>
    public Span? Reach(int word, int cue)
    {
        var (first, end) = tree.Reach(word);
        if (first <= cue && cue < end)
            (first, end) = word > cue ? (cue + 1, end) : (first, cue);
        return Trim(first, CutAtNextCue(word, end));
    }

    /// <summary>The phrase behind its preposition ("for" of "called for").</summary>
    public Span? BehindPreposition(int word)
    {
        var (first, end) = tree.Reach(word);
        foreach (var child in tree.Children(word))
        {
            if (Syntax.Relations[child] is Relation.Case or Relation.Mark && child < word)
                first = Math.Max(first, child + 1);
        }
        return Trim(Math.Min(first, word), end);
    }

    /// <summary>The sentence without what the cue's own phrase holds: "…, officials said", "According to the bank, …".</summary>
    public ValueList<Span> SentenceWithout(int word, int from, int to)
    {
        var (first, end) = Syntax.Sentence(Syntax.SentenceOf(word));
        var before = Trim(first, Math.Max(first, from));
        var behind = Trim(Math.Min(to, end), end);
        // What follows "he said" in the sentence belongs to it only where the words before don't make the content.
        if (before is { } head && (behind is not { } tail || tail.Length * 4 < head.Length))
            return [head];
        if (before is { } one && behind is { } other)
            return Syntax.Tags[first] is Upos.Adp or Upos.Adv or Upos.Sconj or Upos.Cconj && one.Length < LongestAdverbial ? [other] : [one, other];
        return behind is { } rest ? [rest] : [];
    }

    /// <summary>In characters: "On Monday, he said, …".</summary>
    private const int LongestAdverbial = 30;

    /// <summary>"said he would go, adding that …": what the next cue introduces is its own.</summary>
    private int CutAtNextCue(int word, int end)
    {
        foreach (var child in tree.Children(word))
        {
            if (child <= word || Syntax.Relations[child] != Relation.Advcl || Syntax.Tags[child] != Upos.Verb
                || !tree.Form(child).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
                continue;
            if (CueList.Words.Verb(Syntax.Lemmas[child]) is { } cue && cue.Has(CueFrames.Quote) && cue.IsSpeech
                && tree.Reach(child).First is var from && from > word && tree.Form(from - 1) is "," or "--")
                end = Math.Min(end, from);
        }
        return end;
    }

    /// <summary>
    /// Where a reported clause behind a cue ends: with the sentence, unless the narrator takes over before with another cue
    /// (", and added", ", warning that", ", according to").
    /// </summary>
    public int ClauseEnd(int from)
    {
        var end = Syntax.Sentence(Syntax.SentenceOf(from)).End;
        for (var word = from + 1; word < end; word++)
        {
            var form = tree.Form(word);
            if (form is ";")
                return word;
            if (form is not ("," or "and" or "but" or "while" or "--") || word + 1 >= end)
                continue;
            var next = word + 1;
            while (next < end && next <= word + 3 && (Syntax.Tags[next] is Upos.Cconj or Upos.Adv || tree.Form(next) is "," or "he" or "she" or "it" or "they"))
                next++;
            if (next >= end)
                continue;
            if (tree.Form(next).Equals("according", StringComparison.OrdinalIgnoreCase))
                return word;
            if (Syntax.Tags[next] == Upos.Verb && IsNarratorsCue(next, form is ","))
                return word;
        }
        return end;
    }

    private bool IsNarratorsCue(int verb, bool comma)
    {
        if (CueList.Words.Verb(Syntax.Lemmas[verb]) is not { IsSpeech: true } cue || !cue.Has(CueFrames.Quote))
            return false;
        var form = tree.Form(verb);
        return form.EndsWith("ing", StringComparison.Ordinal) ? comma : form.EndsWith("ed", StringComparison.Ordinal) || form is "said" or "told";
    }

    /// <summary>The text of a run of words without punctuation at its ends; quotation marks stay.</summary>
    public Span? Trim(int first, int end)
    {
        while (first < end && IsLoose(first))
            first++;
        while (end > first && IsLoose(end - 1))
            end--;
        return end > first ? new Span(Syntax.Starts[first], Syntax.Ends[end - 1]) : null;
    }

    private bool IsLoose(int word) =>
        Syntax.Tags[word] == Upos.Punct && tree.Form(word) is not ("\"" or "“" or "”" or "''" or "``" or "‘" or "’" or "'" or "(" or ")" or "[" or "]" or "«" or "»")
        || tree.Form(word) is "," or "." or ";" or ":" or "--" or "-";
}
