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
        var quoted = QuotedTurn.Of(speech);
        var byCue = new Dictionary<int, QuotedTurn>();
        foreach (var turn in quoted)
        {
            if (turn.Cue >= 0)
                byCue.TryAdd(turn.Cue, turn);
        }
        var turns = ColonReader.Read(tree, findings.Cast, speech.Paragraphs);
        found.AddRange(turns);
        var held = new HashSet<QuotedTurn>();
        foreach (var credit in speech.Credits)
        {
            if (byCue.TryGetValue(credit.CueWord, out var turn) && turn.Covers(credit))
                continue;
            if (speech.IsQuoted(credit.CueWord) || IsUnsaid(tree, credit) || IsInside(turns, tree.Syntax.Starts[credit.CueWord]))
                continue;
            if (turn is not null && turn.IsPartOf(credit))
                held.Add(turn);
            found.Add(new Attribution(credit.SourceSpan, credit.CueSpan, credit.Content));
        }
        foreach (var turn in quoted)
        {
            if (held.Contains(turn))
                continue;
            found.Add(new Attribution(
                turn.Source >= 0 ? sources.SpanOf(turn.Source) : null,
                turn.Cue >= 0 ? tree.Syntax.SpanOf(turn.Cue) : null,
                turn.Content.ToValueList()));
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
}
