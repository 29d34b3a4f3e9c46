using System.Security.Claims;
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
        app.MapPost(Path, async ([FromForm] string key, [FromForm] string? returnUrl, UserDirectory users, SessionBook sessions, AuditTrail audit, HttpContext context) =>
        {
            if (IsOdd(returnUrl))
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            if (users.Of(key) is not { } user)
            {
                audit.Note("key refused", null, from: From(context));
                return Results.Redirect($"{Path}?wrong=1");
            }
            var who = ApiKeyHandler.Principal(user);
            ((ClaimsIdentity)who.Identity!).AddClaims([sessions.Open(), new Claim(SessionBook.Stamp, SessionBook.StampOf(user))]);
            await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, who).ConfigureAwait(false);
            audit.Note("signed in", user.Name, from: From(context));
            return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
        }).AllowAnonymous();
        app.MapPost("/sign-out", async (SessionBook sessions, AuditTrail audit, HttpContext context) =>
        {
            sessions.Close(context.User);
            audit.Note("signed out", context.User.Identity?.Name, from: From(context));
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
            return Results.LocalRedirect(Path);
        });
        if (options.OpenIdAuthority is not null)
            app.MapGet("/sign-in/provider", (string? returnUrl) => IsOdd(returnUrl)
                ? Results.StatusCode(StatusCodes.Status400BadRequest)
                : Results.Challenge(new AuthenticationProperties { RedirectUri = IsLocal(returnUrl) ? returnUrl : "/" }, [OpenIdConnectDefaults.AuthenticationScheme]))
                .AllowAnonymous();
    }

    /// <summary>The address that somebody comes from.</summary>
    public static string? From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    /// <summary>Browsers drop tabs and line breaks from addresses: what looks local to us would be another site's to them.</summary>
    private static bool IsOdd(string? url) => url is not null && url.Any(c => char.IsControl(c) || c == '\\');

    private static bool IsLocal(string? url) => url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\'));
}
