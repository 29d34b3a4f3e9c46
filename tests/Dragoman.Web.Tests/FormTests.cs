using System.Net;

namespace Dragoman.Web.Tests;

public sealed class FormTests
{
    private static readonly FindQuery Meetings = new() { Kind = EngagementKind.Meeting, Rejected = true };

    [Fact]
    public async Task A_correction_holds_when_the_story_is_read_again()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(Meetings);
        var answer = await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct",
            ("was.parties", "Dana Omarova (KAZ), President, host; Paul Reeve (USA), Secretary of State, visitor"), ("row.0.name", "Dana Omarova"), ("row.0.country", "Kazakhstan"), ("row.0.side", "host"), ("row.1.name", "Saule Akan"), ("row.1.country", "KAZ"), ("was.when", "2023-02-28"), ("when", "2023-02-28"), ("reason", "the photograph"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await desk.Store.KeepAsync(Some.Meeting() with { Statements = [] });
        var dealing = desk.Store.Dealing(id)!;
        Assert.Contains(dealing.Parties, party => party.Name == "Saule Akan");
        var note = Assert.Single(dealing.Corrections);
        Assert.Equal("Dana Omarova (KAZ), no office, host; Saule Akan (KAZ), no office, no side", note.Value);
        Assert.Equal(("parties", "the photograph", Environment.UserName), (note.Field, note.Reason, note.Author));
    }

    [Fact]
    public async Task What_is_no_country_and_an_hour_without_a_day_are_told()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(Meetings);
        var country = await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct", ("was.parties", ""), ("row.0.name", "Dana Omarova"), ("row.0.country", "Atlantis"));
        Assert.Contains("Atlantis", WebUtility.UrlDecode(country.Headers.Location!.OriginalString), StringComparison.Ordinal);
        var hour = await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct", ("was.when", "2023-02-28"), ("when", "2023-02"), ("hour", "14:30"));
        Assert.Contains("an hour needs a day", WebUtility.UrlDecode(hour.Headers.Location!.OriginalString), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(desk.Store.Dealing(id)!.Corrections);
    }

    [Fact]
    public async Task The_almanac_offers_places_by_their_beginning()
    {
        await using var desk = await SomeDesk.OpenAsync();
        Assert.Contains("Astana, Kazakhstan", await desk.PageAsync("/places?q=asta"), StringComparison.Ordinal);
        Assert.Equal("[]", await desk.PageAsync("/places?q=a"));
    }

    [Fact]
    public async Task A_rejection_is_undone()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(Meetings);
        var answer = await desk.SendFormAsync("/review", $"/engagement/{id}/judge", ("verdict", "reject"), ("back", "/review"));
        Assert.Equal(Standing.Rejected, desk.Store.Dealing(id)!.Standing);
        var page = await desk.PageAsync(answer.Headers.Location!.OriginalString);
        var step = page.Split("name=\"step\" value=\"")[1].Split('"')[0];
        await desk.SendFormAsync(answer.Headers.Location!.OriginalString, "/review/undo", ("step", step));
        Assert.NotEqual(Standing.Rejected, desk.Store.Dealing(id)!.Standing);
    }

    [Fact]
    public async Task An_acceptance_is_taken_back()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(Meetings);
        var answer = await desk.SendFormAsync("/review", $"/engagement/{id}/judge", ("verdict", "accept"), ("back", "/review"));
        Assert.Equal(Standing.Reviewed, desk.Store.Dealing(id)!.Standing);
        var step = (await desk.PageAsync(answer.Headers.Location!.OriginalString)).Split("name=\"step\" value=\"")[1].Split('"')[0];
        await desk.SendFormAsync(answer.Headers.Location!.OriginalString, "/review/undo", ("step", step));
        Assert.Equal(Standing.Machine, desk.Store.Dealing(id)!.Standing);
    }

    [Fact]
    public async Task Dealings_are_merged_and_split()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Doubt(1), Some.Doubt(2));
        var calls = desk.Store.Find(new FindQuery { Kind = EngagementKind.Call });
        await desk.SendFormAsync("/review", $"/engagement/{calls[0].Id}/judge", ("verdict", "merge"), ("other", calls[1].Id));
        var merged = Assert.Single(desk.Store.Find(new FindQuery { Kind = EngagementKind.Call }));
        var story = desk.Store.Dealing(merged.Id)!.Reports[0].Story;
        await desk.SendFormAsync($"/engagement/{merged.Id}", $"/engagement/{merged.Id}/judge", ("verdict", "split"), ("story", story));
        Assert.Equal(2, desk.Store.Find(new FindQuery { Kind = EngagementKind.Call }).Count);
    }

    [Fact]
    public async Task What_can_not_be_done_is_told_on_the_page()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(Meetings);
        var answer = await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct", ("was.when", "2023-02-28"), ("when", "some day"));
        Assert.Contains("is no date", WebUtility.HtmlDecode(await desk.PageAsync(answer.Headers.Location!.OriginalString)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_is_pasted_leads_to_its_record()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.SendFormAsync("/drop", "/drop", ("text", "Envoys part\n\nGENEVA, March 1 (Lake Wire) -- The envoys went home."), ("published", "2023-03-01"));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        Assert.StartsWith("/story/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("The envoys went home.", await desk.PageAsync(answer.Headers.Location.OriginalString), StringComparison.Ordinal);
    }
}
