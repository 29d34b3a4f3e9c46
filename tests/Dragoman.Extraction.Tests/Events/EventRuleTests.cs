using Dragoman.Extraction.Tests.Support;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Events;

public sealed class EventRuleTests
{
    [Fact]
    public void An_event_names_its_rule_its_trigger_and_its_score()
    {
        const string Text = "Canada expelled two Russian diplomats on Monday.";

        var coded = Assert.Single(Reader.Find(Text).Events);

        Assert.Equal("verb/expel <diplomat>", coded.Rule);
        Assert.Equal("expelled", coded.Trigger.Of(Text).ToString());
        Assert.Equal((-5.5, Quad.MaterialConflict, "2024-05-13"), (coded.Score, coded.Quad, coded.When));
    }

    [Fact]
    public void What_is_told_twice_is_one_event_with_two_sentences_of_evidence()
    {
        var coded = Assert.Single(Reader.Find("France condemned Mali. The ministry spoke for an hour. France condemned Mali.").Events);

        Assert.Equal(2, coded.Evidence.Count);
    }

    [Fact]
    public void A_meeting_is_one_event_linked_to_its_engagement()
    {
        var findings = Reader.Find("Turkish Foreign Minister Hakan Demir met his Greek counterpart Nikos Stavrou in Ankara on Tuesday.");

        var coded = Assert.Single(findings.Events);
        Assert.Equal((PloverCategory.Consult, findings.Engagements[0].Id), (coded.Event, coded.Engagement));
    }

    [Fact]
    public void An_organisation_bears_plover_s_code_beside_its_own()
    {
        var coded = Assert.Single(Reader.Find("The United Nations urged Kenya to release the prisoners.").Events);

        Assert.Equal(("UNO", "IGO"), (coded.Actors[0].Country, coded.Actors[0].Code));
    }

    [Fact]
    public void Contexts_come_from_the_words_of_the_sentence()
    {
        var coded = Assert.Single(Reader.Find("Chad accused Sudan of arming rebels near the border with tanks and missiles.").Events);

        Assert.Contains("military", coded.Contexts);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("Russia accused ")]
    [InlineData("demanded that ")]
    public void Endless_text_neither_throws_nor_hangs(string part) =>
        Assert.NotNull(Reader.Find(string.Concat(Enumerable.Repeat(part, 5_000))));
}
