using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>Writes events into the findings: numbers, scores and dates them, and joins what is told twice.</summary>
internal sealed class EventWriter(Reading reading, FindingsBuilder findings)
{
    /// <summary>What lies further back than this many days is history.</summary>
    private const int Months = 183;
    private const int NearTime = 16;

    private readonly Tree tree = findings.Tree;
    private readonly ContextFinder contexts = new(findings.Tree);
    private readonly List<(CodedEvent Event, int Index)> linked = [];

    public void Add(Deed deed, int sentence)
    {
        var time = TimeOf(deed, sentence);
        var evidence = tree.Syntax.SentenceSpan(sentence);
        if (IsOfEngagement(deed, evidence))
            return;
        var scored = EventLexicon.Instance.Score(deed.Coding);
        var coded = new CodedEvent
        {
            Id = "v",
            Event = deed.Coding.Category,
            Mode = deed.Coding.Mode,
            Auxiliary = deed.Auxiliary ?? Historical(time),
            Contexts = contexts.In(sentence),
            Trigger = tree.Syntax.SpanOf(deed.Word),
            Rule = deed.Rule,
            Cameo = deed.Coding.Cameo,
            Quad = scored.Quad,
            Score = scored.Score,
            Actors = deed.Actors.ToValueList(),
            Recipients = deed.Recipients.Where(party => !deed.Actors.Contains(party) && !IsHome(party, deed)).ToValueList(),
            When = time,
            Where = PlaceOf(deed),
            Evidence = [evidence],
            Confidence = Confidence(deed),
        };
        Join(coded);
    }

    /// <summary>The actor's own country or capital as the place of the deed is nobody to whom it is done.</summary>
    private static bool IsHome(Party party, Deed deed) =>
        party is { Actor: null, Sector: "GOV" or null, Country: { } country } && deed.Actors.Exists(actor => actor.Country == country);

    /// <summary>An event of an engagement.</summary>
    public void Add(Engagement engagement, Coding coding, ValueList<Party> actors, ValueList<Party> recipients, AuxiliaryMode? auxiliary)
    {
        var scored = EventLexicon.Instance.Score(coding);
        var evidence = engagement.Evidence[0];
        var coded = new CodedEvent
        {
            Id = $"v{findings.Events.Count + 1}",
            Event = coding.Category,
            Mode = coding.Mode,
            Auxiliary = auxiliary ?? Historical(engagement.When),
            Contexts = contexts.In(SentenceAt(evidence.Start)),
            Trigger = engagement.Because.TryGetValue("kind", out var words) && words.Count > 0 ? words[0] : evidence,
            Rule = "engagement/" + engagement.Rule,
            Cameo = coding.Cameo,
            Quad = scored.Quad,
            Score = scored.Score,
            Actors = actors,
            Recipients = recipients,
            When = engagement.When,
            Where = engagement.Where,
            Engagement = engagement.Id,
            Evidence = engagement.Evidence,
            Confidence = engagement.Confidence,
        };
        linked.Add((coded, findings.Events.Count));
        findings.Events.Add(coded);
    }

    /// <summary>The same told again later in the story is the same event.</summary>
    private void Join(CodedEvent coded)
    {
        for (var i = 0; i < findings.Events.Count; i++)
        {
            var known = findings.Events[i];
            if (known.Engagement is not null || known.Event != coded.Event || known.Mode != coded.Mode || known.Auxiliary != coded.Auxiliary
                || !known.Actors.Equals(coded.Actors) || !known.Recipients.Equals(coded.Recipients) || (known.When != coded.When && known.When is not null && coded.When is not null))
                continue;
            findings.Events[i] = known with { Evidence = known.Evidence.Concat(coded.Evidence).Distinct().ToValueList(), When = known.When ?? coded.When, Where = known.Where ?? coded.Where };
            return;
        }
        findings.Events.Add(coded with { Id = $"v{findings.Events.Count + 1}" });
    }

