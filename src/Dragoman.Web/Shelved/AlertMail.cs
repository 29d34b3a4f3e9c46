using System.Text;
using Dragoman.Records;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Hosting;
using Dragoman.Web.Questions;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Dragoman.Web.Shelved;

/// <summary>Sends alerts by the mail server that the host names.</summary>
public sealed class AlertMail(ServeOptions options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsThere => options.Smtp is not null;

    /// <exception cref="StoreException">The host names no mail server.</exception>
    public async Task SendAsync(Alert alert, IReadOnlyList<Dealing> news, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(news);
        var server = options.Smtp ?? throw new StoreException("the desk knows no mail server; it is opened with --smtp");
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.MailFrom));
        message.To.Add(MailboxAddress.Parse(alert.To!));
        message.Subject = news.Count == 1 ? $"{alert.Name}: {Words.Line(news[0])}" : $"{alert.Name}: {Words.Count(news.Count, "engagement")}";
        message.Headers.Add("List-Id", $"{alert.Id}.dragoman");
        message.Body = new TextPart("plain") { Text = Text(alert, news) };
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        var secure = server.Scheme == "smtps" ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable;
        await client.ConnectAsync(server.Host, server.IsDefaultPort || server.Port < 0 ? 0 : server.Port, secure, cancellation).ConfigureAwait(false);
        if (server.UserInfo.Length > 0)
            await client.AuthenticateAsync(Uri.UnescapeDataString(server.UserInfo), options.SmtpPassword ?? "", cancellation).ConfigureAwait(false);
        await client.SendAsync(message, cancellation).ConfigureAwait(false);
        await client.DisconnectAsync(quit: true, cancellation).ConfigureAwait(false);
    }

    private string Text(Alert alert, IReadOnlyList<Dealing> news)
    {
        var text = new StringBuilder();
        foreach (var dealing in news)
        {
            text.Append(Words.Of(dealing.Status)).Append(": ").AppendLine(Words.Line(dealing));
            if (dealing.Reports.FirstOrDefault(report => report.Story.Length > 0) is { } report)
                text.Append("  told by ").Append(report.Teller).Append(", ").AppendLine(Words.Date(report.Published));
            text.Append("  ").Append(options.Public).AppendLine(Addresses.Engagement(dealing.Id)).AppendLine();
        }
        return text.Append("You get this because you asked for “").Append(alert.Name).Append("”. Change it at ").Append(options.Public).AppendLine("/alerts").ToString();
    }
}
