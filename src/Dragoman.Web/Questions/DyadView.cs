using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>What two parties have to do with each other and said of each other.</summary>
public sealed record DyadView(Dyad Dyad, IReadOnlyList<StatementFound> FirstOfOther, IReadOnlyList<StatementFound> OtherOfFirst)
{
    /// <summary>The stories of so many dealings are looked through for statements.</summary>
    private const int Looked = 8;
    private const int MostStatements = 6;

    /// <param name="asOf">As the store knew it at a moment; null for now.</param>
    public static DyadView Of(IStore store, string one, string other, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        var dyad = store.Dyad(one, other, asOf);
        var told = dyad.Recent.Take(Looked).Select(dealing => store.Dealing(dealing.Id)).OfType<Dealing>().ToList();
        var finder = new StatementFinder(store);
        return new DyadView(dyad, finder.Of(dyad.One, dyad.Other, told, MostStatements), finder.Of(dyad.Other, dyad.One, told, MostStatements));
    }
}
