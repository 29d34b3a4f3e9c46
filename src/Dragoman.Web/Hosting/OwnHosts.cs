using System.Net;

namespace Dragoman.Web.Hosting;

/// <summary>
/// The desk answers to its own names alone: a page elsewhere that makes a name of its own point here (DNS rebinding) would otherwise read an open
/// desk's store, and a forged name would stand in the addresses that a provider sends people back to.
/// </summary>
internal static class OwnHosts
{
    public static void Use(WebApplication app, ServeOptions options, Uri url)
    {
        // A desk with users stands behind whatever names its proxy has: only when it is told them does it know others.
        if (options.HasUsers && options.Hosts.Count == 0)
            return;
        var names = new HashSet<string>(options.Hosts, StringComparer.OrdinalIgnoreCase) { Bare(url.Host), "localhost" };
        app.Use((context, next) =>
        {
            var host = Bare(context.Request.Host.Host);
            if (names.Contains(host) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        });
    }

    private static string Bare(string host) => host.Trim('[', ']');
}
