using System.Security.Cryptography;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Persons across stories. Who bears a name is found by its words, the country and the office.</summary>
internal sealed class PersonTable
{
    private const int Remembered = 8192;
    private const int MostCandidates = 60;
    private const string RevisionName = "persons";
    private readonly Dictionary<(string Name, string? Country), (long No, string Id)> known = [];
    private string? revision;

    /// <summary>Forgets what was remembered: the work was undone.</summary>
    public void Forget() => known.Clear();

    /// <summary>Enters the persons of a record and the offices they are seen in; their ids by the ids of the actors.</summary>
    public Dictionary<string, string> Enter(Session session, Record record)
    {
        Refresh(session);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var day = Edtf.Day(record.Story.Published ?? record.Story.Dateline?.Date) is { } published ? Edtf.Format(published) : null;
        foreach (var actor in record.Actors)
        {
            if (actor.Kind != ActorKind.Person || NameForm.Of(actor.Name) is not { IsEmpty: false } form)
                continue;
            var (no, id) = Find(session, form, actor.Country, actor.Offices, record.Story.Id);
            ids[actor.Id] = id;
            foreach (var office in actor.Offices)
            {
                if (day is not null && office.Tenure is Tenure.Incumbent or Tenure.Acting && !office.Inferred)
                    See(session, no, office, day);
            }
        }
        return ids;
    }

    /// <summary>Enters an imported person with the offices held; the person's id, null where the name is none.</summary>
    public string? Import(Session session, OfficeHolder holder, string source)
    {
        var form = NameForm.Of(holder.Name);
        if (form.IsEmpty)
            return null;
        Refresh(session);
        var (no, id) = Find(session, form, holder.Country, [], source);
        foreach (var name in holder.OtherNames)
            AddSpelling(session, no, name, rename: false);
        if (holder.Wikidata is { } wikidata)
            session.Run("UPDATE person SET wikidata = $2 WHERE no = $1", no, wikidata);
        foreach (var office in holder.Offices)
        {
            var key = office.Rank ?? Letters.Fold(office.Title);
            session.Run("DELETE FROM office WHERE person = $1 AND key = $2 AND source = $3 AND COALESCE(first, '') = $4", no, key, source, office.First ?? "");
            Insert(session, no, key, office with { Source = source });
        }
        return id;
    }

    /// <summary>Takes away what was entered of a person from a source, and a person whom nothing else tells of; the id that the person had.</summary>
    public string TakeBack(Session session, string id, string source)
    {
        var no = Number(session, id);
        var person = One(session, no)!;
        session.Run("DELETE FROM office WHERE person = $1 AND source = $2", no, source);
        if (person.Id == IdOf(source, NameForm.Of(person.Name).Name, person.Country) && OfficesOf(session, no).Count == 0 && DealingQuestions.NumbersOf(session, person).Count == 0)
        {
            session.Run("DELETE FROM person WHERE no = $1", no);
            session.Run("DELETE FROM person_key WHERE person = $1", no);
            Renew(session);
        }
        return person.Id;
    }

    /// <summary>The number of a person by the id, also of one that was merged into another, and by Wikidata's; 0 where there is none.</summary>
    public static long Number(Session session, string id) => id.StartsWith('Q') ? session.Number("SELECT no FROM person WHERE wikidata = $1", id) : session.Number("SELECT no FROM person WHERE id = $1", id) is > 0 and var no
        ? no
        : session.Number("SELECT dealing FROM alias WHERE id = $1", id);

    /// <summary>The id of the person whom somebody named as a party; enters one who was not known.</summary>
    public string Named(Session session, string name, string? country, string origin)
    {
        Refresh(session);
        return Find(session, NameForm.Of(name), country, [], origin).Id;
    }

