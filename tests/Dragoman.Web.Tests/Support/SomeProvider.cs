using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
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
    private const string Client = "desk", Secret = "s1", KeyId = "k1";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Asked> codes = new();

    /// <summary>Signs with a key that it does not publish.</summary>
    public bool IsForged { get; set; }

    /// <summary>Answers to another question than the one asked.</summary>
    public bool IsReplayed { get; set; }

    private sealed record Asked(string Nonce, string Challenge, string RedirectUri);

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
            string Of(string parameter) => request.Query[parameter].ToString();
            if ((Of("client_id"), Of("response_type"), Of("code_challenge_method")) != (Client, "code", "S256") || !Of("scope").Split(' ').Contains("openid"))
                return Results.BadRequest();
            var code = Guid.NewGuid().ToString("N");
            codes[code] = new Asked(Of("nonce"), Of("code_challenge"), Of("redirect_uri"));
            return Results.Redirect($"{Of("redirect_uri")}?code={code}&state={Uri.EscapeDataString(Of("state"))}");
        });
        // A code counts once, for the client that has its secret and the one who asked (RFC 7636), and at the address that was asked for.
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var isKnown = codes.TryRemove(form["code"].ToString(), out var asked);
            var verified = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return isKnown && (form["client_id"], form["client_secret"], form["redirect_uri"], form["grant_type"]) == (Client, Secret, asked!.RedirectUri, "authorization_code") && verified == asked.Challenge
                ? Results.Json(new Dictionary<string, object> { ["access_token"] = "a1", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = Token(name, role, asked.Nonce) })
                : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        });
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<SomeProvider> OpenAsync(string name, string? role)
    {
        var provider = new SomeProvider(name, role);
        await provider.app.StartAsync();
        return provider;
    }

    public Hosting.ServeOptions Options => new() { OpenIdAuthority = Address, OpenIdClient = Client, OpenIdSecret = Secret };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    private string Token(string name, string? role, string nonce)
    {
        var claims = new Dictionary<string, object> { ["sub"] = "1", ["name"] = name, ["nonce"] = IsReplayed ? "another" : nonce };
        if (role is not null)
            claims["roles"] = new[] { "press", role };
        using var stranger = RSA.Create(2048);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Claims = claims,
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(IsForged ? stranger : rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }
}
