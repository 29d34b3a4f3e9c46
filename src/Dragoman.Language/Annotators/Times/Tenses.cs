using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times;

/// <summary>
/// Finds where the words around a time expression look: by the verb that governs it where the reading has trees, else by the
/// nearest word of the sentence that shows a tense.
/// </summary>
internal sealed class Tenses(TimeText text, Syntax syntax)
{
    private const int Window = 30;
    private const int MaxClimb = 12;

    public Tense At(int token)
    {
        if (Preceded(token) is not Tense.Unknown and var led)
            return led;
        if (Possessed(token) is not Tense.Unknown and var possessed)
            return possessed;
        if (Beside(token) is not Tense.Unknown and var beside)
            return beside;
        if (syntax.Count > 0 && ByTree(token) is not Tense.Unknown and var governed)
            return governed;
        if (Left(token) is not Tense.Unknown and var left)
            return left;
        if (Right(token) is not Tense.Unknown and var right)
            return right;
        return text.IsAny(token - 1, "until till by") ? Tense.Future : Tense.Unknown;
    }

    /// <summary>"said Friday", "arrived on Friday": the word just before decides; "until" looks ahead from a deadline.</summary>
    private Tense Beside(int token)
    {
        var before = text.IsAny(token - 1, "on in at") ? token - 2 : token - 1;
        if (text.IsAny(token - 1, "until till through"))
            return Bounds.Deferred(text, token - 1) || Lasts(token - 1) ? Tense.Future : Tense.Unknown;
        return text.IsAny(before, "be to") || text.IsAny(before - 1, "be to") ? Tense.Unknown : Cue(before);
    }

    /// <summary>"is in Riga until Thursday": what lasts now ends later.</summary>
    private bool Lasts(int until)
    {
        for (var at = until - 1; at >= 0 && at > until - Window && !text.EndsSentence(at); at--)
        {
            if (text.Has(at, Senses.Lasting))
                return true;
            if (Cue(at) != Tense.Unknown)
                return false;
        }
        return false;
    }

    /// <summary>"Wednesday's ruling" is over, unless something goes before it: "ahead of Monday's vote".</summary>
    private Tense Possessed(int token)
    {
        if (!text.IsApostrophe(token + 1) || !text.Is(token + 2, "s"))
            return Tense.Unknown;
        return text.IsAny(token - 1, "before for until at to") || (text.Is(token - 1, "of") && text.Is(token - 2, "ahead")) ? Tense.Unknown : Tense.Past;
    }

    /// <summary>"by Jan. 14", "until Monday", "as early as next week" look ahead whatever the verb.</summary>
    private Tense Preceded(int token)
    {
        var before = token - 1;
        if (text.Is(before, "the"))
            before--;
        return text.IsAny(before, "upcoming forthcoming") || (text.Is(before, "of") && text.Is(before - 1, "ahead")) || (text.Is(before, "as") && text.IsAny(before - 1, "early soon late")) ? Tense.Future
            : Tense.Unknown;
    }

    private Tense Left(int token)
    {
        for (var at = token - 1; at >= 0 && at > token - Window; at--)
        {
            if (text[at].Kind == TokenKind.Break || (text.IsMark(at, '.') && text.StartsSentence(at + 1) && text.IsCapital(at + 1) && !ShortBefore(at)))
                break;
            if (Cue(at) is not Tense.Unknown and var cue)
                return cue;
        }
        return Tense.Unknown;
    }

    private bool ShortBefore(int stop) => text[stop - 1].Length <= 3 || text.Has(stop - 1, Senses.MonthShort);

    private Tense Right(int token)
    {
        for (var at = token + 1; at < text.Count && at < token + Window; at++)
        {
            if (text[at].Kind == TokenKind.Break || (text.IsMark(at, '.') && text.IsCapital(at + 1) && !ShortBefore(at)))
                break;
            if (Cue(at) is not Tense.Unknown and var cue)
                return cue;
        }
        return Tense.Unknown;
    }

