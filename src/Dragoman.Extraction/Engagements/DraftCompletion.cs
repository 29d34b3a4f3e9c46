using Dragoman.Model;
using NodaTime;

namespace Dragoman.Extraction;

/// <summary>Fills in what the words leave to the reader: the days of visits, the place of a meeting during one, who is host.</summary>
internal sealed class DraftCompletion(Scene scene, List<Draft> drafts)
{
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
            else if (draft.Kind is EngagementKind.Gathering && draft.Country is null)
                Gathering(draft);
            if (draft.Kind is EngagementKind.Meeting or EngagementKind.Call or EngagementKind.Message or EngagementKind.Signing or EngagementKind.Gathering)
                Undated(draft);
            Sides(draft);
            Ahead(draft);
        }
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
            if (draft.Ends)
            {
                draft.When = Edtf.Interval(first.PlusDays(1 - draft.Days), first);
                return;
            }
            draft.When = Edtf.Interval(first, first.PlusDays(draft.Days - 1));
            if (published is { } today && first.PlusDays(draft.Days - 1) >= today && first <= today && draft.Status == EngagementStatus.Held)
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

    private void Meeting(Draft draft)
    {
        if (draft.Country is null && VisitAround(draft) is { } visit)
        {
            (draft.Place, draft.Country) = (visit.Place, visit.Country);
            draft.Inferred.Add("where");
        }
        if (draft.Country is null && scene is { HomeCountry: { } here, HomeCity: { } place } && draft.Status is EngagementStatus.Held && Takes(draft, here))
        {
            (draft.Place, draft.Country) = (place, here);
            draft.Inferred.Add("where");
        }
        if (draft.When is null && VisitAround(draft) is { When: { } window } around && !draft.Inferred.Contains("when"))
        {
            if (draft.Status == EngagementStatus.Held && around.Inferred.Contains("when"))
                return;
            draft.When = Window(around, window, draft.Status);
            if (draft.When is not null)
                draft.Inferred.Add("when");
        }
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
            if (meeting.Status is EngagementStatus.Held ? draft.Status is EngagementStatus.Scheduled : draft.Status is EngagementStatus.Held)
                continue;
            if (Shares(meeting, draft) && Takes(meeting, draft.Country) && Near(meeting, draft))
                return draft;
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
