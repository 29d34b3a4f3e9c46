using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Says whether two tellings may be of one dealing, and joins them.</summary>
internal static class DraftMatcher
{
    public static bool SameDealing(Draft one, Draft other, int distance)
    {
        if (one.Kind != other.Kind && !(Near(one.Kind) && Near(other.Kind) && (one.Weak || other.Weak)))
            return false;
        // "a visit there last year" by nobody named is not the visit under way.
        if (other is { Kind: EngagementKind.Visit, Weak: true, Parties.Count: 0, When: { } told } && one.When is null && !DatesMeet(told, one.Today))
            return false;
        if (one.Kind == EngagementKind.Visit && other.Kind == EngagementKind.Visit && IsLeg(one, other))
            return true;
        if (!(DatesMeet(Effective(one, other), Effective(other, one)) || IsStay(one, other)) || !StatusesMeet(one, other) || !PlacesMeet(one, other))
            return false;
        return one.Kind switch
        {
            EngagementKind.Visit => VisitorsMeet(one, other) && (one.Country is not null && other.Country is not null || distance <= 6),
            EngagementKind.Gathering => GatheringsMeet(one, other, distance),
            _ => PartiesMeet(one, other, distance),
        };
    }

    /// <summary>The bounds within which the model's word counts: near kinds, days that meet, one country, statuses that can follow on one another.</summary>
    public static bool MayBeSame(Draft one, Draft other) =>
        (one.Kind == other.Kind || (Near(one.Kind) && Near(other.Kind))) && (DatesMeet(Effective(one, other), Effective(other, one)) || IsStay(one, other)) && StatusesMeet(one, other) && PlacesMeet(one, other)
        && !(one.Kind is EngagementKind.Meeting or EngagementKind.Call && OtherCounterpart(one.Parties, other.Parties))
        && !(one.Kind != EngagementKind.Gathering && other.Kind != EngagementKind.Gathering && HasOthers(one.Parties, other.Parties) && HasOthers(other.Parties, one.Parties));

    /// <summary>"met X, and separately Y": two tellings that each name two sides, one of which the other does not have, are two dealings.</summary>
    private static bool HasOthers(PartyList one, PartyList other)
    {
        for (var i = 0; i < one.Count && one.DistinctParties() > 1 && other.DistinctParties() > 1; i++)
        {
            if (one[i].Member is { Kind: ActorKind.Person, IsNamed: true, Party: { } party } && !Takes(other, party))
                return true;
        }
        return false;
    }

