using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Dragoman.Web.Tests;

/// <summary>An OpenID Connect provider on loopback that knows one person, whoever asks.</summary>
internal sealed class SomeProvider : IAsyncDisposable
{
    private const string Client = "desk", KeyId = "k1";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly WebApplication app;
    private string nonce = "";

    private SomeProvider(string name, string? role)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
        }));
        app.MapGet("/keys", () =>
        {
            var key = rsa.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64UrlEncoder.Encode(key.Modulus!), e = Base64UrlEncoder.Encode(key.Exponent!) } } });
        });
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            nonce = request.Query["nonce"].ToString();
            return Results.Redirect($"{request.Query["redirect_uri"]}?code=c1&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
        });
        app.MapPost("/token", () => Results.Json(new Dictionary<string, object> { ["access_token"] = "a1", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = Token(name, role) }));
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<SomeProvider> OpenAsync(string name, string? role)
    {
        var provider = new SomeProvider(name, role);
        await provider.app.StartAsync();
        return provider;
    }

    public Hosting.ServeOptions Options => new() { OpenIdAuthority = Address, OpenIdClient = Client, OpenIdSecret = "s1" };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    private string Token(string name, string? role)
    {
        var claims = new Dictionary<string, object> { ["sub"] = "1", ["name"] = name, ["nonce"] = nonce };
        if (role is not null)
            claims["roles"] = new[] { "press", role };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Claims = claims,
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }
}
