using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// The answer of Wikidata's query service as JSON, a row an office. Columns by these names, each with its Label beside it:
/// <c>person</c> (or item), <c>position</c> (or office), <c>country</c> (a name, or its ISO code as <c>countryCode</c>), <c>start</c>, <c>end</c>.
/// </summary>
internal sealed class WikidataImport : IImport
{
    public string Name => "wikidata";

    public string Title => "Wikidata query results (SPARQL JSON)";

    public bool Knows(string text) => text.AsSpan().TrimStart().StartsWith("{") && text.Contains("\"bindings\"", StringComparison.Ordinal);

    public IReadOnlyList<OfficeHolder> Read(string text)
    {
        using var document = JsonRead.Object(text);
        if (!document.RootElement.TryGetProperty("results", out var results))
            throw new FormatException("no results in it: this is no answer of a SPARQL service");
        var holders = new Dictionary<string, OfficeHolder>(StringComparer.Ordinal);
        foreach (var row in results.Items("bindings"))
        {
            var name = Value(row, "personLabel", "itemLabel", "person", "item");
            if (name is null)
                continue;
            var id = Identifier(Value(row, "person", "item"));
            var of = PopoloImport.Code(Value(row, "countryCode")) ?? PopoloImport.Code(Value(row, "countryLabel", "country", "organisationLabel"));
            var key = id ?? name;
            var holder = holders.GetValueOrDefault(key) ?? new OfficeHolder { Name = name, Country = of, Wikidata = id };
            if (Value(row, "personAltLabel", "itemAltLabel") is { } others)
                holder = holder with { OtherNames = others.Split(", ").ToValueList() };
            if (Value(row, "positionLabel", "officeLabel", "position", "office") is { } title)
                holder = holder with { Offices = [.. holder.Offices, Office(row, title, of)] };
            holders[key] = holder;
        }
        return [.. holders.Values];
    }

    private static HeldOffice Office(JsonElement row, string title, string? of) => new(title, OfficeRank.Of(title, of), of,
        JsonRead.Day(Value(row, "start", "startTime"), end: false), JsonRead.Day(Value(row, "end", "endTime"), end: true), "wikidata");

    private static string? Identifier(string? address)
    {
        var last = address?[(address.LastIndexOf('/') + 1)..];
        return last is { Length: > 1 } && last[0] == 'Q' && last.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false ? last : null;
    }

    private static string? Value(JsonElement row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var cell) && cell.Text("value") is { } value)
                return value;
        }
        return null;
    }
}
