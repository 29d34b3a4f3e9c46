using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Web.Access;
using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Tests;

public sealed partial class AccessTests
{
    private const string Story = """{ "text": "Envoys part\n\nThe envoys went home.", "published": "2023-03-01" }""";

    [Fact]
    public void An_address_that_others_reach_wants_users() =>
        Assert.Contains("user add", Assert.Throws<InvalidOperationException>(() =>
            DeskServer.Build(new ServeOptions { Url = "http://0.0.0.0:0" }, Stores.Open("memory:", TimeProvider.System), TimeProvider.System)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Each_role_does_what_it_may_and_no_more()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path }, Some.Meeting());
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(desk.NewClient()));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(desk.NewClient("0000")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk.NewClient(users.Reader)));
        Assert.Equal(HttpStatusCode.Created, await PostAsync(desk.NewClient(users.Editor)));
        Assert.Equal(HttpStatusCode.OK, (await desk.NewClient(users.Reader).GetAsync(new Uri("/api/v1/engagements", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.NewClient().GetAsync(new Uri("/mcp", UriKind.Relative))).StatusCode);
        var visitor = await desk.NewClient().GetAsync(new Uri("/", UriKind.Relative));
        Assert.StartsWith("/sign-in?", visitor.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.NewClient().GetAsync(new Uri("/health", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_person_signs_in_by_key_and_signs_corrections()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path }, Some.Meeting());
        Assert.Contains("wrong=1", (await desk.SendFormAsync("/sign-in", "/sign-in", ("key", "guess"))).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/", (await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Editor), ("returnUrl", "//evil.example"))).Headers.Location!.OriginalString);
        var id = desk.Id(new FindQuery { Kind = EngagementKind.Meeting });
        await desk.SendFormAsync($"/engagement/{id}", $"/engagement/{id}/judge", ("verdict", "accept"));
        Assert.Equal("edith", Assert.Single(desk.Store.Dealing(id)!.Corrections).Author);
    }

    [Fact]
    public async Task A_reader_is_shown_no_form_that_changes_anything()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path }, Some.Meeting());
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Reader));
        foreach (var path in new[] { "/review", "/drop", $"/engagement/{desk.Id(new FindQuery { Kind = EngagementKind.Meeting })}" })
        {
            var page = await desk.PageAsync(path);
            Assert.Contains("your role is to read", page, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"accept\"", page, StringComparison.Ordinal);
        }
        Assert.Contains("rita (reader)", await desk.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await desk.SendFormAsync("/", "/sign-out")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData(null), InlineData("forged"), InlineData("CfDJ8NrAkS0AAAAAAAAAAAAAAAAAAAA")]
    public async Task A_form_without_its_token_changes_nothing(string? token)
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var id = desk.Id(new FindQuery { Kind = EngagementKind.Meeting });
        await desk.PageAsync($"/engagement/{id}");
        foreach (var target in new[] { $"/engagement/{id}/judge", $"/engagement/{id}/correct", "/review/undo", "/drop", "/add/engagement", "/notes/add", "/notes/remove", $"/engagement/{id}/undo", "/searches/save", "/users/add", $"/story/{Some.Story().Id}/s1" })
        {
            var values = new Dictionary<string, string> { ["verdict"] = "reject", ["text"] = "A\n\nB.", ["step"] = "x", ["query"] = "?q=x", ["was.when"] = "", ["when"] = "2001" };
            if (token is not null)
                values["__RequestVerificationToken"] = token;
            var answer = await desk.Client.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent(values));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{target}: {answer.StatusCode}");
        }
        Assert.Equal(Standing.Machine, desk.Store.Dealing(id)!.Standing);
        Assert.Single(desk.Store.Stories());
    }

    [Fact]
    public async Task No_form_is_taken_without_the_token_of_its_page()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var forms = desk.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(form => form.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(form => $"/{form.RoutePattern.RawText!.TrimStart('/')}").Where(path => !path.StartsWith("/api/", StringComparison.Ordinal) && !path.StartsWith("/mcp", StringComparison.Ordinal)).ToList();
        Assert.Contains("/story/{id}/date", forms);
        await Assert.AllAsync(forms, async form =>
        {
            var answer = await desk.Client.PostAsync(new Uri(Parameter().Replace(form, "x"), UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("name", "x"), KeyValuePair.Create("id", "x")]));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        });
    }

    [Fact]
    public async Task A_forged_step_of_the_review_is_not_undone()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var answer = await desk.SendFormAsync("/review", "/review/undo", ("step", "eyJUb2xkIjoieCJ9"));
        Assert.Contains("refused=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example"), InlineData("Sec-Fetch-Site", "cross-site"), InlineData("Origin", "null")]
    public async Task Another_sites_page_changes_nothing(string header, string value)
    {
        await using var desk = await SomeDesk.OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/stories") { Content = new StringContent(Story, Encoding.UTF8, "application/json") };
        request.Headers.Add(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Client.SendAsync(request)).StatusCode);
        Assert.Empty(desk.Store.Stories());
    }

    [Theory]
    [InlineData("evil.example"), InlineData("127.0.0.1.evil.example"), InlineData("localhost.evil.example")]
    public async Task A_name_that_is_not_the_desks_is_misdirected(string host)
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/stories") { Content = new StringContent(new string('a', 9 << 20), Encoding.UTF8, "text/plain") };
        request.Headers.ExpectContinue = true;
        // The client waits to be told to go on, however busy the machine is; it is told to go away.
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(desk.Address) };
        var answer = await patient.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.True((await desk.Client.GetAsync(new Uri($"/search?q={new string('a', 4000)}", UriKind.Relative))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_request_that_dawdles_is_cut_off()
    {
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { SlowestHeaders = TimeSpan.FromSeconds(1.5) });
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(desk.Address).Port);
        await socket.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "u8.ToArray());
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var answer = new byte[64];
        var read = await socket.GetStream().ReadAsync(answer, stop.Token);
        Assert.True(read == 0 || Encoding.ASCII.GetString(answer, 0, read).Contains("408", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_who_asks_too_often_waits()
    {
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { RequestsAMinute = 10 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => desk.Client.GetAsync(new Uri("/stories", UriKind.Relative))));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public void Keys_are_kept_as_hashes_alone()
    {
        using var users = new SomeUsers();
        var file = File.ReadAllText(users.Path);
        Assert.DoesNotContain(users.Editor, file, StringComparison.Ordinal);
        Assert.Equal(Role.Editor, UserFile.Load(users.Path).Of(users.Editor)!.Role);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client) =>
        (await client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), new StringContent(Story, Encoding.UTF8, "application/json"))).StatusCode;

    /// <summary>A part of an address that is filled in.</summary>
    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