    /// <summary>Enters the offices that somebody gave to a dealing's parties.</summary>
    public static void Vouch(Session session, Dealing dealing)
    {
        if (DateRange.Of(dealing.When) is not { } range)
            return;
        var day = Edtf.Format(range.First);
        foreach (var party in dealing.Parties)
        {
            if (party.Office is not { } title || party.Person is not { } id || Number(session, id) is not (> 0 and var no))
                continue;
            var office = new Office(title, Almanac.Default.Office(title, party.Country)?.Rank, party.Country, null);
            Insert(session, no, KeyOf(office), new HeldOffice(title, office.Rank, office.Of, day, day, HeldOffice.ByHand + dealing.Id));
        }
    }

    /// <summary>Takes away what <see cref="Vouch"/> entered.</summary>
    public static void TakeBack(Session session, Dealing dealing)
    {
        foreach (var id in dealing.Parties.Select(party => party.Person).OfType<string>())
            session.Run("DELETE FROM office WHERE person = $1 AND source = $2", Number(session, id), HeldOffice.ByHand + dealing.Id);
    }

    /// <summary>The id by which a person goes now; null where there is none of that id.</summary>
    public static string? Current(Session session, string id) =>
        Number(session, id) is > 0 and var no ? session.Text("SELECT id FROM person WHERE no = $1", no) : null;

    /// <summary>Makes two persons one; the ids of both, by which they went.</summary>
    public (string Into, string Gone) Merge(Session session, string into, string other)
    {
        var (no, gone) = (Number(session, into), Number(session, other));
        if (no == 0 || gone == 0 || no == gone)
            throw new StoreException($"'{(no == 0 ? into : other)}' is no person of this store, or both are one already");
        var ids = (session.Text("SELECT id FROM person WHERE no = $1", no)!, session.Text("SELECT id FROM person WHERE no = $1", gone)!);
        var spellings = session.Text("SELECT spellings FROM person WHERE no = $1", gone)!;
        session.Run("DELETE FROM person WHERE no = $1", gone);
        session.Run("DELETE FROM person_key WHERE person = $1", gone);
        session.Run("UPDATE office SET person = $1 WHERE person = $2", no, gone);
        session.Run("UPDATE alias SET dealing = $1 WHERE dealing = $2 AND id LIKE 'p%'", no, gone);
        session.Run("INSERT INTO alias (id, dealing) VALUES ($1, $2)", ids.Item2, no);
        foreach (var spelling in spellings.Split('\n'))
            AddSpelling(session, no, spelling, rename: true);
        Renew(session);
        return ids;
    }

    /// <summary>Makes one person two again; the id of the one who stayed. What was seen since under a name that only one of them bears goes with it.</summary>
    public string Part(Session session, MergedPerson before)
    {
        var into = Number(session, before.Into.Id);
        var no = session.Number("SELECT MAX(no) FROM person") + 1;
        var gone = before.Gone;
        var spellings = session.Text("SELECT spellings FROM person WHERE no = $1", into)!.Split('\n');
        string[] left = [.. spellings.Where(spelling => !gone.Spellings.Contains(spelling) || before.Into.Spellings.Contains(spelling))];
        var name = session.Text("SELECT name FROM person WHERE no = $1", into)!;
        session.Run("UPDATE person SET name = $2, spellings = $3 WHERE no = $1", into, left.Contains(name) ? name : before.Into.Name, string.Join('\n', left));
        session.Run("INSERT INTO person (no, id, name, country, wikidata, spellings) VALUES ($1, $2, $3, $4, $5, $6)", no, gone.Id, gone.Name, gone.Country, gone.Wikidata, string.Join('\n', gone.Spellings));
        session.Run("DELETE FROM person_key WHERE person = $1", into);
        foreach (var spelling in left)
            AddKeys(session, into, NameForm.Of(spelling));
        foreach (var spelling in gone.Spellings)
            AddKeys(session, no, NameForm.Of(spelling));
        session.Run("DELETE FROM alias WHERE id = $1", gone.Id);
        foreach (var alias in before.Aliases)
            session.Run("UPDATE alias SET dealing = $2 WHERE id = $1", alias, no);
        foreach (var office in gone.Offices)
        {
            var row = session.Number("SELECT MAX(no) FROM office WHERE person = $1 AND key = $2 AND COALESCE(serves, '') = $3 AND source = $4 AND COALESCE(first, '') <= $5",
                into, office.Rank ?? Letters.Fold(office.Title), office.Of ?? "", office.Source, office.First ?? "");
            session.Run("UPDATE office SET person = $2 WHERE no = $1", row, no);
        }
        Renew(session);
        return before.Into.Id;
    }

