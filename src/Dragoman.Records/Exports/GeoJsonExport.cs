using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Records;

/// <summary>Dealings on the map (RFC 7946): a point where the city is known, no geometry where it is not.</summary>
internal sealed class GeoJsonExport : IExport
{
    public string Name => "geojson";

    public string Title => "GeoJSON: engagements on the map";

    public string Ending => ".geojson";

    public string MediaType => "application/geo+json";

    public void Write(ExportSource source, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var dealing in source.Dealings())
            Feature(json, dealing);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Feature(Utf8JsonWriter json, Dealing dealing)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", dealing.Id);
        // A capital does not stand for a country here: a map would show a place that nobody told.
        var place = dealing.Where?.Name is null ? null : CountryCodes.Locate(dealing.Where);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }
        json.WriteStartObject("properties");
        json.WriteString("title", DealingColumns.Summary(dealing));
        foreach (var (name, of) in DealingColumns.Text.Skip(1))
            json.WriteString(name, of(dealing));
        foreach (var (name, of) in DealingColumns.Numbers)
            json.WriteNumber(name, of(dealing));
        if (place?.GeoNamesId is { } id)
            json.WriteNumber("geonames", id);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
