using Ical.Net;

namespace Dragoman.Web.Tests;

public sealed class FeedTests(SharedDesk shared)
{
    public static TheoryData<string> Exports => [.. ExportList.All.Select(export => export.Name)];

    [Theory, MemberData(nameof(Exports))]
    public async Task A_list_is_downloaded_in_every_form(string name)
    {
        var desk = shared.Desk;
        var answer = await desk.Client.GetAsync(new Uri($"/download/{name}?party=KAZ", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{name}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(ExportList.Named(name)!.Ending, Path.GetExtension(answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
    }

    [Fact]
    public async Task A_page_that_no_question_describes_is_downloaded_record_by_record()
    {
        var desk = shared.Desk;
        var meeting = desk.Id(new FindQuery { Kind = EngagementKind.Meeting });
        Assert.Equal(2, (await desk.PageAsync($"/download/csv?id={meeting}")).Trim().Split('\n').Length);
        Assert.Contains($"/download/csv?id={meeting}", await desk.PageAsync($"/engagement/{meeting}"), StringComparison.Ordinal);
        var story = Some.Story().Id;
        Assert.Contains(meeting, await desk.PageAsync($"/download/csv?story={story[..16]}"), StringComparison.Ordinal);
        foreach (var page in new[] { "/", "/stories", $"/story/{story}", "/review" })
            Assert.Contains("/download/parquet?", await desk.PageAsync(page), StringComparison.Ordinal);
        Assert.Single((await desk.PageAsync("/download/csv?id=d000000000000")).Trim().Split('\n'));
    }

    [Fact]
    public async Task The_calendar_keeps_its_entries_and_counts_their_changes()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var before = Calendar.Load(await desk.PageAsync("/calendar.ics"))!.Events.Single(entry => entry.Summary!.Contains("Lena Brandt", StringComparison.Ordinal));
        await desk.Store.KeepAsync(Some.Plan("2023-03-10", published: "2023-03-02", outlet: "Morning Envoy"));
        var after = Calendar.Load(await desk.PageAsync("/calendar.ics"))!.Events.Single(entry => entry.Summary!.Contains("Lena Brandt", StringComparison.Ordinal));
        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.Equal(10, after.Start!.Value.Day);
        Assert.Contains(Calendar.Load(await desk.PageAsync("/calendar.ics"))!.Events, entry => entry.Status == "CANCELLED");
    }
}
