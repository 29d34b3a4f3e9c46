using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>Attributions: contents paired by the words they share, and whether the source is right.</summary>
internal sealed class AttributionScorer : IScorer
{
    private const double LeastOverlap = 0.5;

    private int gold, found, right, exact, sourced, source;

    public string Title => "attributions";

    public bool Applies(GoldStory gold) => gold.Attributions is not null;

    public void Add(GoldStory story, Record? record, ErrorList errors)
    {
        var text = story.Text ?? record?.Story.Text ?? "";
        var words = Tokens.Spans(text);
        var golds = story.Attributions!.Select(a => (Content: In(a.Content, words), Source: In(a.Source, words), a)).Where(a => a.Content.Count > 0).ToList();
        var founds = (record?.Layers?.Attributions ?? [])
            .Select(a => (Content: In(a.Content, words), Source: In(a.Source is { } span ? [span] : [], words))).Where(a => a.Content.Count > 0).ToList();
        var pairs = Assignment.Of(golds.Count, founds.Count, (i, j) => Shared(golds[i].Content, founds[j].Content));
        pairs.RemoveAll(pair => Shared(golds[pair.Row].Content, founds[pair.Column].Content) < LeastOverlap);
        gold += golds.Count;
        found += founds.Count;
        right += pairs.Count;
        foreach (var (row, column) in pairs)
        {
            exact += golds[row].Content.SetEquals(founds[column].Content) ? 1 : 0;
            if (golds[row].Source.Count == 0)
                continue;
            sourced++;
            source += golds[row].Source.Overlaps(founds[column].Source) ? 1 : 0;
        }
        for (var row = 0; row < golds.Count; row++)
        {
            if (!pairs.Exists(pair => pair.Row == row))
                errors.Add($"missed in {story.Id}: {golds[row].a.Content[0].Of(text).ToString().ReplaceLineEndings(" ")}");
        }
    }

    private static HashSet<int> In(IReadOnlyList<Span> spans, List<(int Start, int End)> words)
    {
        var inside = new HashSet<int>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var span in spans)
            {
                if (words[at].Start < span.End && span.Start < words[at].End)
                    inside.Add(at);
            }
        }
        return inside;
    }

    private static double Shared(HashSet<int> one, HashSet<int> other)
    {
        var both = one.Count(other.Contains);
        return FigureTable.Ratio(both, one.Count + other.Count - both);
    }

    public FigureTable Figures()
    {
        var table = new FigureTable();
        table.Counts("attributions gold/found", gold, found);
        table.Add("content F1", FigureTable.F1(right, found, gold));
        table.Add("content exact F1", FigureTable.F1(exact, found, gold));
        table.Add("source accuracy", FigureTable.Ratio(source, sourced));
        return table;
    }
}
