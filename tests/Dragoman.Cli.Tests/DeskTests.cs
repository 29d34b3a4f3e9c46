using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Dragoman.Cli.Tests;

/// <summary>The commands that open a store to others: <c>serve</c>, <c>mcp</c>, <c>user</c>.</summary>
public sealed class DeskTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Workplace work = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => work.Dispose();

    [Fact]
    public void Users_are_added_listed_and_removed()
    {
        var key = work.Run("user", "add", "edith", "--role", "editor").Output.Trim();
        Assert.Equal(64, key.Length);
        work.Run("user", "add", "ada", "--role", "admin");
        Assert.Equal("ada\tadmin\nedith\teditor\n", work.Run("user", "list").Output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain(key, File.ReadAllText(Path.Combine(work.Folder, "dragoman.users.json")), StringComparison.Ordinal);
        Assert.Equal(0, work.Run("user", "remove", "edith").Status);
        var gone = work.Run("user", "remove", "edith");
        Assert.NotEqual(0, gone.Status);
        Assert.Contains("edith", gone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5999"), InlineData("http://192.0.2.1:5999"), InlineData("5999")]
    public void A_desk_that_others_could_reach_does_not_open_without_users(string url)
    {
        var run = work.Run("serve", "--url", url, "--store", "memory:");
        Assert.NotEqual(0, run.Status);
        Assert.Matches("user add|takes an address", run.Error);
    }

    [Fact]
    public async Task A_desk_opens_on_the_store_of_its_folder()
    {
        work.Store(File.ReadAllText(Workplace.Sample("astana-talks.txt")));
        var address = $"http://127.0.0.1:{FreePort()}";
        using var desk = Start("serve", "--url", address);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Equal("Healthy", await AnswerAsync(client, "/health"));
            Assert.Contains("Tokayev and Blinken talk cooperation", await AnswerAsync(client, "/stories"), StringComparison.Ordinal);
        }
        finally
        {
            desk.Kill();
        }
    }

    [Fact]
    public async Task An_assistant_asks_on_standard_input_and_is_answered_with_sentences()
    {
        work.Store(File.ReadAllText(Workplace.Sample("astana-talks.txt")));
        using var process = Start("mcp");
        try
        {
            await SendAsync(process, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
            Assert.Equal("dragoman", (await AnswerAsync(process, 1)).GetProperty("serverInfo").GetProperty("name").GetString());
            await SendAsync(process, """{"jsonrpc":"2.0","method":"notifications/initialized"}""");
            await SendAsync(process, """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"find_engagements","arguments":{"query":"KAZ-USA"}}}""");
            Assert.Contains("received US Secretary of State", (await AnswerAsync(process, 2)).GetRawText(), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = work.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "dragoman.dll")))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task SendAsync(Process process, string message)
    {
        await process.StandardInput.WriteLineAsync(message.AsMemory(), Token);
        await process.StandardInput.FlushAsync(Token);
    }

    private static async Task<JsonElement> AnswerAsync(Process process, int id)
    {
        while (await process.StandardOutput.ReadLineAsync(Token).AsTask().WaitAsync(Patience, Token) is { } line)
        {
            var message = JsonDocument.Parse(line).RootElement;
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
                return message.GetProperty("result");
        }
        throw new EndOfStreamException("the program ended without an answer");
    }

    /// <summary>Asks until the desk is open.</summary>
    private static async Task<string> AnswerAsync(HttpClient client, string path)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(50, Token))
        {
            try
            {
                return await client.GetStringAsync(new Uri(path, UriKind.Relative), Token);
            }
            catch (HttpRequestException) when (clock.Elapsed < Patience)
            {
            }
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
