using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>Direct quotations, by the words they share, and whether their speaker is right.</summary>
internal sealed class QuotationScorer : IScorer
{
    private const double LeastOverlap = 0.5;
    private const int LeastWords = 3;

    private static readonly HashSet<string> Particles = ["the", "of", "and", "al", "bin", "de", "el", "van", "von", "a", "an"];

    private int gold, found, right, spoken;

    public string Title => "quotations";

    public bool Applies(GoldStory gold) => gold.Statements is not null;

    public void Add(GoldStory story, Record? record, ErrorList errors)
    {
        var golds = story.Statements!;
        var founds = new List<Statement>();
        foreach (var statement in record?.Statements ?? [])
        {
            if (statement.Form == StatementForm.Direct && Tokens.Words(statement.Text).Count >= LeastWords)
                founds.Add(statement);
        }
        var pairs = Assignment.Of(golds.Count, founds.Count, (i, j) => Tokens.Overlap(golds[i].Text, founds[j].Text));
        pairs.RemoveAll(pair => Tokens.Overlap(golds[pair.Row].Text, founds[pair.Column].Text) < LeastOverlap);
        gold += golds.Count;
        found += founds.Count;
        right += pairs.Count;
        foreach (var (row, column) in pairs)
        {
            if (Same(golds[row].Speaker, founds[column].SpeakerName))
                spoken++;
            else
                errors.Add($"in {story.Id}: “{Short(golds[row].Text)}” is {golds[row].Speaker}'s, not {founds[column].SpeakerName ?? "nobody"}'s");
        }
        for (var row = 0; row < golds.Count; row++)
        {
            if (!pairs.Exists(pair => pair.Row == row))
                errors.Add($"missed in {story.Id}: “{Short(golds[row].Text)}” ({golds[row].Speaker})");
        }
        for (var column = 0; column < founds.Count; column++)
        {
            if (!pairs.Exists(pair => pair.Column == column))
                errors.Add($"extra in {story.Id}: “{Short(founds[column].Text)}” ({founds[column].SpeakerName})");
        }
    }

    private static bool Same(string? gold, string? found)
    {
        var said = Tokens.Words(gold).Where(word => !Particles.Contains(word)).ToList();
        var theirs = Tokens.Words(found).Where(word => !Particles.Contains(word)).ToList();
        if (said.Count == 0 || theirs.Count == 0)
            return false;
        return said[^1] == theirs[^1] || said.Intersect(theirs).Count() * 2 >= said.Union(theirs).Count();
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    public FigureTable Figures()
    {
        var table = new FigureTable();
        table.Counts("quotations gold/found", gold, found);
        table.Add("quotation F1", FigureTable.F1(right, found, gold));
        table.Add("quotation+speaker F1", FigureTable.F1(spoken, found, gold));
        return table;
    }
}
