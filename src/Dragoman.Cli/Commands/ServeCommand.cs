using System.CommandLine;
using Dragoman.Records;
using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman serve</c>: the desk in a browser, the API and the calendar.</summary>
internal static class ServeCommand
{
    private const string OpenIdSecret = "DRAGOMAN_OPENID_SECRET";

    private const string SmtpPassword = "DRAGOMAN_SMTP_PASSWORD";

    public static Command Create()
    {
        var defaults = new ServeOptions();
        var url = new Option<string>("--url") { Description = "Where to listen", DefaultValueFactory = _ => defaults.Url, HelpName = "ADDRESS" };
        var hosts = new Option<string[]>("--host") { Description = "A name that the desk is reached by, as a proxy passes it on; repeatable", HelpName = "NAME" };
        var users = new Option<string?>("--users") { Description = "The file of users that 'dragoman user add' makes", HelpName = "FILE" };
        var authority = new Option<string?>("--openid-authority") { Description = "An OpenID Connect provider", HelpName = "ADDRESS" };
        var client = new Option<string?>("--openid-client") { Description = $"Its client id; the secret stands in {OpenIdSecret}", HelpName = "ID" };
        var telemetry = new Option<string?>("--telemetry") { Description = "An OpenTelemetry collector (OTLP over gRPC)", HelpName = "ADDRESS" };
        var smtp = new Option<string?>("--smtp") { Description = $"The mail server for alerts (smtp://NAME@HOST:587); the password stands in {SmtpPassword}", HelpName = "ADDRESS" };
        var from = new Option<string>("--mail-from") { Description = "Whom alerts are from", DefaultValueFactory = _ => defaults.MailFrom, HelpName = "ADDRESS" };
        var outside = new Option<string?>("--public-url") { Description = "The address by which readers reach the desk, for links in alerts", HelpName = "ADDRESS" };
        var allow = new Option<string[]>("--allow") { Description = "A host on a private network that webhooks may lie on", HelpName = "HOST" };
        var store = StoreOption.Create();
        var command = new Command("serve", "Open the desk: web pages, API, calendar")
        {
            url, hosts, users, authority, client, telemetry, smtp, from, outside, allow, store,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ServeOptions
            {
                Url = parsed.GetValue(url)!,
                Hosts = parsed.GetValue(hosts) ?? [],
                Store = parsed.GetValue(store)!,
                Users = parsed.GetValue(users),
                OpenIdAuthority = parsed.GetValue(authority),
                OpenIdClient = parsed.GetValue(client),
                OpenIdSecret = Environment.GetEnvironmentVariable(OpenIdSecret),
                Telemetry = parsed.GetValue(telemetry),
                Smtp = Uri.TryCreate(parsed.GetValue(smtp), UriKind.Absolute, out var mail) ? mail : null,
                SmtpPassword = Environment.GetEnvironmentVariable(SmtpPassword),
                MailFrom = parsed.GetValue(from)!,
                Public = parsed.GetValue(outside)!,
                Allowed = (parsed.GetValue(allow) ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase),
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return Complain.Refuse($"--url takes an address such as {new ServeOptions().Url}, not “{options.Url}”");
        try
        {
            using var store = Stores.OpenExisting(options.Store, TimeProvider.System);
            await using var desk = DeskServer.Build(options, store, TimeProvider.System);
            await desk.StartAsync(cancellation).ConfigureAwait(false);
            Console.WriteLine($"The desk is open at {options.Url} on {store.Address}. Ctrl-C closes it.");
            await desk.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
            return ExitStatus.Done;
        }
        catch (IOException used) when (used.InnerException is AddressInUseException)
        {
            return Complain.Refuse($"{options.Url} is in use by another program: --url names another address, such as http://127.0.0.1:{url.Port + 1}");
        }
        catch (Exception refused) when (refused is StoreException or InvalidOperationException or InvalidDataException or IOException)
        {
            return Complain.Refuse(refused.Message);
        }
    }
}
