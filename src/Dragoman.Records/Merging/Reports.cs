using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Makes reports of a record's engagements.</summary>
internal static class Reports
{
    /// <param name="first">The first print of the story's text, where it is none itself.</param>
    public static IEnumerable<Report> Of(Record record, IReadOnlyDictionary<string, string> persons, FirstPrint? first)
    {
        var actors = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var actor in record.Actors)
            actors.TryAdd(actor.Id, actor);
        var outlet = Teller.OutletOf(record.Story);
        // What an outlet takes from an agency is the agency's voice, shortened and reworded too.
        var agency = record.Story is { Agency: { Length: > 0 } wire, Outlet: { } printer } && printer != wire ? wire : null;
        foreach (var engagement in record.Engagements)
        {
            var source = SourceFinder.Of(record.Story, engagement);
            yield return new Report
            {
                Story = record.Story.Id,
                Engagement = engagement,
                Headline = record.Story.Headline,
                Outlet = outlet,
                Input = outlet is null && record.Story.Headline is null ? record.Story.Input : null,
                CopyOf = first?.Story,
                Origin = first?.Voice ?? agency,
                Source = source.Source,
                SourceOf = source.Of,
                Version = first is { IsOlder: true } ? record.Story.Modified ?? record.Story.Published ?? "" : null,
                Url = record.Story.Url,
                Published = record.Story.Published ?? record.Story.Dateline?.Date,
                Offices = engagement.Participants.Select(p => Office(actors, p)).ToValueList(),
                Persons = engagement.Participants.Select(p => p.Actor is { } actor ? persons.GetValueOrDefault(actor) : null).ToValueList(),
                Figures = record.Figures.Where(f => f.Of is not null || engagement.Evidence.Any(e => e.Contains(f.Span))).ToValueList(),
            };
        }
    }

    private static string? Office(Dictionary<string, Actor> actors, Participant participant)
    {
        if (participant.Actor is null || !actors.TryGetValue(participant.Actor, out var actor))
            return null;
        foreach (var office in actor.Offices)
        {
            if (office.Tenure is Tenure.Incumbent or Tenure.Acting)
                return office.Title;
        }
        return actor.Offices.Count > 0 ? actor.Offices[0].Title : null;
    }
}
