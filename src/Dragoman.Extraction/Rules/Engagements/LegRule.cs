using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Several dealings that one verb or noun tells: "will visit Warsaw on Monday, Berlin on Tuesday", "met X on Monday and Y on Tuesday", "visited on
/// 16 January, 6 February and 3 March". What stands between commas and ands is one leg: a place or guest with its own day. Each leg becomes a telling.
/// </summary>
internal sealed class LegRule : IRule
{
    private const int MaxLegs = 12;

    public string Name => "leg";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var told = scene.Sightings.ToArray();
        foreach (var sighting in told)
        {
            if (sighting.Kind is EngagementKind.Signing or EngagementKind.Message or EngagementKind.Gathering || Array.Exists(told, other => other != sighting && other.Trigger == sighting.Trigger))
                continue;
            var legs = Legs(scene, sighting);
            if (legs.Count > 1 && Separate(legs))
                Tell(scene, sighting, legs);
        }
    }

    /// <summary>A place or guest, with the day and place that stand beside it.</summary>
    private sealed class Leg
    {
        public PlaceMention? Goal { get; set; }

        public Mention? Guest { get; set; }

        public TimeExpression? Time { get; set; }

        public PlaceMention? Where { get; set; }

        public bool HasKey => Goal is not null || Guest is not null;
    }

    /// <summary>Reads on from the trigger while places, guests, times and what joins them stand there.</summary>
    private static List<Leg> Legs(Scene scene, Sighting sighting)
    {
        var tree = scene.Tree;
        var (_, end) = tree.Syntax.Sentence(sighting.Sentence);
        var times = new Dictionary<int, TimeExpression>();
        foreach (var (time, _) in scene.Anchors.TimesIn(sighting.Sentence))
        {
            if (time is { Edtf: not null, Type: TimeType.Date or TimeType.Time })
                times.TryAdd(tree.Syntax.WordAt(time.Span.Start), time);
        }
        var legs = new List<Leg> { new() };
        var parted = false;
        for (var word = sighting.Trigger + 1; word < end && legs.Count <= MaxLegs;)
        {
            var form = tree.Form(word);
            if (times.TryGetValue(word, out var time))
            {
                if (legs[^1].Time is not null && !parted)
                    break;
                if (parted && legs[^1].Time is not null)
                    legs.Add(new Leg());
                legs[^1].Time = time;
                (word, parted) = (EndOf(tree, time), false);
            }
            else if (sighting.Kind == EngagementKind.Visit && scene.Cast.PlaceAt(word) is { } place && place.First == word)
            {
                if (!Go(legs, place, parted))
                    break;
                (word, parted) = (place.End, false);
            }
            else if (sighting.Kind != EngagementKind.Visit && scene.Cast.MentionOver(word) is { Form: MentionForm.Name, Members.Count: 1 } guest && guest.First <= word && (guest.Member.Kind == ActorKind.Person || guest.Member.Kind == ActorKind.Country && !IsAt(tree, word)) && !IsOwner(tree, guest))
            {
                if (!See(legs, guest, parted))
                    break;
                (word, parted) = (guest.End, false);
            }
            else if (sighting.Kind != EngagementKind.Visit && scene.Cast.PlaceAt(word) is { } where && where.First == word && IsAt(tree, word))
            {
                // "in Manila on Monday and in Bangkok on Wednesday"
                if (parted && legs[^1] is { Where: not null, Time: not null } && legs[^1].Where!.Country != where.Country)
                    legs.Add(new Leg());
                legs[^1].Where = legs[^1].Where is { } inner && inner.Country == where.Country && where.Name is null ? inner : where;
                (word, parted) = (where.End, false);
            }
            else if (form is "," or "and" or ";")
            {
                (word, parted) = (word + 1, true);
            }
            else if (Joins(tree, word))
            {
                word++;
            }
            else
            {
                break;
            }
        }
        if (!legs[^1].HasKey && legs[^1].Time is null)
            legs.RemoveAt(legs.Count - 1);
        return legs;
    }

    private static bool Go(List<Leg> legs, PlaceMention place, bool parted)
    {
        var last = legs[^1];
        // "Ottawa, Canada, on Monday": where the city lies.
        if (last.Goal is { } goal && place.Name is null && place.Country == goal.Country)
            return true;
        if (last.Goal is null && (last.Time is null || !parted))
            last.Goal = place;
        else if (parted)
            legs.Add(new Leg { Goal = place });
        else
            return false;
        return true;
    }

    private static bool See(List<Leg> legs, Mention guest, bool parted)
    {
        if (legs[^1].Guest is null && (legs[^1].Time is null || !parted))
            legs[^1].Guest = guest;
        else if (parted)
            legs.Add(new Leg { Guest = guest });
        else
            return false;
        return true;
    }

    /// <summary>Prepositions, articles and titles between the parts of a leg.</summary>
    private static bool Joins(Tree tree, int word) =>
        tree.Syntax.Tags[word] is Upos.Adp or Upos.Det or Upos.Adj or Upos.Propn || tree.Form(word) is "to" or "his" or "her" or "their" or "'s" or "’s" or "then" or "later" or "separately" or "counterpart" or "minister" or "president" or "premier"
        || (tree.Syntax.Tags[word] == Upos.Noun && word + 1 < tree.Count && tree.Syntax.Tags[word + 1] == Upos.Propn);

    private static bool IsAt(Tree tree, int word) => word > 0 && tree.Form(word - 1) is "in" or "at" or "near";

    /// <summary>"Poland's president": the country of somebody named behind.</summary>
    private static bool IsOwner(Tree tree, Mention mention) => mention.Member.Kind == ActorKind.Country && mention.End < tree.Count && (tree.Form(mention.End) is "'s" or "’s" or "'" || tree.Syntax.Tags[mention.End] is Upos.Noun or Upos.Propn);

    private static int EndOf(Tree tree, TimeExpression time)
    {
        var word = tree.Syntax.WordAt(time.Span.Start);
        while (word < tree.Count && tree.Syntax.Starts[word] < time.Span.End)
            word++;
        return word;
    }

    /// <summary>Two legs are two dealings where each has a day of its own, or a place of its own for a guest of its own.</summary>
    private static bool Separate(List<Leg> legs)
    {
        if (!legs[0].HasKey)
            return false;
        for (var i = 0; i < legs.Count; i++)
        {
            if (legs[i].Time is null && (legs[i].Where is null || legs[i].Guest is null))
                return false;
        }
        return true;
    }

    private static void Tell(Scene scene, Sighting sighting, List<Leg> legs)
    {
        var shared = new List<(CastMember Member, Side? Side)>();
        var side = (Side?)null;
        for (var i = 0; i < sighting.Parties.Count; i++)
        {
            var party = sighting.Parties[i];
            if (legs.Exists(leg => leg.Guest?.Member == party.Member))
                side = party.Side;
            else
                shared.Add(party);
        }
        // A guest whom the rules have not seen as one, or a place that is not where the journey goes, belongs to something else.
        if (shared.Count == 0 || (legs[0].Goal is { } goal && sighting.Where is { } to && goal.Country != to.Country) || (legs[0].Guest is { } guest && !sighting.Parties.Contains(guest.Member)))
            return;
        scene.Sightings.Remove(sighting);
        var (key, before) = (legs[0], (string?)null);
        foreach (var leg in legs)
        {
            key = leg.HasKey ? leg : key;
            var telling = sighting.Another();
            telling.Timeless = true;
            foreach (var (member, hers) in shared)
                telling.Parties.Add(member, hers);
            if (key.Guest is { } with)
                telling.Parties.Add(with.Member, side);
            telling.Where = key.Goal ?? leg.Where ?? (sighting.Kind == EngagementKind.Visit || legs.TrueForAll(l => l.Where is null) ? sighting.Where : null);
            if (leg.Time is { } time)
            {
                before = Ordered(scene, telling, time, before);
                telling.When = new Timing(before, time.Span);
            }
            scene.Sightings.Add(telling);
        }
    }

    /// <summary>The days of one sentence run on: "on Friday …, on Monday": the Monday behind that Friday.</summary>
    private static string Ordered(Scene scene, Sighting telling, TimeExpression time, string? before)
    {
        if (Edtf.Day(time.Edtf) is not { } day || time.Edtf!.Length != 10 || !DraftMaker.IsWeekday(time.Span.Of(scene.Reading.Text)))
            return time.Edtf!;
        if (telling.Standing is Standing.Future or Standing.Proposed && Edtf.Day(scene.Published) is { } today && day < today)
            day = day.PlusDays(7);
        if (before is not null && Edtf.TryRange(before, out var first, out _) && day < first && first.PlusDays(7) > day)
            day = day.PlusDays(7);
        return Edtf.Format(day);
    }
}
