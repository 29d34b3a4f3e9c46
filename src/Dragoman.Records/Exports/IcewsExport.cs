using System.Globalization;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Coded events in the twenty columns of ICEWS, a row a directed pair.</summary>
internal sealed class IcewsExport : IExport
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name",
        "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public string Name => "icews";

    public string Title => "ICEWS: coded events in its 20 columns, CAMEO pairs expanded";

    public string Ending => ".tab";

    public string MediaType => "text/tab-separated-values";

    public void Write(ExportSource source, Stream output)
    {
        using var writer = new DelimitedWriter(output, '\t', new UTF8Encoding(false));
        writer.Row(Columns);
        foreach (var found in source.Events())
        {
            var number = 0;
            foreach (var (from, to, code) in Cameo.Pairs(found.Event))
            {
                var where = found.Event.Where;
                var place = CountryCodes.Locate(where);
                writer.Row(
                    $"{found.Id}-{++number}", found.Day, NameOf(from), from?.Sector, CountryOf(from), Cameo.Label(code), code,
                    Cameo.Goldstein(code).ToString("0.0", CultureInfo.InvariantCulture), NameOf(to), to?.Sector, CountryOf(to),
                    found.Story.Id, found.Sentence.ToString(), found.Story.Outlet ?? found.Story.Agency,
                    where?.Name, "", place?.Division, CountryCodes.Name(where?.Country), Degrees(place?.Latitude), Degrees(place?.Longitude));
            }
        }
    }

    internal static string Degrees(double? degrees) => degrees?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string NameOf(Party? party) => party is null ? "" : party.Name ?? CountryCodes.Name(party.Country);

    private static string CountryOf(Party? party) => CountryCodes.IsCountry(party?.Country) ? CountryCodes.Name(party!.Country) : "";
}
