using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dragoman.Web.Hosting;
using Dragoman.Web.Shelved;

namespace Dragoman.Web.Tests;

/// <summary>Alerts by mail, webhook and feed, against servers that the tests open.</summary>
public sealed class AlertTests
{
    [Fact]
    public async Task A_pair_s_news_comes_by_mail_at_once_and_only_once()
    {
        await using var server = new SomeMailServer();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Smtp = server.Address, MailFrom = "desk@dragoman.example", Public = "https://desk.example/" }, Some.Plan("2023-03-06"));
        await desk.SendFormAsync("/dyad/KAZ/USA", "/alerts/save", ("name", "Kazakhstan and the United States"), ("query", "?party=KAZ&party=USA"), ("way", "mail"), ("to", "ana@ministry.example"));
        await desk.Service<AlertRunner>().RunAsync();
        Assert.Empty(server.Letters);
        await desk.Store.KeepAsync(Some.Meeting());
        await desk.Store.KeepAsync(Some.Plan("2023-03-08", EngagementStatus.Proposed, "Marco Riva", "ITA", "EGY", "Cairo"));
        await desk.Service<AlertRunner>().RunAsync();
        await desk.Service<AlertRunner>().RunAsync();
        var letter = Assert.Single(server.Letters);
        Assert.Contains("To: ana@ministry.example", letter, StringComparison.Ordinal);
        Assert.Contains("https://desk.example/engagement/", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Riva", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_waits_for_the_morning_and_a_refused_letter_is_sent_again()
    {
        await using var server = new SomeMailServer { Refuses = true };
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Smtp = server.Address });
        await desk.SendFormAsync("/watch", "/watch/save", ("name", "Central Asia"), ("items", "KAZ, water"));
        var list = Assert.Single(desk.Service<WatchLists>().Of(Environment.UserName));
        await desk.SendFormAsync("/watch", "/alerts/save", ("watch", list.Id), ("name", list.Name), ("way", "digest"), ("to", "ana@ministry.example"));
        var (runner, alert) = (desk.Service<AlertRunner>(), Assert.Single(desk.Service<Alerts>().All));
        await desk.Store.KeepAsync(Some.Meeting());
        await runner.RunAsync();
        Assert.Null(desk.Service<Alerts>().State(alert).Failure);
        desk.Clock.Now = DateTimeOffset.Parse("2023-03-02T06:30:00Z");
        await runner.RunAsync();
        Assert.Contains("busy", desk.Service<Alerts>().State(alert).Failure, StringComparison.Ordinal);
        Assert.Contains("failed 1 time", await desk.PageAsync("/alerts"), StringComparison.Ordinal);
        server.Refuses = false;
        await runner.RunAsync();
        Assert.Empty(server.Letters);
        desk.Clock.Now += TimeSpan.FromMinutes(2);
        await runner.RunAsync();
        Assert.Contains("Subject: Central Asia: 2 engagements", Assert.Single(server.Letters), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webhook", "engagements"), InlineData("slack", "text"), InlineData("teams", "attachments")]
    public async Task A_webhook_gets_its_shape_signed(string way, string member)
    {
        await using var receiver = await SomeReceiver.OpenAsync();
        await using var desk = await SomeDesk.OpenAsync(new ServeOptions { Allowed = new HashSet<string> { "127.0.0.1" } });
        await desk.SendFormAsync("/watch", "/alerts/save", ("query", "?person=Paul%20Reeve"), ("way", way), ("to", receiver.Address));
        await desk.Store.KeepAsync(Some.Meeting());
        await desk.Service<AlertRunner>().RunAsync();
        var (body, moment, signature) = Assert.Single(receiver.Came);
        Assert.True(JsonDocument.Parse(body).RootElement.TryGetProperty(member, out _), body);
        Assert.Contains("Reeve", body, StringComparison.Ordinal);
        Assert.Equal(Webhooks.Sign(desk.Service<Alerts>().All[0].Secret!, moment, Encoding.UTF8.GetBytes(body)), signature);
    }

    [Fact]
    public async Task No_webhook_leads_into_a_private_network_unless_it_is_allowed_by_name()
    {
        await using var receiver = await SomeReceiver.OpenAsync();
        await using var desk = await SomeDesk.OpenAsync();
        await desk.SendFormAsync("/watch", "/alerts/save", ("query", "?party=KAZ"), ("way", "webhook"), ("to", receiver.Address));
        await desk.Store.KeepAsync(Some.Meeting());
        await desk.Service<AlertRunner>().RunAsync();
        Assert.Empty(receiver.Came);
        Assert.NotNull(desk.Service<Alerts>().State(desk.Service<Alerts>().All[0]).Failure);
    }

    [Theory]
    [InlineData("mail", "ana@ministry.example\r\nBcc: all@ministry.example"), InlineData("mail", "ana"), InlineData("mail", "a@b.example, c@d.example"), InlineData("webhook", "file:///etc/passwd"), InlineData("webhook", "https://me:secret@hooks.example/")]
    public async Task An_address_that_is_none_is_refused(string way, string to)
    {
        await using var desk = await SomeDesk.OpenAsync();
        var answer = await desk.SendFormAsync("/watch", "/alerts/save", ("query", "?party=KAZ"), ("way", way), ("to", to));
        Assert.Contains("refused=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty(desk.Service<Alerts>().All);
    }

    [Fact]
    public async Task A_feed_has_an_id_a_title_and_links_of_its_own_and_dies_with_its_alert()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting(), Some.Plan("2023-03-06"));
        await desk.SendFormAsync("/watch", "/alerts/save", ("query", "?party=KAZ&kind=meeting"), ("way", "feed"), ("name", "Kazakh meetings"));
        var alert = Assert.Single(desk.Service<Alerts>().All);
        var feed = XDocument.Parse(await desk.PageAsync($"/feeds/{alert.Feed}.atom")).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(($"urn:dragoman:alert:{alert.Id}", "Kazakh meetings – Dragoman"), (feed.Element(atom + "id")!.Value, feed.Element(atom + "title")!.Value));
        Assert.EndsWith($"/feeds/{alert.Feed}.atom", feed.Elements(atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Single(feed.Elements(atom + "entry"));
        await desk.SendFormAsync("/alerts", "/alerts/remove", ("id", alert.Id));
        await desk.PageAsync($"/feeds/{alert.Feed}.atom", HttpStatusCode.NotFound);
    }
}
