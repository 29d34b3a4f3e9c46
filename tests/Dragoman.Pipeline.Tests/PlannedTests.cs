using System.Text;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;
using Record = Dragoman.Model.Record;

namespace Dragoman.Pipeline.Tests;

/// <summary>Entries of a ministry's calendar become planned engagements, matched by what and when.</summary>
public sealed class PlannedTests
{
    private static readonly StoryReader Reader = new();

    private static IEnumerable<Record> Read(params string[] entries) =>
        new StoryIntake().Read(new Page("agenda.ics", Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nX-WR-CALNAME:Ministry of Foreign Affairs of Norway\n{string.Concat(entries.Select(entry => $"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n"))}END:VCALENDAR\n")), TestContext.Current.CancellationToken)
            .Select(outcome => Reader.Read(outcome.Story!));

    [Fact]
    public void A_meeting_has_its_hour_its_place_its_people_and_the_calendar_s_owner()
    {
        var planned = Assert.Single(Read("SUMMARY:Meeting with Foreign Minister Almas Serik of Kazakhstan\nDTSTART:20261203T143000\nLOCATION:Ministry\\, Oslo\\, Norway").Single().Engagements);
        Assert.Equal((EngagementKind.Meeting, EngagementStatus.Scheduled, "2026-12-03T14:30"), (planned.Kind, planned.Status, planned.When));
        Assert.Equal(new Place("Oslo", "NOR", "Ministry"), planned.Where);
        Assert.Equal([("KAZ", true), ("NOR", false)], planned.Participants.Select(party => (party.Country!, party.Name is not null)).Order());
    }

    [Theory]
    [InlineData("Visit to Kazakhstan", "Astana, Kazakhstan", EngagementKind.Visit), InlineData("Telephone conversation with the Foreign Minister of Japan", "", EngagementKind.Call), InlineData("Signing of a treaty with Chile", "Oslo", EngagementKind.Signing)]
    public void The_kind_is_read_from_its_words(string summary, string place, EngagementKind kind) =>
        Assert.Equal(kind, Assert.Single(Read($"SUMMARY:{summary}\nDTSTART;VALUE=DATE:20261203\nLOCATION:{place}").Single().Engagements).Kind);

    [Theory]
    [InlineData("STATUS:CANCELLED", EngagementStatus.Cancelled), InlineData("STATUS:TENTATIVE", EngagementStatus.Proposed), InlineData("STATUS:CONFIRMED", EngagementStatus.Scheduled)]
    public void Its_state_is_the_calendar_s(string status, EngagementStatus expected) =>
        Assert.Equal(expected, Assert.Single(Read($"SUMMARY:Meeting with the Foreign Minister of Japan\nDTSTART;VALUE=DATE:20261203\n{status}").Single().Engagements).Status);

    [Fact]
    public async Task A_plan_whose_entry_says_cancelled_is_called_off()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        const string plan = "SUMMARY:Meeting with the Foreign Minister of Japan\nDTSTART;VALUE=DATE:20261203\nDTSTAMP:20261120T080000Z\n";
        foreach (var record in Read($"{plan}STATUS:CONFIRMED").Concat(Read($"{plan}STATUS:CANCELLED")))
            await store.KeepAsync(record, TestContext.Current.CancellationToken);
        Assert.Equal(DealingStatus.Cancelled, Assert.Single(store.Find(new FindQuery())).Status);
    }

    [Fact]
    public async Task A_plan_that_moves_by_hours_moves()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        const string plan = "SUMMARY:Meeting with the Foreign Minister of Japan\n";
        foreach (var record in Read($"{plan}DTSTART:20261203T090000Z\nDTSTAMP:20261120T080000Z").Concat(Read($"{plan}DTSTART:20261203T150000Z\nDTSTAMP:20261121T080000Z")))
            await store.KeepAsync(record, TestContext.Current.CancellationToken);
        Assert.Equal("2026-12-03T15:00Z", Assert.Single(store.Find(new FindQuery())).When);
    }

    [Fact]
    public void What_nobody_else_takes_part_in_is_no_engagement() => Assert.Empty(Read("SUMMARY:Reception for staff\nDTSTART;VALUE=DATE:20261203").Single().Engagements);

    [Fact]
    public async Task A_plan_that_is_read_again_under_a_new_UID_is_one_and_one_that_moves_moves()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        var token = TestContext.Current.CancellationToken;
        const string plan = "SUMMARY:Meeting with Foreign Minister Almas Serik of Kazakhstan\nLOCATION:Oslo\\, Norway\n";
        foreach (var record in Read($"{plan}DTSTART:20261203T143000\nUID:1\nDTSTAMP:20261120T080000Z").Concat(Read($"{plan}DTSTART:20261203T143000\nUID:2\nDTSTAMP:20261121T080000Z")))
            await store.KeepAsync(record, token);
        var one = Assert.Single(store.Find(new FindQuery()));
        Assert.Single(store.Dealing(one.Id)!.Reports);

        foreach (var record in Read($"{plan}DTSTART:20261205T100000\nUID:3\nDTSTAMP:20261124T080000Z"))
            await store.KeepAsync(record, token);
        var moved = Assert.Single(store.Find(new FindQuery()));
        Assert.Equal((one.Id, "2026-12-05T10:00"), (moved.Id, moved.When));
        Assert.Equal(["2026-12-03T14:30", "2026-12-05T10:00"], moved.Life.Select(step => step.When));
    }
}
