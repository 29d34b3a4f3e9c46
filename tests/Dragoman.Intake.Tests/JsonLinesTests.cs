namespace Dragoman.Intake.Tests;

public sealed class JsonLinesTests
{
    [Fact]
    public void The_text_is_taken_verbatim_and_the_input_is_the_id()
    {
        var story = Assert.Single(Some.Outcomes("""{"id":"n-1","headline":"Accord","published":"1999-03-04","outlet":"The Herald","text":"  Accord\n\n  Two ministers met. "}""", "a.jsonl")).Story!;
        Assert.Equal("n-1", story.Input);
        Assert.Equal("  Accord\n\n  Two ministers met. ", story.Text);
        Assert.Equal(("Accord", "1999-03-04", "The Herald"), (story.Headline, story.Published, story.Outlet));
    }

    [Fact]
    public void A_dateline_in_a_verbatim_text_stays_and_the_body_begins_behind_it()
    {
        var story = Assert.Single(Some.Outcomes("""{"id":"1","text":"OSLO, March 4, 1999 (AFP) -- Two ministers met."}""", "a.jsonl")).Story!;
        Assert.Equal("OSLO, March 4, 1999 (AFP) -- Two ministers met.", story.Text);
        Assert.Equal("Two ministers met.", story.Body());
        Assert.Equal("1999-03-04", story.Published);
    }

    [Fact]
    public void A_verbatim_text_may_begin_with_its_headline_an_editor_s_note_and_a_byline()
    {
        var text = "Ministers agree on fish\n\n(ATTN: ADDS quote)\n\nBy Ola Berg\n\nOSLO, March 4 (AFP) -- Two ministers met.\n\nA second paragraph.";
        var story = Assert.Single(Some.Outcomes($$"""{"id":"1","published":"1999-03-04","text":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""", "a.jsonl")).Story!;
        Assert.Equal(text, story.Text);
        Assert.Equal("Ministers agree on fish", story.Headline);
        Assert.Equal(("OSLO", "NOR", "1999-03-04"), (story.Dateline!.Place, story.Dateline.Country, story.Dateline.Date));
        Assert.Equal("Two ministers met.\n\nA second paragraph.", story.Body());
    }

    [Fact]
    public void A_line_within_a_verbatim_text_that_only_looks_like_a_dateline_is_left_where_it_is()
    {
        var story = Assert.Single(Some.Outcomes("""{"id":"1","text":"The envoy spoke.\n\nPARIS - that was his word."}""", "a.jsonl")).Story!;
        Assert.Null(story.Dateline);
        Assert.Null(story.Headline);
    }

    [Fact]
    public void A_dateline_ends_with_an_agency_that_no_list_has_where_a_date_vouches_for_it()
    {
        var story = Assert.Single(Some.Outcomes("""{"id":"1","text":"OSLO, March 4, 1999 (Fjord News) Two ministers met."}""", "a.jsonl")).Story!;
        Assert.Equal("Two ministers met.", story.Body());
        Assert.Equal("OSLO", story.Dateline!.Place);
    }

    [Fact]
    public void A_bad_line_is_named_with_its_number_and_the_others_go_on()
    {
        var outcomes = Some.Outcomes("{\"id\":\"1\",\"text\":\"One.\"}\n{oops\n\n[1]\n{\"id\":\"5\"}\n{\"id\":\"6\",\"text\":\"Six.\"}", "a.jsonl");
        Assert.Equal(["1", "6"], outcomes.Where(o => o.Story is not null).Select(o => o.Story!.Input));
        Assert.Equal(["line 2", "line 4", "line 5"], outcomes.Where(o => o.Failed is not null).Select(o => o.Where));
    }

    [Fact]
    public void Html_within_json_is_read_as_a_page()
    {
        var outcomes = Some.Outcomes("""{"id":"h","url":"https://news.example/a","html":"<html><body><article><h1>Accord</h1><p>Two ministers met in the old town hall and signed an accord on fish.</p></article></body></html>"}""", "a.jsonl");
        var story = Assert.Single(outcomes).Story!;
        Assert.Equal(("h", "https://news.example/a", "Accord"), (story.Input, story.Url, story.Headline));
        Assert.Equal("Two ministers met in the old town hall and signed an accord on fish.", story.Body());
    }
}
