using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Dragoman.Web.Hosting;

namespace Dragoman.Web.Tests;

/// <summary>Watching a desk, and who may.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task What_was_read_and_what_failed_is_measured_and_traced()
    {
        await using var desk = await SomeDesk.OpenAsync();
        var measured = new List<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == "Dragoman") listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(measured, instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(measured, instrument, tags));
        meters.Start();
        var traced = new List<string>();
        using var traces = new ActivityListener { ShouldListenTo = source => source.Name == "Dragoman", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStopped = stage => { lock (traced) traced.Add(stage.OperationName); } };
        ActivitySource.AddActivityListener(traces);

        await desk.SendFormAsync("/drop", "/drop", ("text", "Envoys part\n\nGENEVA, March 1 -- The envoys went home."), ("published", "2023-03-01"));
        await desk.Client.PostAsync(new Uri("/api/v1/stories", UriKind.Relative), new StringContent("{ not json", System.Text.Encoding.UTF8, "application/json"));
        meters.RecordObservableInstruments();

        foreach (var sign in new[] { "dragoman.stories kept", "dragoman.stories failed", "dragoman.failures intake", "dragoman.stage.duration reading", "dragoman.stage.duration store", "dragoman.queue" })
            Assert.Contains(measured, one => one.StartsWith(sign, StringComparison.Ordinal));
        Assert.Contains("reading", traced);
        var page = await desk.PageAsync("/status");
        Assert.Contains("is no JSON", page, StringComparison.Ordinal);
        using var status = JsonDocument.Parse(await desk.PageAsync("/api/v1/status"));
        Assert.Equal(1, status.RootElement.GetProperty("outcomes").GetProperty("kept").GetInt32());
        Assert.Equal("intake", status.RootElement.GetProperty("failures")[0].GetProperty("stage").GetString());
    }

    [Fact]
    public async Task An_admin_makes_a_user_whose_key_opens_the_desk_until_it_is_taken_away()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path }, Some.Meeting());
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Admin));
        var made = await (await desk.SendFormAsync("/status", "/users/add", ("name", "nora"), ("role", "editor"))).Content.ReadAsStringAsync();
        var key = made.Split("<code id=\"key\">")[1].Split('<')[0];
        Assert.DoesNotContain(key, await File.ReadAllTextAsync(users.Path), StringComparison.Ordinal);
        var nora = desk.NewClient(key);
        Assert.Equal(HttpStatusCode.OK, (await nora.GetAsync(new Uri("/api/v1/agenda", UriKind.Relative))).StatusCode);
        await desk.SendFormAsync("/status", "/users/remove", ("name", "nora"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await nora.GetAsync(new Uri("/api/v1/agenda", UriKind.Relative))).StatusCode);
        Assert.Contains("refused=", (await desk.SendFormAsync("/status", "/users/remove", ("name", "ada"))).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_with_its_key()
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path }, Some.Meeting());
        await desk.SendFormAsync("/sign-in", "/sign-in", ("key", users.Editor));
        Assert.Contains("edith (editor)", await desk.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await desk.NewClient(users.Admin).DeleteAsync(new Uri("/api/v1/users/edith", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("/status"), InlineData("/api/v1/status"), InlineData("/api/v1/users")]
    public async Task Others_than_admins_see_nothing_of_it(string path)
    {
        using var users = new SomeUsers();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Users = users.Path });
        foreach (var key in new[] { users.Reader, users.Editor })
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.NewClient(key).GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.NewClient(users.Admin).GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.NewClient(users.Editor).PutAsync(new Uri("/api/v1/users/eve?role=admin", UriKind.Relative), null)).StatusCode);
    }

    [Fact]
    public void A_file_without_users_opens_no_desk()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.Contains("user add", Assert.Throws<InvalidOperationException>(() => DeskServer.Build(new ServeOptions { Url = "http://127.0.0.1:0", Users = path }, Stores.Open("memory:", TimeProvider.System), TimeProvider.System)).Message, StringComparison.Ordinal);
    }

    private static void Note(List<string> measured, Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (measured)
            measured.Add($"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : "")}");
    }
}
