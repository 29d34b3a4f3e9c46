using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Writes drafts as the record's engagements.</summary>
internal sealed class EngagementWriter(Scene scene, FindingsBuilder findings)
{
    public void Write(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (IsDealing(draft))
                findings.Engagements.Add(Build(draft, $"e{findings.Engagements.Count + 1}"));
        }
    }

    private static bool IsDealing(Draft draft) => draft.Frames.Count > 0 ? draft.Parties.Count > 0 || !draft.IsThin : draft.Kind switch
    {
        EngagementKind.Visit => draft.Country is not null && draft.Parties.Count > 0,
        EngagementKind.Gathering => draft.Format is not null || draft.Parties.DistinctParties() >= 2 || (draft.Country is not null && (draft.When is not null || draft.Parties.Count > 0)),
        _ => draft.Parties.DistinctParties() >= 2,
    };

    private Engagement Build(Draft draft, string id)
    {
        var evidence = new List<Span>();
        foreach (var sentence in draft.Sentences)
            evidence.Add(scene.Tree.Syntax.SentenceSpan(sentence));
        var participants = new List<Participant>(draft.Parties.Count);
        for (var i = 0; i < draft.Parties.Count; i++)
        {
            var (member, side) = draft.Parties[i];
            var person = member.Kind == ActorKind.Person;
            participants.Add(new Participant(member.Id ?? IdOf(member.Party), person ? member.Name : null, member.Party, side));
        }
        return new Engagement
        {
            Id = id,
            Kind = draft.Kind,
            Status = draft.Status,
            Participants = participants.ToValueList(),
            When = draft.When,
            WhenText = draft.WhenSpan is { } span && !draft.Inferred.Contains("when") ? SightingDetails.OneLine(span.Of(scene.Reading.Text)) : null,
            Where = draft.Place is null && draft.Country is null ? null : new Place(draft.Place, draft.Country, draft.Venue),
            Format = draft.Format,
            Subjects = draft.Subjects.ToValueList(),
            Purpose = draft.Purpose,
            Source = draft.Source,
            Evidence = evidence.ToValueList(),
            Because = draft.Because.Build(),
            Inferred = draft.Inferred.ToValueList(),
            Rule = draft.Rule,
            Confidence = Confidence.Of(draft),
        };
    }

    private string? IdOf(string? party)
    {
        if (party is null)
            return null;
        foreach (var member in scene.Cast.Members)
        {
            if (member.Kind is ActorKind.Country or ActorKind.Organisation && member.Party == party)
                return member.Id;
        }
        return null;
    }
}
