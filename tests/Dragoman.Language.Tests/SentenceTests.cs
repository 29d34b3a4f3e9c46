namespace Dragoman.Language.Tests;

public sealed class SentenceTests
{
    [Fact]
    public void A_full_stop_ends_a_sentence_and_an_abbreviation_does_not()
    {
        var parsed = Parsed.Of("Gen. Mark Hill met Sen. Ann Lowe on Monday. They spoke for an hour. Dr. Weiss was not there.");
        Assert.Equal(
            ["Gen. Mark Hill met Sen. Ann Lowe on Monday.", "They spoke for an hour.", "Dr. Weiss was not there."], parsed.Sentences);
    }

    [Theory]
    [InlineData("Norway will give Moldova $50 million for winter fuel, Dahl said.")]
    [InlineData("She paid Kenya $300 million for a port.")]
    public void A_sum_behind_a_name_goes_on_with_its_sentence(string text) => Assert.Equal([text], Parsed.Of(text).Sentences);

    [Fact]
    public void A_paragraph_ends_a_sentence_without_a_full_stop()
    {
        var parsed = Parsed.Of("Ministers meet in Vienna\n\nThe ministers met on Monday.");
        Assert.Equal(["Ministers meet in Vienna", "The ministers met on Monday."], parsed.Sentences);
    }

    [Fact]
    public void A_quotation_keeps_its_closing_mark()
    {
        var parsed = Parsed.Of("“We will sign in May.” The minister did not say where.");
        Assert.Equal(["“We will sign in May.”", "The minister did not say where."], parsed.Sentences);
    }

    [Theory]
    [InlineData("VIENNA, May 5 (APA) -- The ministers met on Monday.", "VIENNA, May 5 (APA) --")]
    [InlineData("OSLO, Norway (AP) — The ministers met on Monday.", "OSLO, Norway (AP) —")]
    [InlineData("New Delhi, April 2 , 1998 (PTI) -- The ministers met on Monday.", "New Delhi, April 2 , 1998 (PTI) --")]
    [InlineData("HANOI - The ministers met on Monday.", "HANOI -")]
    public void A_dateline_stands_by_itself(string text, string dateline) =>
        Assert.Equal([dateline, "The ministers met on Monday."], Parsed.Of(text).Sentences);

    [Fact]
    public void A_sentence_begins_where_the_story_s_body_does_though_no_dash_ends_its_dateline()
    {
        const string text = "Doha, Jun 30 (PTI) The ministers met on Monday.";
        Assert.Equal(["Doha, Jun 30 (PTI)", "The ministers met on Monday."], Parsed.Of(text, text.IndexOf("The", StringComparison.Ordinal)).Sentences);
    }

    [Theory]
    [InlineData("Chilean Foreign Minister Paula Rojas met her Peruvian counterpart Diego Salcedo in Lima on Monday.")]
    [InlineData("The guests were led by Prime Minister Duc Long Nguyen of Vietnam.")]
    public void A_name_is_not_parted(string text) => Assert.Equal([text], Parsed.Of(text).Sentences);

    [Fact]
    public void A_dash_in_a_sentence_is_no_dateline()
    {
        const string text = "Norway - which holds the chair - will invite both sides.";
        Assert.Equal([text], Parsed.Of(text).Sentences);
    }

    [Fact]
    public void Short_lines_are_sentences_of_their_own()
    {
        var parsed = Parsed.Of("World News\nPublished May 5, 2024\nSubscribe\n\nThe ministers met on Monday.");
        Assert.Equal(4, parsed.Sentences.Length);
    }

    [Fact]
    public void A_line_of_running_text_does_not_end_a_sentence()
    {
        const string text = "The ministers of the two countries met on Monday in the old city hall of\nVienna to prepare the talks of the presidents that begin next week.";
        Assert.Equal([text], Parsed.Of(text).Sentences);
    }
}
