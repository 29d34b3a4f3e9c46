using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

/// <summary>Every story has the day on which it appeared, however its agency writes it; what is inferred is said to be.</summary>
public sealed class StoryDateTests
{
    private const string Body = "The foreign ministers of Norway and Chile signed a fisheries accord here after two days of negotiations.";

    private static readonly StoryIntake On2026November27 = new(time: new Clock(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero)));

    private static Story Read(string text, string input = "story.txt") =>
        Assert.Single(On2026November27.Read(Some.Page(text, input), TestContext.Current.CancellationToken)).Story!;

    [Theory]
    [InlineData("OSLO, November 20 (AFP) -- ", "2026-11-20")]
    [InlineData("OSLO, Nov. 28 (AFP) -- ", "2026-11-28")]
    [InlineData("OSLO, December 3 (AFP) -- ", "2025-12-03")]
    [InlineData("OSLO, Wednesday, November 20 (AFP) -- ", "2024-11-20")]
    [InlineData("OSLO, Feb. 29 (AFP) -- ", "2024-02-29")]
    public void A_dateline_without_a_year_means_the_newest_such_day_that_fits_its_weekday(string dateline, string day)
    {
        var story = Read($"Accord signed\n\n{dateline}{Body}");
        Assert.Equal(day, story.Published);
        Assert.Equal(day, story.Dateline?.Date);
        Assert.Equal(["published"], story.Inferred);
    }

    [Fact]
    public void Without_a_clock_nothing_is_inferred_and_a_stated_year_is_no_inference()
    {
        Assert.Null(Some.Story($"Accord signed\n\nOSLO, November 20 (AFP) -- {Body}").Published);
        Assert.Empty(Read($"Accord signed\n\nOSLO, November 20, 2023 (AFP) -- {Body}").Inferred);
    }

    [Theory]
    [InlineData("Updated 6:42 AM EST, November 20, 2026", "2026-11-20")]
    [InlineData("Published 9:15 PM GMT, March 3, 2025", "2025-03-03")]
    [InlineData("09.11.2026 - Update : 10.11.2026", "2026-11-09")]
    [InlineData("Source: Fjord News 2026-11-18 19:46:15", "2026-11-18")]
    [InlineData("11:04 KST November 18, 2026", "2026-11-18")]
    [InlineData("2026-11-18", "2026-11-18")]
    [InlineData("18 November 2026", "2026-11-18")]
    [InlineData("Thursday, 3 September 2026, 14:05 CET", "2026-09-03")]
    [InlineData("Posted on: Nov 18, 2026 at 7:30 pm", "2026-11-18")]
    public void The_line_of_an_agency_that_says_when_is_no_text(string line, string day)
    {
        var story = Read($"Accord signed\n\n{line}\n\n{Body}\n\n{Body} Again.");
        Assert.StartsWith(day, story.Published, StringComparison.Ordinal);
        Assert.DoesNotContain(line, story.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Nora Lind | April 2, 2026 | 5 min read", "2026-04-02")]
    [InlineData("Compiled Friday, May 14, 2027. All times local.", "2027-05-14")]
    [InlineData("Weekend edition, Saturday 7 December 2024", "2024-12-07")]
    [InlineData("North Desk / Nordhaven | Updated: Feb 03, 2027 18:54 IST", "2027-02-03")]
    public void A_full_day_in_the_first_lines_is_the_story_s_where_no_other_line_says_it(string line, string day)
    {
        var story = Read($"Accord signed\n\n{line}\n\n{Body}\n\n{Body} Again.");
        Assert.StartsWith(day, story.Published, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The minister has put off a visit to Kenya, a spokeswoman said in Berlin on Friday, November 20, 2026, because of a vote in parliament that no member of the government can miss, and hopes to travel early in the new year.", "2026-11-20")]
    [InlineData("The minister has put off a visit to Kenya, a spokeswoman said in Berlin on Monday, November 20, 2026, because of a vote in parliament that no member of the government can miss, and hopes to travel early in the new year.", null)]
    [InlineData("The minister will pay a visit to Kenya on Friday, November 20, 2026, and hold talks there on the railway that both have spoken of for twenty years without a rail laid.", null)]
    public void The_day_of_the_telling_in_full_dates_a_story_that_nothing_else_dates(string paragraph, string? day) =>
        Assert.Equal(day, Some.Story($"Visit put off\n\n{paragraph}").Published);

    [Fact]
    public void A_day_that_the_story_speaks_of_is_not_its_own() =>
        Assert.Null(Some.Story($"Accord remembered\n\n{Body} The first accord was signed in the old capital on 4 June 1998, the two foreign ministries recalled, and has been renewed every five years since.").Published);

    [Fact]
    public void The_day_of_a_change_is_not_the_day_of_publication()
    {
        var story = Read($"Accord signed\n\n09.11.2026 - Update : 10.11.2026\n\n{Body}");
        Assert.Equal(("2026-11-09", "2026-11-10"), (story.Published, story.Modified));
    }

    [Theory]
    [InlineData("\"published\": 1731412800", "2024-11-12")]
    [InlineData("\"published\": 1731412800000", "2024-11-12")]
    [InlineData("\"published\": \"1731412800\"", "2024-11-12")]
    [InlineData("\"versionCreated\": \"2024-11-12T12:00:00Z\"", "2024-11-12")]
    public void Json_tells_the_time_in_any_form(string property, string day)
    {
        var story = Read($$"""{"id": "x", {{property}}, "text": "{{Body}}"}""", "story.json");
        Assert.StartsWith(day, story.Published, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-10T23:30:00Z", "2024-09-11")]
    [InlineData("2024-09-13T08:00:00Z", "2024-09-11")]
    [InlineData("2024-12-13T08:00:00Z", "2024-12-13")]
    public void The_day_of_writing_is_the_dateline_s_where_it_is_near_the_publication(string published, string day)
    {
        var story = new Story { Id = "0", Input = "x", Text = "x", Published = published, Dateline = new Dateline("Manila", "PHL", "2024-09-11") };
        Assert.Equal(day, Edtf.Format(story.WrittenDay!.Value));
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
