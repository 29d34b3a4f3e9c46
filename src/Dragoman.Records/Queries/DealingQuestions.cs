using System.Data.Common;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>Finds dealings by what is asked of them.</summary>
internal static class DealingQuestions
{
    private const int PersonPage = 200;

    /// <summary>What <see cref="Read"/> reads.</summary>
    private const string Columns = "d.id, d.revision, d.body";

    public static Dealing? One(Session session, string id, LocalDate today)
    {
        var key = id.ToLowerInvariant();
        if (key.Length < 2 || key[0] != 'd' || !key.AsSpan(1).ContainsOnlyHex())
            return null;
        var found = session.All("SELECT no, id FROM dealing WHERE id >= $1 AND id < $2 ORDER BY id LIMIT 4",
            row => (No: row.GetInt64(0), Id: row.GetString(1)), key, key + "g");
        if (found.Count > 1)
            throw new StoreException($"several engagements begin with '{id}': {string.Join(", ", found.Select(f => f.Id))}");
        var no = found.Count == 1 ? found[0].No : session.Number("SELECT dealing FROM alias WHERE id = $1", key);
        if (no == 0)
            return null;
        if (session.Text("SELECT body FROM dealing WHERE no = $1", no) is not { } body)
            return null;
        var dealing = DealingFormat.Parse(body);
        dealing = dealing with
        {
            Parties = dealing.Parties
                .Select(p => InOffice(p, dealing, person => PersonTable.One(session, PersonTable.Number(session, person)))).ToValueList(),
        };
        return Lapse.Of(dealing with { Reports = ReportTable.Of(session, no).OrderBy(r => r.Published, StringComparer.Ordinal).ToValueList() }, today);
    }

    /// <summary>A party with the office at the dealing's date: the stories' word for it, else what other stories and imports know; none where somebody said that there was none.</summary>
    public static DealingParty InOffice(DealingParty party, Dealing dealing, Func<string, Person?> person) =>
        party.Office is not null || party.Person is null || DateRange.Of(dealing.When) is not { } range
            || (dealing.Corrections.LastOrDefault(note => note.Field == "parties")?.Value is { } given && GivenParties.IsWithoutOffice(given, party))
            ? party
            : party with { Office = person(party.Person)?.OfficeAt(Edtf.Format(range.First))?.Title };

    public static List<Dealing> Find(Session session, FindQuery query, LocalDate today)
    {
        if (query.AsOf is { } moment)
            return [.. HistoryQuestions.Find(session, query, moment).Skip(query.Offset).Take(query.Limit)];
        if (PersonAsked.Of(session, query) is not { } person)
            return Page(session, query, person: null, today, query.Limit, query.Offset);
        return [.. OfPerson(session, query, person, today).Skip(query.Offset).Take(query.Limit)];
    }

    /// <summary>How many dealings a question asks for, whatever page of them.</summary>
    public static long Count(Session session, FindQuery query, LocalDate today)
    {
        if (query.AsOf is { } moment)
            return HistoryQuestions.Find(session, query, moment).Count;
        if (PersonAsked.Of(session, query) is { } person)
            return OfPerson(session, query, person, today).LongCount();
        var sql = From(new SqlText().Add("SELECT COUNT(*) FROM dealing d"), session, query, null, today, all: true);
        return session.Number(sql.ToString(), sql.Arguments);
    }

    /// <summary>The numbers of the dealings in which a person may take part, under any spelling.</summary>
    public static List<long> NumbersOf(Session session, Person person)
    {
        var numbers = new SortedSet<long>();
        foreach (var key in PersonAsked.Of(person).Keys)
            numbers.UnionWith(session.All("SELECT dealing FROM dealing_key WHERE key = $1", row => row.GetInt64(0), key));
        return [.. numbers];
    }

    /// <summary>A family name finds its namesakes too: they are left out, page by page, for as long as more is wanted.</summary>
    private static IEnumerable<Dealing> OfPerson(Session session, FindQuery query, PersonAsked person, LocalDate today)
    {
        for (var offset = 0; ; offset += PersonPage)
        {
            var page = Page(session, query, person, today, PersonPage, offset);
            foreach (var dealing in page.Where(d => d.Parties.Any(person.Is)))
                yield return dealing;
            if (page.Count < PersonPage)
                yield break;
        }
    }

