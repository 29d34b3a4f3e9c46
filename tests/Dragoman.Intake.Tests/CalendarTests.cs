using System.Text;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake.Tests;

/// <summary>Calendars of ministries: each entry a story of what is planned; what repeats is bounded.</summary>
public sealed class CalendarTests
{
    private static readonly LocalDate Today = new(2026, 11, 27);

    private static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Concat(lines.Select(line => $"{line}\r\n"))}END:VEVENT\r\n";

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Ministry of Foreign Affairs of Norway\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    private static IReadOnlyList<CalendarEntry> Read(string text) => CalendarReader.Read(text, Today).Entries;

    private static List<IntakeOutcome> Stories(string text) => [.. new StoryIntake().Read(new Page("https://mfa.example/agenda", Encoding.UTF8.GetBytes(text)) { Url = "https://mfa.example/agenda" }, TestContext.Current.CancellationToken)];

    [Fact]
    public void An_entry_is_a_story_whose_lines_say_what_when_and_where()
    {
        var story = Stories(Calendar(Event("UID:1@mfa", "DTSTAMP:20261120T080000Z", "SUMMARY:Meeting with the Foreign Minister of Kazakhstan\\, Almas Serik", "DTSTART;TZID=Europe/Oslo:20261203T143000", "LOCATION:Ministry\\, Oslo\\, Norway", "DESCRIPTION:They will talk\r\n  of gas.\\nPress at 15:30."))).Single().Story!;
        Assert.Equal("Meeting with the Foreign Minister of Kazakhstan, Almas Serik\n\nWhen: 2026-12-03T14:30+01:00\nWhere: Ministry, Oslo, Norway\nStatus: confirmed\nCalendar: Ministry of Foreign Affairs of Norway\n\nThey will talk of gas.\nPress at 15:30.", story.Text);
        Assert.Equal(("Ministry of Foreign Affairs of Norway", "2026-11-20", Story.Calendar, "https://mfa.example/agenda"), (story.Outlet, story.Published, story.Section, story.Url));
    }

    [Fact]
    public void The_same_plan_under_another_UID_and_stamp_is_the_same_story()
    {
        string[] plan = ["SUMMARY:Visit to Astana", "DTSTART;VALUE=DATE:20261203"];
        var (one, other) = (Stories(Calendar(Event([.. plan, "UID:1", "DTSTAMP:20261120T080000Z", "SEQUENCE:1"]))), Stories(Calendar(Event([.. plan, "UID:2", "DTSTAMP:20261121T080000Z", "SEQUENCE:7"]))));
        Assert.Equal(one.Single().Story!.Id, other.Single().Story!.Id);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261204", "2026-12-03"), InlineData("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261206", "2026-12-03/2026-12-05")]
    [InlineData("DTSTART:20261203T090000", "DTEND:20261203T100000", "2026-12-03T09:00"), InlineData("DTSTART:20261203T090000", "DTEND:20261204T100000", "2026-12-03/2026-12-04")]
    [InlineData("DTSTART:20261203T233000Z", "DTEND:20261203T234000Z", "2026-12-03T23:30Z"), InlineData("DTSTART:20261203", "DTEND:20261201", "2026-12-03")]
    [InlineData("DTSTART:20261203T200000", "DTEND:20261204T003000", "2026-12-03T20:00"), InlineData("DTSTART;VALUE=DATE:20261203", "DURATION:P3D", "2026-12-03/2026-12-05")]
    [InlineData("DTSTART;TZID=\"Europe/Oslo\":20260703T090000", "DURATION:PT1H", "2026-07-03T09:00+02:00"), InlineData("DTSTART;TZID=Nowhere/Land:20261203T090000", "X-NOTHING:1", "2026-12-03T09:00")]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20261203T090000", "DTEND;TZID=America/New_York:20261203T050000", "2026-12-03T09:00+01:00")]
    public void Days_end_before_the_end_and_hours_say_their_zone_where_the_calendar_does(string start, string end, string when) =>
        Assert.Equal(when, Read(Calendar(Event("SUMMARY:Talks", start, end))).Single().When);

    [Fact]
    public void An_hour_of_Greenwich_is_shown_by_the_calendar_s_own_clocks() =>
        Assert.Equal("2026-12-04T00:30+01:00", Read(Calendar("X-WR-TIMEZONE:Europe/Oslo\r\n", Event("SUMMARY:Talks", "DTSTART:20261203T233000Z"))).Single().When);

    [Theory]
    [InlineData("FREQ=WEEKLY;COUNT=3", 3), InlineData("FREQ=DAILY;UNTIL=20261205T000000Z", 3), InlineData("FREQ=MONTHLY;INTERVAL=2;COUNT=2", 2), InlineData("FREQ=YEARLY", 2)]
    [InlineData("FREQ=SECONDLY", 1), InlineData("FREQ=NEVER;COUNT=99999999999999999999", 1), InlineData("", 1)]
    public void What_repeats_is_unrolled_for_the_days_about_today(string rule, int times) =>
        Assert.Equal(times, Read(Calendar(Event("SUMMARY:Talks", "DTSTART;VALUE=DATE:20261203", $"RRULE:{rule}"))).Count);

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2;COUNT=4", "2026-12-01 2026-12-03 2026-12-15 2026-12-17"), InlineData("RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270201", "2026-12-01 2027-01-05")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-12-25 2027-01-29"), InlineData("RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;VALUE=DATE:20261208", "2026-12-01 2026-12-15")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=2\r\nRDATE;VALUE=DATE:20261210,20261211", "2026-12-01 2026-12-08 2026-12-10 2026-12-11"), InlineData("RDATE;VALUE=PERIOD:20261210T000000Z/PT1H", "2026-12-01 2026-12-10")]
    public void Rules_exceptions_and_further_days_are_the_standard_s(string rule, string days) =>
        Assert.Equal(days.Split(' '), Read(Calendar(Event("SUMMARY:Talks", "DTSTART;VALUE=DATE:20261201", rule))).Select(entry => entry.When));

    [Fact]
    public void What_repeats_keeps_its_hour_by_the_clocks_of_its_zone_also_where_they_change()
    {
        var entries = Read(Calendar(Event("SUMMARY:Talks", "DTSTART;TZID=Europe/Oslo:20261203T090000", "RRULE:FREQ=WEEKLY;UNTIL=20270401T065900Z", "EXDATE:20261210T080000Z", "EXDATE;TZID=Europe/Oslo:20261217T090000")));
        Assert.Equal(["2026-12-03T09:00+01:00", "2026-12-24T09:00+01:00"], entries.Take(2).Select(entry => entry.When));
        Assert.Equal("2027-03-25T09:00+01:00", entries[^1].When);
        Assert.All(entries, entry => Assert.Equal("weekly", entry.Repeats));
    }

    [Fact]
    public void One_of_many_that_was_moved_or_called_off_stands_in_the_place_of_its_repeat()
    {
        var entries = Read(Calendar(
            Event("UID:1", "SUMMARY:Talks", "DTSTART;TZID=Europe/Oslo:20261201T090000", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Event("UID:1", "RECURRENCE-ID:20261208T080000Z", "SUMMARY:Talks in Bergen", "DTSTART;TZID=Europe/Oslo:20261209T100000"),
            Event("UID:1", "RECURRENCE-ID;TZID=Europe/Oslo:20261215T090000", "SUMMARY:Talks", "DTSTART;TZID=Europe/Oslo:20261215T090000", "STATUS:CANCELLED")));
        Assert.Equal(
            [("2026-12-01T09:00+01:00", "confirmed"), ("2026-12-22T09:00+01:00", "confirmed"), ("2026-12-09T10:00+01:00", "confirmed"), ("2026-12-15T09:00+01:00", "cancelled")],
            entries.Select(entry => (entry.When, entry.Status)));
    }

    [Fact]
    public void A_calendar_that_breaks_off_is_not_whole()
    {
        Assert.True(CalendarReader.Read(Calendar(Event("SUMMARY:Talks", "DTSTART:20261203")), Today).IsWhole);
        Assert.False(CalendarReader.Read("BEGIN:VCALENDAR\r\n" + Event("SUMMARY:Talks", "DTSTART:20261203") + "BEGIN:VEV", Today).IsWhole);
    }

    [Fact]
    public void A_plan_without_a_stamp_is_told_on_the_day_on_which_it_is_read_not_on_its_own()
    {
        var page = new Page("agenda.ics", Encoding.UTF8.GetBytes(Calendar(Event("SUMMARY:Talks", "DTSTART:20261203"))));
        Assert.Equal("2024-03-04", new StoryIntake(time: new HandClock()).Read(page, TestContext.Current.CancellationToken).Single().Story!.Published);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:19010107", "FREQ=DAILY;COUNT=2147483647"), InlineData("DTSTART;VALUE=DATE:20261203", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("DTSTART;VALUE=DATE:18010107", "FREQ=MONTHLY"), InlineData("DTSTART;VALUE=DATE:20261203", "FREQ=DAILY;INTERVAL=2147483647")]
    [InlineData("DTSTART:20261203T000000", "FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4,5,6,7,8,9"), InlineData("DTSTART;VALUE=DATE:20261203", "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366")]
    public void Rules_that_stand_for_millions_of_days_or_for_none_cost_little(string start, string rule)
    {
        // The processor's time: a busy machine's clock says nothing of the work.
        var before = Environment.CpuUsage.TotalTime;
        var calendar = CalendarReader.Read(Calendar([.. Enumerable.Repeat(Event("SUMMARY:Bomb", start, $"RRULE:{rule}"), 2000)]), Today);
        Assert.InRange(Environment.CpuUsage.TotalTime - before, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.InRange(calendar.Entries.Count, 0, CalendarReader.MostEntries);
    }

    [Fact]
    public void A_plan_that_began_long_ago_is_unrolled_from_a_month_back()
    {
        var days = Read(Calendar(Event("SUMMARY:Briefing", "DTSTART;VALUE=DATE:19010107", "RRULE:FREQ=WEEKLY"))).Select(entry => entry.When).ToList();
        Assert.Equal("2026-11-02", days[0]);
        Assert.InRange(days.Count, 55, CalendarReader.MostRepeats);
    }

    [Fact]
    public void A_bomb_of_repeats_and_of_entries_ends_soon_and_says_so()
    {
        var bomb = Calendar([.. Enumerable.Repeat(Event("SUMMARY:Bomb", "DTSTART:20261127T000000", "RRULE:FREQ=DAILY;COUNT=2147483647"), 20_000)]);
        var outcomes = Limit.Soon(TimeSpan.FromSeconds(20), () => Stories(bomb));
        Assert.Equal(CalendarReader.MostEntries, outcomes.Count(outcome => outcome.Story is not null));
        Assert.Contains("left out", outcomes[^1].Skipped, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_line_an_alarm_within_and_what_is_half_there_do_no_harm()
    {
        var folded = new StringBuilder("SUMMARY:Talks");
        for (var i = 0; i < 200_000; i++)
            folded.Append("\r\n  and talks");
        var entries = Read(Calendar(Event(folded.ToString(), "DTSTART:20261203"), Event("SUMMARY:Second", "BEGIN:VALARM", "DESCRIPTION:Wake up", "END:VALARM", "DTSTART:20261204"), Event("SUMMARY:No day"), Event("DTSTART:20261204"), "BEGIN:VEVENT\r\nSUMMARY:Cut off"));
        Assert.Equal(["2026-12-03", "2026-12-04"], entries.Select(entry => entry.When));
        Assert.True(entries[0].Summary.Length <= 300);
        Assert.Null(entries[1].Description);
        Assert.Contains("is no calendar", new StoryIntake().Read(new Page("a.ics", "hello"u8.ToArray()), TestContext.Current.CancellationToken).Single().Failed, StringComparison.Ordinal);
    }
}
