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
        Assert.Equal("Meeting with the Foreign Minister of Kazakhstan, Almas Serik\n\nWhen: 2026-12-03T14:30\nWhere: Ministry, Oslo, Norway\nStatus: confirmed\nCalendar: Ministry of Foreign Affairs of Norway\n\nThey will talk of gas.\nPress at 15:30.", story.Text);
        Assert.Equal(("Ministry of Foreign Affairs of Norway", "2026-11-20", CalendarFormat.Section, "https://mfa.example/agenda"), (story.Outlet, story.Published, story.Section, story.Url));
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
    [InlineData("DTSTART:20261203T233000Z", "DTEND:20261203T234000Z", "2026-12-03"), InlineData("DTSTART:20261203", "DTEND:20261201", "2026-12-03")]
    public void Days_end_before_the_end_and_an_hour_of_Greenwich_is_none_of_the_place(string start, string end, string when) =>
        Assert.Equal(when, Read(Calendar(Event("SUMMARY:Talks", start, end))).Single().When);

    [Theory]
    [InlineData("FREQ=WEEKLY;COUNT=3", 3), InlineData("FREQ=DAILY;UNTIL=20261205T000000Z", 3), InlineData("FREQ=MONTHLY;INTERVAL=2;COUNT=2", 2), InlineData("FREQ=YEARLY", 2)]
    [InlineData("FREQ=SECONDLY", 1), InlineData("FREQ=NEVER;COUNT=99999999999999999999", 1), InlineData("", 1)]
    public void What_repeats_is_unrolled_for_the_days_about_today(string rule, int times) =>
        Assert.Equal(times, Read(Calendar(Event("SUMMARY:Talks", "DTSTART;VALUE=DATE:20261203", $"RRULE:{rule}"))).Count);

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
