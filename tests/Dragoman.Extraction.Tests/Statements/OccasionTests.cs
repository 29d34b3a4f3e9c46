using Dragoman.Extraction.Tests.Support;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Statements;

public sealed class OccasionTests
{
    private const string Meeting = "Austrian Foreign Minister Karl Brenner met Norwegian Foreign Minister Liv Dahl in Vienna on Monday.\n\n";

    private static Statement Last(string text) => Reader.Find(Meeting + text).Statements[^1];

    [Fact]
    public void A_statement_made_during_a_meeting_is_tied_to_it() =>
        Assert.Equal("e1", Last("\"The border will stay open,\" Brenner said during the meeting.").Engagement);

    [Fact]
    public void What_one_side_tells_the_other_is_tied_to_their_meeting() =>
        Assert.Equal("e1", Last("\"The border will stay open,\" Brenner told Dahl.").Engagement);

    [Fact]
    public void What_is_said_elsewhere_is_tied_to_nothing() =>
        Assert.Null(Last("\"The border will stay open,\" Brenner told reporters.").Engagement);

    [Fact]
    public void A_figure_names_the_statement_that_it_stands_in()
    {
        var findings = Reader.Find("Karl Brenner said Austria would lend Mali 40 million euros.");
        var figure = Assert.Single(findings.Figures);
        Assert.NotNull(figure.Statement);
        Assert.Contains(findings.Statements, statement => statement.Id == figure.Statement && statement.SpeakerName == "Karl Brenner");
    }

    [Fact]
    public void Hostile_text_neither_throws_nor_leaves_the_text()
    {
        foreach (var part in (string[])["\"", "\" he said. ", "(", "said said ", "according to ", "\"a\" b: ", "$1 ", "X: ", "“", "that that "])
        {
            var text = string.Concat(Enumerable.Repeat(part, 2_000));
            var findings = Reader.Find(text);
            Assert.All(findings.Statements, statement => Assert.True(statement.Span.End <= text.Length));
            Assert.All(findings.Attributions, attribution => Assert.All(attribution.Content, span => Assert.True(span.End <= text.Length)));
        }
    }
}
