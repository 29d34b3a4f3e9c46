using System.Globalization;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Coded events in the forty columns of POLECAT, a row an event.</summary>
internal sealed class PolecatExport : IExport
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw",
        "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
        "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public string Name => "polecat";

    public string Title => "POLECAT: coded events in its 40 columns";

    public string Ending => ".tsv";

    public string MediaType => "text/tab-separated-values";

    public void Write(ExportSource source, Stream output)
    {
        using var writer = new DelimitedWriter(output, '\t', new UTF8Encoding(false));
        writer.Row(Columns);
        foreach (var found in source.Events())
        {
            var coded = found.Event;
            var place = CountryCodes.Locate(coded.Where);
            writer.Row([
                found.Id, found.Day, coded.Event.ToString().ToUpperInvariant(), coded.Mode, coded.Score.ToString("0.0", CultureInfo.InvariantCulture),
                System.Text.Json.JsonNamingPolicy.KebabCaseUpper.ConvertName(coded.Quad.ToString()).Replace('-', '_'), string.Join(';', coded.Contexts),
                .. Side(found.Record, coded.Actors),
                .. Side(found.Record, coded.Recipients),
                place?.Name ?? coded.Where?.Name, coded.Where?.Name, "", place?.Division, CountryCodes.Name(coded.Where?.Country),
                IcewsExport.Degrees(place?.Latitude), IcewsExport.Degrees(place?.Longitude), place?.GeoNamesId?.ToString(), coded.Where?.Name,
                coded.Where?.Name is null ? "" : "PPL", found.Story.Outlet ?? found.Story.Agency,
                Edtf.Day(found.Story.Published) is { } day ? Edtf.Format(day) : "",
                Names(found.Record, ActorKind.Person), Names(found.Record, ActorKind.Organisation), Locations(found.Record), found.Story.Language,
                $"PLOVER 2021; {DealingColumns.Word(found.Standing)}"]);
        }
    }

    private static string?[] Side(Record record, ValueList<Party> parties)
    {
        var sectors = parties.Select(p => p.Sector).OfType<string>().Distinct().ToList();
        var titles = parties.Select(p => record.Actors.FirstOrDefault(a => a.Id == p.Actor) is { Offices.Count: > 0 } actor ? actor.Offices[0].Title : null).OfType<string>();
        return
        [
            string.Join(';', parties.Select(p => p.Name ?? CountryCodes.Name(p.Country))),
            string.Join(';', parties.Select(p => p.Country).OfType<string>()),
            string.Join(';', parties.Select(p => CountryCodes.Cow(p.Country)).Where(c => c.Length > 0)),
            sectors.Count > 0 ? sectors[0] : "",
            string.Join(';', sectors),
            string.Join(';', titles),
            string.Join(';', parties.Select(p => p.Name).OfType<string>()),
            "",
        ];
    }

    private static string Names(Record record, ActorKind kind) => string.Join(';', record.Actors.Where(a => a.Kind == kind).Select(a => a.Name));

    private static string Locations(Record record) =>
        string.Join(';', record.Engagements.Select(e => e.Where?.Name).Concat(record.Events.Select(e => e.Where?.Name)).OfType<string>().Distinct());
}
