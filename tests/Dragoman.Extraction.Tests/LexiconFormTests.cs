namespace Dragoman.Extraction.Tests;

/// <summary>The room's word lists are data: every one keeps the same form.</summary>
public sealed class LexiconFormTests
{
    public static TheoryData<string> Lists =>
        [.. typeof(RuleList).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".tsv", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_word_list_says_at_its_head_what_it_holds_and_has_no_stray_blanks(string name)
    {
        using var reader = new StreamReader(typeof(RuleList).Assembly.GetManifestResourceStream(name)!);
        var lines = reader.ReadToEnd().Split('\n');
        Assert.StartsWith("#", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(' ', '\r'), line));
    }

    [Theory]
    [InlineData("Dragoman.Extraction.Engagements.nouns.tsv")]
    [InlineData("Dragoman.Extraction.Engagements.verbs.tsv")]
    [InlineData("Dragoman.Extraction.Engagements.documents.tsv")]
    [InlineData("Dragoman.Extraction.Engagements.light-verbs.tsv")]
    [InlineData("Dragoman.Extraction.Casting.roles.tsv")]
    [InlineData("Dragoman.Extraction.Casting.group-words.tsv")]
    [InlineData("Dragoman.Extraction.Casting.holders.tsv")]
    [InlineData("Dragoman.Extraction.Casting.sole-offices.tsv")]
    public void A_list_that_says_it_is_sorted_is_sorted(string name)
    {
        using var reader = new StreamReader(typeof(RuleList).Assembly.GetManifestResourceStream(name)!);
        var words = reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0]).ToList();
        Assert.Equal(words.Order(StringComparer.Ordinal), words);
    }

    [Fact]
    public void A_holder_of_an_office_has_a_country_a_rank_and_years_in_their_order()
    {
        using var reader = new StreamReader(typeof(RuleList).Assembly.GetManifestResourceStream("Dragoman.Extraction.Casting.holders.tsv")!);
        Assert.All(reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')), line =>
        {
            Assert.Equal(5, line.Length);
            Assert.Contains(line[2], Model.Ranks.All);
            Assert.True(line[1] is { Length: >= 2 and <= 8 } && (line[4] == "-" || int.Parse(line[3], System.Globalization.CultureInfo.InvariantCulture) <= int.Parse(line[4], System.Globalization.CultureInfo.InvariantCulture)));
        });
    }

    [Fact]
    public void Hostile_text_is_read_without_harm()
    {
        foreach (var text in (string[])["", new string('(', 10_000), string.Concat(Enumerable.Repeat("President Smith met ", 400)), "\u0000\u0001", new string('"', 2000)])
            Assert.NotNull(Support.Reader.Find(text));
    }
}
