using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Assistants;

/// <summary>Two parties' dealings, promises and words, each with its source.</summary>
public sealed record DyadCited(
    string One, string Other, EngagementCited? LastContact, EngagementCited? Next, IReadOnlyList<string> Subjects, IReadOnlyList<EngagementCited> Recent,
    IReadOnlyList<PromiseCited> OpenPromises, IReadOnlyList<StatementCited> Statements)
{
    private const int MostRecent = 5;

    public static DyadCited Of(DyadView view, IStore store)
    {
        ArgumentNullException.ThrowIfNull(view);
        var dyad = view.Dyad;
        return new DyadCited(dyad.One, dyad.Other, Cited(dyad.LastMet, store), Cited(dyad.Next, store), dyad.Subjects,
            [.. dyad.Recent.Take(MostRecent).Select(dealing => Cited(dealing, store)).OfType<EngagementCited>()],
            [.. dyad.OpenPromises.Select(promise => PromiseCited.Of(promise, store))], [.. view.FirstOfOther.Concat(view.OtherOfFirst).Select(StatementCited.Of)]);
    }

    private static EngagementCited? Cited(Dealing? dealing, IStore store) =>
        dealing is not null && store.Dealing(dealing.Id) is { } whole ? EngagementCited.Of(whole, store) : null;
}
