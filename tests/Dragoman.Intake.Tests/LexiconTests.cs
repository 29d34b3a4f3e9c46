namespace Dragoman.Intake.Tests;

public sealed class LexiconTests
{
    public static TheoryData<string, int> Lists() => new()
    {
        { "furniture.tsv", 2 }, { "classes.tsv", 3 }, { "metas.tsv", 2 }, { "asides.tsv", 2 }, { "datewords.tsv", 2 }, { "languages.tsv", 2 }, { "sections.txt", 1 }, { "agencies.tsv", 2 }, { "months.tsv", 3 }, { "zones.tsv", 2 },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_word_list_has_its_fields_no_blanks_around_them_and_no_entry_twice(string name, int fields)
    {
        var rows = Resource.Rows(name).ToList();
        Assert.All(rows, row => Assert.Equal(fields, row.Length));
        Assert.All(rows.SelectMany(row => row), field => Assert.Equal(field.Trim(), field));
        Assert.All(rows.SelectMany(row => row), Assert.NotEmpty);
        Assert.Equal(rows.Count, rows.Select(row => string.Join('\t', row)).Distinct().Count());
    }

    [Fact]
    public void Furniture_is_of_known_kinds_and_lower_case() =>
        Assert.All(Resource.Rows("furniture.tsv"), row =>
        {
            Assert.Contains(row[0], (string[])["line", "start", "end", "date", "holds"]);
            Assert.Equal(row[1].ToLowerInvariant(), row[1]);
        });
}
