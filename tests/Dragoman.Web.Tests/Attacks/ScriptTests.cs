using System.Net;

namespace Dragoman.Web.Tests;

public sealed class ScriptTests(SharedDesk shared)
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private static Record Hostile()
    {
        var text = $"{Script}\n\n{Script} met \"{Script}\" in {Script}.";
        return new Record
        {
            Story = Some.Story(text, outlet: Script, url: "javascript:alert(3)") with { Headline = Script },
            Actors = [new Actor { Id = "a1", Kind = ActorKind.Person, Name = Script, Country = "KAZ", Offices = [new Office(Script, null, "KAZ", null)] }],
            Engagements =
            [
                Some.Engagement("e1", EngagementKind.Meeting, EngagementStatus.Held, "2023-02-28", Script, "KAZ", Some.Party("a1", Script, "KAZ"), Some.Party(null, null, "USA")) with
                { Subjects = [Script], Format = Script, Purpose = Script, Source = Script, WhenText = Script, Confidence = 0.1 },
            ],
            Statements = [new Statement { Id = "s1", Speaker = "a1", SpeakerName = Script, Form = StatementForm.Direct, Text = $"The United States {Script}", Span = new Span(0, 5), Engagement = "e1", Channel = Script }],
            Commitments = [new Commitment { By = "KAZ", To = "USA", What = Script, Status = CommitmentStatus.Promised, Span = new Span(0, 5) }],
        };
    }

    [Fact]
    public async Task Script_in_a_story_is_shown_and_never_runs()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Hostile());
        var id = desk.Id(new FindQuery());
        foreach (var path in new[] { "/", "/stories", $"/engagement/{id}", $"/story/{Hostile().Story.Id}", "/dyad/KAZ/USA", "/review", "/calendar?month=2023-02", "/calendar?week=2023-02-28", "/map", "/map?from=2022&at=44,66&zoom=8", "/sources", "/brief/KAZ/USA", $"/search?speaker={Uri.EscapeDataString(Script)}", "/edition/2023-03-01", "/search?q=KAZ", $"/person/{Uri.EscapeDataString(Script)}", $"/search?q={Uri.EscapeDataString(Script)}", $"/format/{Uri.EscapeDataString(Script)}" })
        {
            var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("' OR 1=1 --"), InlineData("\"; DROP TABLE story; --"), InlineData("x') UNION SELECT body FROM dealing --"), InlineData("%00"), InlineData("{}"), InlineData("$1"), InlineData("story_text MATCH 'a' NEAR/3 \"b"), InlineData("*"), InlineData("-"), InlineData("\"")]
    public async Task Sql_in_a_parameter_is_a_word_like_any_other(string words)
    {
        var desk = shared.Desk;
        var stories = desk.Store.Stories().Count;
        var value = Uri.EscapeDataString(words);
        foreach (var path in new[] { "/search?q=", "/search?person=", "/search?place=", "/search?subject=", "/search?format=", "/search?party=", "/search?kind=", "/search?status=", "/search?from=", "/search?to=", "/search?page=", "/search?speaker=", "/tag/", "/places?q=", "/api/v1/tags?on=", "/map?zoom=2&at=", "/calendar?week=", "/calendar?month=", "/review?item=", "/review?undo=", "/stories?page=", "/story/abcdef?at=", "/map?party=", "/person/", "/engagement/", "/format/", "/download/csv?q=", "/search.atom?q=", "/calendar.ics?q=", "/api/v1/engagements?q=", "/api/v1/persons?name=", "/api/v1/statements?speaker=", "/api/v1/promises?by=", "/api/v1/changes?updated_since=", "/api/v1/engagements?cursor=" })
        {
            var answer = await desk.Client.GetAsync(new Uri(path + value, UriKind.Relative));
            Assert.True((int)answer.StatusCode < 500, $"{path}{words}: {answer.StatusCode}");
        }
        Assert.Equal(stories, desk.Store.Stories().Count);
    }

    [Theory]
    [InlineData("/assets/../../../etc/passwd"), InlineData("/assets/..%2f..%2fetc%2fpasswd"), InlineData("/assets/%2e%2e/desk.css"), InlineData("/download/..%2f..%2fetc%2fpasswd"), InlineData("/story/..%2f..%2fetc"), InlineData("/.env"), InlineData("/dragoman.db"), InlineData("/dragoman.users.json")]
    public async Task A_path_out_of_the_folder_leads_nowhere(string path)
    {
        var desk = shared.Desk;
        var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/x"), InlineData("http://localhost/x"), InlineData("http://169.254.169.254/latest/meta-data"), InlineData("file:///etc/passwd"), InlineData("ftp://news.example/x"), InlineData("http://[::1]/x")]
    public async Task An_address_that_is_not_on_the_open_web_is_not_fetched(string address)
    {
        var desk = shared.Desk;
        var stories = desk.Store.Stories().Count;
        var answer = await desk.SendFormAsync("/drop", "/drop", ("url", address));
        Assert.StartsWith("/drop?refused=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(stories, desk.Store.Stories().Count);
    }

    [Fact]
    public async Task A_file_that_is_handed_in_has_no_folder()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var token = (await desk.PageAsync("/drop")).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent("Envoys part\n\nGENEVA, March 1 -- The envoys went home."u8.ToArray()), "file", "..\\..\\etc/evil.txt" },
        };
        var answer = await desk.Client.PostAsync(new Uri("/drop", UriKind.Relative), form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        Assert.Equal("evil.txt", desk.Store.Stories()[0].Input);
    }
}
