using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What an export writes: the dealings that a question asks for, and the stories that tell of them. Read as it is written.</summary>
public sealed class ExportSource(IStore store, FindQuery query, DateTimeOffset now)
{
    private const int Page = 500;

    /// <summary>When the export is made.</summary>
    public DateTimeOffset Now => now;

    /// <summary>As the store knew it at a moment; then without reports.</summary>
    public DateTimeOffset? AsOf { get => field ?? query.AsOf; init; }

    /// <summary>These dealings and no others, where they are given.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>The dealings with their reports. Addresses that are none of the web, which older stores may hold, are left out.</summary>
    public IEnumerable<Dealing> Dealings() => Found().Select(dealing => dealing.Reports.All(report => WebAddress.Of(report.Url) == report.Url)
        ? dealing
        : dealing with { Reports = dealing.Reports.Select(report => report with { Url = WebAddress.Of(report.Url) }).ToValueList() });

    private IEnumerable<Dealing> Found()
    {
        if (Ids is not null)
        {
            foreach (var dealing in Ids.Select(store.Dealing).OfType<Dealing>())
                yield return dealing;
            yield break;
        }
        if (AsOf is not null)
        {
            foreach (var dealing in store.Find(query with { AsOf = AsOf }))
                yield return dealing;
            yield break;
        }
        if (query is { Person: null, PersonId: null, Text: null })
        {
            foreach (var dealing in store.Whole(query))
                yield return dealing;
            yield break;
        }
        for (var offset = query.Offset; offset < query.Offset + query.Limit; offset += Page)
        {
            var page = store.Find(query with { Offset = offset, Limit = Math.Min(Page, query.Offset + query.Limit - offset) });
            foreach (var dealing in page)
            {
                if (store.Dealing(dealing.Id) is { } whole)
                    yield return whole;
            }
            if (page.Count < Page)
                yield break;
        }
    }

    /// <summary>The coded events of the stories; those of dealings that somebody rejected are left out.</summary>
    public IEnumerable<StoryEvent> Events()
    {
        foreach (var record in Records())
        {
            var dealings = store.DealingsOf(record.Story.Id);
            foreach (var coded in record.Events)
            {
                var dealing = coded.Engagement is { } engagement ? dealings.GetValueOrDefault(engagement) : null;
                if (dealing?.Standing != Standing.Rejected)
                    yield return new StoryEvent(record, EventOverlay.Of(coded, record, dealing), dealing?.Id, dealing?.Standing ?? Standing.Machine);
            }
        }
    }

    /// <summary>The records of the stories: all, or those that tell of the dealings asked for.</summary>
    public IEnumerable<Record> Records()
    {
        foreach (var id in IsAll ? AllStories() : Dealings().SelectMany(ReportsOf).Select(r => r.Story).Distinct())
        {
            if (RecordOf(id) is { } record)
                yield return WebAddress.Of(record.Story.Url) == record.Story.Url ? record : record with { Story = record.Story with { Url = null } };
        }
    }

    /// <summary>An earlier state has no reports: those that stand now lead to its stories.</summary>
    private ValueList<Report> ReportsOf(Dealing dealing) => AsOf is null ? dealing.Reports : store.Dealing(dealing.Id)?.Reports ?? [];

    private Record? RecordOf(string story)
    {
        if (AsOf is not { } moment)
            return store.Record(story);
        var then = Moment.Format(moment);
        return store.RecordHistory(story).LastOrDefault(v => string.CompareOrdinal(v.At, then) <= 0)?.Record;
    }

    /// <summary>The persons who take part in the dealings.</summary>
    public IEnumerable<Person> Persons()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var party in Dealings().SelectMany(d => d.Parties))
        {
            if (party.Person is { } id && store.Person(id) is { } person && seen.Add(person.Id))
                yield return person;
        }
    }

    private bool IsAll => Ids is null && query with { AsOf = null } == new FindQuery { Limit = query.Limit } && query.Limit == int.MaxValue;

    private IEnumerable<string> AllStories()
    {
        for (var offset = 0; ; offset += Page)
        {
            var page = store.Stories(Page, offset);
            foreach (var story in page)
                yield return story.Id;
            if (page.Count < Page)
                yield break;
        }
    }
}