    private static bool Takes(PartyList parties, string party)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            if (parties[i].Member.Party == party)
                return true;
        }
        return false;
    }

    /// <summary>Talks with the president and talks with his minister are two: each telling names one man of that country, and not the same.</summary>
    private static bool OtherCounterpart(PartyList one, PartyList other)
    {
        for (var i = 0; i < one.Count; i++)
        {
            if (Only(one, i) is not { } mine)
                continue;
            for (var j = 0; j < other.Count; j++)
            {
                if (Only(other, j) is { } theirs && theirs.Party == mine.Party && !ReferenceEquals(mine, theirs))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The person at a place of the list, where he is the only one of his country in it.</summary>
    private static CastMember? Only(PartyList parties, int at)
    {
        var member = parties[at].Member;
        if (member is not { Kind: ActorKind.Person, IsNamed: true, Party: not null })
            return null;
        for (var i = 0; i < parties.Count; i++)
        {
            if (i != at && parties[i].Member.Party == member.Party)
                return null;
        }
        return member;
    }

    /// <summary>Travelling on inside the country of a visit under way is part of it.</summary>
    private static bool IsLeg(Draft one, Draft other) =>
        one.Country is not null && one.Country == other.Country && VisitorsMeet(one, other)
        && one.Status == EngagementStatus.Ongoing && other.Status == EngagementStatus.Scheduled && !other.Weak
        && Edtf.Day(other.When) is { } later && Edtf.Day(one.When ?? one.Today) is { } first && later >= first && later <= first.PlusDays(10);

    /// <summary>"arrived on Tuesday", "toured the port on Wednesday": days of one stay.</summary>
    private static bool IsStay(Draft one, Draft other) =>
        one.Kind == EngagementKind.Visit && other.Kind == EngagementKind.Visit && Past(one.Status) && Past(other.Status) && one.Country is not null && one.Country == other.Country
        && Edtf.Day(one.When) is { } a && Edtf.Day(other.When) is { } b && one.When!.Length == 10 && other.When!.Length == 10 && Math.Abs(NodaTime.Period.DaysBetween(a, b)) <= 3;

    /// <summary>A visit under way without a date is of today, not of the year that another one is told for.</summary>
    private static string? Effective(Draft draft, Draft other) =>
        draft.When is null && draft is { Kind: EngagementKind.Visit, Status: EngagementStatus.Ongoing, Weak: false } && other.Status != EngagementStatus.Ongoing ? draft.Today : draft.When;

    public static void Join(Draft into, Draft from)
    {
        for (var i = 0; i < from.Parties.Count; i++)
            into.Parties.Add(from.Parties[i].Member, from.Parties[i].Side);
        Tidy(into.Parties, into.Kind);
        if (IsStay(into, from) && into.When != from.When)
            into.When = string.CompareOrdinal(into.When, from.When) < 0 ? $"{into.When}/{from.When}" : $"{from.When}/{into.When}";
        else if (into.When is null || (from.When is not null && Precision(from.When) > Precision(into.When)))
        {
            if (into.When is null && from.Inferred.Contains("when"))
                into.Inferred.Add("when");
            (into.When, into.WhenSpan) = (from.When ?? into.When, from.WhenSpan ?? into.WhenSpan);
        }
        if (into.Country is null || (into.Place is null && from.Place is not null && !(into.Kind == EngagementKind.Visit && from.Region) && (from.Country is null || from.Country == into.Country)))
            (into.Place, into.Country) = (from.Place ?? into.Place, from.Country ?? into.Country);
        into.Venue ??= from.Venue;
        if (!into.StatusTold && from.StatusTold || Stronger(from, into))
            (into.Status, into.StatusTold) = (from.Status, from.StatusTold);
        if (from.Format is { } format && (into.Format is null || format.Length > into.Format.Length))
            into.Format = format;
        into.Purpose ??= from.Purpose;
        into.Source ??= from.Source;
        into.Ends |= from.Ends;
        into.Margin |= from.Margin;
        into.Days = Math.Max(into.Days, from.Days);
        into.Weak &= from.Weak;
        foreach (var subject in from.Subjects)
        {
            if (!into.Subjects.Contains(subject))
                into.Subjects.Add(subject);
        }
        into.Frames.AddRange(from.Frames);
        into.Told = Math.Max(into.Told, from.Told);
        into.Sentences.UnionWith(from.Sentences);
        into.LastSentence = Math.Max(into.LastSentence, from.LastSentence);
        into.Because.AddAll(from.Because);
    }

    /// <summary>Whether a headline tells what the story tells below: one kind, one of its named people, every side, days that meet.</summary>
    public static bool Heads(Draft headline, Draft draft)
    {
        if (headline.Kind != draft.Kind || !DatesMeet(headline.When, draft.When) || !StatusesMeet(headline, draft) || headline.Parties.Count == 0)
            return false;
        var shared = false;
        for (var i = 0; i < headline.Parties.Count; i++)
        {
            var member = headline.Parties[i].Member;
            shared |= member.IsNamed && draft.Parties.Contains(member);
            if (member.Party is { } party && !Takes(draft.Parties, party))
                return false;
        }
        return shared;
    }

    /// <summary>Takes out countries beside their own people, and nameless people beside named ones of their country.</summary>
    public static void Tidy(PartyList parties, EngagementKind kind)
    {
        for (var i = parties.Count - 1; i >= 0; i--)
        {
            var member = parties[i].Member;
            var covered = false;
            for (var j = 0; j < parties.Count && !covered; j++)
            {
                if (i == j || parties[j].Member.Party != member.Party || member.Party is null)
                    continue;
                var other = parties[j].Member;
                covered = !member.IsNamed ? other.IsNamed && other.Kind == ActorKind.Person || (!other.IsNamed && j < i) : member.Kind != ActorKind.Person && other.Kind == ActorKind.Person;
            }
            if (covered)
                parties.RemoveAt(i);
        }
    }

    private static bool Near(EngagementKind kind) => kind is EngagementKind.Meeting or EngagementKind.Gathering;

    /// <summary>What has happened outweighs what was to; what was called off outweighs a plan.</summary>
    private static bool Stronger(Draft from, Draft into) =>
        from.StatusTold && (from.Status, into.Status) switch
        {
            (EngagementStatus.Cancelled or EngagementStatus.Postponed, EngagementStatus.Scheduled or EngagementStatus.Proposed) => true,
            // "the talks are part of the round": a bare mention holds nothing.
            (EngagementStatus.Held, EngagementStatus.Scheduled or EngagementStatus.Proposed) => from.When is not null || from.Parties.Count > 1,
            (EngagementStatus.Ongoing, EngagementStatus.Held) => !into.Ends,
            (EngagementStatus.Ongoing, EngagementStatus.Scheduled) => true,
            (EngagementStatus.Scheduled, EngagementStatus.Proposed) => true,
            _ => false,
        };

    private static bool StatusesMeet(Draft one, Draft other)
    {
        if (!one.StatusTold || !other.StatusTold || one.Status == other.Status)
            return true;
        // What was denied is nothing that was or will be.
        if (one.Status == EngagementStatus.Denied || other.Status == EngagementStatus.Denied)
            return false;
        var (a, b) = (one.Status, other.Status);
        if (Past(a) && Past(b))
            return true;
        if (Ahead(a) && Ahead(b))
            return true;
        if (a is EngagementStatus.Ongoing && b is EngagementStatus.Scheduled || b is EngagementStatus.Ongoing && a is EngagementStatus.Scheduled)
            return one.When is not null && other.When is not null || one.Weak || other.Weak;
        // A meeting announced and then told as held is one only where both name the day, or one telling hangs on the other.
        return (Past(a) || Past(b)) && a is not (EngagementStatus.Cancelled or EngagementStatus.Postponed) && b is not (EngagementStatus.Cancelled or EngagementStatus.Postponed)
            && (one.Weak || other.Weak || (one.When is not null && one.When == other.When));
    }

    private static bool Past(EngagementStatus status) => status is EngagementStatus.Held or EngagementStatus.Ongoing;

    private static bool Ahead(EngagementStatus status) => status is not (EngagementStatus.Held or EngagementStatus.Ongoing);

    private static bool DatesMeet(string? one, string? other) =>
        one is null || other is null || (Edtf.TryRange(one, out var a, out var b) && Edtf.TryRange(other, out var c, out var d) ? a <= d && c <= b : one == other);

    private static bool PlacesMeet(Draft one, Draft other)
    {
        if (one.Country is not null && other.Country is not null && one.Country != other.Country)
            return false;
        return one.Kind == EngagementKind.Visit || one.Place is null || other.Place is null || one.Place == other.Place
            || one.Place.Contains(other.Place, StringComparison.OrdinalIgnoreCase) || other.Place.Contains(one.Place, StringComparison.OrdinalIgnoreCase);
    }

    private static bool VisitorsMeet(Draft one, Draft other)
    {
        if (one.Parties.Count == 0 || other.Parties.Count == 0)
            return one.Weak || other.Weak;
        for (var i = 0; i < one.Parties.Count; i++)
        {
            if (one.Parties[i].Side != Side.Visitor)
                continue;
            for (var j = 0; j < other.Parties.Count; j++)
            {
                if (other.Parties[j].Side == Side.Visitor && Same(one.Parties[i].Member, other.Parties[j].Member))
                    return true;
            }
        }
        return false;
    }

    private static bool Same(CastMember one, CastMember other) =>
        ReferenceEquals(one, other) || (one.Party is not null && one.Party == other.Party && (!one.IsNamed || !other.IsNamed));

    /// <summary>As <see cref="Same"/>, and a country stands for whoever signs or writes for it: its officials may meet more than once, its treaty is one.</summary>
    private static bool SameSide(CastMember one, CastMember other) =>
        Same(one, other) || (one.Party is not null && one.Party == other.Party && (one.Kind != ActorKind.Person || other.Kind != ActorKind.Person));

    private static bool GatheringsMeet(Draft one, Draft other, int distance)
    {
        if (one.Format is { } a && other.Format is { } b)
            return a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase) || SharedWords(a, b);
        if (one.Place is not null && one.Place == other.Place && DatesMeet(one.When, other.When))
            return true;
        if (one.Word == other.Word && (one.Anaphoric || other.Anaphoric) && distance <= 20)
            return true;
        return one.Weak || other.Weak || distance <= 3;
    }

    /// <summary>"Asia Culture Forum 2006" and "Asia Cultural Forum 2006".</summary>
    private static bool SharedWords(string one, string other)
    {
        string[] a = one.ToLowerInvariant().Split(' '), b = other.ToLowerInvariant().Split(' ');
        var shared = 0;
        foreach (var word in a)
            shared += Array.IndexOf(b, word) >= 0 ? 1 : 0;
        return shared >= 2 && shared * 5 >= Math.Max(a.Length, b.Length) * 3;
    }

    private static bool PartiesMeet(Draft one, Draft other, int distance)
    {
        var (few, many) = one.Parties.Count <= other.Parties.Count ? (one.Parties, other.Parties) : (other.Parties, one.Parties);
        if (few.Count == 0)
            return distance <= 4;
        var shared = 0;
        for (var i = 0; i < few.Count; i++)
        {
            for (var j = 0; j < many.Count; j++)
            {
                if (one.Kind is EngagementKind.Signing or EngagementKind.Message ? SameSide(few[i].Member, many[j].Member) : Same(few[i].Member, many[j].Member))
                {
                    shared++;
                    break;
                }
            }
        }
        return shared == few.Count && (few.Count > 1 || ((one.Weak || other.Weak) && distance <= 6));
    }

    /// <summary>The shorter the time, the more exact; among equals an interval told as such.</summary>
    private static int Precision(string edtf) =>
        Edtf.TryRange(edtf, out var first, out var last) ? -Math.Min(4000, NodaTime.Period.DaysBetween(first, last)) : -5000;
}
