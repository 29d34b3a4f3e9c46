using NodaTime;

namespace Dragoman.Records;

/// <summary>Asks of a dealing at hand what questions ask of the store.</summary>
public static class DealingMatch
{
    /// <param name="query">Without words: those are the index's to find.</param>
    /// <param name="person">The person of an id, where the query asks for one; nobody's dealings fit where there is none.</param>
    public static bool Fits(Dealing dealing, FindQuery query, LocalDate today, Func<string, Person?> person)
    {
        ArgumentNullException.ThrowIfNull(dealing);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(person);
        var known = query.PersonId is { } id ? person(id) : null;
        if (query.PersonId is not null && known is null)
            return false;
        return QuestionOfState.Fits(dealing, query with { Text = null }, known is not null ? PersonAsked.Of(known) : PersonAsked.Of(query.Person), today);
    }
}
