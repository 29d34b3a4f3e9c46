using System.Security.Claims;
using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Dragoman.Web.Access;

/// <summary>How callers are known where there are users: programs by key, people by a session that a key or a provider opened.</summary>
internal static class AccessSchemes
{
    /// <summary>Picks the key where one is shown, else the session.</summary>
    public const string Chosen = "chosen";

    public static void Add(AuthenticationBuilder authentication, ServeOptions options)
    {
        authentication.AddPolicyScheme(Chosen, null, scheme => scheme.ForwardDefaultSelector = context =>
            context.Request.Headers.Authorization.Count > 0 ? ApiKeyHandler.Name : CookieAuthenticationDefaults.AuthenticationScheme);
        authentication.AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null);
        authentication.AddCookie(cookie =>
        {
            cookie.Cookie.Name = "dragoman";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = SessionBook.Length;
            cookie.LoginPath = SignIn.Path;
            cookie.Events.OnValidatePrincipal = LeaveIfEndedAsync;
            cookie.Events.OnRedirectToLogin = SendToSignIn;
            // Whoever is known and may not is told so, on a page or in the API's way.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        if (options.OpenIdAuthority is { } authority)
            authentication.AddOpenIdConnect(provider =>
            {
                provider.Authority = authority;
                provider.ClientId = options.OpenIdClient;
                provider.ClientSecret = options.OpenIdSecret;
                provider.ResponseType = "code";
                // The answer comes as a visit, not as another site's form, which the desk refuses; its cookies are then sent with it.
                provider.ResponseMode = "query";
                provider.CorrelationCookie.SameSite = SameSiteMode.Lax;
                provider.NonceCookie.SameSite = SameSiteMode.Lax;
                provider.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                provider.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                provider.RequireHttpsMetadata = !DeskServer.IsLoopback(new Uri(authority));
                provider.UsePkce = true;
                provider.MapInboundClaims = false;
                provider.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                provider.TokenValidationParameters.NameClaimType = "name";
                provider.TokenValidationParameters.RoleClaimType = ClaimTypes.Role;
                provider.Events.OnRemoteFailure = context =>
                {
                    context.Response.Redirect($"{SignIn.Path}?wrong=provider");
                    context.HandleResponse();
                    return Task.CompletedTask;
                };
                // A provider's "roles" or "groups" claim names our roles among its own; who has none of ours is refused, and without such claims somebody known may read.
                provider.Events.OnTokenValidated = context =>
                {
                    var identity = (ClaimsIdentity)context.Principal!.Identity!;
                    var services = context.HttpContext.RequestServices;
                    var named = identity.Claims.Where(claim => claim.Type is "roles" or "groups").Select(claim => RoleNames.Of(claim.Value)).ToList();
                    if ((named.Count == 0 ? Role.Reader : named.Max()) is not { } role)
                    {
                        services.GetRequiredService<AuditTrail>().Note("refused: the provider names no role of the desk", identity.Name, from: SignIn.From(context.HttpContext));
                        context.Fail("no role of the desk");
                        return Task.CompletedTask;
                    }
                    foreach (var claim in identity.FindAll(claim => claim.Type is ClaimTypes.Role or SessionBook.Session or SessionBook.Stamp).ToList())
                        identity.RemoveClaim(claim);
                    identity.AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
                    identity.AddClaim(services.GetRequiredService<SessionBook>().Open());
                    services.GetRequiredService<AuditTrail>().Note($"signed in by the provider as {role.ToString().ToLowerInvariant()}", identity.Name, from: SignIn.From(context.HttpContext));
                    return Task.CompletedTask;
                };
            });
    }

    /// <summary>A session ends with its sign-out, and one that a key opened with that key, its user or its role.</summary>
    private static async Task LeaveIfEndedAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var isOpen = services.GetRequiredService<SessionBook>().IsOpen(context.Principal);
        if (isOpen && context.Principal?.Identity is ClaimsIdentity { AuthenticationType: ApiKeyHandler.Name } identity)
            isOpen = services.GetRequiredService<UserDirectory>().Named(identity.Name ?? "") is { } user
                && SessionBook.StampOf(user) == identity.FindFirst(SessionBook.Stamp)?.Value;
        if (isOpen)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
    }

    /// <summary>Pages send people to sign in, by an address without a host, which a caller can forge; the API says no.</summary>
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Refusals.IsProgram(context.HttpContext))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }
}
