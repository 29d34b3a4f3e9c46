using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dragoman.Intake;
using Dragoman.Records;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Hosting;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Shelved;

/// <summary>Sends alerts to webhooks: plain JSON, Slack's messages, Teams' cards; each signed with the alert's secret.</summary>
public sealed class Webhooks : IDisposable
{
    /// <summary>HMAC-SHA-256 of the moment, a full stop and the body, in hexadecimal.</summary>
    public const string Signature = "X-Dragoman-Signature";

    /// <summary>When it was signed, in seconds since 1970.</summary>
    public const string Moment = "X-Dragoman-Timestamp";

    private readonly ServeOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public Webhooks(ServeOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.time) = (options, time);
        client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = GuardedDial.To(options.Allowed),
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = 64 * 1024 };
    }

    /// <exception cref="HttpRequestException">It does not answer, or with something else than success.</exception>
    public async Task SendAsync(Alert alert, IReadOnlyList<Dealing> news, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var body = JsonSerializer.SerializeToUtf8Bytes(Body(alert, news), JsonSerializerOptions.Web);
        var moment = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, alert.To) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(Moment, moment);
        request.Headers.Add(Signature, Sign(alert.Secret!, moment, body));
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"the webhook answered {(int)answer.StatusCode}");
    }

    public static string Sign(string secret, string moment, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{moment}."), .. body]));

    public void Dispose() => client.Dispose();

    private object Body(Alert alert, IReadOnlyList<Dealing> news) => alert.Way switch
    {
        AlertWay.Slack => new { text = $"*{Escaped(alert.Name)}*\n" + string.Join('\n', news.Select(dealing => $"• <{Address(dealing)}|{Escaped(Words.Line(dealing))}> ({Words.Of(dealing.Status)})")) },
        AlertWay.Teams => new
        {
            type = "message",
            attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = Card(alert, news) } },
        },
        _ => new
        {
            alert = alert.Name,
            engagements = news.Select(dealing => new { dealing.Id, title = Words.Line(dealing), status = Words.Of(dealing.Status), kind = Words.Of(dealing.Kind), dealing.When, parties = dealing.Codes, url = Address(dealing), changed = dealing.Changed }),
        },
    };

    private Dictionary<string, object> Card(Alert alert, IReadOnlyList<Dealing> news) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["body"] = news.Select(dealing => new { type = "TextBlock", wrap = true, text = $"[{Words.Line(dealing).Replace('[', '(').Replace(']', ')')}]({Address(dealing)}) ({Words.Of(dealing.Status)})" })
            .Prepend(new { type = "TextBlock", wrap = true, text = alert.Name }).ToArray(),
    };

    private string Address(Dealing dealing) => options.Public + Addresses.Engagement(dealing.Id);

    /// <summary>The three signs that Slack's messages read as more than text.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
