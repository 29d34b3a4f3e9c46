using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>
/// Lines about who is who: "person Mukhtar Tileuberdi, foreign minister of KAZ", "person Lee Yoon, acting president of KOR",
/// "person Maria Silva (BRA)", "country France", "organisation ASEAN", "no person Assad". Others may be found besides.
/// </summary>
public sealed class ActorCheck : ISpecCheck
{
    private static readonly string[] Words = ["person ", "country ", "organisation ", "format ", "no person "];

    public bool Knows(string line) => Array.Exists(Words, w => line.StartsWith(w, StringComparison.Ordinal));

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        var wrong = lines.Where(l => !Holds(l, findings)).ToList();
        return wrong.Count == 0
            ? null
            : $"missing: {string.Join(" | ", wrong)}; actors: {string.Join(" | ", findings.Actors.Select(a => $"{a.Kind} {a.Name} ({a.Country ?? a.Code}) {string.Join(", ", a.Offices.Select(o => $"{o.Tenure} {o.Title} of {o.Of}"))}"))}";
    }

    private static bool Holds(string line, Findings findings)
    {
        if (line.StartsWith("no person ", StringComparison.Ordinal))
            return !findings.Actors.Any(a => a.Kind == ActorKind.Person && a.Name == line["no person ".Length..]);
        var space = line.IndexOf(' ');
        var kind = Enum.Parse<ActorKind>(line[..space], ignoreCase: true);
        var rest = line[(space + 1)..];
        string? country = null;
        if (rest.EndsWith(')'))
            (rest, country) = (rest[..rest.LastIndexOf(" (", StringComparison.Ordinal)], rest[(rest.LastIndexOf('(') + 1)..^1]);
        var comma = rest.IndexOf(", ", StringComparison.Ordinal);
        var name = comma < 0 ? rest : rest[..comma];
        return findings.Actors.Count(a => a.Kind == kind && (a.Name == name || a.Code == name)
            && (country is null || (country == "?" ? a.Country is null : a.Country == country))
            && (comma < 0 || a.Offices.Any(o => Fits(rest[(comma + 2)..], o)))) == 1;
    }

    /// <summary>"acting foreign minister of KAZ".</summary>
    private static bool Fits(string wanted, Office office)
    {
        var of = wanted.LastIndexOf(" of ", StringComparison.Ordinal);
        var title = wanted[..of];
        foreach (var tenure in Enum.GetValues<Tenure>())
        {
            var word = tenure.ToString().ToLowerInvariant() + " ";
            if (!title.StartsWith(word, StringComparison.Ordinal))
                continue;
            if (office.Tenure != tenure)
                return false;
            title = title[word.Length..];
        }
        return office.Of == wanted[(of + 4)..] && (office.Title.Contains(title, StringComparison.OrdinalIgnoreCase) || office.Rank == title);
    }
}
