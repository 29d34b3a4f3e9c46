using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Coded events as PLOVER's JSON, one event a line.</summary>
internal sealed class PloverExport : IExport
{
    public string Name => "plover";

    public string Title => "PLOVER: coded events as JSON";

    public string Ending => ".jsonl";

    public string MediaType => "application/jsonl";

    public void Write(ExportSource source, Stream output)
    {
        using var line = new MemoryStream();
        foreach (var found in source.Events())
        {
            line.SetLength(0);
            using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                Write(json, found, source.Now);
            line.WriteByte((byte)'\n');
            line.WriteTo(output);
        }
    }

    private static void Write(Utf8JsonWriter json, StoryEvent found, DateTimeOffset now)
    {
        var coded = found.Event;
        json.WriteStartObject();
        json.WriteString("id", found.Id);
        json.WriteString("date", found.Day);
        if (DateRange.Of(coded.When) is { IsDay: false } range)
            json.WriteString("enddate", Edtf.Format(range.Last));
        Entities(json, "actor", found.Record, coded.Actors);
        Entities(json, "recipient", found.Record, coded.Recipients);
        Texts(json, "event", [coded.Event.ToString().ToUpperInvariant()]);
        if (CountryCodes.Locate(coded.Where) is { } place || coded.Where is not null)
            Location(json, coded.Where!, CountryCodes.Locate(coded.Where));
        Texts(json, "event_text", [coded.Trigger.End <= found.Story.Text.Length ? coded.Trigger.Of(found.Story.Text).ToString() : ""]);
        json.WriteString("quad_code", Quad(coded.Quad));
        json.WriteNumber("event_scale", coded.Score);
        string?[] modes = [coded.Mode, coded.Auxiliary is { } auxiliary ? DealingColumns.Word(auxiliary) : null];
        Texts(json, "mode", modes.OfType<string>());
        Texts(json, "context", coded.Contexts);
        json.WriteString("text", found.Text);
        if (coded.Evidence.Count > 0)
        {
            json.WriteStartObject("text_info");
            json.WriteNumber("sequence", found.Sentence);
            json.WriteNumber("start", coded.Evidence[0].Start);
            json.WriteNumber("end", coded.Evidence[0].End);
            json.WriteEndObject();
        }
        Citation(json, found, now);
        json.WriteString("comment", $"{DealingColumns.Word(found.Standing)}; {coded.Rule}{(found.Dealing is null ? "" : $"; {found.Dealing}")}");
        json.WriteEndObject();
    }

    private static void Entities(Utf8JsonWriter json, string name, Record record, ValueList<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            var actor = record.Actors.FirstOrDefault(a => a.Id == party.Actor);
            json.WriteStartObject();
            json.WriteString("code", party.Country);
            json.WriteString("sector", party.Sector);
            json.WriteString("entity_text", party.Name ?? CountryCodes.Name(party.Country));
            if (actor is { Offices.Count: > 0 })
                json.WriteString("office", actor.Offices[0].Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, Place where, Locality? place)
    {
        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", where.Name ?? CountryCodes.Name(where.Country));
        if (place is not null)
        {
            json.WriteString("resolved_place", place.Name);
            if (place.GeoNamesId is { } id)
                json.WriteNumber("geonameid", id);
            if (place is { Latitude: { } latitude, Longitude: { } longitude })
            {
                json.WriteNumber("lat", latitude);
                json.WriteNumber("lon", longitude);
            }
            json.WriteString("province", place.Division);
        }
        json.WriteString("city", where.Name);
        json.WriteString("country", CountryCodes.Name(where.Country));
        json.WriteString("country_code", where.Country);
        json.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter json, StoryEvent found, DateTimeOffset now)
    {
        json.WriteStartObject("cite_info");
        json.WriteString("citation", found.Story.Id);
        json.WriteString("url", found.Story.Url);
        json.WriteString("title", found.Story.Headline);
        json.WriteString("language", found.Story.Language);
        json.WriteString("publication", found.Story.Outlet ?? found.Story.Agency);
        json.WriteString("coder", "dragoman");
        json.WriteString("codebook", "PLOVER");
        json.WriteString("version", "2021");
        json.WriteEndObject();
        json.WriteString("coder", "dragoman");
        json.WriteString("coded_date", now.UtcDateTime.ToString("yyyy-MM-dd"));
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Quad(Quad quad) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(quad.ToString());
}
