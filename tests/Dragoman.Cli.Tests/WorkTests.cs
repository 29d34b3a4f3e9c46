using Dragoman.Intake.Tests;

namespace Dragoman.Cli.Tests;

/// <summary>A demo's store, and what is added to it, briefed on and checked against it from the terminal.</summary>
public sealed class WorkTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void A_demo_is_filled_briefed_on_and_a_draft_held_against_it()
    {
        var demo = work.Run("demo");
        Assert.True(demo.Status == 0, demo.Error);
        Assert.Contains("serve --store demo.db", demo.Output, StringComparison.Ordinal);
        Assert.Equal(2, work.Run("demo").Status);
        var brief = work.Run("brief", "Kazakhstan", "usa", "--store", "demo.db");
        Assert.Contains("# Kazakhstan and United States", brief.Output, StringComparison.Ordinal);
        Assert.Contains("Dana Omarova", brief.Output, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("brief", "Erlan Sadykov", "--store", "demo.db", "--out", "sadykov.docx").Status);
        Assert.True(new FileInfo(Path.Combine(work.Folder, "sadykov.docx")).Length > 1000);
        work.Write("draft.txt", "Kazakhstan's Prime Minister Dana Omarova spoke by telephone with US Secretary of State Paul Reeve this week.");
        var check = work.Run("check", "draft.txt", "--store", "demo.db");
        Assert.Equal(1, check.Status);
        Assert.Contains("contradicted", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_and_a_note_are_typed_in()
    {
        work.Store("Bridge planned\n\nRIGA (Baltic Desk) -- Latvia and Estonia talked about a bridge.\n");
        var added = work.Run("add", "promise", "--set", "by=LVA", "--set", "to=EST", "--set", "what=build a bridge");
        Assert.True(added.Status == 0, added.Error);
        Assert.Contains("build a bridge", work.Run("dyad", "LVA", "EST").Output, StringComparison.Ordinal);
        Assert.Contains("needs its amount", work.Run("add", "figure", "--set", "unit=tonnes").Error, StringComparison.Ordinal);
        Assert.Contains("FIELD=VALUE", work.Run("add", "figure", "--set", "tonnes").Error, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("note", "EST-LVA", "ask for the drawings").Status);
        Assert.Contains("ask for the drawings", work.Run("note", "EST-LVA").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_is_given_its_day_and_that_is_taken_back()
    {
        work.Run("read", work.Write("riga.txt", "Talks in Riga\n\nLatvian Foreign Minister Ilze Kalnina met Estonian Foreign Minister Mart Tamm in Riga on Tuesday.\n"));
        var id = work.Run("list").Output.Split(' ')[0];
        var given = work.Run("correct", id, "--set", "published=2023-03-01", "--reason", "its masthead");
        Assert.True(given.Status == 0, given.Error);
        Assert.Contains("2023-02-28", work.Run("find", "--person", "Kalnina").Output, StringComparison.Ordinal);
        Assert.Contains("is no day", work.Run("correct", id, "--set", "published=Tuesday", "--reason", "its masthead").Error, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("correct", id, "--undo", "--reason", "another paper").Status);
        Assert.DoesNotContain("2023-02-28", work.Run("find", "--person", "Kalnina").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_vanishes_from_a_followed_calendar_is_told()
    {
        using var site = new SmallSite();
        var day = $"{DateTime.UtcNow.AddDays(9):yyyyMMdd}";
        string Calendar(string entries) => $"BEGIN:VCALENDAR\nX-WR-CALNAME:Ministry of Foreign Affairs of Norway\n{entries}END:VCALENDAR\n";
        site.Status("/robots.txt", 404);
        site.Serve("/agenda.ics", "text/calendar", Calendar($"BEGIN:VEVENT\nSUMMARY:Meeting with the Foreign Minister of Japan\nDTSTART;VALUE=DATE:{day}\nEND:VEVENT\n"));
        string[] follow = ["follow", site.Address("/agenda.ics"), "--once", "--every", "0", "--allow", $"127.0.0.1:{site.Port}"];
        Assert.Contains("(1 engagement)", work.Run(follow).Output, StringComparison.Ordinal);
        site.Serve("/agenda.ics", "text/calendar", Calendar(""));
        Assert.Contains("Meeting with the Foreign Minister of Japan", work.Run(follow).Output, StringComparison.Ordinal);
        Assert.Contains("cancelled", work.Run("dyad", "NOR", "JPN").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_held_against_the_record_and_what_it_has_is_tagged()
    {
        work.Store("Bridge planned\n\nRIGA (Baltic Desk) -- Latvia and Estonia talked about a bridge.\n");
        var added = work.Run("add", "engagement", "--set", "parties=Ilze Kalnina (LVA), Foreign Minister, host; EST", "--set", "when=2023-02-28T10:30", "--set", "place=Riga", "--set", "country=LVA");
        Assert.True(added.Status == 0, added.Error);
        var gaps = work.Run("gaps", work.Write("list.csv", "date,what,where\n2023-02-28,Talks with Minister Kalnina,Riga\n2023-03-04,Dinner with the Prime Minister of Finland,\nsome day,Lunch,\n"), "--party", "Estonia");
        Assert.Equal(1, gaps.Status);
        Assert.Contains("2 expected, 1 found, 1 missing", gaps.Output, StringComparison.Ordinal);
        Assert.Contains("line 4: “some day” is no date", gaps.Error, StringComparison.Ordinal);
        Assert.Equal(2, work.Run("gaps", "nowhere.csv").Status);

        Assert.Contains("baltic", work.Run("tag", "EST-LVA", "Baltic").Output, StringComparison.Ordinal);
        Assert.Contains("EST-LVA", work.Run("tag", "--with", "baltic").Output, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("tag", "EST-LVA", "--remove", "baltic").Status);
        Assert.DoesNotContain("EST-LVA", work.Run("tag", "--with", "baltic").Output, StringComparison.Ordinal);
    }
}