    private static List<Dealing> Page(Session session, FindQuery query, PersonAsked? person, LocalDate today, int limit, int offset)
    {
        var sql = Select(session, query, person, today, null, limit, offset);
        return [.. session.All(sql.ToString(), row => Read(session, row), sql.Arguments).Select(d => Lapse.Of(d, today))];
    }

    /// <summary>Dealings in the order of <see cref="Find"/>, those behind a mark; not by a person's name.</summary>
    public static List<(Mark At, Dealing Dealing)> Behind(Session session, FindQuery query, LocalDate today, Mark? mark, int limit, int offset)
    {
        var sql = Select(session, query, null, today, mark, limit, offset);
        return session.All(sql.ToString(), row => (new Mark(row.GetString(3), row.GetInt64(4)), Lapse.Of(Read(session, row), today)), sql.Arguments);
    }

    private static SqlText Select(Session session, FindQuery query, PersonAsked? person, LocalDate today, Mark? mark, int limit, int offset)
    {
        var sql = From(new SqlText().Add($"SELECT {Columns}, d.first, d.no FROM dealing d"), session, query, person, today, all: false);
        var order = KeysOf(query, person).Any() ? "k0.first" : "d.first";
        if (mark is { } behind)
            sql.Add($" AND ({order}, d.no) {(query.Coming ? '>' : '<')} ({{}}", behind.First).Add(", {})", behind.No);
        return sql.Add(query.Coming ? $" ORDER BY {order}, d.no" : $" ORDER BY {order} DESC, d.no DESC").Add(" LIMIT {}", limit).Add(" OFFSET {}", offset);
    }

    private static SqlText From(SqlText sql, Session session, FindQuery query, PersonAsked? person, LocalDate today, bool all)
    {
        var keys = KeysOf(query, person).ToList();
        for (var i = 0; i < keys.Count; i++)
            sql.Add($" JOIN dealing_key k{i} ON k{i}.dealing = d.no AND k{i}.planned < {Keys.Hidden} AND k{i}.key = {{}}", keys[i]);
        sql.Add(" WHERE 1 = 1");
        if (person is { Keys.Count: > 1 })
        {
            sql.Add(" AND d.no IN (SELECT dealing FROM dealing_key WHERE key IN (''");
            foreach (var key in person.Keys)
                sql.Add(", {}", key);
            sql.Add("))");
        }
        Conditions(sql, session, query, today, all);
        return sql;
    }

    /// <summary>The dealings of a story, by the ids of its engagements.</summary>
    public static Dictionary<string, Dealing> OfStory(Session session, string story, LocalDate today)
    {
        var found = new Dictionary<string, Dealing>(StringComparer.Ordinal);
        foreach (var (engagement, dealing) in session.All(
            $"SELECT {Columns}, r.body FROM story s JOIN report r ON r.story = s.no JOIN dealing d ON d.no = r.dealing WHERE s.id = $1 ORDER BY r.no",
            row => (DealingFormat.ParseReport(row.GetString(3)).Engagement.Id, Read(session, row)), story))
            found[engagement] = Lapse.Of(dealing, today);
        return found;
    }

    /// <summary>What is planned for the days from today on.</summary>
    public static List<Dealing> Agenda(Session session, LocalDate today, int days) => [.. session.All(
        $"SELECT {Columns} FROM dealing d WHERE d.planned = 1 AND d.dated = 1 AND d.first <= $1 AND d.last >= $2 AND d.standing <> 'Rejected'"
        + " AND d.first >= $3 ORDER BY d.first, d.no",
        row => Read(session, row), Edtf.Format(today.PlusDays(days - 1)), Edtf.Format(today), Edtf.Format(today.PlusDays(-60))).Where(HasItsDate)];

    /// <summary>What was put off is planned where it was given another day.</summary>
    private static bool HasItsDate(Dealing dealing) =>
        dealing.Status != DealingStatus.Postponed || (dealing.Life is [.., var before, var last] && last.When is not null && last.When != before.When);

    /// <summary>What deserves a look: unsure, disputed, perhaps told twice.</summary>
    public static List<ReviewItem> Review(Session session, int limit, int offset, LocalDate today) => [.. session.All(
        $"SELECT {Columns}, d.attention FROM dealing d WHERE d.standing = 'Machine' AND d.attention > 0 ORDER BY d.attention DESC, d.no DESC LIMIT $1 OFFSET $2",
        row => (Dealing: Lapse.Of(Read(session, row), today), Weight: row.GetDouble(3)), limit, offset)
        .Select(r => new ReviewItem(r.Dealing, r.Weight, Attention.Reasons(r.Dealing).ToValueList()))];

