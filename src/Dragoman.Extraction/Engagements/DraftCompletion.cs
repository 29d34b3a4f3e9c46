using Dragoman.Model;
using NodaTime;

namespace Dragoman.Extraction;

/// <summary>Fills in what the words leave to the reader: the days of visits, the place of a meeting during one, who is host.</summary>
internal sealed class DraftCompletion(Scene scene, List<Draft> drafts)
{
    /// <summary>Days from the story on for which what is planned at home is told as such.</summary>
    private const int Soon = 7;

    private readonly LocalDate? published = Edtf.Day(scene.Published);

    public void Complete()
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind == EngagementKind.Visit)
                Visit(draft);
            else if (draft.Days > 1)
                Lasting(draft);
        }
        foreach (var draft in drafts)
        {
            if (draft.Kind is EngagementKind.Meeting && draft.Status == EngagementStatus.Scheduled)
                Fallen(draft);
        }
        foreach (var draft in drafts)
        {
            if (draft.Kind is EngagementKind.Meeting)
                Meeting(draft);
        }
        foreach (var draft in drafts)
        {
            if (draft.Kind is EngagementKind.Signing && draft.Country is null)
                Signing(draft);
            else if (draft.Kind is EngagementKind.Gathering && draft.Country is null)
                Gathering(draft);
            if (draft.Kind is EngagementKind.Meeting or EngagementKind.Call or EngagementKind.Message or EngagementKind.Signing or EngagementKind.Gathering)
                Undated(draft);
            AtHome(draft);
            Sides(draft);
            Ahead(draft);
        }
    }

    /// <summary>What a story tells of its own days without a place was where it is filed from; earlier and later dealings may have been anywhere.</summary>
    private void AtHome(Draft draft)
    {
        if (draft.Place is not null || (draft.Country is not null && (draft.Country != scene.HomeCountry || draft.Kind is not (EngagementKind.Meeting or EngagementKind.Visit))) || scene is not { HomeCountry: { } here, HomeCity: { } city }
            || published is not { } today
            || (Edtf.Day(draft.When) ?? (draft.When is null && draft.Status is EngagementStatus.Held && Opens(draft) ? today : null)) is not { } day || day < today.PlusDays(-3))
            return;
        var (isToday, takes) = (day == today, Takes(draft, here));
        var fits = (draft.Kind, draft.Status) switch
        {
            (EngagementKind.Meeting or EngagementKind.Gathering, EngagementStatus.Held or EngagementStatus.Ongoing) => takes || isToday || IsLead(draft),
            // Who receives a guest in the days to come does so at home.
            (EngagementKind.Meeting, EngagementStatus.Scheduled) => isToday || (takes && day > today && day <= today.PlusDays(Soon)),
            (EngagementKind.Visit, EngagementStatus.Ongoing) => !takes,
            (EngagementKind.Signing, EngagementStatus.Held) => takes,
            _ => false,
        };
        if (!fits)
            return;
        (draft.Place, draft.Country) = (city, here);
        draft.Inferred.Add("where");
    }

    /// <summary>Nothing was held on a day that had not come when the story was published, whatever tense the words of a joined telling had.</summary>
    private void Ahead(Draft draft)
    {
        if (draft.Status is EngagementStatus.Held or EngagementStatus.Ongoing && draft.When is not null && Edtf.TryRange(draft.When, out var first, out _) && first > published)
            draft.Status = EngagementStatus.Scheduled;
    }

    /// <summary>A visit with a known length is an interval; one under way without a date began, for all we know, today.</summary>
    private void Visit(Draft draft)
    {
        for (var i = 0; i < draft.Parties.Count; i++)
        {
            if (draft.Parties[i].Side is null)
                draft.Parties.SetSide(i, draft.Parties[i].Member.Country == draft.Country ? Side.Host : Side.Visitor);
        }
        // "The two leaders met after Putin arrived in Dushanbe": nobody visits his own country.
        for (var i = draft.Parties.Count - 1; i >= 0 && draft.Parties.Count > 1 && draft.Parties.DistinctParties() > 1; i--)
        {
            if (draft.Parties[i].Side == Side.Visitor && draft.Parties[i].Member.Country == draft.Country)
                draft.Parties.RemoveAt(i);
        }
        if (draft.When is null && draft.Status is EngagementStatus.Ongoing or EngagementStatus.Held && scene.Published is { } today && (draft.Status == EngagementStatus.Ongoing || draft.StatusTold))
        {
            draft.When = FirstDayThere(draft) ?? today;
            draft.Inferred.Add("when");
        }
        Lasting(draft);
        foreach (var (traveller, day) in scene.Returns)
        {
            if (draft.Parties.Contains(traveller) && Edtf.Day(draft.When) is { } first && draft.When!.Length == 10 && day > first && day < first.PlusDays(30))
                draft.When = Edtf.Interval(first, day);
        }
    }

    private void Lasting(Draft draft)
    {
        if (draft.Days > 1 && Edtf.Day(draft.When) is { } first && draft.When!.Length == 10)
        {
            // "midway through a three-day visit": the days lie around today; "arrived on Monday for a three-day visit": from Monday on.
            if (draft.Ends || (draft is { Status: EngagementStatus.Held, Frames.Count: > 0 } && first <= published && first.PlusDays(draft.Days - 1) > published))
            {
                draft.When = Edtf.Interval(first.PlusDays(1 - draft.Days), first);
                return;
            }
            draft.When = Edtf.Interval(first, first.PlusDays(draft.Days - 1));
            if (published is { } today && first.PlusDays(draft.Days - 1) >= today && first <= today && draft.Status == EngagementStatus.Held && draft.Kind is EngagementKind.Visit or EngagementKind.Gathering)
                draft.Status = EngagementStatus.Ongoing;
        }
    }

    /// <summary>The earliest day on which a meeting places the traveller there.</summary>
    private string? FirstDayThere(Draft visit)
    {
        LocalDate? earliest = null;
        foreach (var draft in drafts)
        {
            if (draft.Kind is not EngagementKind.Meeting || draft.Status is not EngagementStatus.Held || draft.Country != visit.Country && draft.Country is not null || !Shares(draft, visit))
                continue;
            if (Edtf.Day(draft.When) is { } day && day <= published && (earliest is null || day < earliest) && day >= published.Value.PlusDays(-10))
                earliest = day;
        }
        return earliest is { } found ? Edtf.Format(found) : null;
    }

    private static bool Shares(Draft one, Draft other)
    {
        for (var i = 0; i < one.Parties.Count; i++)
        {
            if (other.Parties.Contains(one.Parties[i].Member))
                return true;
        }
        return false;
    }

    /// <summary>"will travel to New Delhi for a meeting of the G20", "will attend a summit during his visit": where the journey goes.</summary>
    private void Gathering(Draft gathering)
    {
        Draft? found = null;
        foreach (var visit in drafts)
        {
            if (visit.Kind != EngagementKind.Visit || visit.Country is null || !Shares(gathering, visit) || visit.Status is EngagementStatus.Cancelled or EngagementStatus.Postponed)
                continue;
            if (visit.Sentences.Overlaps(gathering.Sentences) || (found is null && gathering.Status is not EngagementStatus.Scheduled && visit.Status == EngagementStatus.Ongoing))
                found = visit;
        }
        if (found is null)
            return;
        (gathering.Place, gathering.Country) = (found.Place, found.Country);
        gathering.Inferred.Add("where");
    }

    /// <summary>What was to be on a journey that was put off or called off falls with it.</summary>
    private void Fallen(Draft meeting)
    {
        foreach (var visit in drafts)
        {
            if (visit.Kind != EngagementKind.Visit || visit.Status is not (EngagementStatus.Postponed or EngagementStatus.Cancelled) || visit.Country is not { } country
                || !Shares(meeting, visit) || !(meeting.Country == country || (meeting.Country is null && Takes(meeting, country))))
                continue;
            // A meeting told as still to come is another one, but for one on the very days of the journey.
            if (!meeting.PastPlan && !(meeting.When is not null && visit.When is not null && Near(meeting, visit)))
                continue;
            meeting.Status = visit.Status;
            (meeting.Place, meeting.Country) = (meeting.Place ?? visit.Place, country);
            if (meeting.When is null && visit.When is not null)
            {
                meeting.When = visit.When;
                meeting.Inferred.Add("when");
            }
            return;
        }
    }

    /// <summary>What is on the sidelines of a gathering is where that is, and then.</summary>
    private void Margin(Draft meeting)
    {
        Draft? found = null;
        foreach (var gathering in drafts)
        {
            if (gathering.Kind == EngagementKind.Gathering && gathering.Country is not null && (meeting.Status is EngagementStatus.Held) == (gathering.Status is EngagementStatus.Held or EngagementStatus.Ongoing)
                && (found is null || Math.Abs(gathering.FirstSentence - meeting.FirstSentence) < Math.Abs(found.FirstSentence - meeting.FirstSentence)))
                found = gathering;
        }
        if (found is null || (meeting.Country is not null && meeting.Country != found.Country))
            return;
        if (meeting.Country is null)
        {
            (meeting.Place, meeting.Country) = (found.Place, found.Country);
            meeting.Inferred.Add("where");
        }
        if (meeting.When is null && meeting.Status != EngagementStatus.Held && found.When is not null)
        {
            meeting.When = found.When;
            meeting.Inferred.Add("when");
        }
    }

    private void Meeting(Draft draft)
    {
        // What is said not to have been was nowhere and on no day but those told.
        if (draft.Status == EngagementStatus.Denied)
            return;
        if (draft.Margin)
            Margin(draft);
        if (draft.Country is null && VisitAround(draft) is { } visit)
        {
            (draft.Place, draft.Country) = (visit.Place, visit.Country);
            draft.Inferred.Add("where");
        }
        AtHome(draft);
        if (draft.When is null && VisitAround(draft) is { When: { } window } around && !draft.Inferred.Contains("when"))
        {
            if (draft.Status == EngagementStatus.Held && around.Inferred.Contains("when"))
                return;
            draft.When = Window(around, window, draft.Status);
            if (draft.When is not null)
                draft.Inferred.Add("when");
        }
    }

    /// <summary>A story that opens with a meeting of today or yesterday is filed from where two foreigners met.</summary>
    private bool IsLead(Draft draft) =>
        draft.StatusTold && Opens(draft) && scene.Tree.Syntax.SentenceSpan(draft.FirstSentence).End > scene.Reading.Story.Body.Start
        && (draft.When is null || (Edtf.Day(draft.When) is { } day && day <= published && day >= published.Value.PlusDays(-2)));

    /// <summary>What the two sides of a meeting sign on its day is signed where they meet; at home, where the story is filed from.</summary>
    private void Signing(Draft signing)
    {
        foreach (var meeting in drafts)
        {
            if (meeting.Kind is not (EngagementKind.Meeting or EngagementKind.Visit) || meeting.Country is null || !Same(meeting.Status, signing.Status))
                continue;
            var near = meeting.When is not null && signing.When is not null ? Near(signing, meeting) : Math.Abs(meeting.LastSentence - signing.FirstSentence) <= 3 && signing.When is null;
            var both = meeting.Kind == EngagementKind.Meeting ? Covers(meeting, signing) : Shares(signing, meeting) && Takes(signing, meeting.Country);
            if (!near || !both)
                continue;
            (signing.Place, signing.Country) = (meeting.Place, meeting.Country);
            signing.Inferred.Add("where");
            return;
        }
    }

    private static bool Same(EngagementStatus one, EngagementStatus other) =>
        one is EngagementStatus.Held or EngagementStatus.Ongoing ? other is EngagementStatus.Held or EngagementStatus.Ongoing : other is EngagementStatus.Scheduled && one is EngagementStatus.Scheduled;

    /// <summary>Whether every side of the one has somebody in the other.</summary>
    private static bool Covers(Draft meeting, Draft signing)
    {
        for (var i = 0; i < signing.Parties.Count; i++)
        {
            if (signing.Parties[i].Member.Party is not { } party || !Takes(meeting, party))
                return false;
        }
        return signing.Parties.Count > 0;
    }

    /// <summary>An undated meeting inside a dated visit has the visit's window; one to come in a visit without a known end, the month.</summary>
    private string? Window(Draft visit, string window, EngagementStatus status)
    {
        if (window.Contains('/', StringComparison.Ordinal) || visit.Status == EngagementStatus.Scheduled)
            return window;
        if (status == EngagementStatus.Scheduled)
            return scene.Published is { } today ? today[..7] : null;
        if (Edtf.Day(window) is { } first && published is { } day && first <= day && status == EngagementStatus.Held)
            return visit.Status == EngagementStatus.Ongoing ? Edtf.Interval(first, day) : window;
        return null;
    }

    /// <summary>The visit of one party to the other's country that the meeting belongs to.</summary>
    private Draft? VisitAround(Draft meeting)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind != EngagementKind.Visit || draft.Country is null || draft.Status is EngagementStatus.Cancelled or EngagementStatus.Postponed or EngagementStatus.Proposed)
                continue;
            if (meeting.Country is not null && meeting.Country != draft.Country)
                continue;
            // "met on Tuesday … left for Nairobi on Wednesday": not yet there.
            if (draft.Rule is "visit/leave" or "visit/depart" && Edtf.Day(meeting.When) is { } met && Edtf.TryRange(draft.When ?? "", out var begun, out _) && met < begun && !draft.Inferred.Contains("when"))
                continue;
            if (meeting.Status is EngagementStatus.Held ? draft.Status is EngagementStatus.Scheduled : draft.Status is EngagementStatus.Held)
                continue;
            if (Shares(meeting, draft) && Takes(meeting, draft.Country) && Near(meeting, draft))
                return draft;
            // "Within the visit, the deputy minister met his counterpart": somebody of the same delegation on one of its days.
            if (Takes(meeting, draft.Country) && meeting.When is not null && draft.When is not null && Near(meeting, draft) && meeting.Status is EngagementStatus.Held && Of(draft) is { } sender && Takes(meeting, sender))
                return draft;
        }
        return null;
    }

    /// <summary>The country whose people travel.</summary>
    private static string? Of(Draft visit)
    {
        for (var i = 0; i < visit.Parties.Count; i++)
        {
            if (visit.Parties[i].Side == Side.Visitor)
                return visit.Parties[i].Member.Party;
        }
        return null;
    }

    private static bool Near(Draft meeting, Draft visit)
    {
        if (meeting.When is null || visit.When is null || !Edtf.TryRange(meeting.When, out var a, out var b) || !Edtf.TryRange(visit.When, out var c, out var d))
            return true;
        if (!visit.When.Contains('/', StringComparison.Ordinal) && visit.Status is EngagementStatus.Ongoing)
            d = d.PlusDays(10);
        return a <= d && c.PlusDays(-1) <= b;
    }

    private static bool Takes(Draft draft, string country)
    {
        for (var i = 0; i < draft.Parties.Count; i++)
        {
            if (draft.Parties[i].Member.Party == country)
                return true;
        }
        return false;
    }

    /// <summary>What is told as held without a day was, in the news, held today or on the day that the story opens with.</summary>
    private void Undated(Draft draft)
    {
        if (draft.When is not null || !draft.StatusTold || scene.Published is null || draft.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing))
            return;
        draft.When = LeadDay() ?? scene.Published;
        draft.Inferred.Add("when");
    }

    private string? leadDay;

    /// <summary>The day that the first sentence of the body tells, where it is today or one of the two days before.</summary>
    private string? LeadDay()
    {
        if (leadDay is not null || published is not { } today)
            return leadDay;
        for (var sentence = 0; sentence < scene.Tree.Syntax.SentenceCount; sentence++)
        {
            if (scene.Tree.Syntax.SentenceSpan(sentence).Start < scene.Reading.Story.Body.Start)
                continue;
            foreach (var (time, _) in scene.Anchors.TimesIn(sentence))
            {
                if (Edtf.Day(time.Edtf) is { } day && day <= today && day >= today.PlusDays(-2))
                    return leadDay = Edtf.Format(day);
            }
            return null;
        }
        return null;
    }

    /// <summary>Whether the headline or the first sentence tells it.</summary>
    private bool Opens(Draft draft)
    {
        var body = scene.Reading.Story.Body.Start;
        return draft.FirstSentence == 0 || scene.Tree.Syntax.SentenceSpan(draft.FirstSentence - 1).End <= body + 2;
    }

    private static void Sides(Draft draft)
    {
        if (draft.Kind is not EngagementKind.Meeting || draft.Country is null)
        {
            if (draft.Kind is EngagementKind.Call or EngagementKind.Signing or EngagementKind.Meeting)
                Clear(draft, keep: draft.Kind == EngagementKind.Meeting);
            return;
        }
        var (hosts, guests) = (0, 0);
        for (var i = 0; i < draft.Parties.Count; i++)
        {
            if (draft.Parties[i].Member.Party == draft.Country)
                hosts++;
            else
                guests++;
        }
        for (var i = 0; i < draft.Parties.Count; i++)
        {
            var side = hosts == 0 || guests == 0 ? (Side?)null : draft.Parties[i].Member.Party == draft.Country ? Side.Host : Side.Visitor;
            draft.Parties.SetSide(i, side);
        }
    }

    private static void Clear(Draft draft, bool keep)
    {
        for (var i = 0; i < draft.Parties.Count && !keep; i++)
            draft.Parties.SetSide(i, null);
    }
}
