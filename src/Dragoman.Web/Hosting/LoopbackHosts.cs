using System.Net;

namespace Dragoman.Web.Hosting;

/// <summary>
/// An open desk on loopback answers only to loopback's own names: a page elsewhere that makes a name of its own point here (DNS
/// rebinding) would otherwise read the store.
/// </summary>
internal static class LoopbackHosts
{
    public static void Use(WebApplication app, Uri url) => app.Use((context, next) =>
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        if (host == url.Host.Trim('[', ']') || host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    });
}
