using Dragoman.Model;
using NodaTime;

namespace Dragoman.Extraction;

/// <summary>Turns one telling into the draft of a dealing: decides its status from its standing and its date; drops what tells of no dealing.</summary>
internal sealed class DraftMaker(Scene scene)
{
    private readonly LocalDate? published = Edtf.Day(scene.Published);

    public Draft? Make(Sighting sighting)
    {
        if (sighting.Standing is Standing.Hypothetical || (sighting.Standing is Standing.Denied && sighting.Frame < 0))
            return null;
        var draft = new Draft(sighting) { Told = sighting.Frame < 0 ? 0 : scene.Frames.Frames[sighting.Frame].Told, Today = scene.Published, When = sighting.When?.Date, WhenSpan = sighting.When?.Span };
        Parties(sighting, draft);
        if (sighting.Where is { } where)
            (draft.Place, draft.Country, draft.Venue, draft.Region) = (where.Name, where.Country, where.Venue, where.IsRegion);
        draft.Because.AddAll(sighting.Because);
        Turn(sighting, draft);
        Status(sighting, draft);
        PastPlan(sighting, draft);
        draft.PastPlan = sighting.Standing == Standing.Future && WasTo(sighting.Trigger);
        if (draft.Status == EngagementStatus.Scheduled && draft.When is null && draft.Kind is not EngagementKind.Visit)
            Later(draft);
        draft.Weak |= TooFew(draft);
        draft.Headline = scene.InHeadline(sighting.Trigger);
        if (sighting.Frame < 0 && IsHabit(sighting))
            return null;
        return draft;
    }

    /// <summary>A day without its week, month or year looks back from what is done and ahead to what is to come: "on Monday", "on the 12th", "22 April", "in October".</summary>
    private void Turn(Sighting sighting, Draft draft)
    {
        if (published is not { } today || draft.WhenSpan is not { } span || draft.When is not { } told || UnderspecifiedTime.PeriodOf(span.Of(scene.Reading.Text), told) is not { } period
            || !Edtf.TryRange(told, out var first, out var last))
            return;
        var refused = sighting.Standing == Standing.Cancelled && IsRefused(sighting.Trigger);
        var ahead = sighting.Standing is Standing.Future or Standing.Proposed || (!refused && !sighting.Sure && period.Days == 7 && sighting.Standing is Standing.Postponed or Standing.Cancelled);
        var shift = 0;
        if (ahead && last < today && (sighting.Sure || first.Plus(period) > today.PlusDays(-1)) && !HadBeen(sighting.Trigger)
            && (sighting.Sure || period.Days != 7 || scene.Clauses.Of(scene.Anchors.PredicateOf(span)) is not (Standing.Done or Standing.Ongoing)))
            shift = 1;
        else if ((refused || sighting.Standing == Standing.Done) && first > today)
            shift = -1;
        if (shift != 0)
            draft.When = UnderspecifiedTime.Shifted(told, period, shift);
    }

    /// <summary>"declined to meet him on Sunday": has been refused when it was there, not called off beforehand.</summary>
    private bool IsRefused(int trigger) =>
        scene.Tree.Syntax.Heads[trigger] is >= 0 and var verb && scene.Tree.Syntax.Relations[trigger] == Relation.Xcomp && VerbForms.Of(scene.Tree, trigger).Infinitive
        && scene.Clauses.Of(verb) == Standing.Done;

    /// <summary>"had been due to visit in February": the last one.</summary>
    private void PastPlan(Sighting sighting, Draft draft)
    {
        if (sighting.Standing is Standing.Future or Standing.Postponed or Standing.Cancelled && BareMonth(draft, out var first) && first > published && first.PlusYears(-1) < published && HadBeen(sighting.Trigger))
            draft.When = Edtf.Format(first.PlusYears(-1))[..7];
    }

    private bool BareMonth(Draft draft, out LocalDate first)
    {
        first = default;
        return published is not null && draft.WhenSpan is { } span && draft.When is { Length: 7 } month && Edtf.TryRange(month, out first, out _)
            && span.Of(scene.Reading.Text).IndexOfAnyInRange('0', '9') < 0 && !span.Of(scene.Reading.Text).TrimStart("in ").Contains(' ');
    }

    /// <summary>"had been due to", "had planned to": the pluperfect right before the deed.</summary>
    private bool HadBeen(int trigger)
    {
        var sentence = scene.Tree.Syntax.SentenceOf(trigger);
        for (var word = trigger - 1; word >= 0 && word >= trigger - 5 && scene.Tree.Syntax.SentenceOf(word) == sentence; word--)
        {
            if (scene.Tree.Form(word) is "had")
                return true;
        }
        return false;
    }

    /// <summary>"was to meet", "had been on the programme": a past tense right around the deed, its own clause's if it is a noun's.</summary>
    private bool WasTo(int trigger)
    {
        var tree = scene.Tree;
        var sentence = tree.Syntax.SentenceOf(trigger);
        for (var word = trigger - 1; word >= 0 && word >= trigger - 6 && tree.Syntax.SentenceOf(word) == sentence; word--)
        {
            if (tree.Form(word) is "was" or "were" or "had")
                return true;
            if (tree.Syntax.Tags[word] is Upos.Propn or Upos.Punct)
                return false;
        }
        return false;
    }

