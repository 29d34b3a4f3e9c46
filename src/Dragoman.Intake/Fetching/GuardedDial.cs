using System.Net;
using System.Net.Sockets;

namespace Dragoman.Intake;

/// <summary>Connects to what was checked: a name is resolved once, and only a public address of it is dialled, or one that the user allows by name.</summary>
public static class GuardedDial
{
    /// <param name="allowed">Hosts ("localhost") or hosts with ports ("10.1.2.3:8080") that may lie on private networks.</param>
    public static Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> To(IReadOnlySet<string> allowed) => (context, cancellation) => ConnectAsync(context, allowed, cancellation);

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, IReadOnlySet<string> allowed, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        if (!AddressGuard.IsAllowed(host, port, allowed))
            addresses = [.. addresses.Where(AddressGuard.IsPublic)];
        if (addresses.Length == 0)
            throw new ForbiddenAddressException($"{host} is on a private, loopback or reserved network; --allow names hosts that may be");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
