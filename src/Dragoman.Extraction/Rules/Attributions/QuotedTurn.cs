using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The whole quotations of an utterance that one cue introduces, for the layer of attributions.</summary>
internal sealed record QuotedTurn(int Cue, int Source, List<Span> Content)
{
    /// <summary>An utterance cue by cue; a quotation without its own cue goes with the one before.</summary>
    public static List<QuotedTurn> Of(Speech speech)
    {
        var turns = new List<QuotedTurn>();
        foreach (var utterance in speech.Utterances)
        {
            QuotedTurn? turn = null;
            if (!utterance.Speaker.IsKnown)
                continue;
            for (var index = 0; index < utterance.Quotations.Count; index++)
            {
                var (cue, source, fragment) = utterance.Marks[index];
                if (fragment)
                    continue;
                if (turn is null || (cue >= 0 && cue != turn.Cue))
                    turns.Add(turn = cue >= 0 ? new QuotedTurn(cue, source, []) : new QuotedTurn(utterance.CueWord, utterance.SourceWord, []));
                turn.Content.Add(speech.Quotations[utterance.Quotations[index]].Outer);
            }
        }
        return turns;
    }

    /// <summary>Whether a credit says no more than that these words are the speaker's.</summary>
    public bool Covers(Credit credit)
    {
        int all = 0, quoted = 0;
        foreach (var span in credit.Content)
        {
            all += span.Length;
            foreach (var words in Content)
                quoted += Math.Max(0, Math.Min(words.End, span.End) - Math.Max(words.Start, span.Start));
        }
        return quoted * 10 >= all * 7;
    }

    /// <summary>Whether the words are part of what a credit reports ("said Mills "got …" and left").</summary>
    public bool IsPartOf(Credit credit)
    {
        foreach (var span in credit.Content)
        {
            if (span.Start <= Content[0].Start + 2 && span.End >= Content[0].End - 2)
                return true;
        }
        return false;
    }
}
