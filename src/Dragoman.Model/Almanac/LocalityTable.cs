using System.Globalization;
using System.Text;

namespace Dragoman.Model;

/// <summary>
/// The places by number: first the cities, then the divisions, then the places written by hand. Cities and divisions stay lines of their
/// files and become objects when they are asked for.
/// </summary>
internal sealed class LocalityTable
{
    /// <summary>A capital counts as four times its people: news means San Jose in Costa Rica.</summary>
    private const int CapitalFactor = 4;

    /// <summary>What a place that the hand-written file knows counts more: news means Newcastle in England.</summary>
    private const int KnownFactor = 3;

    /// <summary>What a region, a great country's state, any division and a small place count as, in people.</summary>
    private const int RegionWeight = 3_000_000, StateWeight = 2_000_000, DivisionWeight = 50_000, PlaceWeight = 100_000;

    private readonly DataTable cities;
    private readonly DataTable divisions;
    private readonly List<int> cityLines = new(20_000);
    private readonly List<int> divisionLines = new(4_000);
    private readonly List<Locality> written = [];
    private readonly Dictionary<int, string> newsNames = [];

    public LocalityTable(NameIndex names)
    {
        cities = DataTable.Open("cities.tsv");
        for (var next = 0; cities.Read(ref next, out var line); cityLines.Add(line))
            names.Add(cities.Field(line, 0), AlmanacKinds.City, cityLines.Count);
        divisions = DataTable.Open("divisions.tsv");
        for (var next = 0; divisions.Read(ref next, out var line); divisionLines.Add(line))
            names.Add(divisions.Field(line, 0), AlmanacKinds.Region, cityLines.Count + divisionLines.Count);
        AddWritten(names, DataTable.Open("place-names.tsv"));
    }

    public Locality this[int place]
    {
        get
        {
            if (place < cityLines.Count)
                return City(place);
            place -= cityLines.Count;
            if (place >= divisionLines.Count)
                return written[place - divisionLines.Count];
            var line = divisionLines[place];
            return new Locality(divisions.Text(line, 0), divisions.Text(line, 1), AlmanacKinds.Region);
        }
    }

    /// <summary>The cities whose names begin so, folded, the likeliest first.</summary>
    public IEnumerable<Locality> Cities(string beginning, int most)
    {
        var wanted = new byte[NameIndex.LongestName];
        wanted = wanted[..NameIndex.Fold(beginning, wanted, out _)];
        var name = new byte[NameIndex.LongestName];
        var found = new List<int>();
        for (var city = 0; city < cityLines.Count && wanted.Length > 0; city++)
        {
            var text = newsNames.TryGetValue(city, out var other) ? other : cities.Text(cityLines[city], 0);
            var length = NameIndex.Fold(text, name, out _);
            if (Ascii.EqualsIgnoreCase(name.AsSpan(0, Math.Min(length, wanted.Length)), wanted))
                found.Add(city);
        }
        return found.OrderByDescending(Weight).Take(most).Select(City);
    }

    /// <summary>How likely news means this place, in people.</summary>
    public long Weight(int place)
    {
        if (place < cityLines.Count)
        {
            var line = cityLines[place];
            _ = int.TryParse(cities.Field(line, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var people);
            return (long)people * (cities.Field(line, 3).SequenceEqual("capital"u8) ? CapitalFactor : 1)
                * (newsNames.ContainsKey(place) ? KnownFactor : 1);
        }

        place -= cityLines.Count;
        if (place < divisionLines.Count)
            return divisions.Field(divisionLines[place], 1) is var c
                && (c.SequenceEqual("USA"u8) || c.SequenceEqual("CAN"u8) || c.SequenceEqual("AUS"u8) || c.SequenceEqual("IND"u8)
                    || c.SequenceEqual("CHN"u8)) ? StateWeight : DivisionWeight;
        return written[place - divisionLines.Count].Kind == AlmanacKinds.City ? PlaceWeight : RegionWeight;
    }

    public bool IsIn(int place, string country)
    {
        Span<byte> code = stackalloc byte[8];
        if (country.Length > code.Length)
            return false;
        code = code[..Encoding.UTF8.GetBytes(country, code)];
        if (place < cityLines.Count)
            return cities.Field(cityLines[place], 1).SequenceEqual(code);
        place -= cityLines.Count;
        return place < divisionLines.Count
            ? divisions.Field(divisionLines[place], 1).SequenceEqual(code)
            : written[place - divisionLines.Count].Country == country;
    }

    /// <summary>Whether a city lies in the division of that name.</summary>
    public bool IsInDivision(int place, string division) =>
        place < cityLines.Count && cities.Field(cityLines[place], 2).SequenceEqual(Encoding.UTF8.GetBytes(division));

    private Locality City(int place)
    {
        var line = cityLines[place];
        var name = newsNames.TryGetValue(place, out var other) ? other : cities.Text(line, 0);
        return new Locality(name, cities.Text(line, 1), AlmanacKinds.City)
        {
            Division = cities.TextOrNull(line, 2),
            IsCapital = cities.Field(line, 3).SequenceEqual("capital"u8),
            Population = int.Parse(cities.Field(line, 4), CultureInfo.InvariantCulture),
            Latitude = double.Parse(cities.Field(line, 5), CultureInfo.InvariantCulture),
            Longitude = double.Parse(cities.Field(line, 6), CultureInfo.InvariantCulture),
            GeoNamesId = int.Parse(cities.Field(line, 7), CultureInfo.InvariantCulture),
        };
    }

    private void AddWritten(NameIndex names, DataTable table)
    {
        for (var next = 0; table.Read(ref next, out var line);)
        {
            var name = table.Text(line, 0);
            var country = table.TextOrNull(line, 2);
            var kind = table.Text(line, 1) switch
            {
                "region" => AlmanacKinds.Region,
                "area" => AlmanacKinds.Area,
                _ => AlmanacKinds.City,
            };
            string[] all = [name, .. table.List(line, 3)];
            var place = kind == AlmanacKinds.City ? Known(names, all, country) : -1;
            if (place < 0)
            {
                place = cityLines.Count + divisionLines.Count + written.Count;
                written.Add(new Locality(name, country, kind));
            }
            else
            {
                newsNames[place] = name;
            }

            foreach (var spelling in all)
                names.Add(spelling, kind, place);
        }
    }

    /// <summary>The greatest city of the country that bears one of the names, or -1.</summary>
    private int Known(NameIndex names, string[] spellings, string? country)
    {
        Span<byte> folded = stackalloc byte[NameIndex.LongestName];
        var best = -1;
        foreach (var spelling in spellings)
        {
            var name = folded[..NameIndex.Fold(spelling, folded, out var hash)];
            for (var e = names.First(hash, name); e >= 0; e = names.Next(e, hash, name))
            {
                var place = names.Value(e);
                if (names.Kind(e) == AlmanacKinds.City && place < cityLines.Count && country is not null && IsIn(place, country)
                    && (best < 0 || Weight(place) > Weight(best)))
                    best = place;
            }
        }

        return best;
    }
}
