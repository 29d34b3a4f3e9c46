using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dragoman.Web.Access;

/// <summary>On loopback, without users, whoever sits at the machine may do everything, and signs with the machine user's name.</summary>
internal sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "local";

    private static readonly ClaimsPrincipal Local = new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, Environment.UserName), new Claim(ClaimTypes.Role, nameof(Role.Admin))], Name));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Local, Name)));
}
