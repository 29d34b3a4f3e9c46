using Dragoman.Records;

namespace Dragoman.Web.Assistants;

/// <summary>A person with offices and newest engagements.</summary>
public sealed record PersonCited(Person Person, IReadOnlyList<EngagementCited> Engagements)
{
    private const int MostEngagements = 5;

    public static PersonCited Of(Person person, IStore store)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(store);
        return new PersonCited(person, [.. store.Find(new FindQuery { Person = person.Name, Limit = MostEngagements })
            .Select(dealing => store.Dealing(dealing.Id)).OfType<Dealing>().Select(dealing => EngagementCited.Of(dealing, store))]);
    }
}
