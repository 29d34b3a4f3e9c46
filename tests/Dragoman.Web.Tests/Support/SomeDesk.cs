using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Dragoman.Pipeline;
using Dragoman.Pipeline.Demo;
using Dragoman.Web.Hosting;
using Dragoman.Web.Shelved;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Tests;

/// <summary>A desk on a free port of loopback, with a store in memory and a reader that keeps cookies.</summary>
internal sealed partial class SomeDesk : IAsyncDisposable
{
    private readonly WebApplication app;

    private SomeDesk(WebApplication app, IStore store, SetClock clock, string address)
    {
        this.app = app;
        Store = store;
        Clock = clock;
        Address = address;
        Client = NewClient();
    }

    public IStore Store { get; }

    public SetClock Clock { get; }

    public string Address { get; }

    public HttpClient Client { get; }

    /// <summary>Who looks at the desk through a browser: they leave before it closes, which else waits for them.</summary>
    public ConcurrentBag<IAsyncDisposable> Windows { get; } = [];

    public static async Task<SomeDesk> OpenAsync(ServeOptions? options = null, params Record[] records)
    {
        var clock = new SetClock();
        var store = Stores.Open("memory:", clock);
        await Task.WhenAll(records.Select(record => store.KeepAsync(record)));
        return await OpenAsync(options, store, clock);
    }

    /// <summary>A desk with the stories of <c>dragoman demo</c>, as a newcomer has it, with the demo's watch list.</summary>
    public static async Task<SomeDesk> WithDemoAsync()
    {
        var clock = new SetClock();
        var filling = new DemoClock(clock);
        var store = Stores.Open("memory:", filling);
        await DemoStories.FillAsync(store, filling, new StoryReader());
        var desk = await OpenAsync(null, store, clock);
        await desk.Service<WatchLists>().SaveAsync(Environment.UserName, null, "Central Asia", "KAZ-USA, KAZ-UZB, USA-UZB, C5+1");
        return desk;
    }

    private static async Task<SomeDesk> OpenAsync(ServeOptions? options, IStore store, SetClock clock)
    {
        var app = DeskServer.Build((options ?? new ServeOptions()) with { Url = "http://127.0.0.1:0", WarmUp = false }, store, clock);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new SomeDesk(app, store, clock, address);
    }

    /// <summary>A desk with a little of everything.</summary>
    public static Task<SomeDesk> WithNewsAsync() => OpenAsync(null, News());

    public static Record[] News() =>
    [
        Some.Meeting(),
        Some.Meeting("Harbour Post", "Almaty", Some.MeetingText.Replace("Presidents talk", "Leaders discuss", StringComparison.Ordinal)),
        Some.Plan("2023-03-06"),
        Some.Plan("2023-03-09", published: "2023-03-01", outlet: "Harbour Post"),
        Some.Plan("2023-03-07", EngagementStatus.Cancelled, "Ana Duarte", "PRT", "TUN", "Tunis"),
        Some.Plan("2023-03-08", EngagementStatus.Proposed, "Marco Riva", "ITA", "EGY", "Cairo"),
        Some.Round("C5+1", "2022-09-22", "New York", "USA", "KAZ", "KGZ", "TJK", "TKM", "UZB", "USA"),
        Some.Round("C5+1", "2023-02-28", "Astana", "KAZ", "KAZ", "KGZ", "TJK", "UZB", "USA"),
    ];

    public HttpClient NewClient(string? key = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public async Task<string> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{path}: {answer.StatusCode}\n{text[..Math.Min(600, text.Length)]}");
        return text;
    }

    /// <summary>Sends the form at <paramref name="target"/> of a page, with the token that the page gave it.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string page, string target, params (string Name, string Value)[] values)
    {
        var token = Token().Match(await PageAsync(page)).Groups[1].Value;
        return await Client.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent(
            values.Select(value => KeyValuePair.Create(value.Name, value.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token))));
    }

    /// <summary>A part of the desk, for what goes on without a request.</summary>
    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>The id of the first dealing that a question finds.</summary>
    public string Id(FindQuery query) => Store.Find(query)[0].Id;

    public async ValueTask DisposeAsync()
    {
        foreach (var window in Windows)
            await window.DisposeAsync();
        Client.Dispose();
        await app.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(1)).Token);
        await app.DisposeAsync();
        Store.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
