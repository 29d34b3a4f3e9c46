using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>Time expressions: found at all, with the right extent, type and value.</summary>
internal sealed class TimeScorer : IScorer
{
    private int gold, found, relaxed, strict, type, value;

    public string Title => "times";

    public bool Applies(GoldStory gold) => gold.Times is not null;

    public void Add(GoldStory story, Record? record, ErrorList errors)
    {
        var founds = record?.Layers?.Times ?? [];
        gold += story.Times!.Count;
        found += founds.Count;
        var used = new bool[founds.Count];
        foreach (var one in story.Times)
        {
            var hit = -1;
            for (var at = 0; at < founds.Count && hit < 0; at++)
            {
                if (!used[at] && founds[at].Span.Overlaps(one.Span))
                    hit = at;
            }
            if (hit < 0)
            {
                errors.Add($"missed in {story.Id}: {one.Text} {one.Value}");
                continue;
            }
            used[hit] = true;
            relaxed++;
            strict += founds[hit].Span == one.Span ? 1 : 0;
            type += JsonNamingPolicy.KebabCaseUpper.ConvertName(founds[hit].Type.ToString()) == one.Type ? 1 : 0;
            if (founds[hit].Value == one.Value)
                value++;
            else
                errors.Add($"in {story.Id}: {one.Text} is {one.Value}, not {founds[hit].Value}");
        }
    }

    public FigureTable Figures()
    {
        var table = new FigureTable();
        table.Counts("times gold/found", gold, found);
        table.Add("relaxed F1", FigureTable.F1(relaxed, found, gold));
        table.Add("strict F1", FigureTable.F1(strict, found, gold));
        table.Add("type F1", FigureTable.F1(type, found, gold));
        table.Add("value F1", FigureTable.F1(value, found, gold));
        return table;
    }
}
