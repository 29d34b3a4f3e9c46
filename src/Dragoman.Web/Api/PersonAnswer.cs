using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Api;

/// <summary>All that the store has of a person.</summary>
/// <param name="Engagements">The newest.</param>
/// <param name="Total">How many engagements there are; /engagements?person= with the person's id gives them all.</param>
public sealed record PersonAnswer(
    Person Person, IReadOnlyList<Dealing> Engagements, long Total, IReadOnlyList<PersonAnswer.Counterpart> Counterparts, IReadOnlyList<StatementFound> Statements)
{
    /// <summary>Somebody whom the person dealt with, and how often.</summary>
    public sealed record Counterpart(string Name, string? Country, string? Id, int Count);

    public static PersonAnswer Of(PersonView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new PersonAnswer(view.Person, view.Dealings, view.Total, [.. view.Counterparts.Select(one => new Counterpart(one.Name, one.Country, one.Id, one.Count))], view.Statements);
    }
}
