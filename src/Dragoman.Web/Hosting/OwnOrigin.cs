namespace Dragoman.Web.Hosting;

/// <summary>
/// Changes come from the desk's own pages or from programs, never from another site's page: a browser names the origin of what it
/// sends. This guards what takes no form (the API, the assistants' door) as anti-forgery tokens guard the forms.
/// </summary>
internal static class OwnOrigin
{
    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        if (IsReading(context.Request.Method) || IsOwn(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme == request.Scheme && from.Authority == request.Host.Value);
    }
}
