using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Dragoman.Web.Hosting;
using Dragoman.Web.Shelved;

namespace Dragoman.Web.Tests;

/// <summary>What comes in through alerts, uploads, calendars, briefs, notes and tags does no harm to whoever reads it.</summary>
public sealed class NewDoorsTests
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task A_name_with_line_ends_is_one_header_of_a_letter()
    {
        await using var server = new SomeMailServer();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Smtp = server.Address });
        await desk.SendFormAsync("/dyad/KAZ/USA", "/alerts/save", ("name", "News\r\nBcc: all@ministry.example\r\n\r\nHello"), ("query", "?party=KAZ"), ("way", "mail"), ("to", "ana@ministry.example"));
        foreach (var to in new[] { "ana@ministry.example\r\nBcc: all@ministry.example", "ana@ministry.example, bob@ministry.example", "<ana@ministry.example> RCPT TO:<bob@ministry.example>" })
            await desk.SendFormAsync("/dyad/KAZ/USA", "/alerts/save", ("name", "Second"), ("query", "?party=KAZ"), ("way", "mail"), ("to", to));
        Assert.All(desk.Service<Alerts>().All, alert => Assert.Equal("ana@ministry.example", alert.To));
        await desk.Store.KeepAsync(Some.Meeting());
        await desk.Service<AlertRunner>().RunAsync();
        Assert.All(server.Letters, letter => Assert.DoesNotContain("\nBcc:", letter, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(server.Letters);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/x"), InlineData("http://[::ffff:127.0.0.1]/x"), InlineData("http://169.254.169.254/latest"), InlineData("http://10.0.0.1/x"), InlineData("http://0x7f000001/x"), InlineData("file:///etc/passwd"), InlineData("gopher://a.example/x"), InlineData("https://user:pass@127.0.0.1/x")]
    public async Task A_webhook_on_a_private_network_is_never_called(string address)
    {
        await using var desk = await SomeDesk.OpenAsync();
        await desk.SendFormAsync("/dyad/KAZ/USA", "/alerts/save", ("name", "Hook"), ("query", "?party=KAZ"), ("way", "webhook"), ("to", address));
        await desk.Store.KeepAsync(Some.Meeting());
        await desk.Service<AlertRunner>().RunAsync();
        Assert.All(desk.Service<Alerts>().All, alert => Assert.NotNull(desk.Service<Alerts>().State(alert).Failure));
    }

    [Fact]
    public async Task A_hostile_list_is_shown_as_text_and_one_too_large_is_refused()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var page = await SendListAsync(desk, "list.csv", $"date,what,where\n2023-02-28,{Script},=cmd|' /C calc'!A0\n2023-02-29x,{Script},\n{string.Concat(Enumerable.Repeat("2023-02-28,Omarova,Astana\n", 3000))}");
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("2000</b> expected", page, StringComparison.Ordinal);
        Assert.Contains("Choose a list of 4 MB", await SendListAsync(desk, "list.csv", new string('x', 5 << 20)), StringComparison.Ordinal);
        Assert.Contains("neither iCalendar nor CSV", await SendListAsync(desk, "list.csv", new string('"', 100_000)), StringComparison.Ordinal);
        Assert.Contains("expected", await SendListAsync(desk, "a.ics", $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{Script}\nDTSTART:20230228\nRRULE:FREQ=SECONDLY;COUNT=2147483647\nEND:VEVENT\nEND:VCALENDAR\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_with_hostile_names_is_a_sound_document_without_outside_parts()
    {
        var hostile = $"{Script}\u0001\u000b]]>&\"\ud83d {{ INCLUDETEXT http://evil.example }}";
        var meeting = Some.Meeting();
        await using var desk = await SomeDesk.OpenAsync(null, meeting with
        {
            Story = meeting.Story with { Headline = hostile, Outlet = hostile, Url = "javascript:alert(1)" },
            Statements = [meeting.Statements[0] with { SpeakerName = hostile, Text = hostile }],
            Engagements = [meeting.Engagements[0] with { Subjects = [hostile], Purpose = hostile }],
        });
        using var document = new ZipArchive(await desk.Client.GetStreamAsync(new Uri("/brief/KAZ/USA/docx", UriKind.Relative)));
        foreach (var part in document.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal) || part.Name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            await using var stream = part.Open();
            var xml = XDocument.Load(stream).ToString();
            Assert.DoesNotContain("javascript:", xml, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("instrText", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("attachedTemplate", xml, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("<script>alert", await desk.PageAsync("/brief/KAZ/USA"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("](javascript:", await desk.PageAsync("/brief/KAZ/USA/md"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_editor_s_notes_tags_and_names_never_run_where_an_admin_reads_them()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(new FindQuery { Kind = EngagementKind.Meeting });
        await desk.SendFormAsync($"/engagement/{id}", "/notes/add", ("on", id), ("text", $"{Script}\n[x](javascript:alert(3))"), ("back", $"/engagement/{id}"));
        await desk.SendFormAsync($"/engagement/{id}", "/tags/set", ("on", id), ("name", "<img src=x onerror=1>"), ("back", "javascript:alert(4)"));
        await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/correct", ("was.parties", ""), ("row.0.name", Script), ("row.0.office", Script), ("row.0.country", "KAZ"), ("row.1.country", "USA"), ("was.purpose", ""), ("purpose", Script));
        var person = desk.Store.Dealing(id)!.Parties[0].Person!;
        foreach (var path in new[] { $"/engagement/{id}", "/tag", $"/tag/{Uri.EscapeDataString("<img src=x onerror=1>")}", $"/person/{person}", "/status", "/review", "/" })
        {
            var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_reader_writes_no_note_sets_no_tag_and_says_nothing_of_persons()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path }, Some.Meeting());
        var client = desk.NewClient(users.Reader);
        foreach (var path in new[] { "/notes/add", "/tags/set", "/tags/remove", "/person/p000000000000/merge", "/person/p000000000000/part", $"/story/{Some.Story().Id}/date" })
        {
            var answer = await client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("on", "x"), KeyValuePair.Create("name", "y"), KeyValuePair.Create("back", "/")]));
            Assert.False(answer.IsSuccessStatusCode, path);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(new Uri("/api/v1/tags?on=x&name=y", UriKind.Relative), null)).StatusCode);
        Assert.Empty(desk.Service<Tags>().All());
    }

    private static async Task<string> SendListAsync(SomeDesk desk, string name, string list)
    {
        var token = (await desk.PageAsync("/gaps")).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("gaps"), "_handler" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "list", name } };
        return await (await desk.Client.PostAsync(new Uri("/gaps", UriKind.Relative), form)).Content.ReadAsStringAsync();
    }
}
