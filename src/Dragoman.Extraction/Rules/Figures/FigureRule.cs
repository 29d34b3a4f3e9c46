using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Figures: amounts of money, and counts of goods and people, with whose they are.</summary>
internal sealed class FigureRule : IRule
{
    public string Name => "figure/amount";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var reader = new FigureReader(findings.Tree, findings.Cast);
        var statements = new StatementSpans(findings.Statements);
        foreach (var amount in findings.AmountsOf(reading))
        {
            if (reading.Story.Body.Length > 0 && !reading.Story.Body.Contains(amount.Span))
                continue;
            var word = reader.HeadOf(amount.Span);
            if (word < 0)
                continue;
            var noun = reader.Measured(word);
            var statement = statements.Around(amount.Span);
            var by = reader.By(word, noun);
            findings.Figures.Add(new Figure
            {
                Amount = amount.Value,
                Unit = amount.Unit,
                Qualifier = amount.Qualifier,
                Of = noun >= 0 ? reader.Name(noun, amount.Span) : null,
                By = by,
                In = reader.In(word, noun, by, () => Home(findings, statement, by) ?? reader.CountryBefore(word, by)),
                Span = amount.Span,
                Statement = statement?.Id,
            });
        }
    }

    /// <summary>"the country" in somebody's words is his own.</summary>
    private static string? Home(FindingsBuilder findings, Statement? statement, string? by)
    {
        if (statement?.Speaker is not { } speaker)
            return null;
        foreach (var member in findings.Cast.Members)
        {
            if (member.Id == speaker)
                return member.Country is { } country && country != by ? country : null;
        }
        return null;
    }
}
