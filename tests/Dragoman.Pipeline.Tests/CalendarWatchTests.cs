using System.Text;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Pipeline.Tests;

/// <summary>A ministry's calendar that is followed: what vanishes from it is told, and what comes back.</summary>
public sealed class CalendarWatchTests : IDisposable
{
    private const string Japan = "SUMMARY:Meeting with the Foreign Minister of Japan\nDTSTART;VALUE=DATE:20261203\nDTSTAMP:20261120T080000Z";
    private const string Chile = "SUMMARY:Meeting with the Foreign Minister of Chile\nDTSTART;TZID=Europe/Oslo:20261204T100000\nDTSTAMP:20261120T080000Z";
    private const string Weekly = "SUMMARY:Meeting with Foreign Minister Almas Serik of Kazakhstan\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=3\nLOCATION:Oslo\\, Norway\nDTSTAMP:20261120T080000Z";

    private static readonly StoryReader Reader = new();

    private readonly Clock clock = new();
    private readonly IStore store;

    public CalendarWatchTests() => store = Stores.Open("memory:", clock);

    public void Dispose() => store.Dispose();

    private static string Calendar(params string[] entries) =>
        $"BEGIN:VCALENDAR\nX-WR-CALNAME:Ministry of Foreign Affairs of Norway\n{string.Concat(entries.Select(entry => $"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n"))}END:VCALENDAR\n";

    /// <summary>A look at the calendar, an hour after the last one; what the watch told.</summary>
    private async Task<IReadOnlyList<Kept>> LookAsync(string calendar)
    {
        clock.Now = clock.Now.AddHours(1);
        var intake = new StoryIntake(time: clock);
        var watch = new CalendarWatch(store, intake, Reader, clock);
        var page = new Page("https://mfa.example/agenda", Encoding.UTF8.GetBytes(calendar)) { Url = "https://mfa.example/agenda" };
        watch.Look(page, TestContext.Current.CancellationToken);
        await foreach (var _ in new StoryPipeline(intake, Reader, store).RunAsync([(page, null)], TestContext.Current.CancellationToken))
        {
        }
        return await watch.TellAsync(TestContext.Current.CancellationToken);
    }

    private Dealing With(string party) => store.Dealing(Assert.Single(store.Find(new FindQuery { Parties = [party] })).Id)!;

    [Fact]
    public async Task An_entry_that_vanishes_is_told_as_withdrawn_and_nothing_is_lost()
    {
        Assert.Empty(await LookAsync(Calendar(Japan, Chile)));
        var told = Assert.Single(await LookAsync(Calendar(Chile)));
        var gone = With("JPN");
        Assert.Equal((DealingStatus.Cancelled, "2026-12-03"), (gone.Status, gone.When));
        Assert.Equal([EngagementStatus.Scheduled, EngagementStatus.Cancelled], gone.Life.Select(step => step.Status));
        var report = gone.Reports[^1];
        Assert.True(report.IsWithdrawal);
        Assert.Equal("The calendar no longer has this entry, seen on 2026-11-27 at 14:00:00 UTC.", report.Engagement.Evidence[0].Of(told.Record.Story.Text).ToString());
        Assert.Equal(DealingStatus.Scheduled, With("CHL").Status);
        Assert.Empty(await LookAsync(Calendar(Chile)));
    }

    [Fact]
    public async Task An_entry_that_comes_back_is_planned_again_however_often()
    {
        await LookAsync(Calendar(Japan, Chile));
        for (var again = 0; again < 2; again++)
        {
            await LookAsync(Calendar(Chile));
            Assert.Equal(DealingStatus.Cancelled, With("JPN").Status);
            await LookAsync(Calendar(Japan, Chile));
            Assert.Equal(DealingStatus.Scheduled, With("JPN").Status);
        }
        Assert.Equal(5, With("JPN").Life.Count);
    }

    [Fact]
    public async Task An_entry_that_was_called_off_and_stands_again_is_planned_again()
    {
        await LookAsync(Calendar(Japan));
        Assert.Empty(await LookAsync(Calendar($"{Japan}\nSTATUS:CANCELLED")));
        Assert.Equal(DealingStatus.Cancelled, With("JPN").Status);
        await LookAsync(Calendar(Japan));
        Assert.Equal(DealingStatus.Scheduled, With("JPN").Status);
    }

    [Fact]
    public async Task An_entry_that_moved_or_was_worded_anew_is_not_gone()
    {
        await LookAsync(Calendar(Japan, Chile));
        Assert.Empty(await LookAsync(Calendar(Japan.Replace("20261203", "20261205", StringComparison.Ordinal).Replace("20261120", "20261127", StringComparison.Ordinal), $"{Chile}\nDESCRIPTION:On lithium.")));
        Assert.Equal((DealingStatus.Scheduled, "2026-12-05"), (With("JPN").Status, With("JPN").When));
        Assert.Equal(DealingStatus.Scheduled, With("CHL").Status);
    }

    [Fact]
    public async Task What_has_passed_and_what_a_broken_calendar_lacks_is_not_withdrawn()
    {
        await LookAsync(Calendar(Japan, Chile));
        Assert.Empty(await LookAsync("BEGIN:VCALENDAR\nX-WR-CALNAME:Ministry of Foreign Affairs of Norway\nBEGIN:VEVENT\n"));
        clock.Now = clock.Now.AddDays(7);
        Assert.Empty(await LookAsync(Calendar(Chile)));
        Assert.NotEqual(DealingStatus.Cancelled, With("JPN").Status);
    }

    [Fact]
    public async Task Of_what_repeats_each_day_is_one_and_one_that_is_left_out_is_withdrawn_alone()
    {
        await LookAsync(Calendar(Weekly));
        Assert.Equal(["2026-12-01", "2026-12-08", "2026-12-15"], store.Find(new FindQuery()).Select(dealing => dealing.When).Order());
        await LookAsync(Calendar($"{Weekly}\nEXDATE;VALUE=DATE:20261208"));
        Assert.Equal("2026-12-08", Assert.Single(store.Find(new FindQuery { Status = DealingStatus.Cancelled })).When);
        Assert.Equal(3, store.Find(new FindQuery()).Count);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
