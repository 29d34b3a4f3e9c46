namespace Dragoman.Model;

/// <summary>
/// Titles and institutions by number: first those written out, then those that a pattern makes of a portfolio ("deputy {} minister" and
/// "finance"), which become objects when they are asked for.
/// </summary>
internal sealed class OfficeTable
{
    private const string Hole = "{}";

    private readonly List<OfficeTitle> titles = new(1_000);
    private readonly List<Institution> institutions = new(512);
    private readonly List<(string Pattern, string Rank)> patterns = [];
    private readonly List<(string Name, string Rank)> portfolios = [];

    public OfficeTable(NameIndex names, Func<string, int> countryIndex)
    {
        for (var (table, next) = (DataTable.Open("offices.tsv"), 0); table.Read(ref next, out var line);)
        {
            titles.Add(new OfficeTitle(
                table.Text(line, 0), table.Text(line, 1), table.Text(line, 2), table.TextOrNull(line, 3), table.TextOrNull(line, 4)));
            names.Add(table.Field(line, 0), AlmanacKinds.Office, titles.Count - 1);
        }

        for (var (table, next) = (DataTable.Open("institutions.tsv"), 0); table.Read(ref next, out var line);)
        {
            var institution = new Institution(table.Text(line, 0), table.TextOrNull(line, 1), table.Text(line, 2));
            institutions.Add(institution);
            names.Add(institution.Name, AlmanacKinds.Institution, institutions.Count - 1);
            if (institution.Of is not null && countryIndex(institution.Of) is >= 0 and var country)
                names.Add(institution.Name, AlmanacKinds.GovernmentName, country);
        }

        for (var (table, next) = (DataTable.Open("office-patterns.tsv"), 0); table.Read(ref next, out var line);)
            patterns.Add((table.Text(line, 0), table.Text(line, 1)));
        for (var (table, next) = (DataTable.Open("portfolios.tsv"), 0); table.Read(ref next, out var line);)
            portfolios.Add((table.Text(line, 0), table.Text(line, 1)));
        AddPatterns(names);
    }

    public OfficeTitle Title(int office)
    {
        if (office < titles.Count)
            return titles[office];
        var (pattern, portfolio) = Made(office - titles.Count);
        return new OfficeTitle(
            pattern.Pattern.Replace(Hole, portfolio.Name, StringComparison.Ordinal),
            pattern.Rank == "=" ? portfolio.Rank : pattern.Rank, "GOV", Portfolio: portfolio.Name);
    }

    public Institution Institution(int number)
    {
        if (number < institutions.Count)
            return institutions[number];
        var (pattern, portfolio) = Made(number - institutions.Count);
        return new Institution(pattern.Pattern.Replace(Hole, portfolio.Name, StringComparison.Ordinal), null, "GOV");
    }

    private void AddPatterns(NameIndex names)
    {
        Span<char> name = stackalloc char[NameIndex.LongestName];
        for (var i = 0; i < patterns.Count; i++)
        {
            var pattern = patterns[i].Pattern.AsSpan();
            var hole = pattern.IndexOf(Hole);
            var tail = pattern[(hole + Hole.Length)..];
            var kind = patterns[i].Rank == "institution" ? AlmanacKinds.Institution : AlmanacKinds.Office;
            var first = (kind == AlmanacKinds.Office ? titles.Count : institutions.Count) + (i * portfolios.Count);
            pattern[..hole].CopyTo(name);
            for (var j = 0; j < portfolios.Count; j++)
            {
                var portfolio = portfolios[j].Name;
                var length = pattern.Length - Hole.Length + portfolio.Length;
                if (length > name.Length)
                    continue;
                portfolio.CopyTo(name[hole..]);
                tail.CopyTo(name[(hole + portfolio.Length)..]);
                names.Add(name[..length], kind, first + j);
            }
        }
    }

    private ((string Pattern, string Rank) Pattern, (string Name, string Rank) Portfolio) Made(int number) =>
        (patterns[number / portfolios.Count], portfolios[number % portfolios.Count]);
}
