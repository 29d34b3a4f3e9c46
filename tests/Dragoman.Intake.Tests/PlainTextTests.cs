using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

public sealed class PlainTextTests
{
    private const string First = "The foreign ministers of Norway and Chile signed a fisheries accord here after two days of negotiations.";

    private const string Second = "Both sides said that patrols would begin in the spring, once the parliaments have given their consent.";

    [Fact]
    public void A_dateline_gives_place_date_and_agency_and_leaves_the_text()
    {
        var story = Some.Story($"Norway, Chile sign fisheries accord\n\nOSLO, March 4 , 1999 (AFP) -- {First}\n\n{Second}\n");
        Assert.Equal("Norway, Chile sign fisheries accord", story.Headline);
        Assert.Equal(("OSLO", "NOR", "1999-03-04"), (story.Dateline?.Place, story.Dateline?.Country, story.Dateline?.Date));
        Assert.Equal("AFP", story.Agency);
        Assert.Equal("1999-03-04", story.Published);
        Assert.Equal($"Norway, Chile sign fisheries accord\n\n{First}\n\n{Second}", story.Text);
        Assert.Equal($"{First}\n\n{Second}", story.Body());
    }

    [Theory]
    [InlineData("PUNTA ARENAS, Chile, Nov. 4 , 2005 (Xinhua) -- ", "PUNTA ARENAS", "2005-11-04")]
    [InlineData("BERGEN, Dec 6 , 2005, 2005 -- ", "BERGEN", "2005-12-06")]
    [InlineData("LONDON, 5 March 2021 (Reuters) – ", "LONDON", "2021-03-05")]
    [InlineData("Geneva, May 5, 2014 (AFP) - ", "Geneva", "2014-05-05")]
    [InlineData("MOSCOW, January 18, 2024. /TASS/. ", "MOSCOW", "2024-01-18")]
    [InlineData("Pune, Jun 30, 2024 (PTI) ", "Pune", "2024-06-30")]
    [InlineData("Quito, Nov 20, 2024 (EFE).- ", "Quito", "2024-11-20")]
    [InlineData("OSLO, May 6, 2024 (Fjord News Service) -- ", "OSLO", "2024-05-06")]
    [InlineData("Accra, March 29, 2016, GNA – ", "Accra", "2016-03-29")]
    [InlineData("ASTANA. KAZINFORM - ", "ASTANA", null)]
    [InlineData("ISLAMABAD: ", "ISLAMABAD", null)]
    [InlineData("WASHINGTON (Reuters) - ", "WASHINGTON", null)]
    [InlineData("NAIROBI — ", "NAIROBI", null)]
    public void Datelines_of_every_agency_are_read(string dateline, string place, string? date)
    {
        var story = Some.Story($"Ministers sign accord\n\n{dateline}{First}");
        Assert.Equal((place, date), (story.Dateline?.Place, story.Dateline?.Date));
        Assert.Equal(date, story.Published);
        Assert.Equal(First, story.Body());
    }

    [Theory]
    [InlineData("The long-awaited accord - signed in Oslo on Thursday after a year of talks - was welcomed by fishermen in both countries.")]
    [InlineData("Envoys, some of whom arrived on May 6 (the first since 2019), said that the accord would be signed before the summer recess.")]
    [InlineData("Peace talks - the first in a decade between the two neighbours - have begun in the capital, officials on both sides say.")]
    [InlineData("DIARY - Two ministers of the northern countries are to sign an accord on fish in the first days of the coming week.")]
    public void A_dash_within_a_sentence_is_no_dateline(string paragraph)
    {
        var story = Some.Story($"Accord welcomed\n\n{paragraph}");
        Assert.Null(story.Dateline);
        Assert.Equal(paragraph, story.Body());
    }

    [Fact]
    public void An_agency_s_slug_and_editor_s_note_go_and_a_weekday_may_stand_before_the_date()
    {
        var story = Some.Story($"Accord signed\n\nPOL-NORWAY-CHILE\n\n(Corrects day of the signing to Tuesday, not Wednesday, in first paragraph)\n\nBy Ola Berg\nTuesday March 9, 1999\n\n{First}\n\n{Second}\n\n(Reporting by Ola Berg; Editing by Siri Dahl)");
        Assert.Equal(("Accord signed", "1999-03-09"), (story.Headline, story.Published));
        Assert.Equal($"{First}\n\n{Second}", story.Body());
    }

    [Fact]
    public void A_communique_s_place_and_day_stand_over_it()
    {
        var story = Some.Story($"Joint statement of the ministers\n\nRiga, 3 June 2024\n\n{First}\n\n{Second}");
        Assert.Equal(("Riga", "LVA", "2024-06-03"), (story.Dateline?.Place, story.Dateline?.Country, story.Published));
        Assert.Equal($"{First}\n\n{Second}", story.Body());
    }

