using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The verbs that move a plan to another day (<c>moves.tsv</c>), and what their sentence says of the day it was for and the day it is for now.</summary>
internal sealed class PlanMoves(Scene scene)
{
    private static readonly FrozenDictionary<string, (Standing Standing, bool Dated)> Verbs = Load();

    private readonly Tree tree = scene.Tree;

    /// <summary>How a verb leaves the plan that it moves; null where it moves none.</summary>
    public Standing? Moves(int verb, Timing? now)
    {
        if (tree.Syntax.Tags[verb] != Upos.Verb || !TryGet(verb, out var move) || (move.Dated && now is null))
            return null;
        return scene.Clauses.Of(verb) switch
        {
            Standing.Future or Standing.Proposed => Standing.Future,
            Standing.Denied or Standing.Cancelled or Standing.Hypothetical => null,
            _ => move.Standing,
        };
    }

    public bool IsMove(int verb) => tree.Syntax.Tags[verb] == Upos.Verb && TryGet(verb, out _);

    private bool TryGet(int verb, out (Standing Standing, bool Dated) move)
    {
        var lemma = tree.Syntax.Lemmas[verb];
        var part = verb + 1 < tree.Count ? tree.Syntax.Lemmas[verb + 1] : "";
        if (tree.Child(verb, Relation.CompoundPrt) is >= 0 and var particle)
            part = tree.Syntax.Lemmas[particle];
        return Verbs.TryGetValue($"{lemma} {part}", out move) || Verbs.TryGetValue(lemma, out move);
    }

    /// <summary>The noun of the plan: what a passive is said of, what stands behind an active verb.</summary>
    public int PlanOf(int verb)
    {
        var (first, end) = tree.Syntax.Sentence(tree.Syntax.SentenceOf(verb));
        if (scene.Roles.Patient(verb) is >= 0 and var patient && DeedNouns.Of(tree, patient) is not null)
            return patient;
        var passive = verb > first && (tree.Child(verb, Relation.AuxPass) >= 0 || tree.Form(verb - 1) is "been" or "was" or "were" or "being" or "be");
        var step = passive ? -1 : 1;
        for (var word = verb + step; word >= first && word < end; word += step)
        {
            if (DeedNouns.Of(tree, word) is not null)
                return word;
            if (!passive && tree.Syntax.Tags[word] is Upos.Verb or Upos.Sconj)
                return -1;
        }
        return -1;
    }

    /// <summary>"moved from Wednesday to Friday", "put off until May 3", "rescheduled for June": the day behind "to", "until" or "for".</summary>
    public Timing? Now(int verb)
    {
        var (_, end) = tree.Syntax.Sentence(tree.Syntax.SentenceOf(verb));
        foreach (var time in TimesBehind(verb, end))
        {
            var at = Before(time);
            if (at > verb && tree.Form(at) is "to" or "until" or "till" or "for" && !IsPlanned(at))
                return new Timing(time.Edtf!, time.Span);
        }
        return null;
    }

    /// <summary>"planned for May 3", "originally due on Friday", "from Monday": the day that the plan was for.</summary>
    public Timing? Planned(int plan)
    {
        var (_, end) = tree.Syntax.Sentence(tree.Syntax.SentenceOf(plan));
        foreach (var time in TimesBehind(plan, end))
        {
            var at = Before(time);
            if (at > plan && (IsPlanned(at) || IsPlanned(at + 1) || tree.Form(at) is "from"))
                return new Timing(time.Edtf!, time.Span);
        }
        return null;
    }

    private IEnumerable<TimeExpression> TimesBehind(int word, int end)
    {
        var times = scene.Reading.Times;
        int low = 0, high = times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.Start < tree.Syntax.Ends[word])
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < times.Count && times[low].Span.Start < tree.Syntax.Ends[end - 1]; low++)
        {
            if (times[low].Edtf is not null && times[low].Type is not (TimeType.Set or TimeType.Duration))
                yield return times[low];
        }
    }

    /// <summary>The word before a time; "early", "the" and "next" belong to it.</summary>
    private int Before(TimeExpression time)
    {
        var at = tree.Syntax.WordAt(time.Span.Start) - 1;
        while (at >= 0 && tree.Form(at) is "early" or "mid" or "late" or "the" or "around" or "about" or "-")
            at--;
        return at;
    }

    /// <summary>"planned for", "due on", "which was to begin on".</summary>
    private bool IsPlanned(int preposition)
    {
        var at = preposition - 1;
        return at >= 0 && tree.Form(preposition) is "for" or "on" or "in" or "to" or "from" or "at" && tree.Syntax.Lemmas[at] is "plan" or "schedule" or "due" or "set" or "slate" or "originally" or "arrange" or "expect" or "fix" or "pencil" or "begin" or "start" or "planned" or "scheduled" or "slated" or "initially" or "time" or "intend"
            && !IsMove(at);
    }

    private static FrozenDictionary<string, (Standing, bool)> Load()
    {
        var verbs = new Dictionary<string, (Standing, bool)>();
        foreach (var line in LexiconFile.Read("Engagements.moves.tsv", 3))
            verbs.Add(line[0], (line[1] == "postponed" ? Standing.Postponed : Standing.Future, line[2] == "dated"));
        return verbs.ToFrozenDictionary();
    }
}
