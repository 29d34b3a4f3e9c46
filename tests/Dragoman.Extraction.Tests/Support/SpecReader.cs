using System.Reflection;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>
/// Reads the specifications, which are prose: "&gt; " lines are a story's text, "→ " lines behind them what is found in it, and a line
/// "Published 2023-02-28 in Astana, KAZ." gives the cases below it their day and dateline. Everything else explains.
/// </summary>
public static class SpecReader
{
    private const string Folder = "Specs/";

    public static IEnumerable<SpecCase> All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var found in Read(name[Folder.Length..], reader.ReadToEnd()))
                yield return found;
        }
    }

    public static IEnumerable<SpecCase> Read(string file, string prose)
    {
        string? published = null;
        Dateline? dateline = null;
        var text = new List<string>();
        var expected = new List<string>();
        var (number, start) = (0, 0);
        foreach (var raw in prose.Split('\n').Append(""))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.StartsWith('>'))
            {
                if (expected.Count > 0)
                {
                    yield return Case(file, start, published, dateline, text, expected);
                    (text, expected) = ([], []);
                }
                if (text.Count == 0)
                    start = number;
                text.Add(line[1..].Trim());
                continue;
            }
            if (line.StartsWith('→'))
            {
                if (text.Count == 0)
                    throw new InvalidDataException($"{file}, line {number}: an arrow without a story before it");
                expected.Add(line[1..].Trim());
                continue;
            }
            if (text.Count > 0 && (expected.Count > 0 || line.Length > 0))
            {
                if (expected.Count == 0)
                    throw new InvalidDataException($"{file}, line {number}: a story without an arrow");
                yield return Case(file, start, published, dateline, text, expected);
                (text, expected) = ([], []);
            }
            if (line.StartsWith("Published ", StringComparison.Ordinal))
                (published, dateline) = Heading(file, number, line);
        }
    }

    /// <summary>"Published 2023-02-28 in Astana, KAZ." or "Published 2023-02-28."</summary>
    private static (string, Dateline?) Heading(string file, int number, string line)
    {
        var words = line["Published ".Length..].TrimEnd('.');
        var day = words[..Math.Min(10, words.Length)];
        if (Edtf.Day(day) is null)
            throw new InvalidDataException($"{file}, line {number}: {day} is no day");
        if (words.Length == 10)
            return (day, null);
        var place = words[10..].Trim();
        var comma = place.LastIndexOf(',');
        if (!place.StartsWith("in ", StringComparison.Ordinal) || comma < 0)
            throw new InvalidDataException($"{file}, line {number}: a dateline is \"in City, CODE\"");
        return (day, new Dateline(place[3..comma], place[(comma + 1)..].Trim(), day));
    }

    private static SpecCase Case(string file, int line, string? published, Dateline? dateline, List<string> text, List<string> expected) =>
        new(file, line, published, dateline, string.Join('\n', text).Trim().Replace("\n\n", "\u0001").Replace('\n', ' ').Replace("\u0001", "\n\n"), expected);
}
