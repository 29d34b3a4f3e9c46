using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>The events that engagements are: talks held, visits paid, agreements signed; those to come are AGREE, those called off REJECT.</summary>
internal static class EngagementEvents
{
    public static void Add(FindingsBuilder findings, EventWriter writer)
    {
        foreach (var engagement in findings.Engagements)
        {
            if (engagement.Kind == EngagementKind.Message || engagement.Evidence.Count == 0 || IsDeployment(engagement, findings.Tree) || Code(engagement, findings.Tree.Text) is not { } coding)
                continue;
            var actors = new List<Party>();
            var recipients = new List<Party>();
            foreach (var participant in engagement.Participants)
            {
                var party = PartyReader.Coded(new Party(participant.Actor, participant.Name, participant.Country, "GOV"));
                (participant.Side is Side.Host or Side.To ? recipients : actors).Add(party);
            }
            // Where nobody is known to come, all sides act alike; where nobody is named as host, the country visited is.
            if (actors.Count == 0)
                (actors, recipients) = (recipients, actors);
            if (engagement.Kind == EngagementKind.Visit && recipients.Count == 0 && engagement.Where?.Country is { } country)
                recipients.Add(new Party(null, null, country, "GOV"));
            if (actors.Count > 0)
                writer.Add(engagement, coding, actors.ToValueList(), recipients.ToValueList(), null);
        }
    }

    private static Coding? Code(Engagement engagement, string text) => engagement.Status switch
    {
        EngagementStatus.Held or EngagementStatus.Ongoing => Done(engagement.Kind),
        EngagementStatus.Proposed when IsAsked(engagement, text) => new Coding(PloverCategory.Request, "meet", "106"),
        EngagementStatus.Cancelled => new Coding(PloverCategory.Reject, "meet", "125"),
        _ when engagement.Kind == EngagementKind.Signing => new Coding(PloverCategory.Agree, null, "032"),
        _ => new Coding(PloverCategory.Agree, null, "036"),
    };

    /// <summary>Nameless troops that arrive somewhere pay no visit.</summary>
    private static bool IsDeployment(Engagement engagement, Tree tree)
    {
        if (engagement.Kind != EngagementKind.Visit || engagement.Participants.Any(participant => participant.Name is not null))
            return false;
        var sentence = engagement.Evidence[0];
        for (var word = tree.Syntax.WordAt(sentence.Start); word < tree.Count && tree.Syntax.Starts[word] < sentence.End; word++)
        {
            if (tree.Syntax.Relations[word] is Relation.Nsubj or Relation.Nmod or Relation.Compound && EventLexicon.Instance.IsOf(tree.Syntax.Lemmas[word], "peacekeepers"))
                return true;
        }
        return false;
    }

    /// <summary>Whether somebody asks for the dealing rather than offers it.</summary>
    private static bool IsAsked(Engagement engagement, string text)
    {
        if (!engagement.Because.TryGetValue("status", out var spans))
            return false;
        foreach (var span in spans)
        {
            var word = span.Of(text).ToString().ToLowerInvariant();
            foreach (var asking in EventLexicon.Instance.Class("asking"))
            {
                if (word.StartsWith(asking, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    private static Coding Done(EngagementKind kind) => kind switch
    {
        EngagementKind.Call => new Coding(PloverCategory.Consult, "phone", "041"),
        EngagementKind.Visit => new Coding(PloverCategory.Consult, "visit", "042"),
        EngagementKind.Gathering => new Coding(PloverCategory.Consult, "multilateral", "040"),
        EngagementKind.Signing => new Coding(PloverCategory.Support, null, "057"),
        _ => new Coding(PloverCategory.Consult, null, "040"),
    };
}
