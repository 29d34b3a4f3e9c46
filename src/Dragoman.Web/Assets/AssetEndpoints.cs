using System.Reflection;
using System.Security.Cryptography;

namespace Dragoman.Web.Assets;

/// <summary>Style sheets and scripts lie in the program itself; their address carries their hash, so that browsers keep them for good.</summary>
public static class AssetEndpoints
{
    private const string Prefix = "Dragoman.Web.Assets.";

    private static readonly Dictionary<string, Asset> All = Load();

    /// <summary>An asset's address ("/assets/desk.css?v=…").</summary>
    public static string Address(string name) => $"/assets/{name}?v={All[name].Version}";

    internal static void Map(WebApplication app) => app.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!All.TryGetValue(name, out var asset))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.MediaType);
    }).AllowAnonymous();

    private static Dictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var assets = new Dictionary<string, Asset>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var name = resource[Prefix.Length..];
            assets[name] = new Asset(content, MediaType(name), Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
        }
        return assets;
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private sealed record Asset(byte[] Content, string MediaType, string Version);
}
