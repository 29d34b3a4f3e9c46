using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>
/// Reads the dealings that a question asks for with all that belongs to them, many at once and from where the last ones ended, for
/// whoever wants them all: a question for each of them would take longer than everything else.
/// </summary>
internal sealed class WholeDealings(FindQuery query, LocalDate today)
{
    private const int Together = 500;

    private readonly Dictionary<string, Person?> persons = new(StringComparer.Ordinal);
    private DealingQuestions.Mark? last;
    private int left = query.Limit;

    /// <summary>The next dealings; none where there are no more.</summary>
    public List<Dealing> Next(Session session)
    {
        var wanted = Math.Min(Together, left);
        var offset = last is null ? query.Offset : 0;
        var page = wanted <= 0 ? [] : DealingQuestions.Behind(session, query, today, last, wanted, offset);
        if (page.Count == 0)
            return [];
        last = page[^1].At;
        left = page.Count < wanted ? 0 : left - page.Count;
        var reports = ReportTable.Of(session, page.ConvertAll(found => found.At.No)).ToLookup(report => report.Dealing, report => report.Report);
        return page.ConvertAll(found => found.Dealing with
        {
            Parties = found.Dealing.Parties.Select(party => DealingQuestions.InOffice(party, found.Dealing, id => Person(session, id))).ToValueList(),
            Reports = reports[found.At.No].OrderBy(report => report.Published, StringComparer.Ordinal).ToValueList(),
        });
    }

    private Person? Person(Session session, string id)
    {
        if (!persons.TryGetValue(id, out var person))
            persons[id] = person = PersonTable.One(session, PersonTable.Number(session, id));
        return person;
    }
}