    public static long CountReview(Session session) => session.Number("SELECT COUNT(*) FROM dealing WHERE standing = 'Machine' AND attention > 0");

    private static Dealing Read(Session session, DbDataReader row) => session.Cache?.Dealing(row, 0) ?? DealingFormat.Parse(row.GetString(2));

    private static IEnumerable<string> KeysOf(FindQuery query, PersonAsked? person)
    {
        var parties = query.Parties.Select(p => p.ToUpperInvariant()).ToList();
        if (person is { Keys: [var name] })
            yield return name;
        if (parties.Count == 1)
            yield return parties[0];
        for (var i = 1; i < parties.Count; i++)
            yield return Keys.Pair(parties[0], parties[i]);
    }

    private static void Conditions(SqlText sql, Session session, FindQuery query, LocalDate today, bool all)
    {
        if (query.Kind is { } kind)
            sql.Add(" AND d.kind = {}", kind.ToString());
        if (query.Status is { } status)
            Status(sql, status, today);
        if (query.Place is { } place)
            sql.Add(IsCode(place) ? " AND d.country = {}" : " AND d.place = {}", IsCode(place) ? place.ToUpperInvariant() : Letters.Fold(place));
        if (query.Format is { } format)
            sql.Add(" AND d.format = {}", Letters.Fold(format));
        if (query.Subject is { } subject)
            sql.Add(" AND d.subjects LIKE {}", $"%{Letters.Fold(subject)}%");
        if (query.From is { } from)
            sql.Add(" AND d.last >= {}", Edtf.Format(Range(from).First));
        if (query.To is { } to)
            sql.Add(" AND d.first <= {}", Edtf.Format(Range(to).Last));
        if (query.Begins is { } begins)
            sql.Add(" AND d.first >= {}", Edtf.Format(Range(begins).First));
        if (query.Coming)
            // Nothing that is dated lasts longer than a year: what began before need not be looked at.
            sql.Add(" AND d.planned = 1 AND d.last >= {}", Edtf.Format(today)).Add(" AND d.first >= {}", Edtf.Format(today.PlusDays(-366)));
        if (query.Past)
            sql.Add(" AND d.last < {}", Edtf.Format(today));
        if (!query.Rejected)
            sql.Add(" AND d.standing <> 'Rejected'");
        if (query.Text is { } text)
            FullText.AddCondition(sql, session, text, !all && IsOnlyWords(query) ? 100 + (4L * query.Limit) + (4L * query.Offset) : null);
    }

    private static void Status(SqlText sql, DealingStatus status, LocalDate today)
    {
        var since = Lapse.Since(today);
        if (status == DealingStatus.Lapsed)
        {
            sql.Add(" AND d.planned = 1 AND d.status <> 'Postponed' AND d.dated = 1 AND d.last < {}", since);
            return;
        }
        if (status == DealingStatus.Held)
        {
            sql.Add(" AND (d.status = 'Held' OR (d.status = 'Ongoing' AND d.dated = 1 AND d.last < {}))", since);
            return;
        }
        sql.Add(" AND d.status = {}", status.ToString());
        if (status is DealingStatus.Scheduled or DealingStatus.Proposed or DealingStatus.Ongoing)
            sql.Add(" AND (d.dated = 0 OR d.last >= {})", since);
    }

    private static bool IsOnlyWords(FindQuery query) =>
        query == new FindQuery { Text = query.Text, Limit = query.Limit, Offset = query.Offset, Rejected = query.Rejected } && query.Limit < 10_000;

    private static bool IsCode(string place) => place.Length == 3 && Almanac.Default.Country(place.ToUpperInvariant()) is not null;

    internal static DateRange Range(string date) =>
        DateRange.Of(date) ?? throw new StoreException($"'{date}' is no date: 2023-02-28, 2023-02, 2023 and 2023-02-01/2023-02-28 are");

    /// <summary>Where a dealing stands in the order of days.</summary>
    internal readonly record struct Mark(string First, long No);

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }
        return true;
    }
}
