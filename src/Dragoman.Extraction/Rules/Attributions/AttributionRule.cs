using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The layer of attributions: source, cue and content of everything that somebody is credited with.</summary>
internal sealed class AttributionRule : IRule
{
    public string Name => "attribution/credited";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var speech = findings.SpeechOf(reading);
        var tree = findings.Tree;
        var sources = new SourceFinder(tree);
        var found = new List<Attribution>();
        var whole = new Dictionary<int, Utterance>();
        foreach (var utterance in speech.Utterances)
        {
            if (!utterance.IsFragment && utterance.CueWord >= 0)
                whole.TryAdd(utterance.CueWord, utterance);
        }
        var turns = ColonReader.Read(tree, findings.Cast, speech.Paragraphs);
        found.AddRange(turns);
        // Utterances that are part of a reported clause ("said Mills "got …" and left").
        var held = new HashSet<Utterance>();
        foreach (var credit in speech.Credits)
        {
            if (whole.TryGetValue(credit.CueWord, out var utterance) && Overlap(credit, utterance, speech))
                continue;
            if (speech.IsQuoted(credit.CueWord) || IsUnsaid(tree, credit) || IsInside(turns, tree.Syntax.Starts[credit.CueWord]))
                continue;
            if (utterance is not null && Holds(credit, utterance, speech))
                held.Add(utterance);
            found.Add(new Attribution(credit.SourceSpan, credit.CueSpan, credit.Content));
        }
        foreach (var utterance in speech.Utterances)
        {
            if (utterance.IsFragment || !utterance.Speaker.IsKnown || held.Contains(utterance))
                continue;
            var content = new List<Span>();
            foreach (var number in utterance.Quotations)
                content.Add(speech.Quotations[number].Outer);
            found.Add(new Attribution(
                utterance.SourceWord >= 0 ? sources.SpanOf(utterance.SourceWord) : null,
                utterance.CueWord >= 0 ? tree.Syntax.SpanOf(utterance.CueWord) : null,
                content.ToValueList()));
        }
        found.Sort((a, b) => a.Content[0].CompareTo(b.Content[0]));
        findings.Attributions.AddRange(found);
    }

    /// <summary>"to release", "I think", a view of nobody: words that credit nobody in particular.</summary>
    private static bool IsUnsaid(Tree tree, Credit credit)
    {
        if (credit.SourceWord >= 0 && tree.Form(credit.SourceWord) is "I" or "we" or "We" or "you" or "You" or "one" or "it" && credit.Cue is { IsSpeech: false })
            return true;
        foreach (var child in tree.Children(credit.CueWord))
        {
            if (child > credit.CueWord)
                break;
            if (tree.Syntax.Relations[child] == Relation.Mark && tree.IsLemma(child, "to") && tree.Syntax.Tags[credit.CueWord] == Upos.Verb)
                return true;
        }
        return false;
    }

    private static bool IsInside(List<Attribution> turns, int position)
    {
        int low = 0, high = turns.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (turns[middle].Content[0].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low < turns.Count && turns[low].Content[0].Contains(position);
    }

    private static bool Holds(Credit credit, Utterance utterance, Speech speech)
    {
        foreach (var span in credit.Content)
        {
            if (span.Contains(speech.Quotations[utterance.Quotations[0]].Words))
                return true;
        }
        return false;
    }

    /// <summary>Whether a credit says no more than that the utterance's quoted words are the speaker's.</summary>
    private static bool Overlap(Credit credit, Utterance utterance, Speech speech)
    {
        int all = 0, quoted = 0;
        foreach (var span in credit.Content)
        {
            all += span.Length;
            foreach (var number in utterance.Quotations)
            {
                var outer = speech.Quotations[number].Outer;
                quoted += Math.Max(0, Math.Min(outer.End, span.End) - Math.Max(outer.Start, span.Start));
            }
        }
        return quoted * 10 >= all * 7;
    }
}
