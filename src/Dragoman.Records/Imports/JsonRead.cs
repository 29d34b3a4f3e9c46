using System.Text.Json;

namespace Dragoman.Records;

/// <summary>Reads of JSON that others wrote.</summary>
internal static class JsonRead
{
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static JsonDocument Object(string text)
    {
        try
        {
            var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            throw new FormatException("the JSON is no object");
        }
        catch (JsonException e)
        {
            throw new FormatException($"no JSON: {e.Message}", e);
        }
    }

    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text ? text : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray() : [];

    /// <summary>The day of a date that may have a time behind it, a month or a year alone; the last day of it where the end is meant.</summary>
    public static string? Day(string? date, bool end)
    {
        var text = date is null ? null : date.Length > 10 ? date[..10] : date;
        return DateRange.Of(text) is { } range ? Model.Edtf.Format(end ? range.Last : range.First) : null;
    }
}
