using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Makes indirect statements of credits: what somebody is reported to have said, clause by clause.</summary>
internal sealed class IndirectStatements(Tree tree, Speech speech, ChannelReader channels, OccasionReader occasions, int bodyFrom)
{
    private Syntax Syntax => tree.Syntax;

    public Statement? Of(int index)
    {
        var credit = speech.Credits[index];
        var speaker = speech.CreditSpeakers[index];
        var quoted = IsQuoted(Syntax.Starts[credit.CueWord]);
        // Read in any case, so that later words find the channel's full name.
        var channel = quoted ? null : channels.Channel(credit.CueWord, credit.SourceWord);
        // A headline repeats what the body tells in full.
        if (quoted || Syntax.Starts[credit.CueWord] < bodyFrom || !speaker.IsKnown || !IsStatement(credit) || !QuotationKind.CanSpeak(tree, credit.SourceWord, speaker) || !IsTold(credit.CueWord))
            return null;
        // "“…,” Lind told Xinhua": who is told says nothing.
        if (credit.SourceWord > credit.CueWord && tree.IsLemma(credit.CueWord, "tell"))
            return null;
        if (IsAllQuoted(credit.Content) || IsTellingOfQuotation(credit))
            return null;
        var text = Text(credit.Content);
        if (text.Length == 0)
            return null;
        var audience = channels.Audience(credit.CueWord);
        return new Statement
        {
            Id = "",
            Form = StatementForm.Indirect,
            Speaker = speaker.Member?.Id,
            SpeakerName = speaker.Name,
            Text = text,
            Span = credit.Content[0].To(credit.Content[^1]),
            Verb = tree.Form(credit.CueWord).ToString(),
            Channel = channel,
            Audience = audience == speaker.Name ? null : audience,
            Engagement = occasions.Of(credit.CueWord, speaker.Member?.Id, audience),
        };
    }

    private bool IsStatement(Credit credit)
    {
        if (credit.Cue is not { } cue)
            return true;
        if (!cue.IsSpeech || (credit.Shape == CreditShape.Phrase && cue.Has(CueFrames.Topic)))
            return false;
        // Who welcomes a guest says nothing, who welcomes a truce does.
        if (credit.Shape == CreditShape.Phrase && tree.IsLemma(credit.CueWord, "welcome") && (tree.Syntax.Tags[credit.ContentWord] == Upos.Propn || RoleWords.Of(tree, credit.ContentWord, out _) != RoleClass.None))
            return false;
        if (credit.Shape == CreditShape.Phrase && (tree.Syntax.Tags[credit.CueWord] == Upos.Noun || tree.Syntax.Tags[credit.ContentWord] == Upos.Pron))
            return false;
        return credit.Shape != CreditShape.Phrase || (cue.Frames & (CueFrames.What | CueFrames.As | CueFrames.Preposition)) != 0;
    }

    /// <summary>A cue that is itself denied, wished for or to come ("did not say", "will announce") tells no words.</summary>
    private bool IsTold(int cue)
    {
        foreach (var child in tree.Children(cue))
        {
            if (child > cue)
                break;
            var lemma = Syntax.Lemmas[child];
            if (Syntax.Relations[child] is Relation.Aux && lemma is "will" or "would" or "may" or "might" or "can" or "could" or "should" or "must" or "shall")
                return false;
            if (Syntax.Relations[child] is Relation.Mark && lemma == "to" || lemma is "not" or "n't" or "never")
                return false;
        }
        return true;
    }

    /// <summary>"“…,” Lind said at the talks, according to a statement": what the paper is credited with is her quotation, which stands by itself.</summary>
    private bool IsTellingOfQuotation(Credit credit)
    {
        if (!tree.Form(credit.CueWord).Equals("according", StringComparison.OrdinalIgnoreCase))
            return false;
        var index = FirstBehind(credit.Content[0].Start);
        return index < speech.Quotations.Count && speech.Quotations[index].Outer.Start <= credit.Content[0].Start;
    }

    private bool IsAllQuoted(ValueList<Span> content)
    {
        int all = 0, quoted = 0;
        foreach (var span in content)
        {
            all += span.Length;
            var (index, count) = (FirstBehind(span.Start), speech.Quotations.Count);
            for (; index < count && speech.Quotations[index].Outer.Start < span.End; index++)
            {
                var outer = speech.Quotations[index].Outer;
                quoted += Math.Max(0, Math.Min(outer.End, span.End) - Math.Max(outer.Start, span.Start));
            }
        }
        return quoted * 10 >= all * 8;
    }

    private bool IsQuoted(int position)
    {
        var index = FirstBehind(position);
        return index < speech.Quotations.Count && speech.Quotations[index].Outer.Contains(position);
    }

    /// <summary>The first quotation that ends behind a position.</summary>
    private int FirstBehind(int position)
    {
        int low = 0, high = speech.Quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (speech.Quotations[middle].Outer.End > position)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private string Text(ValueList<Span> content)
    {
        var parts = new List<string>(content.Count);
        foreach (var span in content)
        {
            var part = SpeakerResolver.Flat(span.Of(tree.Text));
            if (parts.Count == 0 && part.StartsWith("that ", StringComparison.OrdinalIgnoreCase))
                part = part["that ".Length..];
            if (part.Length > 0)
                parts.Add(part);
        }
        return string.Join(" … ", parts);
    }
}
