using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dragoman.Pipeline;

namespace Dragoman.Web.Tests;

/// <summary>What people type in, write beside things, and take back at the desk.</summary>
public sealed class HandWorkTests
{
    private static readonly FindQuery Meetings = new() { Kind = EngagementKind.Meeting, Rejected = true };

    [Fact]
    public async Task An_engagement_that_nobody_wrote_of_is_added_and_taken_back()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.SendFormAsync("/add/engagement", "/add/engagement", ("row.0.name", "Ilze Kalnina"), ("row.0.country", "LVA"), ("row.1.country", "EST"), ("kind", "meeting"), ("status", "held"), ("when", "2023-02-28"), ("place", "Riga"), ("country", "LVA"));
        var address = answer.Headers.Location!.OriginalString.Split('?')[0];
        var page = await desk.PageAsync(address);
        Assert.Contains("Ilze Kalnina", page, StringComparison.Ordinal);
        var id = address.Split('/')[^1];
        await desk.SendFormAsync(address, $"/engagement/{id}/undo", ("seen", desk.Store.Dealing(id)!.Corrections[^1].At));
        Assert.Null(desk.Store.Dealing(id));
    }

    [Theory]
    [InlineData("statement", "text", "we shall open a consulate in Tashkent"), InlineData("promise", "what", "open a consulate in Tashkent")]
    public async Task What_no_story_tells_is_found_like_what_stories_tell(string kind, string field, string words)
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.SendFormAsync($"/add/{kind}", $"/add/{kind}", (field, words), ("speaker", "Ilze Kalnina"), ("country", "LVA"), ("by", "LVA"), ("to", "UZB"), ("status", "promised"), ("form", "direct"), ("source", "call with the embassy"));
        Assert.Contains("done=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("consulate", await desk.PageAsync("/search?q=consulate"), StringComparison.Ordinal);
        Assert.Contains("call with the embassy", await desk.PageAsync(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_lacking_is_told_and_what_was_typed_comes_back()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.SendFormAsync("/add/figure", "/add/figure", ("amount", "a lot"), ("unit", "USD"), ("of", "pumps"));
        var page = await desk.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("is no amount", page, StringComparison.Ordinal);
        Assert.Contains("value=\"pumps\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_whom_no_story_tells_is_added_by_desk_and_API_and_taken_back()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.SendFormAsync("/add/person", "/add/person", ("name", "Ilze Kalnina"), ("country", "Latvia"), ("office", "Foreign Minister"), ("from", "2023-01-15"));
        var page = await desk.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("Foreign Minister, Latvia", page, StringComparison.Ordinal);
        Assert.Contains("by hand, from 15 Jan 2023", page, StringComparison.Ordinal);
        var id = answer.Headers.Location!.OriginalString.Split('/', '?')[2];
        Assert.Equal("/", (await desk.SendFormAsync($"/person/{id}", $"/person/{id}/undo")).Headers.Location!.OriginalString);
        Assert.Null(desk.Store.Person(id));
        var added = await desk.Client.PostAsJsonAsync("/api/v1/add/person", new { fields = new { name = "Mart Tamm", country = "EST", office = "Foreign Minister" } });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.StartsWith("/api/v1/persons/p", added.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("needs a name", WebUtility.UrlDecode((await desk.SendFormAsync("/add/person", "/add/person", ("office", "Mayor"))).Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_s_day_is_given_by_desk_and_API_through_one_door_and_taken_back()
    {
        var story = Some.Story("Talks in Riga\n\nLatvian Foreign Minister Ilze Kalnina met Estonian Foreign Minister Mart Tamm in Riga on Tuesday.", published: "", url: null) with { Published = null };
        await using var desk = await SomeDesk.OpenAsync();
        await desk.Store.KeepAsync(desk.Service<StoryReader>().Read(story));
        var page = $"/story/{story.Id}";
        await desk.SendFormAsync(page, $"{page}/date", ("day", "2023-03-01"));
        Assert.Equal("2023-02-28", Assert.Single(desk.Store.Find(new FindQuery())).When);
        var given = await desk.Client.PostAsJsonAsync("/api/v1/corrections", new { kind = "change", target = story.Id, fields = new[] { new { field = "published", value = "2023-03-15" } }, reason = "its masthead" });
        Assert.Equal((HttpStatusCode.Created, $"/api/v1/stories/{story.Id}"), (given.StatusCode, given.Headers.Location!.OriginalString));
        Assert.Equal("2023-03-14", Assert.Single(desk.Store.Find(new FindQuery())).When);
        Assert.Contains("its day of publication from “2023-03-01” to “2023-03-15”", WebUtility.HtmlDecode(await desk.PageAsync(page)), StringComparison.Ordinal);
        await desk.SendFormAsync(page, $"{page}/date", ("verdict", "undo"));
        Assert.Equal("2023-02-28", Assert.Single(desk.Store.Find(new FindQuery())).When);
        await desk.Client.PostAsJsonAsync("/api/v1/corrections", new { kind = "undo", target = story.Id });
        Assert.Null(desk.Store.Record(story.Id)!.Story.Published);
        Assert.Null(Assert.Single(desk.Store.Find(new FindQuery())).When);
        var refused = await desk.SendFormAsync(page, $"{page}/date", ("day", "Tuesday"));
        Assert.Contains("no day of publication", WebUtility.UrlDecode(refused.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_told_by_another_clock_stays_with_it_when_the_hour_is_corrected()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Plan("2023-03-06T10:00+05:00"));
        var id = desk.Id(new FindQuery());
        await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct", ("when", "2023-03-06"), ("hour", "11:30"), ("was.when", "2023-03-06T10:00+05:00"));
        Assert.Equal("2023-03-06T11:30+05:00", desk.Store.Dealing(id)!.When);
        Assert.Contains("6 Mar 2023, 11:30 UTC+5", WebUtility.HtmlDecode(await desk.PageAsync($"/engagement/{id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_is_undone_on_the_engagement_s_page_and_the_review_has_it_again()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Doubt(1));
        var id = desk.Store.Review()[0].Dealing.Id;
        var answer = await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/judge", ("verdict", "reject"));
        var page = await desk.PageAsync(answer.Headers.Location!.OriginalString);
        var step = page.Split("name=\"step\" value=\"")[1].Split('"')[0];
        await desk.SendFormAsync($"/engagement/{id}", "/review/undo", ("step", step), ("back", $"/engagement/{id}"));
        Assert.Equal(Standing.Machine, desk.Store.Dealing(id)!.Standing);
        Assert.Contains(desk.Store.Review(), item => item.Dealing.Id == id);
        Assert.Empty(desk.Store.Dealing(id)!.Corrections);
    }

    [Fact]
    public async Task Two_people_who_correct_the_same_are_told_of_each_other()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(Meetings);
        (string, string)[] form = [("was.place", "Astana"), ("seen", "")];
        await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct", [("place", "Almaty"), .. form]);
        var second = await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct", [("place", "Turkistan"), .. form]);
        var told = WebUtility.HtmlDecode(await desk.PageAsync(second.Headers.Location!.OriginalString));
        Assert.Contains("set place to “Almaty”", told, StringComparison.Ordinal);
        Assert.Equal("Almaty", desk.Store.Dealing(id)!.Where!.Name);
        var third = await desk.Client.PostAsJsonAsync("/api/v1/corrections", new { kind = "change", target = id, fields = new[] { new { field = "place", value = "Turkistan" } }, seen = "" });
        Assert.Equal(HttpStatusCode.Conflict, third.StatusCode);
    }

    [Fact]
    public async Task Notes_stand_beside_things_and_whoever_wrote_one_takes_it_away()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(Meetings);
        await desk.SendFormAsync($"/engagement/{id}", "/notes/add", ("on", id), ("text", "Ask for the <b>minutes</b>"), ("back", $"/engagement/{id}"));
        Assert.Contains("Ask for the &lt;b&gt;minutes&lt;/b&gt;", await desk.PageAsync($"/engagement/{id}"), StringComparison.Ordinal);
        var note = Assert.Single(JsonDocument.Parse(await desk.PageAsync($"/api/v1/notes?on={id}")).RootElement.EnumerateArray()).GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Client.DeleteAsync(new Uri($"/api/v1/notes/{note}?on={id}", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("minutes", await desk.PageAsync($"/engagement/{id}"), StringComparison.Ordinal);
        Assert.Equal("/", (await desk.SendFormAsync($"/engagement/{id}", "/notes/add", ("on", id), ("text", "x"), ("back", "//elsewhere.example"))).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_program_adds_a_figure_to_a_story()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var answer = await desk.Client.PostAsJsonAsync("/api/v1/add/figure", new { story = Some.Story().Id, fields = new Dictionary<string, string> { ["amount"] = "7", ["unit"] = "pumps", ["words"] = "for pumps by June" } });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Contains(desk.Store.Record(Some.Story().Id)!.Figures, figure => figure.Amount == 7 && figure.Span.Of(Some.Story().Text).ToString() == "for pumps by June");
    }

    [Fact]
    public async Task Whatever_is_tagged_is_found_by_its_tag_and_no_longer_when_it_is_taken_away()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var (id, person, story) = (desk.Id(Meetings), desk.Store.Persons("Dana Omarova")[0].Id, Some.Story().Id);
        foreach (var (page, on) in new[] { ($"/engagement/{id}", id), ($"/person/{person}", person), ($"/story/{story}", story), ("/dyad/KAZ/USA", "KAZ-USA") })
            await desk.SendFormAsync(page, "/tags/set", ("on", on), ("name", " Water  TALKS "), ("back", page));
        var tagged = WebUtility.HtmlDecode(await desk.PageAsync("/tag/water%20talks"));
        Assert.All(["Dana Omarova", "Presidents talk water in Astana", "Kazakhstan and United States", id], words => Assert.Contains(words, tagged, StringComparison.Ordinal));
        Assert.Contains("/tag/water%20talks", await desk.PageAsync("/tag"), StringComparison.Ordinal);

        Assert.Equal(4, JsonDocument.Parse(await desk.PageAsync("/api/v1/tags?name=water%20talks")).RootElement.GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Client.DeleteAsync(new Uri($"/api/v1/tags?on={id}&name=Water%20talks", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain(id, await desk.PageAsync("/tag/water%20talks"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Client.PostAsync(new Uri($"/api/v1/tags?on={id}&name=a%2Fb", UriKind.Relative), null)).StatusCode);
    }

    [Fact]
    public async Task Two_persons_are_made_one_on_the_person_s_page_and_parted_again()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting(), Some.Plan("2023-03-06"));
        var (one, other) = (desk.Store.Persons("Dana Omarova")[0].Id, desk.Store.Persons("Lena Brandt")[0].Id);
        await desk.SendFormAsync($"/person/{one}", $"/person/{one}/merge", ("named", other), ("reason", "her maiden name"));
        var page = await desk.PageAsync($"/person/{one}");
        Assert.Contains("her maiden name", page, StringComparison.Ordinal);
        Assert.Contains("Tashkent", page, StringComparison.Ordinal);
        await desk.SendFormAsync($"/person/{one}", $"/person/{one}/part", ("other", other));
        Assert.DoesNotContain("Tashkent", await desk.PageAsync($"/person/{one}"), StringComparison.Ordinal);
        Assert.Contains("Tashkent", await desk.PageAsync($"/person/{other}"), StringComparison.Ordinal);
        var again = await desk.SendFormAsync($"/person/{one}", $"/person/{one}/part", ("other", other));
        Assert.Contains("nobody made", WebUtility.UrlDecode(again.Headers.Location!.OriginalString), StringComparison.OrdinalIgnoreCase);
    }
}
