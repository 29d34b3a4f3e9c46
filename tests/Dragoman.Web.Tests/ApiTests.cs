using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Dragoman.Web.Tests;

public sealed class ApiTests(SharedDesk shared)
{
    [Theory]
    [InlineData("/engagements"), InlineData("/engagements?q=KAZ-USA"), InlineData("/engagements?party=KAZ&kind=meeting&from=2023"), InlineData("/dyads/KAZ/USA"), InlineData("/formats"), InlineData("/formats/C5+1"), InlineData("/promises"), InlineData("/persons?name=Omarova"), InlineData("/statements?q=water"), InlineData("/statements?speaker=KAZ"), InlineData("/agenda"), InlineData("/map?from=2022"), InlineData("/network?from=2022&party=KAZ"), InlineData("/news?after=0"), InlineData("/stories"), InlineData("/stories?q=water"), InlineData("/changes"), InlineData("/changes?updated_since=2023-03-01T00:00:00Z"), InlineData("/review"), InlineData("/exports"), InlineData("/exports/csv?party=KAZ")]
    public async Task Every_question_has_an_answer(string path)
    {
        var desk = shared.Desk;
        var text = await desk.PageAsync($"/api/v1{path}");
        Assert.True(text.Length > 20, text);
    }

    [Fact]
    public async Task Answers_are_written_as_the_record_is()
    {
        var desk = shared.Desk;
        using var json = JsonDocument.Parse(await desk.PageAsync("/api/v1/engagements?kind=meeting"));
        var meeting = json.RootElement.GetProperty("items")[0];
        Assert.Equal("meeting", meeting.GetProperty("kind").GetString());
        Assert.Equal("2023-02-28", meeting.GetProperty("when").GetString());
        Assert.Equal("KAZ", meeting.GetProperty("parties")[0].GetProperty("country").GetString());
        var found = JsonDocument.Parse(await desk.PageAsync("/api/v1/statements?q=water")).RootElement.GetProperty("items")[0];
        Assert.Equal(JsonValueKind.Array, found.GetProperty("statement").GetProperty("span").ValueKind);
    }