    /// <summary>Whoever has the store open forgets who is who.</summary>
    private void Renew(Session session)
    {
        session.Run("INSERT INTO meta (name, value) VALUES ($1, '1') ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + 1 AS TEXT)", RevisionName);
        known.Clear();
    }

    /// <summary>Forgets who is who where somebody made two persons one, or one two, since, in this process or in another.</summary>
    private void Refresh(Session session)
    {
        var now = session.Text("SELECT value FROM meta WHERE name = $1", RevisionName);
        if (now != revision)
            known.Clear();
        revision = now;
    }

    public static List<Person> Named(Session session, string name, int limit)
    {
        var form = NameForm.Of(name);
        if (form.IsEmpty)
            return [];
        return [.. Candidates(session, form).Where(c => c.Forms.Exists(form.MayBe)).Take(limit).Select(c => One(session, c.No)!)
            .OrderByDescending(p => p.Offices.Count)];
    }

    /// <param name="raw">Whether the offices are wanted as they are kept, not those of one title together.</param>
    public static Person? One(Session session, long no, bool raw = false) => session.One(
        "SELECT id, name, country, wikidata, spellings FROM person WHERE no = $1",
        row => new Person(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.GetString(4).Split('\n').ToValueList(), []), no)
        is { } person
            ? person with
            {
                Offices = OfficesOf(session, no) is var offices && raw ? offices.ToValueList() : Tenures.Fold(offices),
            }
            : null;

    private static List<HeldOffice> OfficesOf(Session session, long no) => [.. session.All(
        "SELECT title, rank, serves, first, last, source FROM office WHERE person = $1 ORDER BY COALESCE(first, ''), no",
        row => new HeldOffice(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.GetString(5)), no)];

    private (long No, string Id) Find(Session session, NameForm form, string? country, ValueList<Office> offices, string origin)
    {
        if (known.TryGetValue((form.Name, country), out var remembered))
            return remembered;
        var candidates = Candidates(session, form)
            .Where(c => (c.Country is null || country is null || c.Country == country) && c.Forms.Exists(form.MayBe)).ToList();
        var best = Best(session, candidates, form, country, offices);
        var found = best is null ? Begin(session, form, country, origin) : (best.No, best.Id);
        if (best is not null)
        {
            AddSpelling(session, best.No, form.Name, rename: true);
            if (best.Country is null && country is not null)
                session.Run("UPDATE person SET country = $2 WHERE no = $1", best.No, country);
        }
        if (known.Count >= Remembered)
            known.Clear();
        // A family name alone may be another's in the next story.
        if (form.Length > 1)
            known[(form.Name, country)] = found;
        return found;
    }

    /// <summary>Of several namesakes the one whose name is nearest, then the one seen in the same office; of a family name alone none, where that leaves several.</summary>
    private static Candidate? Best(Session session, List<Candidate> candidates, NameForm form, string? country, ValueList<Office> offices)
    {
        if (candidates.Count <= 1)
            return candidates.Count == 1 ? candidates[0] : null;
        var same = candidates.Where(c => c.Country == country && c.Forms.Exists(f => f.Length == form.Length)).ToList();
        if (form.Length > 1 && same.Count > 0)
            return same[0];
        foreach (var office in offices)
        {
            var key = KeyOf(office);
            var holders = candidates.Where(c => session.Number("SELECT COUNT(*) FROM office WHERE person = $1 AND key = $2", c.No, key) > 0).ToList();
            if (holders.Count == 1)
                return holders[0];
        }
        return form.Length > 1 ? candidates[0] : null;
    }

