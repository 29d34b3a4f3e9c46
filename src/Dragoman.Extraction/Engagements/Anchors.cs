using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Hangs times and places on the deeds that they belong to: each on the nearest verb or deed noun above it. A rule asks for what hangs
/// on its trigger, then on the verb that carries the trigger.
/// </summary>
internal sealed class Anchors
{
    private const int MaxClimb = 16;

    private readonly Tree tree;
    private readonly ClauseReader clauses;
    private readonly Dictionary<int, List<int>> times = [];
    private readonly Dictionary<int, List<int>> places = [];
    private readonly IReadOnlyList<TimeExpression> allTimes;
    private readonly IReadOnlyList<PlaceMention> allPlaces;
    private readonly int[] timeHeads;
    private readonly HashSet<int> isTime;

    public Anchors(Reading reading, Tree tree, ClauseReader clauses, IReadOnlyList<PlaceMention> placeMentions)
    {
        (this.tree, this.clauses, allTimes, allPlaces) = (tree, clauses, Ranges(reading), placeMentions);
        timeHeads = new int[allTimes.Count];
        for (var i = 0; i < allTimes.Count; i++)
        {
            timeHeads[i] = HeadOf(allTimes[i].Span);
            if (allTimes[i].Edtf is not null && timeHeads[i] >= 0)
                Hang(times, Predicate(timeHeads[i]), i);
        }
        isTime = [.. timeHeads];
        for (var i = 0; i < allPlaces.Count; i++)
        {
            if (Stands(allPlaces[i].Head))
                Hang(places, Predicate(allPlaces[i].Head), i);
        }
    }

    /// <summary>"from May 20 to 23", "between Monday and Friday", "on May 20 and 21": two days with a word between are one time.</summary>
    private static List<TimeExpression> Ranges(Reading reading)
    {
        var times = new List<TimeExpression>(reading.Times.Count);
        foreach (var time in reading.Times)
        {
            if (times.Count > 0 && times[^1].Edtf is { } whole && whole.Contains('/', StringComparison.Ordinal) && time.Edtf is { } end && whole.EndsWith(end, StringComparison.Ordinal)
                && time.Span.Start - times[^1].Span.End < 9)
                times[^1] = times[^1] with { Span = times[^1].Span.To(time.Span) };
            else if (times.Count > 0 && times[^1] is var before && Edtf.Day(before.Edtf) is { } first && Edtf.Day(time.Edtf) is { } last && last > first
                && time.Span.Start > before.Span.End && time.Span.Start - before.Span.End < 9
                && reading.Text.AsSpan(before.Span.End, time.Span.Start - before.Span.End).Trim() is "to" or "-" or "–" or "until" or "till" or "through" or "and"
                && (reading.Text.AsSpan(before.Span.End, time.Span.Start - before.Span.End).Trim() is not "and" || Opens(reading.Text, before.Span.Start) || last == first.PlusDays(1)))
                times[^1] = before with { Span = before.Span.To(time.Span), Edtf = Edtf.Interval(first, last) };
            else
                times.Add(time);
        }
        return times;
    }

    private static bool Opens(string text, int at) => text.AsSpan(0, at).TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase);

    /// <summary>The times of the text in their order, two days with a word between them as one.</summary>
    public IReadOnlyList<TimeExpression> Times => allTimes;

    /// <summary>The times that hang on a word, in the order of the text.</summary>
    public IEnumerable<TimeExpression> TimesAt(int word)
    {
        if (times.TryGetValue(word, out var list))
        {
            foreach (var i in list)
                yield return allTimes[i];
        }
    }

    public IEnumerable<PlaceMention> PlacesAt(int word)
    {
        if (places.TryGetValue(word, out var list))
        {
            foreach (var i in list)
                yield return allPlaces[i];
        }
    }

    /// <summary>The times of a sentence, wherever they hang.</summary>
    public IEnumerable<(TimeExpression Time, int Head)> TimesIn(int sentence)
    {
        var span = tree.Syntax.SentenceSpan(sentence);
        int low = 0, high = allTimes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (allTimes[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < allTimes.Count && allTimes[low].Span.Start < span.End; low++)
            yield return (allTimes[low], timeHeads[low]);
    }

    /// <summary>Whether a word heads a time expression.</summary>
    public bool IsTime(int word) => isTime.Contains(word);

    /// <summary>The verb or deed noun that a time hangs on.</summary>
    public int PredicateOf(Span time) => HeadOf(time) is >= 0 and var head ? Predicate(head) : 0;

    /// <summary>The nearest verb or deed noun above a word; the root where there is none.</summary>
    public int Predicate(int word)
    {
        var heads = tree.Syntax.Heads;
        var at = heads[word] >= 0 ? heads[word] : word;
        for (var steps = 0; steps < MaxClimb; steps++)
        {
            if (clauses.IsClause(at) || DeedNouns.Of(tree, at) is not null || heads[at] < 0)
                return at;
            at = heads[at];
        }
        return at;
    }

    /// <summary>The nearest clause above a word; -1 where there is none near.</summary>
    public int Clause(int word)
    {
        for (var steps = 0; steps < MaxClimb && word >= 0; steps++, word = tree.Syntax.Heads[word])
        {
            if (clauses.IsClause(word))
                return word;
        }
        return -1;
    }

    /// <summary>A place where something is, goes to or comes from, not one that only describes ("the ambassador to Kenya").</summary>
    private bool Stands(int head)
    {
        var relation = tree.Syntax.Relations[head];
        var preposition = tree.Preposition(head);
        return preposition is "in" or "at" or "to" or "from" or "near" or "outside" or "into" or "for" or "on" or "through" or "via" or "toward" or "towards" or "around" or "of"
            || relation is Relation.Obj or Relation.Advmod or Relation.Obl or Relation.Conj or Relation.Appos or Relation.NmodPoss or Relation.Compound or Relation.OblUnmarked;
    }

    private int HeadOf(Span span)
    {
        var first = tree.Syntax.WordAt(span.Start);
        var end = first;
        while (end < tree.Count && tree.Syntax.Starts[end] < span.End)
            end++;
        for (var word = first; word < end; word++)
        {
            var head = tree.Syntax.Heads[word];
            if ((head < first || head >= end) && tree.Syntax.Tags[word] is not (Upos.Adp or Upos.Det or Upos.Punct))
                return word;
        }
        return first < tree.Count ? first : -1;
    }

    private static void Hang(Dictionary<int, List<int>> on, int word, int item)
    {
        if (!on.TryGetValue(word, out var list))
            on.Add(word, list = []);
        list.Add(item);
    }
}
