using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Dealings that the learnt frames tell: who and what plays a role is chosen among the cast, the places and the times that the story speaks of.</summary>
internal sealed class FrameRule(IFrameReader reader) : IRule
{
    /// <summary>From these shares on a word tells a dealing, a candidate takes part, a time or place is its own.</summary>
    private static readonly float Tells = Tune.F("TELLS", 0.65f);
    private static readonly float TellsWithRule = Tune.F("TELLSRULE", 0.3f);
    private static readonly float TakesWithRule = Tune.F("TAKESRULE", 0.15f);
    private static readonly float Takes = Tune.F("TAKES", 0.5f);
    private static readonly float Stands = Tune.F("STANDS", 0.25f);

    public string Name => "frame";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var candidates = scene.Candidates = Candidates.Of(scene).Items;
        var roles = new RoleCandidate[candidates.Count];
        for (var i = 0; i < roles.Length; i++)
            roles[i] = candidates[i].Role;
        scene.Frames = reader.Read(reading, roles);
        var rivals = new Dictionary<int, Sighting>();
        foreach (var sighting in scene.Sightings)
            rivals.TryAdd(sighting.Trigger, sighting);
        var told = new HashSet<int>();
        var sightings = new List<Sighting>();
        for (var i = 0; i < scene.Frames.Frames.Count; i++)
        {
            var frame = scene.Frames.Frames[i];
            var rival = rivals.GetValueOrDefault(frame.Trigger);
            if (frame.Told < Tells && (rival is null || frame.Told < TellsWithRule))
                continue;
            if (frame.Told < Tune.F("OWN", 0.5f) && rival is not null)
                continue;
            sightings.Add(Sighted(scene, candidates, i, rival?.Kind == frame.Kind ? rival : null));
            told.Add(frame.Trigger);
        }
        var shares = scene.Frames.Frames.ToDictionary(frame => frame.Trigger, frame => frame.Told);
        foreach (var sighting in scene.Sightings)
        {
            if (!told.Contains(sighting.Trigger) && shares.GetValueOrDefault(sighting.Trigger) >= (scene.Tree.Count < Tune.F("SHORT", 0) ? 0 : TellsWithRule))
                sightings.Add(sighting);
        }
        scene.Sightings.Clear();
        scene.Sightings.AddRange(sightings);
    }

    private static Sighting Sighted(Scene scene, IReadOnlyList<Candidate> candidates, int number, Sighting? support)
    {
        var frame = scene.Frames.Frames[number];
        var syntax = scene.Tree.Syntax;
        var sighting = new Sighting
        {
            Kind = frame.Kind,
            Rule = $"{frame.Kind.ToString().ToLowerInvariant()}/{syntax.Lemmas[frame.Trigger].ToLowerInvariant()}",
            Trigger = frame.Trigger,
            Sentence = syntax.SentenceOf(frame.Trigger),
            Standing = StandingAt(scene, frame),
            Frame = number,
            Anaphoric = NounRule.IsDefinite(scene.Tree, frame.Trigger),
        };
        foreach (var role in frame.Roles)
        {
            if (candidates[role.Candidate].Mention is { } mention && role.Takes >= (Knows(support, mention) ? TakesWithRule : Takes))
                AddParty(sighting, frame, mention, role);
        }
        if (Tune.F("RULEWHEN", 0) > 0 && scene.Times.Of(sighting.Trigger) is { } own)
            sighting.When = own;
        else if (Likeliest(frame, role => role.When, role => candidates[role.Candidate].Time) is { } when)
            sighting.When = new Timing(when.Edtf!, when.Span);
        if (Tune.F("RULEWHERE", 0) > 0 && frame.Kind is not (EngagementKind.Call or EngagementKind.Message) && scene.Places.Of(sighting.Trigger) is { } there)
            sighting.Where = there;
        else if (Likeliest(frame, role => role.Where, role => PlaceOf(candidates[role.Candidate])) is { } where)
            sighting.Where = where;
        sighting.Timeless = Tune.F("NORULEWHEN", 1) > 0;
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
        if (frame.StatusScore >= Tune.F("STATUS", 0.6f))
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
