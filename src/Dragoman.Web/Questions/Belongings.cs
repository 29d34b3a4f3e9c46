using Dragoman.Model;

namespace Dragoman.Web.Questions;

/// <summary>
/// To which engagement of its story a statement or a figure belongs. Where the record does not say, a statement goes to the last engagement
/// told before it in which its speaker takes part: what "he said after the talks" is about.
/// </summary>
internal static class Belongings
{
    /// <summary>The id of the engagement, or null.</summary>
    public static string? Of(Statement statement, Record record)
    {
        if (statement.Engagement is { } told)
            return told;
        Engagement? nearest = null;
        foreach (var engagement in record.Engagements)
        {
            if (TakesPart(statement, engagement) && Begin(engagement) <= statement.Span.Start && (nearest is null || Begin(engagement) > Begin(nearest)))
                nearest = engagement;
        }
        return nearest?.Id;
    }

    /// <summary>A figure belongs where its statement does, else to the last engagement told before it with one of its parties.</summary>
    public static string? Of(Figure figure, Record record)
    {
        if (figure.Statement is { } id && record.Statements.FirstOrDefault(statement => statement.Id == id) is { } statement && Of(statement, record) is { } at)
            return at;
        return record.Engagements.Where(engagement => Begin(engagement) <= figure.Span.Start
            && engagement.Participants.Any(party => party.Country is not null && (party.Country == figure.By || party.Country == figure.In))).MaxBy(Begin)?.Id;
    }

    private static bool TakesPart(Statement statement, Engagement engagement) => engagement.Participants.Any(party =>
        (party.Actor is not null && party.Actor == statement.Speaker) || (party.Name is not null && party.Name == statement.SpeakerName));

    private static int Begin(Engagement engagement) => engagement.Evidence is [var first, ..] ? first.Start : 0;
}
