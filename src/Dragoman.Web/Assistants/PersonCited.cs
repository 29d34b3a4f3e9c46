using Dragoman.Records;

namespace Dragoman.Web.Assistants;

/// <summary>A person with offices and newest engagements.</summary>
/// <param name="Total">How many engagements there are; find_engagements with the person's name gives the others.</param>
public sealed record PersonCited(Person Person, IReadOnlyList<EngagementCited> Engagements, long Total)
{
    private const int MostEngagements = 5;

    public static PersonCited Of(Person person, IStore store)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(store);
        return new PersonCited(person, [.. store.Find(new FindQuery { PersonId = person.Id, Limit = MostEngagements })
            .Select(dealing => store.Dealing(dealing.Id)).OfType<Dealing>().Select(dealing => EngagementCited.Of(dealing, store))], store.Count(new FindQuery { PersonId = person.Id }));
    }
}
