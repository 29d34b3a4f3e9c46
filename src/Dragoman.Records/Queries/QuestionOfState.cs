using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>Asks of a dealing's earlier state what <see cref="DealingQuestions"/> ask the database of the newest.</summary>
internal static class QuestionOfState
{
    /// <param name="person">Who is asked for; null where nobody is.</param>
    /// <param name="today">The day of that state.</param>
    /// <exception cref="StoreException">Words can't be asked of the past: the index knows the newest records alone.</exception>
    public static bool Fits(Dealing dealing, FindQuery query, PersonAsked? person, LocalDate today)
    {
        if (query.Text is not null)
            throw new StoreException("words can't be asked for as of a day: the index knows what stands now");
        var range = DateRange.Of(dealing.When);
        var planned = dealing.Status is DealingStatus.Scheduled or DealingStatus.Proposed or DealingStatus.Postponed;
        return (query.Rejected || dealing.Standing != Standing.Rejected)
            && query.Parties.All(p => dealing.Codes.Contains(p, StringComparer.OrdinalIgnoreCase))
            && (person is null || dealing.Parties.Any(person.Is))
            && (query.Kind is null || dealing.Kind == query.Kind)
            && (query.Status is null || dealing.Status == query.Status)
            && (query.Place is null || IsPlace(dealing.Where, query.Place))
            && (query.Format is null || (dealing.Format is { } format && Letters.Fold(format) == Letters.Fold(query.Format)))
            && (query.Subject is null || dealing.Subjects.Any(s => Letters.Fold(s).Contains(Letters.Fold(query.Subject), StringComparison.Ordinal)))
            && (query.From is null || (range is { } late && late.Last >= DealingQuestions.Range(query.From).First))
            && (query.To is null || (range is { } early && early.First <= DealingQuestions.Range(query.To).Last))
            && (query.Begins is null || (range is { } begun && begun.First >= DealingQuestions.Range(query.Begins).First))
            && (!query.Coming || (planned && range is { } coming && coming.Last >= today))
            && (!query.Past || (range is { } past && past.Last < today));
    }

    private static bool IsPlace(Place? where, string place) => where is not null
        && (string.Equals(where.Country, place, StringComparison.OrdinalIgnoreCase) || (where.Name is { } city && Letters.Fold(city) == Letters.Fold(place)));
}
