using System.Security.Cryptography;

namespace Dragoman.Web.Api;

/// <summary>Gives every answer of the API that is read an ETag of what it says, and answers 304 where the caller has it already.</summary>
internal static class EntityTags
{
    /// <summary>Larger answers go out as they come.</summary>
    private const int MostBytes = 16 << 20;

    public static void Use(WebApplication app) => app.UseWhen(Applies, branch => branch.Use(async (context, next) =>
    {
        var body = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = body;
        }
        var answer = held.GetBuffer().AsMemory(0, (int)held.Length);
        if (context.Response.StatusCode == StatusCodes.Status200OK && held.Length <= MostBytes)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Span).AsSpan(0, 12))}\"";
            context.Response.Headers.ETag = tag;
            context.Response.Headers.CacheControl = "no-cache, private";
            if (context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(known => known.Trim() == tag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.ContentLength = null;
                context.Response.ContentType = null;
                return;
            }
        }
        // Writing nothing would still begin the answer, and an empty refusal has its problem to be written yet.
        if (answer.Length > 0)
            await body.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
    }));

    private static bool Applies(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        && context.Request.Path.StartsWithSegments(ApiRoutes.Prefix, out var rest) && !rest.StartsWithSegments("/events") && !rest.StartsWithSegments("/exports");
}
