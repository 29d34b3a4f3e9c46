using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>The dealings that somebody may want to merge with one: those that resemble it, then those of the same parties near its days.</summary>
internal static class Neighbours
{
    private const int Most = 12, Days = 15;

    public static IReadOnlyList<Dealing> Of(IStore store, Dealing dealing)
    {
        var codes = dealing.Parties.Select(party => party.Country).OfType<string>().Distinct().Take(2).ToValueList();
        var near = codes.Count == 0 || !Edtf.TryRange(dealing.When, out var first, out var last) ? []
            : store.Find(new FindQuery { Parties = codes, From = Edtf.Format(first.PlusDays(-Days)), To = Edtf.Format(last.PlusDays(Days)), Limit = Most });
        return [.. dealing.Resembles.Select(store.Dealing).OfType<Dealing>().Concat(near.OrderByDescending(other => other.Kind == dealing.Kind))
            .Where(other => other.Id != dealing.Id).DistinctBy(other => other.Id).Take(Most)];
    }
}
