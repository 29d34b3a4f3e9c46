using System.Net;

namespace Dragoman.Web.Tests;

/// <summary>Signing in with an OpenID Connect provider that checks what a provider checks: client, secret, address, code and its verifier (PKCE).</summary>
public sealed class OpenIdTests
{
    [Theory]
    [InlineData("reader", HttpStatusCode.Forbidden), InlineData("editor", HttpStatusCode.Forbidden), InlineData("admin", HttpStatusCode.OK), InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Whom_the_provider_knows_comes_in_with_the_role_that_it_names(string? role, HttpStatusCode users)
    {
        await using var provider = await SomeProvider.OpenAsync("Olga Brandt", role);
        await using var desk = await OpenAsync(provider);
        Assert.Equal("/calendar", await SignInAsync(desk));
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.GetAsync(new Uri("/api/v1/stories", UriKind.Relative))).StatusCode);
        Assert.Equal(users, (await desk.Client.GetAsync(new Uri("/api/v1/users", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("cook"), InlineData("2"), InlineData("reader,admin"), InlineData("reader admin"), InlineData("")]
    public async Task Who_has_roles_and_none_of_the_desks_is_refused(string role)
    {
        await using var provider = await SomeProvider.OpenAsync("Olga Brandt", role);
        await using var desk = await OpenAsync(provider);
        Assert.Equal("/sign-in?wrong=provider", await SignInAsync(desk));
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Client.GetAsync(new Uri("/api/v1/stories", UriKind.Relative))).StatusCode);
    }

    [Theory, InlineData(true, false), InlineData(false, true)]
    public async Task A_token_of_a_stranger_or_for_another_question_opens_no_session(bool isForged, bool isReplayed)
    {
        await using var provider = await SomeProvider.OpenAsync("Olga Brandt", "admin");
        (provider.IsForged, provider.IsReplayed) = (isForged, isReplayed);
        await using var desk = await OpenAsync(provider);
        Assert.Equal("/sign-in?wrong=provider", await SignInAsync(desk));
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Client.GetAsync(new Uri("/api/v1/stories", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_no_session()
    {
        await using var provider = await SomeProvider.OpenAsync("Olga Brandt", "admin");
        await using var desk = await OpenAsync(provider);
        var answer = await desk.Client.GetAsync(new Uri("/signin-oidc?code=c1&state=forged", UriKind.Relative));
        Assert.Equal("/sign-in?wrong=provider", answer.Headers.Location?.OriginalString);
    }

    private static async Task<SomeDesk> OpenAsync(SomeProvider provider)
    {
        var desk = await SomeDesk.OpenAsync(provider.Options);
        // Tokens run by the true time.
        desk.Clock.Now = DateTimeOffset.UtcNow;
        return desk;
    }

    /// <summary>Goes from the desk to the provider and back, as a browser does; where it ends.</summary>
    private static async Task<string?> SignInAsync(SomeDesk desk)
    {
        var asked = await desk.Client.GetAsync(new Uri("/sign-in/provider?returnUrl=/calendar", UriKind.Relative));
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var sent = await outside.GetAsync(asked.Headers.Location);
        var back = await desk.Client.GetAsync(sent.Headers.Location);
        return back.Headers.Location?.OriginalString;
    }
}
