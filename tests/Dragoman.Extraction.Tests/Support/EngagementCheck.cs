using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>
/// Lines about engagements: "meeting held 2023-02-28 in Astana, KAZ: Tokayev (KAZ, host); Blinken (USA, visitor)". Day and place may be
/// left out; "undated" and "nowhere" say that there is none; "as NAME" behind the place gives the format. "nothing" means no engagement.
/// </summary>
public sealed class EngagementCheck : ISpecCheck
{
    public bool Knows(string line) =>
        line.Equals("nothing", StringComparison.Ordinal) || (Enum.TryParse<EngagementKind>(FirstWord(line), ignoreCase: true, out _) && char.IsLower(line[0]));

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        if (lines.Count == 0)
            return null;
        var left = findings.Engagements.ToList();
        var missing = new List<string>();
        foreach (var line in lines)
        {
            if (line == "nothing")
                continue;
            var index = left.FindIndex(e => Fits(line, e));
            if (index < 0)
                missing.Add(line);
            else
                left.RemoveAt(index);
        }
        return missing.Count == 0 && left.Count == 0
            ? null
            : $"missing: {string.Join(" | ", missing)}; left over: {string.Join(" | ", left.Select(Show))}; all: {string.Join(" | ", findings.Engagements.Select(Show))}";
    }

    private static string FirstWord(string line) => line[..Math.Max(0, line.IndexOf(' ') < 0 ? line.Length : line.IndexOf(' '))];

    private static bool Fits(string line, Engagement found)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var head = colon < 0 ? line : line[..colon];
        return FitsHead(head, found) && (colon < 0 || FitsParties(line[(colon + 2)..], found));
    }

    private static bool FitsHead(string head, Engagement found)
    {
        if (head.IndexOf(" as ", StringComparison.Ordinal) is > 0 and var format)
        {
            if (found.Format is null || !found.Format.Contains(head[(format + 4)..], StringComparison.OrdinalIgnoreCase))
                return false;
            head = head[..format];
        }
        if (head.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var place)
        {
            if (!FitsPlace(head[(place + 4)..], found.Where))
                return false;
            head = head[..place];
        }
        var words = head.Split(' ');
        if (!found.Kind.ToString().Equals(words[0], StringComparison.OrdinalIgnoreCase) || !found.Status.ToString().Equals(words[1], StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var word in words.AsSpan(2))
        {
            var fits = word switch
            {
                "undated" => found.When is null,
                "nowhere" => found.Where is null,
                _ => found.When == word,
            };
            if (!fits)
                return false;
        }
        return true;
    }

    private static bool FitsPlace(string place, Place? found)
    {
        var comma = place.LastIndexOf(',');
        return comma < 0
            ? found is { Name: null } && found.Country == place
            : found is not null && found.Name == place[..comma] && found.Country == place[(comma + 1)..].Trim();
    }

    private static bool FitsParties(string parties, Engagement found)
    {
        var wanted = parties.Split("; ");
        if (wanted.Length != found.Participants.Count)
            return false;
        return wanted.All(w => found.Participants.Any(p => FitsParty(w, p)));
    }

    /// <summary>"Blinken (USA, visitor)", "China (CHN)" or "(CHN, host)" for somebody nameless.</summary>
    private static bool FitsParty(string wanted, Participant found)
    {
        var open = wanted.IndexOf('(');
        var name = wanted[..open].Trim();
        var inside = wanted[(open + 1)..].TrimEnd(')').Split(", ");
        return (name.Length == 0 ? found.Name is null : found.Name?.Equals(name, StringComparison.Ordinal) == true)
            && (inside[0] == "?" ? found.Country is null : found.Country == inside[0])
            && (inside.Length == 1 || (inside[1] == "-" ? found.Side is null : found.Side?.ToString().Equals(inside[1], StringComparison.OrdinalIgnoreCase) == true));
    }

    private static string Show(Engagement e) =>
        $"{e.Kind} {e.Status} {e.When ?? "undated"} in {e.Where?.Name}, {e.Where?.Country} as {e.Format}: {string.Join("; ", e.Participants.Select(p => $"{p.Name} ({p.Country}, {p.Side})"))} [{e.Rule}]".ToLowerInvariant();
}
