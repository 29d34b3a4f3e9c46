namespace Dragoman.Web.Checking;

/// <summary>A draft with what the record says to it, in the order of the draft.</summary>
public sealed record CheckedText(string Text, IReadOnlyList<CheckFinding> Findings)
{
    public int Count(CheckVerdict verdict) => Findings.Count(finding => finding.Verdict == verdict);
}
