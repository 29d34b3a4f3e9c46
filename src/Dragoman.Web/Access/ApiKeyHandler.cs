using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dragoman.Web.Access;

/// <summary>Knows callers by the key in <c>Authorization: Bearer …</c>.</summary>
internal sealed class ApiKeyHandler(
    UserDirectory users, AuditTrail audit, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "key";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        if (users.Of(header[Bearer.Length..].Trim()) is { } user)
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Principal(user), Name)));
        audit.Note("key refused", null, from: SignIn.From(Context));
        return Task.FromResult(AuthenticateResult.Fail("no such key"));
    }

    public static ClaimsPrincipal Principal(User user) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, user.Name), new Claim(ClaimTypes.Role, user.Role.ToString())], Name));
}
