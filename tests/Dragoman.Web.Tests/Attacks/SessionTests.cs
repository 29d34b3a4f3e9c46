using System.Net;
using Dragoman.Web.Access;
using Dragoman.Web.Api;
using Dragoman.Web.Hosting;

namespace Dragoman.Web.Tests;

/// <summary>Who was let in, how long, and as what.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_cookie_that_was_copied_opens_nothing_once_its_owner_signed_out()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        var answer = await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Editor));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("dragoman=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(desk, cookie));
        await desk.SendFormAsync("/", "/sign-out");
        Assert.Equal(HttpStatusCode.Unauthorized, await WithCookieAsync(desk, cookie));
    }

    [Fact]
    public async Task A_session_ends_with_a_new_key_and_with_another_role()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        var admin = desk.NewClient(users.Admin);
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Editor));
        // The same name and role, another key: whoever asked for it feared that the old one was stolen.
        Assert.Equal(HttpStatusCode.OK, (await admin.PutAsync(new Uri("/api/v1/users/edith?role=editor", UriKind.Relative), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Client.GetAsync(new Uri("/api/v1/agenda", UriKind.Relative))).StatusCode);
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Reader));
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.GetAsync(new Uri("/api/v1/agenda", UriKind.Relative))).StatusCode);
        await admin.PutAsync(new Uri("/api/v1/users/rita?role=editor", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Client.GetAsync(new Uri("/api/v1/agenda", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("2"), InlineData("reader,admin"), InlineData("superuser"), InlineData("-1"), InlineData("reader admin")]
    public async Task What_is_no_name_of_a_role_is_refused(string role)
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        var answer = await desk.NewClient(users.Admin).PutAsync(new Uri($"/api/v1/users/mallory?role={Uri.EscapeDataString(role)}", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("mallory", await File.ReadAllTextAsync(users.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_names_wherever_they_are_told()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        var told = await desk.NewClient(users.Admin).GetStringAsync(new Uri("/api/v1/users", UriKind.Relative));
        Assert.Contains("\"admin\"", told, StringComparison.Ordinal);
        Assert.Contains("\"editor\"", told, StringComparison.Ordinal);
        var document = await desk.NewClient(users.Admin).GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        Assert.Contains("\"reader\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        var admin = desk.NewClient(users.Admin);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.DeleteAsync(new Uri("/api/v1/users/ada", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PutAsync(new Uri("/api/v1/users/ada?role=reader", UriKind.Relative), null)).StatusCode);
        await admin.PutAsync(new Uri("/api/v1/users/berta?role=admin", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync(new Uri("/api/v1/users/ada", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_happens_at_the_door_stands_in_a_book_that_admins_read()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", "guess"));
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Editor));
        await desk.NewClient("0000").GetAsync(new Uri("/api/v1/agenda", UriKind.Relative));
        var admin = desk.NewClient(users.Admin);
        var key = await (await admin.PutAsync(new Uri("/api/v1/users/nora?role=reader", UriKind.Relative), null)).Content.ReadAsStringAsync();
        await admin.DeleteAsync(new Uri("/api/v1/users/nora", UriKind.Relative));
        var book = new AuditTrail(users.Path, desk.Clock).Newest(10);
        Assert.Equal(["user removed", "user made as reader", "key refused", "signed in", "key refused"], book.Select(entry => entry.What));
        Assert.Equal(("nora", "ada"), (book[0].Who, book[0].By));
        Assert.Equal("edith", book[3].Who);
        Assert.Contains("user removed", await admin.GetStringAsync(new Uri("/api/v1/audit", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.NewClient(users.Editor).GetAsync(new Uri("/api/v1/audit", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain(key.Split("\"key\":\"")[1].Split('"')[0], await File.ReadAllTextAsync(AuditTrail.PathOf(users.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_holds_so_many_event_streams_and_no_more()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        var reader = desk.NewClient(users.Reader);
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < StreamCap.Most; i++)
            open.Add(await reader.GetAsync(new Uri("/api/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead));
        Assert.All(open, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.GetAsync(new Uri("/api/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead)).StatusCode);
        using var other = await desk.NewClient(users.Editor).GetAsync(new Uri("/api/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        open.ForEach(answer => answer.Dispose());
        for (var i = 0; ; i++)
        {
            using var again = await reader.GetAsync(new Uri("/api/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            if (again.StatusCode == HttpStatusCode.OK)
                break;
            Assert.True(i < 2400, "a stream that was left is never given back");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("/\t/evil.example"), InlineData("/\\evil.example"), InlineData("/\n//evil.example")]
    public async Task An_address_to_come_back_to_that_hides_another_site_is_a_bad_request(string address)
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Editor), ("returnUrl", address))).StatusCode);
    }

    [Fact]
    public async Task A_desk_with_users_answers_to_the_names_that_it_was_told()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path, Hosts = ["desk.ministry.example"] });
        foreach (var (host, status) in new[] { ("desk.ministry.example", HttpStatusCode.Redirect), ("evil.example", HttpStatusCode.MisdirectedRequest) })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Host = host;
            var answer = await desk.Client.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
            Assert.StartsWith("/sign-in", answer.Headers.Location?.OriginalString ?? "/sign-in", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reader_who_asks_for_the_status_gets_a_page_that_says_so()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Reader));
        Assert.Contains("Your role does not allow this", await desk.PageAsync("/status", HttpStatusCode.Forbidden), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> WithCookieAsync(SomeDesk desk, string cookie)
    {
        using var thief = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(desk.Address) };
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agenda");
        request.Headers.Add("Cookie", cookie);
        return (await thief.SendAsync(request)).StatusCode;
    }
}
