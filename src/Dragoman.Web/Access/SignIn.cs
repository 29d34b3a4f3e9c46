using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Access;

/// <summary>Opens and closes a person's session: by key in a form, or by the provider.</summary>
internal static class SignIn
{
    public const string Path = "/sign-in";

    public static void Map(WebApplication app, ServeOptions options)
    {
        // The form's page is a component; the forms' targets check the anti-forgery token by themselves.
        app.MapPost(Path, async ([FromForm] string key, [FromForm] string? returnUrl, UserDirectory users, HttpContext context) =>
        {
            if (users.Of(key) is not { } user)
                return Results.Redirect($"{Path}?wrong=1");
            await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, ApiKeyHandler.Principal(user)).ConfigureAwait(false);
            return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
        }).AllowAnonymous();
        app.MapPost("/sign-out", async (HttpContext context) =>
        {
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
            return Results.LocalRedirect(Path);
        });
        if (options.OpenIdAuthority is not null)
            app.MapGet("/sign-in/provider", (string? returnUrl) => Results.Challenge(
                new AuthenticationProperties { RedirectUri = IsLocal(returnUrl) ? returnUrl : "/" }, [OpenIdConnectDefaults.AuthenticationScheme]))
                .AllowAnonymous();
    }

    private static bool IsLocal(string? url) => url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\'));
}
