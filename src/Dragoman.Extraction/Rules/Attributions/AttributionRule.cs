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
        foreach (var credit in speech.Credits)
        {
            if (whole.TryGetValue(credit.CueWord, out var utterance) && Overlap(credit, utterance, speech))
                continue;
            found.Add(new Attribution(credit.SourceSpan, credit.CueSpan, credit.Content));
        }
        foreach (var utterance in speech.Utterances)
        {
            if (utterance.IsFragment || !utterance.Speaker.IsKnown)
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

    private static bool Overlap(Credit credit, Utterance utterance, Speech speech)
    {
        foreach (var span in credit.Content)
        {
            foreach (var number in utterance.Quotations)
            {
                if (span.Overlaps(speech.Quotations[number].Outer))
                    return true;
            }
        }
        return false;
    }
}
