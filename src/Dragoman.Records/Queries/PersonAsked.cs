using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Whose dealings are asked for: all who may bear a name, or one person under every spelling.</summary>
internal sealed class PersonAsked
{
    private readonly Person? person;
    private readonly List<NameForm> names;
    private readonly HashSet<string> ids;

    private PersonAsked(Person? person, IEnumerable<string> names, IEnumerable<string> ids)
    {
        this.person = person;
        this.ids = new HashSet<string>(ids, StringComparer.Ordinal);
        this.names = [.. names.Select(NameForm.Of).Where(n => !n.IsEmpty)];
        Keys = [.. this.names.Where(n => n.Last.Length > 0).Select(Records.Keys.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The keys under which the dealings stand, namesakes' among them.</summary>
    public IReadOnlyList<string> Keys { get; }

    public static PersonAsked Of(Person person) => new(person, person.Spellings, [person.Id]);

    /// <summary>All who may bear a name; null where none is given.</summary>
    public static PersonAsked? Of(string? name) => name is null ? null : new PersonAsked(null, [name], []);

    /// <summary>Null where no person is asked for.</summary>
    /// <exception cref="StoreException">There is no person of that id.</exception>
    public static PersonAsked? Of(Session session, FindQuery query)
    {
        if (query.PersonId is not { } id)
            return Of(query.Person);
        var no = PersonTable.Number(session, id);
        var person = PersonTable.One(session, no) ?? throw new StoreException($"'{id}' is no person of this store");
        // Earlier states of dealings name who was merged into the person by the id of then.
        return new PersonAsked(person, person.Spellings, [person.Id, .. session.All("SELECT id FROM alias WHERE dealing = $1 AND id LIKE 'p%'", row => row.GetString(0), no)]);
    }

    /// <summary>Whether a party is who is asked for; one who is known under another id is somebody else.</summary>
    public bool Is(DealingParty party) => person is not null && party.Person is { } id
        ? ids.Contains(id)
        : party.Name is { } name && NameForm.Of(name) is var form && names.Exists(form.MayBe)
            && (person?.Country is not { } country || party.Country is null || party.Country == country);
}
