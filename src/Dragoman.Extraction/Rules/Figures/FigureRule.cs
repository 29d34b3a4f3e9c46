using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Figures: amounts of money, and counts of goods and people, with whose they are.</summary>
internal sealed class FigureRule : IRule
{
    /// <summary>Stories without a day are of today, whenever that is.</summary>
    private const int LastYear = 9999;

    public string Name => "figure/amount";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var reader = new FigureReader(findings.Tree, findings.Cast);
        var statements = new StatementSpans(findings.Statements);
        var amounts = findings.AmountsOf(reading);
        var gaps = findings.GapsOf(reading);
        var owner = new MoneyOwner(findings.Tree, findings.Cast, reading.Story.PublishedDay?.Year ?? LastYear);
        Figure? told = null;
        for (var index = 0; index < amounts.Count; index++)
        {
            var amount = amounts[index];
            if (reading.Story.Body.Length > 0 && !reading.Story.Body.Contains(amount.Span))
                continue;
            var word = reader.HeadOf(amount.Span);
            if (word < 0)
                continue;
            var statement = statements.Around(amount.Span);
            var (noun, by, to) = (-1, default(string), default(string));
            if (gaps.At(index) is { } gap)
            {
                (by, to) = gap.Receives ? (told?.By, gap.Party) : (gap.Party, told?.In);
            }
            else
            {
                noun = reader.Measured(word);
                by = reader.By(word, noun);
                to = reader.In(word, noun, by, () => Home(findings, statement, by) ?? reader.CountryBefore(word, by));
                if (to is not null && gaps.After(index).Any(next => next.Party == to))
                    to = null;
            }
            // Behind this rule, all know the money by its owner.
            amounts[index] = amount = amount with { Unit = owner.Unit(amount.Unit, word, by, to) };
            told = new Figure
            {
                Amount = amount.Value,
                Unit = amount.Unit,
                Qualifier = amount.Qualifier,
                Of = noun >= 0 ? reader.Name(noun, amount.Span) : null,
                By = by,
                In = to,
                Span = amount.Span,
                Statement = statement?.Id,
            };
            findings.Figures.Add(told);
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
