namespace Dragoman.Records.Evaluation;

/// <summary>How right a merged record is.</summary>
/// <param name="Found">The share of the corpus's reports that the reading found.</param>
/// <param name="Precision">B-cubed: of the reports that stand with a report, how many belong there.</param>
/// <param name="Recall">B-cubed: of the reports that belong to a report's dealing, how many stand with it.</param>
/// <param name="Life">The share of dealings whose life is told right, every status and date of it.</param>
/// <param name="Errors">What went wrong, a line each.</param>
public sealed record MergedScore(double Found, double Precision, double Recall, double Life, IReadOnlyList<string> Errors)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
