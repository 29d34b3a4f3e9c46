using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Briefs;
using Dragoman.Web.Charts;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Shelved;

namespace Dragoman.Web.Questions;

/// <summary>What a stretch of the record's life brought, as a morning page has it: what changed or is contradicted, then everything by level.</summary>
/// <param name="First">What was moved, called off, denied or is contradicted.</param>
/// <param name="Rest">Everything else, leaders before ministers before officials.</param>
/// <param name="More">How many more engagements changed than are shown.</param>
public sealed record Morning(IReadOnlyList<MorningRow> First, IReadOnlyList<MorningRow> Rest, int More)
{
    /// <summary>So many lines: more than anybody reads on a morning.</summary>
    private const int MostRows = 60;
    private const int MostChanges = 1000;

    /// <summary>Of so many lines it is asked whether they are usual.</summary>
    private const int MostCounted = 12;

    /// <summary>Of so many lines it is asked what they were before.</summary>
    private const int MostCompared = 8;

    /// <param name="after">The cursor behind which it begins.</param>
    /// <param name="end">The cursor at which it ends.</param>
    public static Morning Of(IStore store, long after, long end)
    {
        ArgumentNullException.ThrowIfNull(store);
        var changes = store.Changes(Math.Max(after, end - MostChanges), MostChanges).Where(change => change.Cursor <= end).ToList();
        var fresh = changes.Where(change => change.Dealing.Revision <= 1).Select(change => change.Dealing.Id).ToHashSet(StringComparer.Ordinal);
        var standing = changes.GroupBy(change => change.Dealing.Id).Select(versions => versions.Last()).Where(version => !version.Gone).Select(version => version.Dealing).ToList();
        var compared = standing.Where(dealing => !fresh.Contains(dealing.Id) && FlagOf(dealing) is null).Take(MostCompared).Select(dealing => dealing.Id).ToHashSet(StringComparer.Ordinal);
        var newest = standing.Select(dealing => (Dealing: dealing, Flag: FlagOf(dealing) ?? (compared.Contains(dealing.Id) ? ChangedSince(store, dealing, after) : null), Level: ContactLevels.Of(dealing)))
            .OrderBy(one => one.Flag is null).ThenByDescending(one => one.Level).ThenByDescending(one => one.Dealing.When, StringComparer.Ordinal).ToList();
        var sources = new BriefSources(store);
        var rows = newest.Take(MostRows).Select((one, i) => Row(sources, one.Dealing, one.Level, one.Flag, fresh.Contains(one.Dealing.Id),
            i < MostCounted && one.Level >= ContactLevel.Ministers ? Usual.Of(store, one.Dealing) : null)).ToList();
        return new Morning([.. rows.Where(row => row.Flag is not null)], [.. rows.Where(row => row.Flag is null)], newest.Count - rows.Count);
    }

    /// <summary>What was called off is proved by what told that, not by what planned it.</summary>
    private static MorningRow Row(BriefSources sources, Dealing dealing, ContactLevel level, (string Flag, string Why)? flag, bool isNew, string? usual)
    {
        var (proof, withdrawn) = dealing.Status == DealingStatus.Cancelled ? sources.Newest(dealing) : (null, false);
        return new MorningRow(dealing, level, withdrawn ? "withdrawn" : flag?.Flag, withdrawn ? $"by its source, {flag?.Why}" : flag?.Why, isNew,
            proof ?? (sources.Of(dealing) is [var newest, ..] ? newest : null), usual);
    }

    /// <summary>The rest by what a reader watches, then by pairs of which there is more than one line; what is left last.</summary>
    public IEnumerable<(string Title, string? Address, IReadOnlyList<MorningRow> Rows)> Groups(IEnumerable<WatchList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var left = Rest.ToList();
        foreach (var list in lists)
        {
            var watched = left.Where(row => list.Has(row.Dealing)).ToList();
            if (watched.Count == 0)
                continue;
            left.RemoveAll(watched.Contains);
            yield return (list.Name, "/watch", watched);
        }
        foreach (var pair in left.GroupBy(row => Pair(row.Dealing)).Where(pair => pair.Key is not null && pair.Count() > 1).ToList())
        {
            left.RemoveAll(row => Pair(row.Dealing) == pair.Key);
            yield return ($"{PartyCodes.Name(pair.Key!.Value.One)} and {PartyCodes.Name(pair.Key.Value.Other)}", Addresses.Dyad(pair.Key.Value.One, pair.Key.Value.Other), [.. pair]);
        }
        if (left.Count > 0)
            yield return ("Everything else", null, left);
    }

    private static (string One, string Other)? Pair(Dealing dealing) =>
        dealing.Codes.Order(StringComparer.Ordinal).Take(3).ToList() is [var one, var other] ? (one, other) : null;

    private static (string Flag, string Why)? FlagOf(Dealing dealing)
    {
        var dates = dealing.Life.Select(step => step.When).OfType<string>().Distinct().ToList();
        var before = dates.Count > 1 ? $"was {Words.Date(dates[^2])}" : "";
        if (dealing.Status == DealingStatus.Denied)
            return ("denied", "nobody reports it");
        if (dealing.Disagreements.FirstOrDefault(IsDenial) is { } denial)
            return ("denied", string.Join(", ", denial.Variants.Where(IsDenied).SelectMany(variant => variant.Outlets).Distinct()) is { Length: > 0 } outlets ? $"as {outlets} has it" : "");
        if (dealing.Status == DealingStatus.Cancelled)
            return ("called off", dates.Count > 0 ? $"was {Words.Date(dates[^1])}" : "");
        if (dealing.Status == DealingStatus.Postponed)
            return ("put off", dealing.When is null && dates.Count > 0 ? $"was {Words.Date(dates[^1])}" : before);
        if (dealing.Disagreements.Count > 0)
            return ("contradicted", string.Join("; ", dealing.Disagreements.Take(2).Select(point =>
                $"{Words.Field(point.Field)}: {string.Join(" / ", point.Variants.Select(variant => $"{Words.Variant(point.Field, variant.Value)} ({string.Join(", ", variant.Outlets)})"))}")));
        if (dealing.Contradictions.Count > 0)
            return ("contradicted", dealing.Contradictions[0]);
        return dates.Count > 1 ? ("moved", before) : null;
    }

    private static bool IsDenial(Disagreement point) => point.Field == "status" && point.Variants.Any(IsDenied);

    private static bool IsDenied(Variant variant) => variant.Value == Words.Of(DealingStatus.Denied);

    /// <summary>What is otherwise than it stood at the cursor, in words; null where nothing is that a reader would see.</summary>
    private static (string Flag, string Why)? ChangedSince(IStore store, Dealing dealing, long cursor)
    {
        if (store.History(dealing.Id).LastOrDefault(version => version.Cursor <= cursor) is not { Dealing: { } before })
            return null;
        (string Was, string Is)[] fields =
        [
            (Words.Place(before.Where) ?? "no place", Words.Place(dealing.Where) ?? "no place"), (Words.Parties(before), Words.Parties(dealing)),
            (Words.Of(before.Kind), Words.Of(dealing.Kind)), (Words.Date(before.When), Words.Date(dealing.When)), (Words.Of(before.Status), Words.Of(dealing.Status)),
        ];
        var other = fields.Where(field => field.Was != field.Is).Select(field => field.Was).ToList();
        return other.Count == 0 ? null : ("changed", $"was {string.Join(", ", other)}");
    }
}