    private Tense Cue(int at)
    {
        if (text[at].Kind != TokenKind.Word)
            return Tense.Unknown;
        var word = text.Word(at);
        // "May" with a capital is a month or a name.
        if (word.Has(Senses.Forward) && !(word.Has(Senses.Month) && text.IsCapital(at)))
            return text.Is(at, "set") && text.IsAny(at + 1, "up off out aside on") ? Tense.Past : Tense.Future;
        if (word.Has(Senses.ForwardTo) && text.Is(at + 1, "to"))
            return Tense.Future;
        // "would be held": the auxiliary decides.
        if (text.Is(at - 1, "be") || (text.Is(at - 2, "be") && text[at - 1].Length > 2))
            return Tense.Unknown;
        if (word.Has(Senses.Past))
            return Tense.Past;
        var form = text.Of(at);
        return form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && !form.EndsWith("eed", StringComparison.Ordinal) && char.IsLower(form[0])
            ? Tense.Past
            : Tense.Unknown;
    }

    private Tense ByTree(int token)
    {
        var word = syntax.WordAt(text[token].Start);
        for (var climbed = 0; climbed < MaxClimb && word >= 0 && word < syntax.Count; climbed++)
        {
            word = syntax.Heads[word];
            if (word < 0)
                break;
            var tense = OfWord(word);
            if (tense != Tense.Unknown)
                return tense;
        }
        return Tense.Unknown;
    }

    private Tense OfWord(int word)
    {
        var form = syntax.SpanOf(word).Of(text.Text);
        var sense = text.Sense(form);
        if (syntax.Tags[word] is not (Upos.Verb or Upos.Aux))
        {
            // "due", "likely" and the like govern as verbs do; nouns do not, but for the few that look ahead.
            return sense.Has(Senses.Forward) ? Tense.Future : syntax.Tags[word] == Upos.Adj ? Auxiliaries(word, Tense.Unknown) : Tense.Unknown;
        }
        if (sense.Has(Senses.Forward) && !form.Equals("set", StringComparison.OrdinalIgnoreCase))
            return Tense.Future;
        var features = syntax.Features[word];
        if ((features & Features.Infinitive) != 0 || (features & (Features.Finite | Features.Participle | Features.Gerund)) == 0)
            return Auxiliaries(word, Tense.Unknown);
        if ((features & (Features.Past | Features.Participle)) != 0 && (features & Features.Gerund) == 0)
            return Auxiliaries(word, Tense.Past);
        if ((features & Features.Gerund) != 0)
            return IsAfter(word) ? Tense.Past : Auxiliaries(word, Tense.Unknown);
        return Auxiliaries(word, Tense.Future);

    }

    /// <summary>"after touring the capital on Thursday": done before the rest.</summary>
    private bool IsAfter(int gerund)
    {
        for (var word = gerund - 1; word >= 0 && word >= gerund - 3; word--)
        {
            if (syntax.Heads[word] == gerund && syntax.SpanOf(word).Of(text.Text).Equals("after", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The tense by the auxiliaries of a verb, else as given; an infinitive under a verb that looks ahead looks ahead.</summary>
    private Tense Auxiliaries(int verb, Tense otherwise)
    {
        var first = Math.Max(0, verb - 8);
        for (var word = verb - 1; word >= first; word--)
        {
            if (syntax.Heads[word] != verb)
                continue;
            var form = syntax.SpanOf(word).Of(text.Text);
            if (syntax.Relations[word] is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                if (text.Sense(form).Has(Senses.Forward))
                    return Tense.Future;
                if (text.Sense(form).Has(Senses.Past))
                    return Tense.Past;
                // "when the case is heard in May".
                if (syntax.Relations[word] == Relation.AuxPass && (form is "is" or "are"))
                    return Tense.Future;
            }
            else if (syntax.Relations[word] == Relation.Mark && form.Equals("to", StringComparison.OrdinalIgnoreCase))
            {
                var head = syntax.Heads[verb];
                if (head >= 0 && text.Sense(syntax.SpanOf(head).Of(text.Text)).Has(Senses.Forward | Senses.ForwardTo))
                    return Tense.Future;
            }
        }
        return otherwise;
    }
}