    [Theory]
    [InlineData("engagements?"), InlineData("agenda?days=60&"), InlineData("review?"), InlineData("stories?"), InlineData("statements?q=water&"), InlineData("promises?by=USA&"), InlineData("persons?name=Omarova&")]
    public async Task Pages_are_turned_by_cursor(string list)
    {
        var desk = shared.Desk;
        using var whole = JsonDocument.Parse(await desk.PageAsync($"/api/v1/{list}limit=100"));
        var seen = new HashSet<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            using var json = JsonDocument.Parse(await desk.PageAsync($"/api/v1/{list}limit=1&cursor={cursor}"));
            foreach (var item in json.RootElement.GetProperty("items").EnumerateArray())
                Assert.True(seen.Add(item.GetRawText()));
            cursor = json.RootElement.GetProperty("next").GetString();
        }
        Assert.Equal(whole.RootElement.GetProperty("items").GetArrayLength(), seen.Count);
        Assert.NotEmpty(seen);
    }

    [Fact]
    public async Task A_file_of_any_kind_is_posted_by_its_name()
    {
        await using var desk = await SomeDesk.OpenAsync();
        const string feed = """
            {"headline":"Envoys part","published":"2023-03-01","text":"Envoys part\n\nGENEVA, March 1 -- The envoys went home."}
            {"headline":"Envoys return","published":"2023-03-02","text":"Envoys return\n\nGENEVA, March 2 -- The envoys came back."}
            """;
        var posted = new ByteArrayContent(Encoding.UTF8.GetBytes(feed));
        posted.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var answer = await desk.Client.PostAsync(new Uri("/api/v1/stories?name=stories.jsonl", UriKind.Relative), posted);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.Equal(2, JsonDocument.Parse(text).RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal(2, desk.Store.Stories().Count);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest"), InlineData("file:///etc/passwd")]
    public async Task An_address_alone_is_fetched_where_it_lies_on_the_open_web(string address)
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.Client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), Json($$"""{ "url": "{{address}}" }"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("could not be fetched", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_the_caller_has_is_not_sent_again()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var first = await desk.Client.GetAsync(new Uri("/api/v1/agenda", UriKind.Relative));
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agenda");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await desk.Client.SendAsync(again)).StatusCode);
        await desk.Store.KeepAsync(Some.Plan("2023-03-12", traveller: "Olu Adeyemi", from: "NGA"));
        var changed = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agenda");
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.SendAsync(changed)).StatusCode);
    }

    [Fact]
    public async Task What_is_gone_leaves_a_tombstone()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        using var before = JsonDocument.Parse(await desk.PageAsync("/api/v1/changes"));
        var cursor = before.RootElement.GetProperty("cursor").GetInt64();
        var id = desk.Id(new FindQuery { Kind = EngagementKind.Meeting });
        var answer = await desk.Client.PostAsync(new Uri("/api/v1/corrections", UriKind.Relative), Json($$"""{ "kind": "reject", "target": "{{id}}", "reason": "a rehearsal" }"""));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var after = JsonDocument.Parse(await desk.PageAsync($"/api/v1/changes?after={cursor}"));
        var change = Assert.Single(after.RootElement.GetProperty("items").EnumerateArray());
        Assert.True(change.GetProperty("gone").GetBoolean());
        Assert.Equal(id, change.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, change.GetProperty("engagement").ValueKind);
    }

    [Theory]
    [InlineData("/api/v1/engagements?from=yesterday", 400), InlineData("/api/v1/engagements?kind=dinner", 400), InlineData("/api/v1/engagements/d000000000000", 404), InlineData("/api/v1/stories/abc", 404), InlineData("/api/v1/statements", 400), InlineData("/api/v1/nothing", 404), InlineData("/api/v1/changes?after=x", 400), InlineData("/api/v1/dyads/QQQ/USA", 404), InlineData("/api/v1/network?from=soon", 400)]
    public async Task Errors_are_problems_that_say_what_is_wrong(string path, int status)
    {
        var desk = shared.Desk;
        var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("engagements?partie=KAZ", "'partie'"), InlineData("engagements?limit=2&sort=when", "'sort'"), InlineData("agenda?from=2023", "'from'"), InlineData("exports/csv?country=KAZ", "'country'")]
    [InlineData("map?kind=visit", "'kind'"), InlineData("persons?name=Omarova&country=KAZ", "'country'"), InlineData("stories?text=water", "'text'"), InlineData("status?x=1", "'x'"), InlineData("changes?since=2023-03-01", "'since'")]
    public async Task A_parameter_that_is_not_known_is_an_error(string path, string named)
    {
        var answer = await shared.Desk.Client.GetAsync(new Uri($"/api/v1/{path}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("engagements?"), InlineData("engagements?person=Omarova&"), InlineData("agenda?days=60&"), InlineData("review?"), InlineData("stories?"), InlineData("stories?q=water&"), InlineData("statements?q=water&"), InlineData("promises?by=USA&"), InlineData("persons?name=Omarova&")]
    public async Task Every_list_says_how_many_there_are_and_how_many_are_shown(string list)
    {
        using var whole = JsonDocument.Parse(await shared.Desk.PageAsync($"/api/v1/{list}limit=100"));
        using var one = JsonDocument.Parse(await shared.Desk.PageAsync($"/api/v1/{list}limit=1"));
        var total = whole.RootElement.GetProperty("items").GetArrayLength();
        Assert.Equal((total, total), (whole.RootElement.GetProperty("total").GetInt32(), one.RootElement.GetProperty("total").GetInt32()));
        Assert.Equal(1, one.RootElement.GetProperty("shown").GetInt32());
        Assert.Equal(total > 1, one.RootElement.GetProperty("next").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task An_id_that_no_longer_stands_says_what_became_of_it()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var all = desk.Store.Find(new FindQuery());
        var (kept, merged) = (all[0].Id, all[1].Id);
        await desk.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Merge, Target = kept, Other = merged, Author = "ana", Reason = "told twice" });

        var answer = await desk.Client.GetAsync(new Uri($"/api/v1/engagements/{merged}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"merged into {kept}", Assert.Single(answer.Headers.GetValues("Dragoman-Fate")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engagement_that_no_story_tells_of_any_more_is_gone_and_says_why()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Plan("2023-03-06"));
        var id = desk.Id(new FindQuery());
        await desk.Store.KeepAsync(Some.Plan("2023-03-06") with { Engagements = [] });

        Assert.Contains("does not tell of it", await desk.PageAsync($"/api/v1/engagements/{id}", HttpStatusCode.Gone), StringComparison.Ordinal);
        Assert.Contains("does not tell of it", await desk.PageAsync($"/engagement/{id}", HttpStatusCode.Gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_is_posted_is_answered_with_its_record()
    {
        await using var desk = await SomeDesk.OpenAsync();
        const string story = """{ "id": "x1", "headline": "Envoys part", "published": "2023-03-01", "text": "Envoys part\n\nGENEVA, March 1 -- The envoys went home." }""";
        var first = await desk.Client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), Json(story));
        Assert.True(first.StatusCode == HttpStatusCode.Created, await first.Content.ReadAsStringAsync());
        using var record = JsonDocument.Parse(await first.Content.ReadAsStringAsync());
        Assert.Equal(1, record.RootElement.GetProperty("format").GetInt32());
        Assert.Equal("x1", record.RootElement.GetProperty("story").GetProperty("input").GetString());
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), Json(story))).StatusCode);
        Assert.Contains("went home", await desk.PageAsync(first.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.Client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), Json("{ not json"))).StatusCode);
        var picture = new ByteArrayContent([1, 2, 3]);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await desk.Client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), picture)).StatusCode);
    }

    [Fact]
    public async Task What_is_new_is_told_as_it_comes()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var events = await desk.Client.GetStreamAsync(new Uri("/api/v1/events", UriKind.Relative), stop.Token);
        using var reader = new StreamReader(events);
        await desk.Store.KeepAsync(Some.Plan("2023-03-12", traveller: "Olu Adeyemi", from: "NGA"));
        var lines = new StringBuilder();
        while (!lines.ToString().Contains("Olu Adeyemi", StringComparison.Ordinal))
            lines.AppendLine(await reader.ReadLineAsync(stop.Token) ?? throw new EndOfStreamException());
        Assert.Contains("event: engagement", lines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_names_every_route_and_its_page_opens_without_a_net()
    {
        var desk = shared.Desk;
        using var document = JsonDocument.Parse(await desk.PageAsync("/api/v1/openapi.json"));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains("/api/v1/engagements/{id}", paths);
        Assert.Contains("/api/v1/stories", paths);
        Assert.All(paths, path => Assert.StartsWith("/api/v1", path, StringComparison.Ordinal));
        Assert.All(document.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)), path => Assert.False(path.Value.GetProperty("get").TryGetProperty("requestBody", out _), path.Name));
        var parties = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Dealing").GetProperty("properties").GetProperty("parties").GetRawText();
        Assert.Contains("DealingParty", parties, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", await desk.PageAsync("/api/docs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_tells_that_it_is_well()
    {
        await using var desk = await SomeDesk.OpenAsync();
        Assert.Equal("Healthy", await desk.PageAsync("/health"));
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
