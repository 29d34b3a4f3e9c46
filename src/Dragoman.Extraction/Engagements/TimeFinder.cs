using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The time of a deed: what hangs on the word that tells it, else on the verb that carries the word; never the time of the telling.</summary>
internal sealed class TimeFinder(Scene scene)
{
    private const int MaxClimb = 4;
    private const int MaxNearby = 10;

    public Timing? Of(int trigger)
    {
        var syntax = scene.Tree.Syntax;
        var at = trigger;
        for (var steps = 0; at >= 0 && steps < MaxClimb; steps++)
        {
            if (Pick(at) is { } timing)
                return IsStopping(trigger, timing) ? null : timing;
            if (at == trigger && syntax.Tags[at] != Upos.Verb && scene.Tree.Child(at, Relation.AclRelcl, Relation.Acl) is >= 0 and var clause
                && syntax.Lemmas[clause] is "take" or "begin" or "start" or "end" or "conclude" or "hold" or "schedule" or "slate" or "plan" or "open" && Pick(clause) is { } own)
                return own;
            var head = syntax.Heads[at];
            if (head < 0 || !Carries(at, head) || LooksAhead(trigger, at, head))
                break;
            at = head;
        }
        return Nearby(trigger) is { } near && !IsStopping(trigger, near) ? near : null;
    }

    /// <summary>"put off a trip to Rome on Tuesday": a day that has come is the one on which it was put off.</summary>
    private bool IsStopping(int trigger, Timing timing) =>
        scene.Tree.Syntax.Relations[trigger] is Relation.Obj or Relation.NsubjPass && scene.Tree.Syntax.Heads[trigger] is >= 0 and var verb && Stops(verb)
        && timing.Span.Start > scene.Tree.Syntax.Starts[trigger]
        && Edtf.Day(scene.Published) is { } today && Edtf.TryRange(timing.Date, out _, out var last) && last <= today;

    /// <summary>Where the tree hangs the time on a word in between: the next one in the text, before any other verb or dealing.</summary>
    private Timing? Nearby(int trigger)
    {
        var syntax = scene.Tree.Syntax;
        foreach (var (time, head) in scene.Anchors.TimesIn(syntax.SentenceOf(trigger)))
        {
            if (time.Edtf is null || time.Type is TimeType.Set || IsTerm(time) || IsSince(scene.Reading.Text, time.Span.Start) || head <= trigger || head > trigger + MaxNearby)
                continue;
            for (var word = trigger + 1; word < head; word++)
            {
                // "a four-day visit starting Monday"
                if (word + 1 == syntax.WordAt(time.Span.Start) && syntax.Lemmas[word] is "start" or "begin" or "commence")
                    break;
                if ((syntax.Tags[word] is Upos.Verb or Upos.Aux or Upos.Sconj && !Names(word)) || scene.Tree.Form(word) is "," or ";" or ":" or "\"" || DeedNouns.Of(scene.Tree, word) is not null)
                    return null;
            }
            return new Timing(time.Edtf, time.Span);
        }
        return null;
    }

    /// <summary>"signed a memorandum on marking the border in 2000": what a paper is on has no time of its own.</summary>
    private bool Names(int word)
    {
        var syntax = scene.Tree.Syntax;
        if (word <= 0 || word >= syntax.Count)
            return false;
        return syntax.Tags[word] == Upos.Sconj
            ? scene.Tree.Form(word) is "on" or "for" or "of" && Names(word + 1)
            : syntax.Tags[word] == Upos.Verb && scene.Tree.Form(word).EndsWith("ing", StringComparison.Ordinal) && scene.Tree.Form(word - 1) is "on" or "for" or "of";
    }

    /// <summary>
    /// "discussed on Friday the upcoming summit", "left on Sunday for talks": what is to come has not the day of what was done;
    /// "arrived on Tuesday for talks" has.
    /// </summary>
    private bool LooksAhead(int trigger, int at, int head) =>
        scene.Tree.Syntax.Tags[trigger] != Upos.Verb && scene.Clauses.Of(trigger) is Standing.Future or Standing.Proposed
        && !(scene.Tree.Syntax.Relations[at] is Relation.NsubjPass or Relation.Obj && Outlooks.Words.Verb(scene.Tree.Syntax.Lemmas[head], out _))
        && scene.Clauses.Of(head) is Standing.Done or Standing.Ongoing && (scene.Tree.Preposition(at) != "for" || scene.Tree.Syntax.Lemmas[head] is "leave" or "depart" or "head" or "embark");

