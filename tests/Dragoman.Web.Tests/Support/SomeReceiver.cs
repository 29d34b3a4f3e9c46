using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Tests;

/// <summary>What a webhook leads to: keeps what comes, with its signature.</summary>
internal sealed class SomeReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private SomeReceiver(WebApplication app) => this.app = app;

    public List<(string Body, string Moment, string Signature)> Came { get; } = [];

    public int Answers { get; set; } = 200;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hook";

    public static async Task<SomeReceiver> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new SomeReceiver(builder.Build());
        receiver.app.MapPost("/hook", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            receiver.Came.Add((await reader.ReadToEndAsync(), context.Request.Headers["X-Dragoman-Timestamp"].ToString(), context.Request.Headers["X-Dragoman-Signature"].ToString()));
            context.Response.StatusCode = receiver.Answers;
        });
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
