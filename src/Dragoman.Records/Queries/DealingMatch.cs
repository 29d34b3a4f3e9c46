using NodaTime;

namespace Dragoman.Records;

/// <summary>Asks of a dealing at hand what questions ask of the store.</summary>
public static class DealingMatch
{
    /// <param name="query">Without words: those are the index's to find.</param>
    public static bool Fits(Dealing dealing, FindQuery query, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(dealing);
        ArgumentNullException.ThrowIfNull(query);
        return QuestionOfState.Fits(dealing, query with { Text = null }, today);
    }
}
