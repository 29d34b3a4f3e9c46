namespace Dragoman.Intake.Tests;

/// <summary>Several stories in one file are several stories; what is left out is named.</summary>
public sealed class SeveralStoriesTests
{
    private const string Oslo = "OSLO, March 4, 2024 (AFP) -- The foreign ministers of Norway and Chile signed a fisheries accord here on Monday.";

    private const string Oslo2 = "Both sides said that patrols would begin in the spring, once the parliaments have given their consent.";

    private const string Riga = "RIGA, March 5, 2024 (Baltic Wire) -- Latvia's prime minister received the head of the World Bank here on Tuesday.";

    [Theory]
    [InlineData("-- TOP STORIES --\n\n")]
    [InlineData("=== WORLD ===\n\n")]
    [InlineData("* * * * *\n\n")]
    [InlineData("-----\n\n")]
    [InlineData("")]
    public void A_file_of_two_stories_gives_two(string mark)
    {
        var outcomes = Some.Outcomes($"Accord on fish signed\n\n{Oslo}\n\n{Oslo2}\n\n{mark}Bank's head in Riga\n\n{Riga}\n", "wire.txt");
        Assert.Equal(["Accord on fish signed", "Bank's head in Riga"], outcomes.Select(outcome => outcome.Story?.Headline));
        Assert.Equal(["wire.txt", "wire.txt#2"], outcomes.Select(outcome => outcome.Story?.Input));
        Assert.Equal(["2024-03-04", "2024-03-05"], outcomes.Select(outcome => outcome.Story?.Published));
        Assert.All(outcomes, outcome => Assert.Empty(outcome.Notes));
    }

    [Fact]
    public void What_is_no_story_behind_such_a_line_is_left_out_and_named()
    {
        var outcome = Assert.Single(Some.Outcomes($"Accord on fish signed\n\n{Oslo}\n\n{Oslo2}\n\nRelated stories\n\nRain in Bergen\n\nFerries late again\n", "wire.txt"));
        Assert.DoesNotContain("Bergen", outcome.Story!.Text, StringComparison.Ordinal);
        Assert.Equal("behind “Related stories” 2 lines were left out, from “Rain in Bergen” on", Assert.Single(outcome.Notes));
    }

    [Fact]
    public void A_bulletin_s_own_heading_is_no_headline()
    {
        var outcomes = Some.Outcomes($"-- TOP STORIES --\n\nAccord on fish signed\n\n{Oslo}\n\nBank's head in Riga\n\n{Riga}\n", "wire.txt");
        Assert.Equal(["Accord on fish signed", "Bank's head in Riga"], outcomes.Select(outcome => outcome.Story?.Headline));
    }

    [Fact]
    public void A_rule_within_a_story_parts_nothing()
    {
        var story = Some.Story($"Accord on fish signed\n\n{Oslo}\n\n* * *\n\n{Oslo2}\n\nThe ministers are to meet again in the autumn, the two ministries said in a statement.");
        Assert.Contains("in the autumn", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_divided_at_line_ends_are_joined_and_those_with_a_hyphen_keep_it()
    {
        var story = Some.Story("Accord on fish\n\nOSLO, March 4, 2024 (AFP) -- Norway's Foreign Min-\nister Ola Berg signed a fisher-\nies accord with the vice-\npresident of Chile here on Mon-\nday after talks of two days.\n");
        Assert.Equal("Norway's Foreign Minister Ola Berg signed a fisheries accord with the vice-president of Chile here on Monday after talks of two days.", story.Body());
    }

    [Fact]
    public void Short_lines_are_no_paragraphs()
    {
        var story = Some.Story("Notes\n\nOSLO, March 4, 2024 (Fjord\nNews) -- Norway's Foreign\nMinister Ola Berg met his\ncounterpart from Chile here on\nMonday for talks on fish.\n");
        Assert.Equal(("OSLO", "2024-03-04"), (story.Dateline?.Place, story.Published));
        Assert.Equal("Norway's Foreign Minister Ola Berg met his counterpart from Chile here on Monday for talks on fish.", story.Body());
    }

    [Fact]
    public void Invisible_marks_and_hyphens_that_do_not_break_are_as_if_they_were_not_there()
    {
        var story = Some.Story("Notes\n\nOSLO, March 4, 2024 (AFP) -- Minister \u2068Ola\u2069 Berg\u2011Dahl met \u202AAna Rojas\u202C here on Monday for talks on fish and ships.");
        Assert.StartsWith("Minister Ola Berg-Dahl met Ana Rojas here", story.Body(), StringComparison.Ordinal);
    }
}
