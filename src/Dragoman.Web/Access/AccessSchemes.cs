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

    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

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
            cookie.ExpireTimeSpan = SessionLength;
            cookie.LoginPath = SignIn.Path;
            cookie.Events.OnValidatePrincipal = LeaveIfRemovedAsync;
            cookie.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden);
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
                // A provider's "roles" or "groups" claim names our roles; without one, somebody known may read.
                provider.Events.OnTokenValidated = context =>
                {
                    var identity = (ClaimsIdentity)context.Principal!.Identity!;
                    var told = identity.Claims.Where(claim => claim.Type is "roles" or "groups").Select(claim => claim.Value);
                    var role = told.Select(value => Enum.TryParse<Role>(value, ignoreCase: true, out var known) ? known : Role.Reader)
                        .DefaultIfEmpty(Role.Reader).Max();
                    identity.AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
                    return Task.CompletedTask;
                };
            });
    }

    /// <summary>A session that a key opened ends when the key is taken away or its role changes.</summary>
    private static Task LeaveIfRemovedAsync(CookieValidatePrincipalContext context)
    {
        var identity = context.Principal?.Identity as ClaimsIdentity;
        if (identity?.AuthenticationType == ApiKeyHandler.Name
            && context.HttpContext.RequestServices.GetRequiredService<UserDirectory>().Named(identity.Name ?? "")?.Role.ToString() != identity.FindFirst(ClaimTypes.Role)?.Value)
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    /// <summary>Pages send people to sign in; the API says no.</summary>
    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answer(int status) => context =>
    {
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/mcp"))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    };
}