    private static (long No, string Id) Begin(Session session, NameForm form, string? country, string origin)
    {
        var no = session.Number("SELECT MAX(no) FROM person") + 1;
        var id = IdOf(origin, form.Name, country);
        for (var again = "+"; Number(session, id) != 0; again += "+")
            id = IdOf(origin, form.Name, country + again);
        session.Run("INSERT INTO person (no, id, name, country, wikidata, spellings) VALUES ($1, $2, $3, $4, NULL, $3)", no, id, form.Name, country);
        AddKeys(session, no, form);
        return (no, id);
    }

    private static string IdOf(string origin, string name, string? country) =>
        "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{origin}/{name}/{country}")).AsSpan(0, 6));

    private static List<Candidate> Candidates(Session session, NameForm form)
    {
        var found = new Dictionary<long, Candidate>();
        foreach (var word in form.Keys)
        {
            foreach (var candidate in session.All(
                "SELECT p.no, p.id, p.country, p.spellings FROM person_key k JOIN person p ON p.no = k.person WHERE k.key = $1 ORDER BY p.no LIMIT $2",
                row => new Candidate(row.GetInt64(0), row.GetString(1), row.TextOrNull(2), [.. row.GetString(3).Split('\n').Select(NameForm.Of)]), word, MostCandidates))
                found.TryAdd(candidate.No, candidate);
        }
        return [.. found.Values.OrderBy(c => c.No)];
    }

    private static void AddSpelling(Session session, long no, string spelling, bool rename)
    {
        var (name, spellings) = session.One("SELECT name, spellings FROM person WHERE no = $1", row => (row.GetString(0), row.GetString(1)), no);
        if (spellings.Split('\n').Contains(spelling) || spelling.Contains('\n'))
            return;
        var form = NameForm.Of(spelling);
        var fuller = rename && form.Fullness > NameForm.Of(name).Fullness;
        session.Run("UPDATE person SET name = $2, spellings = $3 WHERE no = $1", no, fuller ? spelling : name, $"{spellings}\n{spelling}");
        AddKeys(session, no, form);
    }

    private static void AddKeys(Session session, long no, NameForm form)
    {
        foreach (var word in form.Keys)
            session.Run("INSERT INTO person_key (key, person) VALUES ($1, $2) ON CONFLICT (key, person) DO NOTHING", word, no);
    }

    private static void See(Session session, long person, Office office, string day)
    {
        var key = KeyOf(office);
        var seen = session.One("SELECT no, first, last FROM office WHERE person = $1 AND key = $2 AND COALESCE(serves, '') = $3 AND source = 'story'",
            row => (No: row.GetInt64(0), First: row.GetString(1), Last: row.GetString(2)), person, key, office.Of ?? "");
        if (seen.No == 0)
            Insert(session, person, key, new HeldOffice(office.Title, office.Rank, office.Of, day, day, "story"));
        else if (string.CompareOrdinal(day, seen.First) < 0)
            session.Run("UPDATE office SET first = $2 WHERE no = $1", seen.No, day);
        else if (string.CompareOrdinal(day, seen.Last) > 0)
            session.Run("UPDATE office SET last = $2 WHERE no = $1", seen.No, day);
    }

    private static void Insert(Session session, long person, string key, HeldOffice office) => session.Run(
        "INSERT INTO office (no, person, key, title, rank, serves, first, last, source) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        session.Number("SELECT MAX(no) FROM office") + 1, person, key, office.Title, office.Rank, office.Of, office.First, office.Last, office.Source);

    private static string KeyOf(Office office) => office.Rank ?? Letters.Fold(office.Title);

    private sealed record Candidate(long No, string Id, string? Country, List<NameForm> Forms);
}
