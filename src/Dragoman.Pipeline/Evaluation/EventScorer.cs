using System.Text.Json;
using System.Text.Json.Serialization;
using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>Coded events: whether each category that a person coded is found, and with its countries.</summary>
internal sealed class EventScorer : IScorer
{
    private static readonly JsonSerializerOptions Names = new() { Converters = { new JsonStringEnumConverter<PloverCategory>() } };

    private int gold, found, rightFound, category, parties;

    public string Title => "events";

    public bool Applies(GoldStory gold) => gold.Events is not null;

    public void Add(GoldStory story, Record? record, ErrorList errors)
    {
        var founds = record?.Events ?? [];
        found += founds.Count;
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in story.Events!)
        {
            gold++;
            wanted.Add(one.Event);
            var same = founds.Where(item => Name(item.Event) == one.Event).ToList();
            category += same.Count > 0 ? 1 : 0;
            var everyone = one.Actors.Union(one.Recipients).ToHashSet();
            parties += same.Exists(item => everyone.IsSubsetOf(Codes(item))) ? 1 : 0;
            if (same.Count == 0)
                errors.Add($"in {story.Id}: wants {one.Event}, has {string.Join(", ", founds.Select(item => Name(item.Event)))}");
        }
        rightFound += founds.Count(item => wanted.Contains(Name(item.Event)));
    }

    private static string Name(PloverCategory category) => JsonSerializer.Serialize(category, Names).Trim('"');

    private static HashSet<string> Codes(CodedEvent item) =>
        [.. item.Actors.Concat(item.Recipients).Where(party => party.Country is not null).Select(party => party.Country!.Length > 3 ? party.Country[..3] : party.Country)];

    public FigureTable Figures()
    {
        var table = new FigureTable();
        table.Counts("events gold/found", gold, found);
        table.Add("category recall", FigureTable.Ratio(category, gold));
        table.Add("category precision", FigureTable.Ratio(rightFound, found));
        table.Add("category+countries recall", FigureTable.Ratio(parties, gold));
        return table;
    }
}
