using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>Compares the records of stories with what a person coded of them, kind by kind.</summary>
public sealed class Evaluator(IReadOnlyList<GoldStory> gold, int errors = 0)
{
    private readonly Dictionary<string, Record> records = new(StringComparer.Ordinal);

    /// <summary>Takes a record in; the story that it belongs to is told by its input's name without folder and ending.</summary>
    public void Add(Record record) => records[Key(record.Story.Input)] = record;

    /// <summary>Hand-coded stories that no record was given for.</summary>
    public IReadOnlyList<string> Missing => [.. gold.Where(story => !records.ContainsKey(Key(story.Id))).Select(story => story.Id)];

    /// <summary>The figures of each kind that the gold codes, and examples of what went wrong.</summary>
    public IReadOnlyList<(string Title, FigureTable Figures, ErrorList Errors)> Results()
    {
        var results = new List<(string, FigureTable, ErrorList)>();
        foreach (var scorer in (IScorer[])[new EngagementScorer(), new QuotationScorer(), new TimeScorer(), new AttributionScorer(), new EventScorer()])
        {
            var coded = gold.Where(scorer.Applies).ToList();
            if (coded.Count == 0)
                continue;
            var wrong = new ErrorList(errors);
            foreach (var story in coded)
                scorer.Add(story, records.GetValueOrDefault(Key(story.Id)), wrong);
            results.Add((scorer.Title, scorer.Figures(), wrong));
        }
        return results;
    }

    private static string Key(string input)
    {
        var name = Path.GetFileName(input);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && Path.GetExtension(name[..^3]).Length > 0)
            name = name[..^3];
        var ending = Path.GetExtension(name);
        return ending is ".txt" or ".json" or ".htm" or ".html" ? name[..^ending.Length] : name;
    }
}
