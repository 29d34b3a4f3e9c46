using Dragoman.Model;

namespace Dragoman.Language.Tests;

public sealed class ConlluWriterTests
{
    private static string[][] Rows(string text)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(Parsed.Of(text).Reading, writer);
        return [.. writer.ToString().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }

    [Fact]
    public void Every_row_has_ten_columns() => Assert.All(Rows("They didn't sign. “No,” he said."), row => Assert.Equal(10, row.Length));

    [Fact]
    public void A_token_of_two_words_has_a_range_line()
    {
        var rows = Rows("They didn't sign.");
        Assert.Equal(["1", "2-3", "2", "3", "4", "5"], rows.Select(row => row[0]));
        Assert.Equal("didn't", rows[1][1]);
        Assert.Equal("_", rows[2][9]);
    }

    [Fact]
    public void The_last_column_tells_where_no_blank_follows()
    {
        var rows = Rows("They met, and spoke.");
        Assert.Equal(["_", "SpaceAfter=No", "_", "_", "SpaceAfter=No", "_"], rows.Select(row => row[9]));
    }

    [Fact]
    public void A_sentence_begins_to_count_anew_and_carries_its_text()
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(Parsed.Of("They met.\n\nThey spoke.").Reading, writer);
        var text = writer.ToString();
        Assert.Contains("# text = They met.\n1\tThey\t", text, StringComparison.Ordinal);
        Assert.Contains("# text = They spoke.\n1\tThey\t", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Relation.NsubjPass, "nsubj:pass")]
    [InlineData(Relation.Root, "root")]
    [InlineData(Relation.NmodUnmarked, "nmod:unmarked")]
    public void Relations_are_called_as_the_format_calls_them(Relation relation, string name) => Assert.Equal(name, ConlluWriter.NameOf(relation));
}