    /// <summary>"will later join him": without more words, later today.</summary>
    private void Later(Draft draft)
    {
        var tree = scene.Tree;
        for (var at = draft.Trigger; draft.When is null && scene.Published is not null && at >= 0; at = tree.Syntax.Heads[at])
        {
            if (!scene.Clauses.IsClause(at))
                continue;
            foreach (var child in tree.Children(at))
            {
                if (child >= at || tree.Form(child) is not "later" || tree.Child(child, Relation.OblUnmarked) >= 0)
                    continue;
                draft.When = scene.Published;
                draft.Inferred.Add("when");
                return;
            }
            return;
        }
    }

    internal static bool IsWeekday(ReadOnlySpan<char> words)
    {
        foreach (var day in (ReadOnlySpan<string>)["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
        {
            if (words.StartsWith(day, StringComparison.Ordinal) && words.Length <= day.Length + 10)
                return true;
        }
        return false;
    }

    /// <summary>A country beside its own people, and nameless people beside named ones of their country, add nobody.</summary>
    private void Parties(Sighting sighting, Draft draft)
    {
        for (var i = 0; i < sighting.Parties.Count; i++)
        {
            var (member, side) = sighting.Parties[i];
            if ((member.Party is null && !member.IsNamed) || (member.IsCivil && !member.IsNamed))
                continue;
            draft.Parties.Add(IsMouthpiece(member) && draft.Kind is not EngagementKind.Visit && CountryOf(member) is { } state ? state : member, side);
        }
        DraftMatcher.Tidy(draft.Parties, draft.Kind);
        Host(sighting, draft);
    }

    /// <summary>"The United States will meet North Korea, spokesman X said": who speaks for a side isn't the one who meets.</summary>
    private static bool IsMouthpiece(CastMember member)
    {
        foreach (var office in member.Offices)
        {
            if (office.Rank != "spokesperson")
                return false;
        }
        return member is { Kind: ActorKind.Person, Offices.Count: > 0 };
    }

    private CastMember? CountryOf(CastMember member)
    {
        foreach (var body in scene.Cast.Members)
        {
            if (body.Kind is ActorKind.Country or ActorKind.Organisation && body.Party == member.Party)
                return body;
        }
        return null;
    }

    /// <summary>"met King Abdullah in Amman": an office holder without a country is of the place where the foreigner meets him.</summary>
    private static void Host(Sighting sighting, Draft draft)
    {
        if (sighting.Kind != EngagementKind.Meeting || sighting.Where?.Country is not { } country || draft.Parties.Count != 2)
            return;
        for (var i = 0; i < 2; i++)
        {
            if (draft.Parties[i].Member is { Country: null, Kind: ActorKind.Person, IsNamed: true, Offices.Count: > 0 } host && draft.Parties[1 - i].Member.Party is { } other && other != country)
                host.Country = country;
        }
    }

    private void Status(Sighting sighting, Draft draft)
    {
        (draft.Status, draft.StatusTold) = sighting.Standing switch
        {
            Standing.Done => (EngagementStatus.Held, true),
            Standing.Ongoing => (sighting.Sure || draft.Kind is EngagementKind.Visit or EngagementKind.Gathering ? EngagementStatus.Ongoing : EngagementStatus.Held, true),
            Standing.Future => (EngagementStatus.Scheduled, true),
            Standing.Proposed => (EngagementStatus.Proposed, true),
            Standing.Postponed => (EngagementStatus.Postponed, true),
            Standing.Cancelled => (EngagementStatus.Cancelled, true),
            Standing.Denied => (EngagementStatus.Denied, true),
            _ => (EngagementStatus.Held, false),
        };
        if (draft.When is null || published is null || !Edtf.TryRange(draft.When, out var first, out var last))
            return;
        if (first > published && draft.Status is EngagementStatus.Held or EngagementStatus.Ongoing)
            (draft.Status, draft.StatusTold) = (EngagementStatus.Scheduled, true);
        else if (last < published && draft.Status is EngagementStatus.Scheduled or EngagementStatus.Ongoing && !WasTo(sighting.Trigger) && (!Open(draft) || last < published.Value.PlusDays(-15)))
            (draft.Status, draft.StatusTold) = (EngagementStatus.Held, true);
    }

    /// <summary>A visit begun before today may still go on.</summary>
    private static bool Open(Draft draft) => draft.Kind is EngagementKind.Visit or EngagementKind.Gathering && draft.Status == EngagementStatus.Ongoing && draft.When is not { Length: 4 or 7 };

    /// <summary>"talks to Iran often": a plain present without a time tells of no one deed, but for headlines.</summary>
    private bool IsHabit(Sighting sighting)
    {
        if (sighting.Standing != Standing.Ongoing || sighting.When is not null || scene.InHeadline(sighting.Trigger) || sighting.Kind is EngagementKind.Gathering)
            return false;
        return scene.Tree.Syntax.Tags[sighting.Trigger] == Upos.Verb && VerbForms.Of(scene.Tree, sighting.Trigger) is { IsFinite: true, Progressive: false, Perfect: false, IsPast: false };
    }

    private static bool TooFew(Draft draft) => draft.Frames.Count > 0 ? draft.IsThin : draft.Kind switch
    {
        EngagementKind.Meeting or EngagementKind.Call or EngagementKind.Message or EngagementKind.Signing => draft.Parties.DistinctParties() < 2,
        EngagementKind.Visit => draft.Country is null || draft.Parties.Count == 0,
        _ => false,
    };
}
