using System.Globalization;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Coded events in the 61 columns of GDELT 2's table of events, without a header, a row a directed pair.</summary>
internal sealed class GdeltExport : IExport
{
    public string Name => "gdelt";

    public string Title => "GDELT 2 events: 61 columns without a header, CAMEO pairs expanded";

    public string Ending => ".CSV";

    public string MediaType => "text/tab-separated-values";

    public void Write(ExportSource source, Stream output)
    {
        using var writer = new DelimitedWriter(output, '\t', new UTF8Encoding(false));
        foreach (var found in source.Events())
        {
            if (Edtf.Day(found.Day) is not { } day)
                continue;
            var number = 0;
            foreach (var (from, to, code) in Cameo.Pairs(found.Event))
                writer.Row(Cells(found, source.Now, day, found.Number(++number), from, to, code));
        }
    }

    private static string?[] Cells(StoryEvent found, DateTimeOffset now, NodaTime.LocalDate day, long number, Party? from, Party? to, string code)
    {
        var fraction = day.Year + (((day.Month * 30) + day.Day) / 365.0);
        var lead = found.Event.Evidence.Count > 0 && found.Event.Evidence[0].Start < found.Story.Body.Start + 400;
        return
        [
            number.ToString(), $"{day.Year:0000}{day.Month:00}{day.Day:00}", $"{day.Year:0000}{day.Month:00}", $"{day.Year:0000}",
            fraction.ToString("0.0000", CultureInfo.InvariantCulture),
            .. Actor(from), .. Actor(to),
            lead ? "1" : "0", code, code[..Math.Min(3, code.Length)], code[..2], Cameo.QuadClass(code).ToString(),
            Cameo.Goldstein(code).ToString("0.0", CultureInfo.InvariantCulture), Math.Max(1, found.Event.Evidence.Count).ToString(), "1", "1", "",
            .. Geo(CapitalOf(from)), .. Geo(CapitalOf(to)), .. Geo(found.Event.Where),
            now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture), found.Story.Url ?? found.Story.Input,
        ];
    }

    private static string?[] Actor(Party? party)
    {
        if (party is null)
            return ["", "", "", "", "", "", "", "", "", ""];
        var isCountry = CountryCodes.IsCountry(party.Country);
        return
        [
            $"{party.Country}{party.Sector}", (party.Name ?? CountryCodes.Name(party.Country)).ToUpperInvariant(), isCountry ? party.Country : "",
            isCountry ? "" : party.Country, "", "", "", party.Sector, "", "",
        ];
    }

    private static Place? CapitalOf(Party? party) => CountryCodes.IsCountry(party?.Country) ? new Place(null, party!.Country) : null;

    /// <summary>Type 1 is a country, 4 a city outside the United States, 3 one in them.</summary>
    private static string?[] Geo(Place? place)
    {
        if (place is null)
            return ["0", "", "", "", "", "", "", ""];
        var found = CountryCodes.Locate(place);
        var country = CountryCodes.Name(place.Country);
        string type = place.Name is null ? "1" : place.Country == "USA" ? "3" : "4";
        return
        [
            type, place.Name is null ? country : $"{place.Name}, {found?.Division}, {country}".Replace(", ,", ",", StringComparison.Ordinal),
            CountryCodes.Fips(place.Country), CountryCodes.Fips(place.Country), "",
            IcewsExport.Degrees(found?.Latitude), IcewsExport.Degrees(found?.Longitude),
            place.Name is null ? CountryCodes.Fips(place.Country) : found?.GeoNamesId?.ToString(),
        ];
    }
}
