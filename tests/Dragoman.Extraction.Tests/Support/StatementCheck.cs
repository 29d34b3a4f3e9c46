using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>
/// Lines about statements: "direct NAME: words", "indirect NAME: words", each with " by CHANNEL" or " to AUDIENCE" before the colon where that
/// matters; "?" is a speaker whom nobody names. All direct statements of the story must be listed ("no direct" where there is none); of
/// indirect ones others may be found besides, but for "no indirect".
/// </summary>
public sealed class StatementCheck : ISpecCheck
{
    public bool Knows(string line) =>
        line is "no direct" or "no indirect" || line.StartsWith("direct ", StringComparison.Ordinal) || line.StartsWith("indirect ", StringComparison.Ordinal);

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        var missing = lines.Where(l => l is not ("no direct" or "no indirect") && !findings.Statements.Any(s => Fits(l, s))).ToList();
        var direct = findings.Statements.Count(s => s.Form == StatementForm.Direct);
        var strict = lines.Any(l => l.EndsWith("no direct", StringComparison.Ordinal) || l.StartsWith("direct ", StringComparison.Ordinal));
        var wanted = lines.Count(l => l.StartsWith("direct ", StringComparison.Ordinal));
        var quiet = !lines.Contains("no indirect") || findings.Statements.All(s => s.Form != StatementForm.Indirect);
        return missing.Count == 0 && quiet && (!strict || direct == wanted)
            ? null
            : $"missing: {string.Join(" | ", missing)}; found: {string.Join(" | ", findings.Statements.Select(Show))}";
    }

    private static bool Fits(string line, Statement found)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var head = line[..colon];
        var words = line[(colon + 2)..];
        var form = head.StartsWith("direct ", StringComparison.Ordinal) ? StatementForm.Direct : StatementForm.Indirect;
        head = head[(head.IndexOf(' ') + 1)..];
        if (head.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var by && found.Channel is not null && head[(by + 4)..] == found.Channel)
            head = head[..by];
        if (head.IndexOf(" to ", StringComparison.Ordinal) is > 0 and var to && head[(to + 4)..] == found.Audience)
            head = head[..to];
        return found.Form == form && found.Text == words && (head == "?" ? found.SpeakerName is null : found.SpeakerName == head);
    }

    private static string Show(Statement s) => $"{s.Form.ToString().ToLowerInvariant()} {s.SpeakerName ?? "?"} by {s.Channel} to {s.Audience}: {s.Text}";
}
