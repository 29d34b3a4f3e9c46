namespace Dragoman.Model;

/// <summary>A name of the almanac found in a text, with all that it can be.</summary>
public readonly struct AlmanacMatch
{
    private readonly Almanac almanac;
    private readonly Findings found;

    internal AlmanacMatch(Almanac almanac, Span span, in Findings found)
    {
        this.almanac = almanac;
        this.found = found;
        Span = span;
    }

    /// <summary>Where it stands.</summary>
    public Span Span { get; }

    /// <summary>Everything that the name can be; rules decide by what stands around it.</summary>
    public AlmanacKinds Kinds => found.Kinds;

    /// <summary>The country that is named, or whose adjective, people or government it is; else null. A city's country is <see cref="Place"/>'s.</summary>
    public Country? Country => found.Country < 0 ? null : almanac.Parties.Countries[found.Country];

    /// <summary>The city, region or area, the most populous where several bear the name; else null.</summary>
    public Locality? Place => found.Place < 0 ? null : almanac.Localities[found.Place];

    /// <summary>The organisation that is named, or whose adjective or organ it is; else null.</summary>
    public Organisation? Organisation => found.Organisation < 0 ? null : almanac.Parties.Organisations[found.Organisation];

    public Forum? Format => found.Format < 0 ? null : almanac.Parties.Forums[found.Format];

    public OfficeTitle? Office => found.Office < 0 ? null : almanac.Offices.Title(found.Office);

    public Institution? Institution => found.Institution < 0 ? null : almanac.Offices.Institution(found.Institution);

    public Currency? Currency => found.Currency < 0 ? null : almanac.Parties.Currencies[found.Currency];

    /// <summary>The likely gender of who bears the given name or honorific; null where it is neither.</summary>
    public Gender? Gender => found.Gender < 0 ? null : (Gender)found.Gender;

    /// <summary>The code of the party that it names: a country's or an organisation's; else null.</summary>
    public string? PartyCode => Country?.Code ?? Organisation?.Code ?? Institution?.Of;

    /// <summary>Whether it can be any of the kinds.</summary>
    public bool Is(AlmanacKinds kinds) => (found.Kinds & kinds) != 0;

    /// <summary>Numbers into the almanac's tables; -1 is none.</summary>
    internal struct Findings()
    {
        public AlmanacKinds Kinds;
        public int Country = -1;
        public int Place = -1;
        public int Organisation = -1;
        public int Format = -1;
        public int Office = -1;
        public int Institution = -1;
        public int Currency = -1;
        public int Gender = -1;
    }
}
