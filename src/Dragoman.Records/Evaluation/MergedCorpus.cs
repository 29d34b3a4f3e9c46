using Dragoman.Model;

namespace Dragoman.Records.Evaluation;

/// <summary>Stories with what the merged record should say of them: the format is told in the README of the corpus in the tests.</summary>
public sealed class MergedCorpus
{
    private MergedCorpus(List<MergedStory> stories, Dictionary<string, string> lives)
    {
        Stories = stories;
        Lives = lives;
    }

    /// <summary>In the order they were published.</summary>
    public IReadOnlyList<MergedStory> Stories { get; }

    /// <summary>The life of each dealing ("scheduled 2024-04-22; held 2024-04-22"), by sequence and key.</summary>
    public IReadOnlyDictionary<string, string> Lives { get; }

    /// <summary>Reads the sequences of a folder.</summary>
    /// <exception cref="FormatException">A line is none of the format; the message names it.</exception>
    public static MergedCorpus Read(string folder)
    {
        var stories = new List<MergedStory>();
        var lives = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            ReadSequence(Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path), stories, lives);
        if (stories.Count == 0)
            throw new FormatException($"no sequences of stories in {folder}");
        return new MergedCorpus([.. stories.OrderBy(s => s.Published, StringComparer.Ordinal)], lives);
    }

    private static void ReadSequence(string sequence, string[] lines, List<MergedStory> stories, Dictionary<string, string> lives)
    {
        var text = new List<string>();
        var gold = new List<MergedReport>();
        string[]? head = null;
        foreach (var line in lines.Append("==="))
        {
            if (line.StartsWith("===", StringComparison.Ordinal))
            {
                if (head is not null)
                    stories.Add(new MergedStory($"{sequence}/{stories.Count + 1}", head[0], head[1], string.Join('\n', text).Trim(), [.. gold]));
                head = line.Length == 3 ? null : Cut(line[3..], ',', 2, line);
                text.Clear();
                gold.Clear();
            }
            else if (head is null && line.StartsWith("dealing ", StringComparison.Ordinal))
            {
                var parts = Cut(line["dealing ".Length..], ':', 2, line);
                lives.Add($"{sequence}/{parts[0]}", parts[1]);
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                gold.Add(Report(sequence, line));
            }
            else if (head is not null)
            {
                text.Add(line);
            }
            else if (line.Trim().Length > 0 && line[0] != '#')
            {
                throw new FormatException($"{sequence}: '{line}' stands before the first story");
            }
        }
        foreach (var report in stories.Where(s => s.Id.StartsWith(sequence, StringComparison.Ordinal)).SelectMany(s => s.Gold))
        {
            if (!lives.ContainsKey(report.Dealing))
                throw new FormatException($"{report.Dealing} has no line that tells its life");
        }
    }

    private static MergedReport Report(string sequence, string line)
    {
        var parts = Cut(line[2..], '|', 3, line);
        var key = Cut(parts[0], ':', 2, line);
        var facts = key[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var place = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (facts.Length != 3 || place.Length < 2 || !Enum.TryParse<EngagementKind>(facts[0], true, out var kind) || !Enum.TryParse<EngagementStatus>(facts[1], true, out var status))
            throw new FormatException($"{sequence}: '{line}' is no report");
        return new MergedReport($"{sequence}/{key[0]}", new Engagement
        {
            Id = "e0",
            Kind = kind,
            Status = status,
            When = Given(facts[2]),
            Where = Given(place[^1]) is null ? null : new Place(Given(string.Join(' ', place[..^1])), place[^1]),
            Participants = parts[2].Split(';', StringSplitOptions.TrimEntries).Select(p => Participant(p, line)).ToValueList(),
            Evidence = [new Span(0, 1)],
            Rule = "gold",
            Confidence = 0.9,
        });
    }

    private static Participant Participant(string text, string line)
    {
        var (open, close) = (text.IndexOf('(', StringComparison.Ordinal), text.IndexOf(')', StringComparison.Ordinal));
        if (open < 1 || close < open)
            throw new FormatException($"'{text}' in '{line}' is no participant");
        var side = Given(text[(close + 1)..].Trim());
        return new Participant(null, Given(text[..open].Trim()), text[(open + 1)..close], side is null ? null : Enum.Parse<Side>(side, ignoreCase: true));
    }

    private static string? Given(string text) => text.Length == 0 || text == "-" ? null : text;

    private static string[] Cut(string text, char separator, int count, string line)
    {
        var parts = text.Split(separator, count, StringSplitOptions.TrimEntries);
        return parts.Length == count ? parts : throw new FormatException($"'{line}' lacks a '{separator}'");
    }
}
