namespace Dragoman.Model;

/// <summary>Countries, organisations, formats and currencies by number, with their names in the index.</summary>
internal sealed class PartyTable
{
    private readonly Dictionary<string, int> countryCodes = new(600, StringComparer.Ordinal);
    private readonly Dictionary<string, int> organisationCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> currencyWords = new(1_200, StringComparer.Ordinal);

    public PartyTable(NameIndex names)
    {
        AddCountries(names);
        AddOrganisations(names);
        AddForums(names);
        AddCurrencies(names);
    }

    public List<Country> Countries { get; } = new(300);

    public List<Organisation> Organisations { get; } = new(160);

    public List<Forum> Forums { get; } = new(120);

    public List<Currency> Currencies { get; } = new(256);

    public int CountryIndex(string code) => countryCodes.TryGetValue(code, out var index) ? index : -1;

    public int OrganisationIndex(string code) => organisationCodes.TryGetValue(code, out var index) ? index : -1;

    public int CurrencyIndex(ReadOnlySpan<char> word) =>
        currencyWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var index) ? index : -1;

    private void AddCountries(NameIndex names)
    {
        var news = new Dictionary<string, int>(300, StringComparer.Ordinal);
        var table = DataTable.Open("countries.tsv");
        for (var next = 0; table.Read(ref next, out var line);)
            news.Add(table.Text(line, 0), line);
        var codes = DataTable.Open("iso-countries.tsv");
        for (var next = 0; codes.Read(ref next, out var line);)
        {
            var code = codes.Text(line, 0);
            var known = news.TryGetValue(code, out var words);
            string[] all = [.. (known ? table.List(words, 1) : []).Concat(codes.List(line, 3)).Distinct(StringComparer.Ordinal)];
            var country = new Country(code, codes.Text(line, 1), codes.Text(line, 2), all[0])
            {
                Names = all.ToValueList(),
                Adjectives = (known ? table.List(words, 2) : []).ToValueList(),
                Capitals = (known ? table.List(words, 4) : []).ToValueList(),
            };
            var index = Countries.Count;
            Countries.Add(country);
            countryCodes[code] = index;
            countryCodes.TryAdd(country.Alpha2, index);
            AddAll(names, country.Names, AlmanacKinds.Country, index);
            AddAll(names, country.Adjectives, AlmanacKinds.Adjective, index);
            AddAll(names, country.Capitals, AlmanacKinds.GovernmentName, index);
            foreach (var people in known ? table.List(words, 3) : [])
            {
                var slash = people.IndexOf('/', StringComparison.Ordinal);
                if (slash > 0)
                    names.Add(people.AsSpan(0, slash), AlmanacKinds.People, index);
                names.Add(people.AsSpan(slash + 1), AlmanacKinds.PeoplePlural, index);
            }
        }
    }

    private void AddOrganisations(NameIndex names)
    {
        var table = DataTable.Open("organisations.tsv");
        for (var next = 0; table.Read(ref next, out var line);)
        {
            var all = table.List(line, 2);
            var organisation = new Organisation(table.Text(line, 0), table.Text(line, 1), all[0], table.TextOrNull(line, 4))
            {
                Names = all.ToValueList(),
                Members = table.List(line, 5, ' ').ToValueList(),
                Parts = table.List(line, 6).ToValueList(),
            };
            var index = Organisations.Count;
            Organisations.Add(organisation);
            organisationCodes.Add(organisation.Code, index);
            AddAll(names, organisation.Names, AlmanacKinds.Organisation, index);
            AddAll(names, organisation.Parts, AlmanacKinds.OrganisationPart, index);
            foreach (var adjective in table.List(line, 3))
                names.Add(adjective, AlmanacKinds.OrganisationAdjective, index);
        }
    }

    private void AddForums(NameIndex names)
    {
        var table = DataTable.Open("formats.tsv");
        for (var next = 0; table.Read(ref next, out var line);)
        {
            var members = new List<string>();
            foreach (var member in table.List(line, 2, ' '))
            {
                if (member[0] == '@')
                    members.AddRange(Organisations[organisationCodes[member[1..]]].Members);
                else
                    members.Add(member);
            }

            var forum = new Forum(table.Text(line, 0))
            {
                Names = table.List(line, 1).ToValueList(),
                Members = members.Distinct(StringComparer.Ordinal).ToValueList(),
            };
            AddAll(names, forum.Names, AlmanacKinds.Format, Forums.Count);
            Forums.Add(forum);
        }
    }

    private void AddCurrencies(NameIndex names)
    {
        var codes = new Dictionary<string, int>(256, StringComparer.Ordinal);
        var table = DataTable.Open("currencies.tsv");
        for (var next = 0; table.Read(ref next, out var line);)
        {
            codes.Add(table.Text(line, 0), Currencies.Count);
            Currencies.Add(new Currency(table.Text(line, 0), table.List(line, 1)[0]));
        }

        // The news' own words come first: a bare "dollar" is the American one.
        var news = DataTable.Open("currency-names.tsv");
        foreach (var (file, symbols) in ((DataTable, int)[])[(news, 2), (table, 2)])
        {
            for (var next = 0; file.Read(ref next, out var line);)
            {
                var index = codes[file.Text(line, 0)];
                currencyWords.TryAdd(file.Text(line, 0), index);
                foreach (var symbol in file.List(line, symbols))
                    currencyWords.TryAdd(symbol, index);
                foreach (var name in file.List(line, 1))
                {
                    currencyWords.TryAdd(name, index);
                    names.Add(name, AlmanacKinds.Currency, index);
                }
            }
        }
    }

    private static void AddAll(NameIndex names, ValueList<string> all, AlmanacKinds kind, int value)
    {
        foreach (var name in all)
            names.Add(name, kind, value);
    }
}
