using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>Reads hand-coded stories: a folder of JSON files, one JSON file (an object or an array), or JSON Lines (docs/evaluate.md).</summary>
public static class GoldReader
{
    /// <exception cref="GoldException">The gold can't be read; the message says where and why.</exception>
    public static IReadOnlyList<GoldStory> Read(string path)
    {
        if (Directory.Exists(path))
        {
            var files = Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).ToArray();
            return files.Length == 0 ? throw new GoldException($"{path} holds no .json files") : [.. files.SelectMany(File)];
        }
        return System.IO.File.Exists(path) ? File(path) : throw new GoldException($"{path}: no such file or folder");
    }

    private static List<GoldStory> File(string path)
    {
        var stories = new List<GoldStory>();
        var lines = path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
        var number = 0;
        foreach (var text in lines ? System.IO.File.ReadLines(path) : [System.IO.File.ReadAllText(path)])
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var where = lines ? $"{path}, line {number}" : path;
            try
            {
                using var json = JsonDocument.Parse(text);
                if (json.RootElement.ValueKind == JsonValueKind.Array)
                    stories.AddRange(json.RootElement.EnumerateArray().Select(Story));
                else
                    stories.Add(Story(json.RootElement));
            }
            catch (Exception bad) when (bad is JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
            {
                throw new GoldException($"{where}: {bad.Message}");
            }
        }
        return stories;
    }

    private static GoldStory Story(JsonElement json) => new()
    {
        Id = Text(json, "id") ?? throw new FormatException("a story without an id"),
        Text = Text(json, "text"),
        Published = Text(json, "published"),
        Engagements = List(json, "engagements", Engagement),
        Statements = List(json, "statements", item => new GoldStatement(Text(item, "speaker"), Text(item, "text") ?? "")),
        Times = List(json, "timexes", Time) ?? List(json, "times", Time),
        Attributions = List(json, "attributions", item => new GoldAttribution(Spans(item, "source"), Spans(item, "content"))),
        // One event a story may stand in the story itself, as event data sets have it.
        Events = List(json, "events", Event) ?? (Text(json, "event") is null ? null : [Event(json)]),
    };

    private static GoldEngagement Engagement(JsonElement json)
    {
        var where = json.TryGetProperty("where", out var place) && place.ValueKind == JsonValueKind.Object ? place : default;
        return new GoldEngagement(
            Text(json, "kind") ?? throw new FormatException("an engagement without a kind"),
            Text(json, "status"),
            List(json, "participants", item => new GoldParty(Text(item, "name"), Text(item, "country"), Text(item, "side"))) ?? [],
            Text(json, "when"),
            Text(where, "place"),
            Text(where, "country"),
            !json.TryGetProperty("core", out var core) || core.ValueKind != JsonValueKind.False);
    }

    private static GoldTime Time(JsonElement json)
    {
        var span = json.TryGetProperty("span", out var pair) ? Pair(pair) : new Span(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());
        return new GoldTime(span, Text(json, "text") ?? "", Text(json, "type"), Text(json, "value"));
    }

    private static GoldEvent Event(JsonElement json) => new(
        Text(json, "event") ?? throw new FormatException("an event without a category"),
        Codes(json, "actors", "source"),
        Codes(json, "recipients", "target"));

    private static HashSet<string> Codes(JsonElement json, string name, string other)
    {
        var codes = List(json, name, Code) ?? List(json, other, Code) ?? [];
        return [.. codes.Where(code => code is not null).Select(code => code!.Length > 3 ? code[..3].ToUpperInvariant() : code.ToUpperInvariant())];
    }

    private static string? Code(JsonElement json) => json.ValueKind == JsonValueKind.Object ? Text(json, "code") ?? Text(json, "country") : null;

    private static List<T>? List<T>(JsonElement json, string name, Func<JsonElement, T> item) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item)]
            : null;

    private static List<Span> Spans(JsonElement json, string name) => List(json, name, Pair) ?? [];

    private static Span Pair(JsonElement json) => new(json[0].GetInt32(), json[1].GetInt32());

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
