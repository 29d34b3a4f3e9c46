using System.Text.Json;

namespace Dragoman.Intake;

/// <summary>ninjs 2 and 3: headlines and bodies as lists, each entry with its role; the main one is the story's, else the first.</summary>
internal static class JsonRoles
{
    public static string? Headline(JsonElement json) => Of(json, "headlines", _ => true);

    public static string? Body(JsonElement json, bool isHtml) => Of(json, "bodies", entry =>
        isHtml == (Word(entry, "contentType") ?? Word(entry, "contenttype") ?? "text/html").Contains("html", StringComparison.OrdinalIgnoreCase));

    private static string? Of(JsonElement json, string list, Func<JsonElement, bool> wanted)
    {
        if (!json.TryGetProperty(list, out var entries) || entries.ValueKind != JsonValueKind.Array)
            return null;
        string? first = null;
        foreach (var entry in entries.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || Word(entry, "value") is not { } value || string.IsNullOrWhiteSpace(value) || !wanted(entry))
                continue;
            if (Word(entry, "role") is "main" or null)
                return value;
            first ??= value;
        }
        return first;
    }

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