    [Fact]
    public void Page_furniture_goes_and_its_facts_stay()
    {
        var story = Some.Story($"""
            Menu
            Skip to content

            Norway, Chile sign fisheries accord

            By Ingrid Solberg
            Anadolu Agency ECONOMY
            Published March 4,1999
            Share on Facebook

            {First}

            Photo: the two ministers at the ceremony

            {Second}

            Read more: Fishermen demand compensation

            Related articles
            Five things to know about krill
            """);
        Assert.Equal("Norway, Chile sign fisheries accord", story.Headline);
        Assert.Equal(("Anadolu Agency", "ECONOMY", "Ingrid Solberg", "1999-03-04"), (story.Agency, story.Section, story.Byline, story.Published));
        Assert.Equal($"Norway, Chile sign fisheries accord\n\n{First}\n\n{Second}", story.Text);
    }

    [Fact]
    public void An_agency_that_no_list_has_is_known_by_its_last_word_and_the_section_behind_it()
    {
        var story = Some.Story($"Norway, Chile sign accord\n\nNorthern Wire Agency WORLD\nPublished March 4, 1999\n\n{First}");
        Assert.Equal(("Northern Wire Agency", "WORLD", First), (story.Agency, story.Section, story.Body()));
    }

    [Fact]
    public void A_sentence_that_begins_like_furniture_stays()
    {
        const string released = "Released on 3 May 1999, he returned to Santiago and to his boat.";
        Assert.Equal($"{First}\n\n{released}\n\n{Second}", Some.Story($"Norway, Chile sign accord\n\n{First}\n\n{released}\n\n{Second}").Body());
    }

    [Fact]
    public void A_wrong_headline_is_still_the_first_line()
    {
        var story = Some.Story($"ATTENTION - UPDATES, fisheries ///\n\nOSLO, Dec 4 , 2006, 2006 -- {First}");
        Assert.Equal("ATTENTION - UPDATES, fisheries ///", story.Headline);
        Assert.Equal("OSLO", story.Dateline?.Place);
    }

    [Fact]
    public void Lines_broken_by_a_typewriter_are_joined()
    {
        var story = Some.Story("Norway, Chile sign accord\n\nThe foreign ministers of Norway and Chile signed a\nfisheries accord here after two days of\nnegotiations.\n\n"
            + "Both sides said that patrols would begin in the\nspring.\n");
        Assert.Equal("The foreign ministers of Norway and Chile signed a fisheries accord here after two days of negotiations.\n\n"
            + "Both sides said that patrols would begin in the spring.", story.Body());
    }

    [Fact]
    public void A_story_without_a_date_gets_none_but_the_users()
    {
        Assert.Null(Some.Story($"Accord signed\n\n{First}").Published);
        Assert.Equal("2001-05-06", Some.Story(Some.Page($"Accord signed\n\n{First}") with { Published = "2001-05-06" }).Published);
    }

    [Fact]
    public void Text_in_an_old_character_set_is_read()
    {
        CodePagesEncodingProvider.Instance.GetEncoding(1251);
        var russian = "Министры иностранных дел подписали соглашение\n\nМинистры иностранных дел Норвегии и Чили подписали соглашение о рыболовстве после двух дней переговоров.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(russian);
        Assert.Equal(russian, Some.Story(new Page("a.txt", bytes)).Text);
        Assert.Equal(russian, Some.Story(new Page("a.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(russian)).ToArray())).Text);
    }

    [Fact]
    public void Empty_and_binary_files_fail_clearly()
    {
        Assert.Equal("is empty", Assert.Single(Some.Outcomes("", "a.txt")).Failed);
        Assert.Contains("binary", Assert.Single(Some.Outcomes("\0\u0001\0\u0002\u0003stuff\0", "a.txt")).Failed, StringComparison.Ordinal);
        Assert.Contains("no story", Assert.Single(Some.Outcomes("\n\n  \nSubscribe\n", "a.txt")).Failed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('"')]
    [InlineData('-')]
    [InlineData('x')]
    public void A_large_file_of_one_character_costs_linear_time(char c)
    {
        var patient = new StoryIntake(IntakeLimits.Default with { Words = int.MaxValue });
        var page = Some.Page("Headline\n\n" + new string(c, 10_000_000));
        var outcome = Limit.Soon(TimeSpan.FromSeconds(20), () => Assert.Single(patient.Read(page, TestContext.Current.CancellationToken)));
        Assert.InRange(outcome.Story!.Text.Length, 1, 10_000_100);
    }
}
