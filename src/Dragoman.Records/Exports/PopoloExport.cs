using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Records;

/// <summary>The persons of the dealings with the offices they were seen in, as Popolo: persons, organizations, posts, memberships.</summary>
internal sealed class PopoloExport : IExport
{
    public string Name => "popolo";

    public string Title => "Popolo: persons and their offices";

    public string Ending => ".json";

    public string MediaType => "application/json";

    public void Write(ExportSource source, Stream output)
    {
        var persons = source.Persons().OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("persons");
        foreach (var person in persons)
            PersonOf(json, person);
        json.WriteEndArray();
        json.WriteStartArray("organizations");
        foreach (var code in persons.SelectMany(p => p.Offices).Select(o => o.Of).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteString("name", CountryCodes.Name(code));
            json.WriteString("classification", CountryCodes.IsCountry(code) ? "country" : "international organization");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("memberships");
        foreach (var person in persons)
        {
            foreach (var office in person.Offices)
                Membership(json, person, office);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void PersonOf(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id);
        json.WriteString("name", person.Name);
        if (person.Spellings.Count > 1)
        {
            json.WriteStartArray("other_names");
            foreach (var spelling in person.Spellings.Where(s => s != person.Name))
            {
                json.WriteStartObject();
                json.WriteString("name", spelling);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (person.Wikidata is { } wikidata)
        {
            json.WriteStartArray("identifiers");
            json.WriteStartObject();
            json.WriteString("scheme", "wikidata");
            json.WriteString("identifier", wikidata);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteString("national_identity", person.Country);
        json.WriteEndObject();
    }

    private static void Membership(Utf8JsonWriter json, Person person, HeldOffice office)
    {
        json.WriteStartObject();
        json.WriteString("person_id", person.Id);
        json.WriteString("organization_id", office.Of);
        json.WriteString("role", office.Title);
        json.WriteString("start_date", office.First);
        json.WriteString("end_date", office.Last);
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("note", office.Source == "story" ? "first and last seen in stories" : office.Source);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