    /// <summary>Whether an engagement has told of the same dealing already.</summary>
    private bool IsOfEngagement(Deed deed, Span evidence)
    {
        var dealing = deed.Coding.Category == PloverCategory.Consult || deed.About == PloverCategory.Consult || deed.Coding.Cameo is "036" or "057" or "125" or "106";
        if (!dealing)
            return false;
        foreach (var (coded, _) in linked)
        {
            foreach (var span in coded.Evidence)
            {
                if (span.Overlaps(evidence) && (Shares(deed.Actors, coded) || Shares(deed.Recipients, coded)))
                    return true;
            }
        }
        return false;
    }

    private static bool Shares(List<Party> parties, CodedEvent coded)
    {
        foreach (var party in parties)
        {
            foreach (var other in coded.Actors.Concat(coded.Recipients))
            {
                if (party.Country is not null && party.Country == other.Country)
                    return true;
            }
        }
        return false;
    }

    private AuxiliaryMode? Historical(string? when)
    {
        if (!Edtf.TryRange(when, out _, out var last) || reading.Story.PublishedDay is not { } published || last >= published)
            return null;
        return NodaTime.Period.DaysBetween(last, published) > Months ? AuxiliaryMode.Historical : null;
    }

    /// <summary>The time nearest to the words that tell the deed, unless it is the time of the telling ("said on Wednesday").</summary>
    private string? TimeOf(Deed deed, int sentence)
    {
        var span = tree.Syntax.SentenceSpan(sentence);
        var at = tree.Syntax.Starts[deed.Verb];
        string? best = null;
        var nearest = int.MaxValue;
        for (var i = FirstTime(span.Start); i < reading.Times.Count && reading.Times[i].Span.Start < span.End; i++)
        {
            var time = reading.Times[i];
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Edtf is null || OfTelling(time.Span, deed.Verb))
                continue;
            var distance = Math.Abs(time.Span.Start - at);
            if (distance < nearest && Math.Abs(tree.Syntax.WordAt(time.Span.Start) - deed.Verb) <= NearTime)
                (best, nearest) = (time.Edtf, distance);
        }
        return best;
    }

    private bool OfTelling(Span time, int verb)
    {
        var word = tree.Syntax.WordAt(time.Start);
        var head = word < tree.Count ? tree.Syntax.Heads[word] : -1;
        return head >= 0 && head != verb && EventLexicon.Instance.IsOf(tree.Syntax.Lemmas[head], "speech");
    }

    private int FirstTime(int position)
    {
        var (low, high) = (0, reading.Times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Times[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private Place? PlaceOf(Deed deed)
    {
        foreach (var child in tree.Children(deed.Verb))
        {
            if (tree.Syntax.Relations[child] is Relation.Obl && tree.Preposition(child) is "in" or "at" or "near" && findings.Cast.PlaceAt(child) is { } place)
                return new Place(place.Name, place.Country);
        }
        return null;
    }

    private int SentenceAt(int position)
    {
        var word = tree.Syntax.WordAt(position);
        return word < tree.Count ? tree.Syntax.SentenceOf(word) : tree.Syntax.SentenceCount - 1;
    }

    /// <summary>How often events told so have the right category on ../shared/eval/events (docs/decisions/0011).</summary>
    private static double Confidence(Deed deed)
    {
        var (actor, recipient) = (deed.Actors.Count > 0, deed.Recipients.Count > 0);
        var sure = (deed.FromNoun, actor && recipient) switch
        {
            (true, true) => 0.75,
            (true, false) => 0.4,
            (false, true) => 0.8,
            _ => actor ? 0.65 : 0.55,
        };
        return deed.Auxiliary is AuxiliaryMode.Future or AuxiliaryMode.Hypothetical or AuxiliaryMode.Negation ? Math.Round(sure - 0.25, 2) : sure;
    }
}
