using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dragoman.Intake.Tests;

/// <summary>A web server on loopback that answers as it is told, also badly.</summary>
internal sealed class SmallSite : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<NetworkStream, string, Task>> answers = new();
    private readonly ConcurrentDictionary<string, int> asked = new();
    private readonly CancellationTokenSource stop = new();

    public SmallSite()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    public string Address(string path) => $"http://127.0.0.1:{Port}{path}";

    public int Asked(string path) => asked.GetValueOrDefault(path);

    public void Serve(string path, string type, string content, string? etag = null) => Serve(path, type, Encoding.UTF8.GetBytes(content), etag);

    public void Serve(string path, string type, byte[] content, string? etag = null, string? encoding = null) => answers[path] = async (stream, request) =>
    {
        if (etag is not null && request.Contains($"If-None-Match: {etag}", StringComparison.OrdinalIgnoreCase))
        {
            await SendAsync(stream, "304 Not Modified", "", []);
            return;
        }
        var tag = etag is null ? "" : $"ETag: {etag}\r\n";
        var coding = encoding is null ? "" : $"Content-Encoding: {encoding}\r\n";
        await SendAsync(stream, "200 OK", $"Content-Type: {type}\r\n{tag}{coding}", content);
    };

    public void Redirect(string path, string to) => answers[path] = (stream, _) => SendAsync(stream, "302 Found", $"Location: {to}\r\n", []);

    public void Status(string path, int status) => answers[path] = (stream, _) => SendAsync(stream, $"{status} Trouble", "", []);

    /// <summary>Promises much, sends a byte and then nothing, however long it is waited for.</summary>
    /// <param name="waited">What happens while it is waited for.</param>
    public void Slow(string path, Action waited) => answers[path] = async (stream, _) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\nx"u8.ToArray());
        waited();
        await stream.CopyToAsync(Stream.Null, stop.Token);
    };

    /// <summary>Promises more than it sends.</summary>
    public void Broken(string path) => answers[path] = async (stream, _) =>
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<html>"u8.ToArray());

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private static async Task SendAsync(NetworkStream stream, string status, string head, byte[] content)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{head}Content-Length: {content.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(content);
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = AnswerAsync(client);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                var buffer = new byte[8192];
                var length = 0;
                while (!Encoding.ASCII.GetString(buffer, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer.AsMemory(length));
                    if (read == 0)
                        return;
                    length += read;
                }
                var request = Encoding.ASCII.GetString(buffer, 0, length);
                var path = request.Split(' ')[1];
                asked.AddOrUpdate(path, 1, (_, count) => count + 1);
                if (answers.TryGetValue(path, out var answer))
                    await answer(stream, request);
                else
                    await SendAsync(stream, "404 Not Found", "", []);
            }
            catch (IOException)
            {
                // The client has gone; so it is meant.
            }
        }
    }
}
