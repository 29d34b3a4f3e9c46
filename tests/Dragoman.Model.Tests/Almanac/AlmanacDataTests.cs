using System.Text;

namespace Dragoman.Model.Tests;

/// <summary>The form of the almanac's files: what a slip of the hand would break.</summary>
public sealed class AlmanacDataTests
{
    public static TheoryData<string> Files { get; } =
    [
        "agencies.tsv", "area-words.tsv", "cities.tsv", "countries.tsv", "currencies.tsv", "currency-names.tsv", "divisions.tsv", "formats.tsv", "given-names.tsv",
        "institutions.tsv", "iso-countries.tsv", "names.tsv", "office-patterns.tsv", "offices.tsv", "official-hosts.tsv", "organisations.tsv", "outlets.tsv",
        "place-names.tsv", "portfolios.tsv",
    ];

    [Fact]
    public void A_national_agency_is_of_a_known_country()
    {
        Assert.All(Rows("agencies.tsv"), r => Assert.NotNull(Almanac.Default.Country(r[1])));
        Assert.Equal("KOR", Almanac.Default.AgencyCountry("Yonhap"));
        Assert.Null(Almanac.Default.AgencyCountry("Reuters"));
    }

    [Fact]
    public void Every_file_is_under_test() =>
        Assert.Equal(
            Files.Select(row => "almanac/" + row.Data),
            typeof(Almanac).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("almanac/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_names_its_columns_its_source_and_its_licence(string file)
    {
        var header = string.Join('\n', Lines(file).TakeWhile(line => line.StartsWith('#')));
        Assert.Contains("Columns:", header, StringComparison.Ordinal);
        Assert.Contains("Source:", header, StringComparison.Ordinal);
        Assert.Contains("Licence:", header, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_sorted_and_holds_no_line_twice(string file)
    {
        var lines = Lines(file).Where(line => !line.StartsWith('#')).ToArray();
        for (var i = 1; i < lines.Length; i++)
            Assert.True(string.CompareOrdinal(lines[i - 1], lines[i]) < 0, $"{file}: {lines[i - 1]} before {lines[i]}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_lines_of_a_file_have_the_same_columns_and_no_loose_spaces(string file)
    {
        var rows = Rows(file);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows, row => Assert.All(row, field => Assert.Equal(field.Trim(), field)));
        Assert.All(rows, row => Assert.All(row, field => Assert.DoesNotContain("||", field, StringComparison.Ordinal)));
    }

    [Fact]
    public void Codes_of_countries_are_well_formed_and_each_stands_once()
    {
        var rows = Rows("iso-countries.tsv");
        Assert.Equal(rows.Length, rows.Select(r => r[0]).Distinct().Count());
        Assert.All(rows, r => Assert.Matches("^[A-Z]{3}$", r[0]));
        Assert.All(rows, r => Assert.Matches("^[A-Z]{2}$", r[1]));
        Assert.All(rows, r => Assert.Matches("^([0-9]{3})?$", r[2]));
        Assert.All(Rows("countries.tsv"), r => Assert.NotNull(Almanac.Default.Country(r[0])));
    }

    [Fact]
    public void Codes_of_organisations_are_short_and_are_no_countries()
    {
        var rows = Rows("organisations.tsv");
        Assert.Equal(rows.Length, rows.Select(r => r[0]).Distinct().Count());
        Assert.All(rows, r => Assert.Matches("^[A-Z0-9]{2,8}$", r[0]));
        Assert.All(rows, r => Assert.Contains(r[1], (string[])["IGO", "NGO", "IMG"]));
        Assert.All(rows, r => Assert.Null(Almanac.Default.Country(r[0])));
    }

    [Fact]
    public void Members_exist()
    {
        Assert.All(Almanac.Default.Organisations, o => Assert.All(o.Members, m => Assert.NotNull(Almanac.Default.Country(m))));
        Assert.All(Almanac.Default.Formats, f => Assert.All(f.Members, m =>
            Assert.True(Almanac.Default.Country(m) is not null || Almanac.Default.Organisation(m) is not null, m)));
    }

    [Fact]
    public void Seats_of_organisations_and_capitals_are_places()
    {
        Assert.All(Almanac.Default.Organisations, o => Assert.True(o.Seat is null || Almanac.Default.Place(o.Seat) is not null, o.Seat));
        Assert.All(
            Rows("countries.tsv").Where(r => r[4].Length > 0 && Almanac.Default.Place(r[4].Split('|')[0], r[0]) is null),
            r => Assert.Fail($"{r[0]}: no place {r[4]}"));
    }

    [Fact]
    public void Countries_of_other_files_exist()
    {
        Assert.All(Rows("offices.tsv"), r => Assert.True(r[3].Length == 0 || Almanac.Default.Country(r[3]) is not null, r[0]));
        Assert.All(Rows("institutions.tsv"), r => Assert.True(
            r[1].Length == 0 || Almanac.Default.Country(r[1]) is not null || Almanac.Default.Organisation(r[1]) is not null, r[0]));
        Assert.All(Rows("place-names.tsv"), r => Assert.True((r[1] == "area") == (r[2].Length == 0), r[0]));
        Assert.All(Rows("place-names.tsv"), r => Assert.True(r[2].Length == 0 || Almanac.Default.Country(r[2]) is not null, r[0]));
        Assert.All(Rows("cities.tsv").Select(r => r[1]).Distinct(), c => Assert.NotNull(Almanac.Default.Country(c)));
        Assert.All(Rows("divisions.tsv").Select(r => r[1]).Distinct(), c => Assert.NotNull(Almanac.Default.Country(c)));
    }

    [Fact]
    public void Ranks_are_known_and_all_are_used()
    {
        var used = Rows("offices.tsv").Select(r => r[1]).Concat(Rows("portfolios.tsv").Select(r => r[1])).ToHashSet();
        Assert.Equal(Ranks.All.Order(), used.Order());
        Assert.All(Rows("office-patterns.tsv"), r => Assert.True(r[1] is "=" or "institution" || Ranks.All.Contains(r[1]), r[0]));
        Assert.All(Rows("office-patterns.tsv"), r => Assert.Contains("{}", r[0], StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_elsewhere_is_a_title_of_the_same_rank() =>
        Assert.All(Rows("offices.tsv").Where(r => r[4].Length > 0), r => Assert.Equal(r[1], Almanac.Default.Office(r[4])?.Rank));

    [Fact]
    public void Currencies_of_the_news_are_currencies() =>
        Assert.Subset(Rows("currencies.tsv").Select(r => r[0]).ToHashSet(), Rows("currency-names.tsv").Select(r => r[0]).ToHashSet());

    [Fact]
    public void Names_have_a_gender_and_a_part()
    {
        Assert.All(Rows("given-names.tsv"), r => Assert.Contains(r[1], (string[])["female", "male", "either"]));
        Assert.All(Rows("names.tsv"), r => Assert.Contains(r[1], (string[])["given", "honorific", "particle", "suffix"]));
        Assert.All(Rows("names.tsv"), r => Assert.Contains(r[2], (string[])["female", "male", "either"]));
    }

    [Fact]
    public void Words_of_areas_are_adjectives_persons_or_peoples() =>
        Assert.All(Rows("area-words.tsv"), r => Assert.Contains(r[1], (string[])["adjective", "person", "people"]));

    [Fact]
    public void Every_name_can_be_found_again()
    {
        foreach (var country in Almanac.Default.Countries)
            Assert.All(country.Names, name => Assert.True(Almanac.Default.TryFind(name, 0, AlmanacKinds.Country, out _), name));
        foreach (var organisation in Almanac.Default.Organisations)
            Assert.All(organisation.Names, name => Assert.Equal(organisation.Code, Almanac.Default.Organisation(name)?.Code));
        foreach (var format in Almanac.Default.Formats)
            Assert.All(format.Names, name => Assert.Equal(format.Name, Almanac.Default.Format(name)?.Name));
    }

    private static string[][] Rows(string file) =>
        [.. Lines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];

    private static string[] Lines(string file)
    {
        using var stream = typeof(Almanac).Assembly.GetManifestResourceStream("almanac/" + file)!;
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }
}