    /// <summary>Whether the time of the governing word is also the time of the one below it.</summary>
    private bool Carries(int word, int head)
    {
        var syntax = scene.Tree.Syntax;
        switch (syntax.Relations[word])
        {
            case Relation.Obj or Relation.NsubjPass when Stops(head):
                return false;
            case Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Xcomp or Relation.Compound or Relation.Appos:
                return !SpeechVerbs.Has(syntax.Lemmas[head]) || syntax.Relations[word] is Relation.NsubjPass or Relation.Xcomp;
            case Relation.Conj:
                return scene.Clauses.Of(word) == scene.Clauses.Of(head);
            case Relation.Nmod:
                return DeedNouns.Of(scene.Tree, head) is null;
            case Relation.Obl or Relation.Advcl or Relation.OblUnmarked:
                var preposition = scene.Tree.Preposition(word);
                if (preposition is "during" or "at" or "in" or "on" or "after" or "following" or "with" or "for" or "over" or "as")
                    return true;
                return syntax.Relations[word] == Relation.Advcl && !Moves(head, word) && !SpeechVerbs.Has(syntax.Lemmas[head])
                    && (scene.Clauses.Of(word) == scene.Clauses.Of(head) || (Travels(head) && VerbForms.Of(scene.Tree, word).Infinitive));
            case Relation.Acl or Relation.AclRelcl:
                return false;
            default:
                return false;
        }
    }

    /// <summary>"on Tuesday put off a trip": the day is that of the putting off.</summary>
    private bool Stops(int verb)
    {
        var lemma = scene.Tree.Syntax.Lemmas[verb];
        if (scene.Tree.Child(verb, Relation.CompoundPrt) is >= 0 and var part)
            lemma = $"{lemma} {scene.Tree.Syntax.Lemmas[part]}";
        return Outlooks.Words.Verb(lemma, out var standing) && standing is Standing.Postponed or Standing.Cancelled;
    }

    /// <summary>"flew to Brussels on Wednesday to meet": who travels somewhere to meet somebody does so then.</summary>
    private bool Travels(int verb)
    {
        foreach (var frame in VerbFrames.Of(scene.Tree.Syntax.Lemmas[verb]))
        {
            if (frame.Kind == EngagementKind.Visit && !frame.Has("proposed"))
                return true;
        }
        return false;
    }

    /// <summary>"travel to Tashkent on Wednesday, and then to New Delhi to attend": what is for a later stop is not on the first one's day.</summary>
    private bool Moves(int verb, int purpose)
    {
        for (var word = verb + 1; word < purpose; word++)
        {
            if (scene.Tree.Form(word) is "then" && scene.Tree.Form(word - 1) is "and" or ",")
                return true;
        }
        return false;
    }

    private Timing? Pick(int at)
    {
        TimeExpression? best = null;
        foreach (var time in scene.Anchors.TimesAt(at))
        {
            if (time.Type is TimeType.Set || time.Edtf is null || IsTerm(time) || IsSince(scene.Reading.Text, time.Span.Start))
                continue;
            // The more exact of two ("on Tuesday, in the first visit this year"); the first of equals.
            if (best is null || Precision(time.Edtf) > Precision(best.Edtf!))
                best = time;
        }
        return best is null ? null : new Timing(best.Edtf!, best.Span);
    }

    /// <summary>"the first visit since August": an earlier time to compare with.</summary>
    internal static bool IsSince(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start)).TrimEnd();
        return before.EndsWith("since", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"an action plan for 2025-2030": years from one to another are the term of a document, not the time of a deed.</summary>
    private bool IsTerm(TimeExpression time) =>
        time.Edtf is { Length: 9 } years && years[4] == '/' && scene.Reading.Text.AsSpan(0, time.Span.Start).TrimEnd().EndsWith(" for", StringComparison.Ordinal);

    /// <summary>The shorter the time, the more exact; among equals an interval told as such.</summary>
    private static int Precision(string edtf) =>
        Edtf.TryRange(edtf, out var first, out var last) ? -Math.Min(4000, NodaTime.Period.DaysBetween(first, last)) : -5000;
}
