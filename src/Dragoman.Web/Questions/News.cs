using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>What changed behind a cursor, by what it means to a desk. Each list is newest first.</summary>
/// <param name="New">Dealings that were not known before.</param>
/// <param name="Moved">Dealings whose date changed: another day, put off, called off.</param>
/// <param name="Kept">Dealings of whose plan more is known: confirmed, begun, held as planned.</param>
/// <param name="Disputed">Dealings that outlets tell differently.</param>
/// <param name="More">Whether there is more than was looked at.</param>
public sealed record News(IReadOnlyList<Dealing> New, IReadOnlyList<Dealing> Moved, IReadOnlyList<Dealing> Kept, IReadOnlyList<Dealing> Disputed, IReadOnlyList<Promise> Promises, bool More)
{
    /// <summary>So many changes are looked at: more than anybody reads.</summary>
    private const int MostChanges = 150;
    private const int MostLines = 20;

    /// <summary>So many days a story may come late.</summary>
    private const int Late = 2;

    public static News Of(IStore store, long after, long end, string since)
    {
        ArgumentNullException.ThrowIfNull(store);
        var changes = store.Changes(Math.Max(after, end - MostChanges), MostChanges);
        var newest = new Dictionary<string, DealingVersion>();
        var fresh = new HashSet<string>();
        foreach (var change in changes)
        {
            newest[change.Dealing.Id] = change;
            if (change.Dealing.Revision <= 1)
                fresh.Add(change.Dealing.Id);
        }
        var standing = newest.Values.Where(change => !change.Gone).OrderByDescending(change => change.Cursor).Select(change => change.Dealing).ToList();
        var told = Edtf.Day(since) is { } day ? Edtf.Format(day.PlusDays(-Late)) : since;
        var promises = store.Promises().Where(promise => promise.Life is [{ On: { } on }, ..] && string.CompareOrdinal(on, told) >= 0);
        return new News(
            [.. standing.Where(dealing => fresh.Contains(dealing.Id)).Take(MostLines)],
            [.. standing.Where(IsMoved).Take(MostLines)],
            [.. standing.Where(dealing => dealing.Life.Count > 1 && !IsMoved(dealing)).Take(MostLines)],
            [.. standing.Where(dealing => dealing.Disagreements.Count > 0).Take(MostLines)],
            [.. promises.Take(MostLines)],
            end - after > MostChanges);
    }

    private static bool IsMoved(Dealing dealing) => dealing.Life.Count > 1
        && (dealing.Status is DealingStatus.Postponed or DealingStatus.Cancelled or DealingStatus.Denied || dealing.Life.Select(step => step.When).OfType<string>().Distinct().Skip(1).Any());
}
