namespace Dragoman.Model;

/// <summary>
/// What an almanac holds: countries, organisations, formats, offices, places, names and currencies, and how news writes them. Read once
/// from the files under Data; unchanging, and safe for many threads.
/// </summary>
public sealed class Almanac
{
    private static readonly Lazy<Almanac> Shared = new(() => new Almanac());

    private readonly Lazy<Dictionary<string, string>> agencies = new(() =>
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var (table, next) = (DataTable.Open("agencies.tsv"), 0); table.Read(ref next, out var line);)
            countries.Add(table.Text(line, 0), table.Text(line, 1));
        return countries;
    });

    private readonly Lazy<SourceTable> sources = new(() => new SourceTable());

    private readonly NameIndex names = new(65_536);

    private Almanac()
    {
        Localities = new LocalityTable(names);
        AddNames(DataTable.Open("given-names.tsv"), genderColumn: 1);
        Parties = new PartyTable(names);
        Offices = new OfficeTable(names, Parties.CountryIndex);
        AddAreaWords(DataTable.Open("area-words.tsv"));
        AddNames(DataTable.Open("names.tsv"), genderColumn: 2, partColumn: 1);
    }

    /// <summary>The almanac of this program.</summary>
    public static Almanac Default => Shared.Value;

    /// <summary>All countries, territories and former states, by code.</summary>
    public IReadOnlyList<Country> Countries => Parties.Countries;

    /// <summary>All organisations, by code.</summary>
    public IReadOnlyList<Organisation> Organisations => Parties.Organisations;

    /// <summary>All named formats, by name.</summary>
    public IReadOnlyList<Forum> Formats => Parties.Forums;

    internal LocalityTable Localities { get; }

    internal PartyTable Parties { get; }

    internal OfficeTable Offices { get; }

    /// <summary>The country of a code, alpha-3 or alpha-2; null where there is none.</summary>
    public Country? Country(string code) => Parties.CountryIndex(code) is >= 0 and var index ? Parties.Countries[index] : null;

    /// <summary>The organisation of a code ("UNO") or a name ("the United Nations" without its article).</summary>
    public Organisation? Organisation(string codeOrName)
    {
        var index = Parties.OrganisationIndex(codeOrName);
        if (index >= 0)
            return Parties.Organisations[index];
        return TryMatch(codeOrName, AlmanacKinds.Organisation | AlmanacKinds.OrganisationPart, out var match) ? match.Organisation : null;
    }

    /// <summary>The format of a name ("G-7").</summary>
    public Forum? Format(ReadOnlySpan<char> name) => TryMatch(name, AlmanacKinds.Format, out var match) ? match.Format : null;

    /// <summary>
    /// The office of a title. A title that has its rank in one country only ("secretary of state") is found for that country or where
    /// none is given.
    /// </summary>
    public OfficeTitle? Office(ReadOnlySpan<char> title, string? country = null)
    {
        Span<byte> buffer = stackalloc byte[NameIndex.LongestName];
        var folded = buffer[..NameIndex.Fold(title, buffer, out var hash)];
        OfficeTitle? best = null;
        for (var e = names.First(hash, folded); e >= 0; e = names.Next(e, hash, folded))
        {
            if (names.Kind(e) != AlmanacKinds.Office)
                continue;
            var office = Offices.Title(names.Value(e));
            if (country is not null && office.Of is not null && office.Of != country)
                continue;
            if (best is null || (country is not null && office.Of == country) || (best.Portfolio is not null && office.Portfolio is null))
                best = office;
        }

        return best;
    }

    /// <summary>The cities whose names begin so, in any spelling of letters, the likeliest in news first.</summary>
    public IReadOnlyList<Locality> Cities(string beginning, int most) => [.. Localities.Cities(beginning, most)];

    /// <summary>
    /// The place of a name: the most populous (a capital counts fourfold), or in the country (alpha-3) or first-order division
    /// ("Texas") that is given.
    /// </summary>
    public Locality? Place(ReadOnlySpan<char> name, string? country = null, string? division = null)
    {
        Span<byte> buffer = stackalloc byte[NameIndex.LongestName];
        var folded = buffer[..NameIndex.Fold(name, buffer, out var hash)];
        var best = BestPlace(folded, hash, country, division);
        return best < 0 ? null : Localities[best];
    }

    /// <summary>The currency of a code, symbol or name ("EUR", "$", "Australian dollars").</summary>
    public Currency? Currency(ReadOnlySpan<char> word)
    {
        if (Parties.CurrencyIndex(word) is >= 0 and var index)
            return Parties.Currencies[index];
        return TryMatch(word, AlmanacKinds.Currency, out var match) ? match.Currency : null;
    }

    /// <summary>The country of a national news agency by the name that records keep; null for one that reports the whole world.</summary>
    public string? AgencyCountry(string agency) => agencies.Value.GetValueOrDefault(agency);

    /// <summary>The country whose state runs an outlet or agency, by the name that records keep; null where none is known to.</summary>
    public string? StateMedium(string name) => sources.Value.StateMedium(name);

    /// <summary>Whether an outlet, by the name that records keep, is a news agency that no state runs.</summary>
    public bool IsAgency(string name) => sources.Value.IsAgency(name) || (agencies.Value.ContainsKey(name) && StateMedium(name) is null);

    /// <summary>The country whose government publishes under a host of the internet; null where none is known to.</summary>
    public string? GovernmentOf(string host) => sources.Value.GovernmentOf(host, ending => ending.Length == 2 ? Country(ending.ToUpperInvariant())?.Code : null);

    /// <summary>The likely gender of a given name; null where the name is not known.</summary>
    public Gender? GenderOf(ReadOnlySpan<char> givenName) =>
        TryMatch(givenName, AlmanacKinds.GivenName, out var match) ? match.Gender : null;

    /// <summary>
    /// The longest name of the almanac that begins at <paramref name="start"/>, where a word must begin, and ends with a word. It has
    /// all kinds that it can be; at least one is among <paramref name="wanted"/>.
    /// </summary>
    public bool TryFind(ReadOnlySpan<char> text, int start, AlmanacKinds wanted, out AlmanacMatch match)
    {
        match = default;
        if ((uint)start >= (uint)text.Length || (start > 0 && NameFolding.IsWord(text[start - 1]) && NameFolding.IsWord(text[start])))
            return false;
        // Most words of a text begin no name, which their first letters tell.
        return MayBegin(text, start) && TryLongest(text, start, wanted, out match);
    }

    /// <summary>The longest name that begins at <paramref name="start"/> and is more than a particle ("de") or suffix ("II").</summary>
    public bool TryFind(ReadOnlySpan<char> text, int start, out AlmanacMatch match) =>
        TryFind(text, start, AlmanacKinds.All & ~(AlmanacKinds.Particle | AlmanacKinds.Suffix), out match);

    /// <summary>The name that is the whole text.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, AlmanacKinds wanted, out AlmanacMatch match)
    {
        Span<byte> buffer = stackalloc byte[NameIndex.LongestName];
        var folded = buffer[..NameIndex.Fold(text, buffer, out var hash)];
        var found = Collect(folded, hash);
        match = new AlmanacMatch(this, new Span(0, text.Length), found);
        return (found.Kinds & wanted) != 0;
    }

    /// <summary>
    /// The city or region that begins at <paramref name="start"/>, with the country or division that names it more closely behind a
    /// comma ("Tbilisi, Georgia", "Paris, Texas"); the span covers both. A small place of a great name is known by its country alone.
    /// </summary>
    public Locality? TryFindPlace(ReadOnlySpan<char> text, int start, out Span span)
    {
        const AlmanacKinds places = AlmanacKinds.City | AlmanacKinds.Region | AlmanacKinds.Area;
        span = default;
        if (!TryFind(text, start, places, out var match))
            return null;
        span = match.Span;
        var behind = span.End;
        if (behind + 2 >= text.Length || text[behind] != ',' || text[behind + 1] != ' '
            || !TryFind(text, behind + 2, AlmanacKinds.Country | AlmanacKinds.Region, out var qualifier))
            return match.Place;
        var name = text[span.Start..span.End];
        var closer = qualifier.Is(AlmanacKinds.Region) ? Place(name, qualifier.Place!.Country, qualifier.Place.Name) : null;
        closer ??= qualifier.Is(AlmanacKinds.Country) ? Place(name, qualifier.Country!.Code) : null;
        if (closer is null && !qualifier.Is(AlmanacKinds.City) && (qualifier.Is(AlmanacKinds.Region) || match.Place?.IsCapital != true)
            && ClosesApposition(text, qualifier.Span.End))
            closer = new Locality(name.ToString(), qualifier.Country?.Code ?? qualifier.Place?.Country, AlmanacKinds.City);
        if (closer is null)
            return match.Place;
        span = new Span(span.Start, qualifier.Span.End);
        return closer;
    }

    /// <summary>
    /// Whether what stands before is closed off, as "Texas" is in "Paris, Texas, on Monday"; in "in Paris, Germany said" it begins anew.
    /// </summary>
    private static bool ClosesApposition(ReadOnlySpan<char> text, int end) =>
        end == text.Length || text[end] is ',' or ')' or '\n' or ';' || text[end..].StartsWith(" --") || text[end..].StartsWith(" (");

    private bool TryLongest(ReadOnlySpan<char> text, int start, AlmanacKinds wanted, out AlmanacMatch match)
    {
        Span<byte> folded = stackalloc byte[NameIndex.LongestName];
        Span<Ending> endings = stackalloc Ending[NameIndex.LongestName];
        for (var i = Endings(text, start, folded, endings) - 1; i >= 0; i--)
        {
            var (length, end, hash) = endings[i];
            var found = Collect(folded[..length], hash);
            if ((found.Kinds & wanted) == 0)
                continue;
            match = new AlmanacMatch(this, new Span(start, end), found);
            return true;
        }

        match = default;
        return false;
    }

    /// <summary>False only where no name begins with the three letters at <paramref name="start"/>, and none can end within them.</summary>
    private bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        if (start + NameIndex.ShortPrefix > text.Length)
            return true;
        var hash = NameIndex.Start;
        for (var i = start; i < start + NameIndex.ShortPrefix; i++)
        {
            var c = text[i];
            if (!NameFolding.IsWord(c) || NameFolding.IsAccent(c))
                return true;
            var b = NameFolding.Fold(c);
            if (b == NameFolding.Nothing)
                return true;
            hash = NameIndex.Step(hash, b);
        }

        return names.Reach(hash) > 0;
    }

    /// <summary>
    /// Folds the text on from where a name may begin, as far as the names with its first letters reach, and notes every place where
    /// it may end.
    /// </summary>
    private int Endings(ReadOnlySpan<char> text, int start, Span<byte> folded, Span<Ending> endings)
    {
        int length = 0, count = 0, lines = 0, reach = folded.Length;
        var hash = NameIndex.Start;
        for (var i = start; i < text.Length && length < reach; i++)
        {
            var c = text[i];
            if (NameFolding.IsAccent(c))
                continue;
            var b = NameFolding.Fold(c);
            if (b == NameFolding.Nothing || (c == '\n' && ++lines > 1))
                break;
            if (char.IsWhiteSpace(c) && length > 0 && folded[length - 1] == ' ')
                continue;
            folded[length++] = b;
            hash = NameIndex.Step(hash, b);
            if (length is NameIndex.ShortPrefix or NameIndex.LongPrefix)
                reach = Math.Min(reach, names.Reach(hash));
            if (length > reach)
                break;
            if (b == ' ')
                continue;
            lines = 0;
            var end = i + 1;
            while (end < text.Length && NameFolding.IsAccent(text[end]))
                end++;
            if (end == text.Length || !NameFolding.IsWord(c) || !NameFolding.IsWord(text[end]))
                endings[count++] = new Ending(length, end, hash);
        }

        return count;
    }

    private AlmanacMatch.Findings Collect(ReadOnlySpan<byte> folded, uint hash)
    {
        var found = new AlmanacMatch.Findings();
        var nearest = AlmanacKinds.None;
        for (var e = names.First(hash, folded); e >= 0; e = names.Next(e, hash, folded))
        {
            var kind = names.Kind(e);
            found.Kinds |= kind;
            Note(ref found, ref nearest, kind, names.Value(e));
        }

        if (found.Place >= 0)
            found.Place = BestPlace(folded, hash, null, null);
        return found;
    }

    private static void Note(ref AlmanacMatch.Findings found, ref AlmanacKinds nearest, AlmanacKinds kind, int value)
    {
        switch (kind)
        {
            case AlmanacKinds.Country or AlmanacKinds.Adjective or AlmanacKinds.People or AlmanacKinds.PeoplePlural
                or AlmanacKinds.GovernmentName:
                // The kinds stand in the order of how directly they name the country; words of wider areas have none.
                if (value >= 0 && (nearest == AlmanacKinds.None || kind < nearest))
                    (nearest, found.Country) = (kind, value);
                break;
            case AlmanacKinds.City or AlmanacKinds.Region or AlmanacKinds.Area:
                found.Place = value;
                break;
            case AlmanacKinds.Organisation or AlmanacKinds.OrganisationAdjective or AlmanacKinds.OrganisationPart:
                found.Organisation = value;
                break;
            case AlmanacKinds.Format:
                found.Format = value;
                break;
            case AlmanacKinds.Office:
                // Titles written out come before those that a pattern makes.
                found.Office = found.Office < 0 ? value : Math.Min(found.Office, value);
                break;
            case AlmanacKinds.Institution:
                found.Institution = found.Institution < 0 ? value : Math.Min(found.Institution, value);
                break;
            case AlmanacKinds.Currency:
                found.Currency = value;
                break;
            case AlmanacKinds.GivenName or AlmanacKinds.Honorific:
                if (found.Gender < 0)
                    found.Gender = value;
                break;
        }
    }

    private int BestPlace(ReadOnlySpan<byte> folded, uint hash, string? country, string? division)
    {
        var best = -1;
        long weight = -1;
        for (var e = names.First(hash, folded); e >= 0; e = names.Next(e, hash, folded))
        {
            if ((names.Kind(e) & (AlmanacKinds.City | AlmanacKinds.Region | AlmanacKinds.Area)) == 0)
                continue;
            var place = names.Value(e);
            if ((country is not null && !Localities.IsIn(place, country))
                || (division is not null && !Localities.IsInDivision(place, division)))
                continue;
            var candidate = Localities.Weight(place);
            if (candidate > weight)
                (best, weight) = (place, candidate);
        }

        return best;
    }

    private void AddNames(DataTable table, int genderColumn, int partColumn = -1)
    {
        for (var next = 0; table.Read(ref next, out var line);)
        {
            var part = partColumn < 0 ? "given"u8 : table.Field(line, partColumn);
            var kind = part[0] switch
            {
                (byte)'h' => AlmanacKinds.Honorific,
                (byte)'p' => AlmanacKinds.Particle,
                (byte)'s' => AlmanacKinds.Suffix,
                _ => AlmanacKinds.GivenName,
            };
            var gender = table.Field(line, genderColumn)[0] switch
            {
                (byte)'f' => Gender.Female,
                (byte)'m' => Gender.Male,
                _ => Gender.Either,
            };
            names.Add(table.Field(line, 0), kind, (int)gender);
        }
    }

    private void AddAreaWords(DataTable table)
    {
        for (var next = 0; table.Read(ref next, out var line);)
        {
            var kind = table.Text(line, 1) switch
            {
                "adjective" => AlmanacKinds.Adjective,
                "person" => AlmanacKinds.People,
                _ => AlmanacKinds.PeoplePlural,
            };
            names.Add(table.Field(line, 0), kind, -1);
        }
    }

    private readonly record struct Ending(int Length, int End, uint Hash);
}
