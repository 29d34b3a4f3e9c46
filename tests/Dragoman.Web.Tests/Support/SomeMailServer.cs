using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dragoman.Web.Tests;

/// <summary>A mail server (RFC 5321) on a free port: it takes letters and keeps them as they came, or refuses them.</summary>
internal sealed class SomeMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SomeMailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public List<string> Letters { get; } = [];

    /// <summary>Whether the next letters are refused.</summary>
    public bool Refuses { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 some.example ready");
            while (await reader.ReadLineAsync(stop.Token) is { } line)
                await writer.WriteLineAsync(await AnswerAsync(line, reader, writer));
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        if (line.StartsWith("EHLO", StringComparison.Ordinal))
            return "250 some.example";
        if (line.StartsWith("RCPT", StringComparison.Ordinal) && Refuses)
            return "451 the box is busy";
        if (line != "DATA")
            return line == "QUIT" ? "221 good bye" : "250 well";
        await writer.WriteLineAsync("354 go on");
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } part && part != ".")
            letter.AppendLine(part);
        Letters.Add(letter.ToString());
        return "250 kept";
    }
}
