using System.Net;
using System.Text;
using Dragoman.Intake;
using Dragoman.Pipeline;

namespace Dragoman.Web.Tests;

/// <summary>What a morning page puts first, and how it says why.</summary>
public sealed class MorningTests
{
    private static Record Met(string when) => Some.Meeting(text: Some.MeetingText.Replace("on Tuesday", $"on {when}", StringComparison.Ordinal)) is var told
        ? told with { Story = told.Story with { Published = when }, Engagements = [told.Engagements[0] with { When = when }] } : told;

    [Fact]
    public async Task More_meetings_than_usual_are_told_in_words()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Met("2021-04-02"), Met("2022-05-11"), Met("2023-01-10"), Met("2023-02-07"), Met("2023-02-21"));
        Assert.Contains("third meeting this year, usual is one", await desk.PageAsync("/edition/2023-03-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_party_denies_stands_first_with_who_has_it_so()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting(), Some.Plan("2023-03-08", EngagementStatus.Proposed));
        await desk.Store.KeepAsync(Denied());
        var page = WebUtility.HtmlDecode(await desk.PageAsync("/edition/2023-03-01"));
        Assert.Contains("<b class=\"flag\">denied</b>", page, StringComparison.Ordinal);
        Assert.Contains("as Harbour Post has it", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Omarova", StringComparison.Ordinal) < page.IndexOf("Lena Brandt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_says_what_it_was()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Plan("2023-03-08", EngagementStatus.Proposed), Some.Meeting());
        var id = desk.Id(new FindQuery { Kind = EngagementKind.Meeting });
        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        await desk.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = id, Fields = [new("place", "Almaty")], Author = "ana", Reason = "the ministry says so" });
        var page = WebUtility.HtmlDecode(await desk.PageAsync($"/edition/{desk.Clock.Now:yyyy-MM-dd}"));
        Assert.Contains("<b class=\"flag\">changed</b>", page, StringComparison.Ordinal);
        Assert.Contains("was Astana, Kazakhstan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Lena Brandt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_vanished_from_a_ministry_s_calendar_is_told_as_withdrawn_by_its_source()
    {
        await using var desk = await SomeDesk.OpenAsync();
        await LookAsync(desk, "BEGIN:VEVENT\nSUMMARY:Meeting with the Foreign Minister of Japan\nDTSTART;TZID=Europe/Oslo:20230303T093000\nDTSTAMP:20230228T080000Z\nEND:VEVENT\n");
        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        await LookAsync(desk, "");
        var page = WebUtility.HtmlDecode(await desk.PageAsync($"/edition/{desk.Clock.Now:yyyy-MM-dd}"));
        Assert.Contains("<b class=\"flag\">withdrawn</b>", page, StringComparison.Ordinal);
        Assert.Contains("by its source, was 3 Mar 2023, 09:30 UTC+1", page, StringComparison.Ordinal);
        Assert.Contains("“The calendar no longer has this entry, seen on 2023-03-02", page, StringComparison.Ordinal);
        Assert.Contains(", withdrawn by its source", await desk.PageAsync($"/engagement/{desk.Id(new FindQuery())}"), StringComparison.Ordinal);
    }

    private static async Task LookAsync(SomeDesk desk, string entries)
    {
        var (intake, reader) = (new StoryIntake(time: desk.Clock), new StoryReader());
        var watch = new CalendarWatch(desk.Store, intake, reader, desk.Clock);
        var page = new Page("https://mfa.example/agenda", Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nX-WR-CALNAME:Ministry of Foreign Affairs of Norway\n{entries}END:VCALENDAR\n"));
        watch.Look(page);
        foreach (var outcome in intake.Read(page).Where(outcome => outcome.Story is not null))
            await desk.Store.KeepAsync(reader.Read(outcome.Story!));
        await watch.TellAsync();
    }

    private static Record Denied()
    {
        var told = Some.Meeting("Harbour Post", text: Some.MeetingText.Replace("received", "never received", StringComparison.Ordinal));
        return told with { Engagements = [told.Engagements[0] with { Status = EngagementStatus.Denied }] };
    }
}
