using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Dealings that the learnt frames tell: who and what plays a role is chosen among the cast, the places and the times that the story speaks of.</summary>
internal sealed class FrameRule : IRule
{
    /// <summary>Below so many words and marks the frames have too little around a word to go by, and the rules lead.</summary>
    public const int Brief = 60;

    /// <summary>From these shares on a candidate takes part, for whom the rules take as well, and whom they don't.</summary>
    private const float TakesWithRule = 0.15f;
    private const float Takes = 0.4f;

    private const float Never = 2f;

    /// <summary>From this share on a time or place is the dealing's own.</summary>
    private const float Stands = 0.25f;

    /// <summary>Below this share of the status the clause's standing decides.</summary>
    private const float Sure = 0.6f;

    /// <summary>From this share on the status says on which side of today a weekday or month lies, whatever the tense of its clause.</summary>
    private const float Certain = 0.9f;

    public string Name => "frame";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var candidates = scene.Candidates = Candidates.Of(scene).Items;
        var roles = new RoleCandidate[candidates.Count];
        for (var i = 0; i < roles.Length; i++)
            roles[i] = candidates[i].Role;
        scene.Frames = findings.Frames.Frames(roles);
        var brief = scene.Tree.Count < Brief;
        var told = brief ? Bounds.Brief : Bounds.Usual;
        // In a brief the rules' word for a sentence is enough; elsewhere they are rivals word by word.
        var ruled = new HashSet<int>();
        // One word tells a frame one dealing; rules know the legs of a journey apart, and the almanac a forum by its name.
        var closer = new HashSet<int>();
        var rivals = new Dictionary<int, Sighting>();
        foreach (var sighting in scene.Sightings)
        {
            var further = !rivals.TryAdd(sighting.Trigger, sighting);
            if (sighting.Kind == EngagementKind.Visit ? further : sighting is { Kind: EngagementKind.Gathering, Format: not null })
                closer.Add(sighting.Trigger);
            ruled.Add(sighting.Sentence);
        }
        // Who somebody is tells no dealing: "the spokeswoman".
        var people = new HashSet<int>();
        foreach (var mention in scene.Cast.Mentions)
        {
            if (mention.Member.Kind == ActorKind.Person)
                people.Add(mention.Head);
        }
        var chosen = new List<Sighting>();
        for (var i = 0; i < scene.Frames.Frames.Count; i++)
        {
            var frame = scene.Frames.Frames[i];
            var rival = rivals.GetValueOrDefault(frame.Trigger);
            if (frame.Told < (rival is null ? told.Alone : told.Rivalled) || closer.Contains(frame.Trigger) || (rival is null && people.Contains(frame.Trigger)) || (brief && (ruled.Contains(scene.Tree.Syntax.SentenceOf(frame.Trigger)) || VerbRule.Asks(scene, frame.Trigger))))
                continue;
            chosen.Add(Sighted(scene, candidates, i, rival?.Kind == frame.Kind ? rival : null));
            rivals.Remove(frame.Trigger);
        }
        Keep(scene, told.Credit, rivals, chosen);
    }

    /// <summary>What the rules alone have seen stays where the frames don't deny it.</summary>
    private static void Keep(Scene scene, float credit, Dictionary<int, Sighting> rivals, List<Sighting> chosen)
    {
        var shares = new Dictionary<int, float>();
        foreach (var frame in scene.Frames.Frames)
            shares[frame.Trigger] = frame.Told;
        foreach (var sighting in scene.Sightings)
        {
            if (rivals.ContainsKey(sighting.Trigger) && shares.GetValueOrDefault(sighting.Trigger) >= credit)
                chosen.Add(sighting);
        }
        scene.Sightings.Clear();
        scene.Sightings.AddRange(chosen);
    }

    /// <summary>From which share on a frame stands without a rule at its word, stands against one, and lends one credit.</summary>
    private readonly record struct Bounds(float Alone, float Rivalled, float Credit)
    {
        public static readonly Bounds Usual = new(0.9f, 0.7f, 0.3f);

        public static readonly Bounds Brief = new(0.965f, 2f, 0f);
    }

    private static Sighting Sighted(Scene scene, IReadOnlyList<Candidate> candidates, int number, Sighting? support)
    {
        var frame = scene.Frames.Frames[number];
        var syntax = scene.Tree.Syntax;
        // "discussed it by telephone": the words beside the deed tell a call where the frames only know that the two spoke.
        var kind = frame.Kind == EngagementKind.Meeting && VerbRule.Phones(scene, frame.Trigger) ? EngagementKind.Call : frame.Kind;
        var sighting = new Sighting
        {
            Kind = kind,
            Rule = $"{kind.ToString().ToLowerInvariant()}/{syntax.Lemmas[frame.Trigger].ToLowerInvariant()}",
            Trigger = frame.Trigger,
            Sentence = syntax.SentenceOf(frame.Trigger),
            Standing = StandingAt(scene, frame),
            Sure = frame.StatusScore >= Certain,
            Frame = number,
            Anaphoric = NounRule.IsDefinite(scene.Tree, frame.Trigger) || IsTheirs(scene.Tree, frame.Trigger),
        };
        var seen = support?.Parties ?? Around(scene, frame.Trigger);
        foreach (var role in frame.Roles)
        {
            if (candidates[role.Candidate].Mention is { } mention && role.Takes >= Bound(scene, sighting, support, seen, mention))
                AddParty(sighting, frame, mention, role);
        }
        // "during his visit" points back: the stops and days of the sentences behind it are others.
        bool IsBehind(FrameRole role) => sighting.Anaphoric && syntax.SentenceOf(candidates[role.Candidate].Role.First) > sighting.Sentence;
        if (Likeliest(frame, role => role.When, role => IsBehind(role) ? null : candidates[role.Candidate].Time) is { } when)
            sighting.When = new Timing(when.Edtf!, when.Span);
        if (Likeliest(frame, role => role.Where, role => IsBehind(role) ? null : PlaceOf(candidates[role.Candidate])) is { } where)
            sighting.Where = where;
        sighting.Timeless = true;
        if (frame.Kind == EngagementKind.Gathering)
        {
            sighting.Format = GatheringNoun.FormatOf(scene, frame.Trigger);
            sighting.Days = Durations.DaysOf(scene, frame.Trigger);
        }
        else if (frame.Kind == EngagementKind.Visit)
        {
            sighting.Days = Durations.DaysOf(scene, frame.Trigger);
        }
        SightingDetails.Complete(scene, sighting);
        return sighting;
    }

    /// <summary>Who stands around a verb: its doers, its object, whom it is done with.</summary>
    private static PartyList? Around(Scene scene, int verb)
    {
        if (scene.Tree.Syntax.Tags[verb] != Upos.Verb)
            return null;
        var parties = new PartyList();
        foreach (var word in (ReadOnlySpan<int>)[scene.Roles.Subject(verb), scene.Roles.Patient(verb), scene.Roles.Oblique(verb, "with")])
            parties.AddAll(scene.Parties.Collect(word), null);
        return parties;
    }

    /// <summary>From which share on somebody takes part: never who stands apart where the words beside the trigger tell both sides.</summary>
    private static float Bound(Scene scene, Sighting sighting, Sighting? support, PartyList? seen, Mention mention)
    {
        if (Knows(support, mention))
            return TakesWithRule;
        // "after the meeting" points back: who comes into the story behind it was at another.
        if (sighting.Anaphoric && scene.Tree.Syntax.SentenceOf(mention.First) > sighting.Sentence)
            return Never;
        var apart = scene.Tree.Syntax.SentenceOf(mention.First) != sighting.Sentence || mention.Form == MentionForm.Pronoun;
        return IsSpared(scene, sighting.Trigger, mention.Head) || (scene.InHeadline(sighting.Trigger) && !scene.InHeadline(mention.First)) || (apart && seen?.DistinctParties() > 1)
            ? Never
            : Takes;
    }

    /// <summary>"left the talks without meeting the envoy": who stands in a clause of what was not is no party to what was.</summary>
    private static bool IsSpared(Scene scene, int trigger, int word)
    {
        var clause = scene.Tree.Syntax.SentenceOf(word) == scene.Tree.Syntax.SentenceOf(trigger) ? scene.Anchors.Clause(word) : -1;
        return clause >= 0 && clause != trigger && scene.Clauses.Of(clause) == Standing.Denied && !scene.Tree.Dominates(clause, trigger);
    }

    /// <summary>"during his visit".</summary>
    private static bool IsTheirs(Tree tree, int noun) => tree.Child(noun, Relation.NmodPoss) is >= 0 and var whose && tree.Syntax.Tags[whose] == Upos.Pron;

    /// <summary>Whether the rules take the same one for a party.</summary>
    private static bool Knows(Sighting? support, Mention mention)
    {
        foreach (var member in mention.Members)
        {
            if (support?.Parties.Contains(member) == true)
                return true;
        }
        return false;
    }

    private static void AddParty(Sighting sighting, Frame frame, Mention mention, FrameRole role)
    {
        var side = frame.Kind switch
        {
            EngagementKind.Gathering or EngagementKind.Signing or EngagementKind.Call => null,
            EngagementKind.Message => role.From >= role.To ? Side.From : Side.To,
            EngagementKind.Visit => role.Host > role.Visitor ? Side.Host : Side.Visitor,
            _ => role.Side,
        };
        foreach (var member in mention.Members)
        {
            if (member.Kind != ActorKind.Format)
                sighting.Parties.Add(member, side);
        }
    }

    private static T? Likeliest<T>(Frame frame, Func<FrameRole, float> share, Func<FrameRole, T?> meaning)
        where T : class
    {
        var (best, found) = (Stands, (T?)null);
        foreach (var role in frame.Roles)
        {
            if (share(role) >= best && meaning(role) is { } means)
                (best, found) = (share(role), means);
        }
        return found;
    }

    private static PlaceMention? PlaceOf(Candidate candidate) =>
        candidate.Place ?? (candidate.Mention is { Member: { Kind: ActorKind.Country or ActorKind.Organisation, Country: { } country } } mention
            ? new PlaceMention(mention.Head, mention.First, mention.End, mention.Span, null, country, false)
            : null);

    /// <summary>What the clause says decides where the frames are unsure.</summary>
    private static Standing StandingAt(Scene scene, Frame frame)
    {
        if (frame.StatusScore >= Sure)
            return StandingOf(frame.Status);
        var clause = scene.Clauses.Of(frame.Trigger);
        return clause is Standing.Unknown or Standing.Hypothetical or Standing.Denied ? StandingOf(frame.Status) : clause;
    }

    private static Standing StandingOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Held => Standing.Done,
        EngagementStatus.Ongoing => Standing.Ongoing,
        EngagementStatus.Scheduled => Standing.Future,
        EngagementStatus.Proposed => Standing.Proposed,
        EngagementStatus.Postponed => Standing.Postponed,
        EngagementStatus.Cancelled => Standing.Cancelled,
        _ => Standing.Denied,
    };
}
