using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Whose dealings are asked for: all who may bear a name, or one person under every spelling.</summary>
internal sealed class PersonAsked
{
    private readonly Person? person;
    private readonly List<NameForm> names;

    private PersonAsked(Person? person, IEnumerable<string> names)
    {
        this.person = person;
        this.names = [.. names.Select(NameForm.Of).Where(n => !n.IsEmpty)];
        Keys = [.. this.names.Where(n => n.Last.Length > 0).Select(Records.Keys.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The keys under which the dealings stand, namesakes' among them.</summary>
    public IReadOnlyList<string> Keys { get; }

    public static PersonAsked Of(Person person) => new(person, person.Spellings);

    /// <summary>Null where no person is asked for.</summary>
    /// <exception cref="StoreException">There is no person of that id.</exception>
    public static PersonAsked? Of(Session session, FindQuery query)
    {
        if (query.PersonId is { } id)
            return Of(PersonTable.One(session, PersonTable.Number(session, id)) ?? throw new StoreException($"'{id}' is no person of this store"));
        return query.Person is { } name ? new PersonAsked(null, [name]) : null;
    }

    /// <summary>Whether a party is who is asked for; one who is known under another id is somebody else.</summary>
    public bool Is(DealingParty party) => person is not null && party.Person is { } id
        ? id == person.Id
        : party.Name is { } name && NameForm.Of(name) is var form && names.Exists(form.MayBe)
            && (person?.Country is not { } country || party.Country is null || party.Country == country);
}
