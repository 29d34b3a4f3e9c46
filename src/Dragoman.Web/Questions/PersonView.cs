using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>A person's offices, dealings, counterparts and words.</summary>
/// <param name="Dealings">The newest ones.</param>
/// <param name="Total">How many dealings there are.</param>
public sealed record PersonView(
    Person Person, IReadOnlyList<Dealing> Dealings, long Total, IReadOnlyList<(string Name, string? Country, string? Id, int Count)> Counterparts, IReadOnlyList<StatementFound> Statements)
{
    private const int Looked = 200;
    private const int MostCounterparts = 20;
    private const int MostStatements = 12;

    /// <summary>The visits made: dealings in which the person is a visitor, else those of which the person is the one who travels.</summary>
    public IEnumerable<Dealing> Trips => Dealings.Where(dealing => dealing.Kind == EngagementKind.Visit && dealing.Parties.Any(party => Is(party) && party.Side != Side.Host));

    public static PersonView Of(IStore store, Person person, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(person);
        var dealings = store.Find(new FindQuery { PersonId = person.Id, Limit = Looked, AsOf = asOf });
        var counterparts = dealings.SelectMany(dealing => dealing.Parties).Where(party => party.Name is not null && !IsOf(person, party))
            .GroupBy(party => party.Person ?? party.Name!).Select(group => (group.First().Name!, group.First().Country, group.First().Person, group.Count()))
            .OrderByDescending(counterpart => counterpart.Item4).Take(MostCounterparts).ToList();
        return new PersonView(person, dealings, store.Count(new FindQuery { PersonId = person.Id, AsOf = asOf }), counterparts, new StatementFinder(store).By(person, dealings.Take(10), MostStatements));
    }

    private bool Is(DealingParty party) => IsOf(Person, party);

    private static bool IsOf(Person person, DealingParty party) => party.Person is { } id ? id == person.Id : party.Name is { } name && person.Spellings.Contains(name);
}
