using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds the statement that a stretch of text is part of.</summary>
internal sealed class StatementSpans(List<Statement> statements)
{
    // Statements come in the order of the text; nested ones lie near the one that holds them.
    private const int MaxBack = 12;

    /// <summary>The shortest statement around a stretch; null where it stands in none.</summary>
    public Statement? Around(Span span)
    {
        int low = 0, high = statements.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (statements[middle].Span.Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        Statement? best = null;
        for (var index = low - 1; index >= 0 && index >= low - MaxBack; index--)
        {
            if (statements[index].Span.Contains(span) && (best is null || statements[index].Span.Length < best.Span.Length))
                best = statements[index];
        }
        return best;
    }
}
