using System.Net;
using System.Threading.RateLimiting;
using Dragoman.Intake;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Assets;
using Dragoman.Web.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Dragoman.Web.Hosting;

/// <summary>The door of the room: builds the web host that shows and changes one store.</summary>
public static class DeskServer
{
    /// <summary>The largest request that is taken: a dropped story or file.</summary>
    private const long RequestBytes = 8 << 20;

    /// <summary>Requests of one caller a minute.</summary>
    private const int RequestsAMinute = 1200;

    /// <exception cref="InvalidOperationException">The address is not loopback and there are no users.</exception>
    public static WebApplication Build(ServeOptions options, IStore store, TimeProvider time)
    {
        var url = new Uri(options.Url);
        if (!options.HasUsers && !IsLoopback(url))
            throw new InvalidOperationException(
                $"{options.Url} can be reached from other machines, so Dragoman wants users: make one with 'dragoman user add NAME', or name an OpenID Connect provider");

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(options.Url).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true)
            .AddFilter("Microsoft", LogLevel.Warning);
        AddServices(builder.Services, options, store, time);
        AddAccess(builder.Services, options);
        AddWatching(builder.Services, options);
        var app = builder.Build();
        Use(app, options, url);
        return app;
    }

    public static bool IsLoopback(Uri url) =>
        url.Host is "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static void AddServices(IServiceCollection services, ServeOptions options, IStore store, TimeProvider time)
    {
        services.AddSingleton(options);
        services.AddSingleton(store);
        services.AddSingleton(time);
        services.AddSingleton(new StoryIntake());
        services.AddSingleton(new StoryReader());
        services.AddRazorComponents();
        services.AddAntiforgery(forgery => forgery.Cookie.Name = "dragoman-forgery");
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
                context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = RequestsAMinute,
                    TokensPerPeriod = RequestsAMinute / 60,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
        });
    }

    private static void AddAccess(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options.Users is { } path ? UserFile.Load(path) : UserFile.None);
        var authentication = services.AddAuthentication(options.HasUsers ? AccessSchemes.Chosen : LocalHandler.Name);
        if (options.HasUsers)
            AccessSchemes.Add(authentication, options);
        else
            authentication.AddScheme<AuthenticationSchemeOptions, LocalHandler>(LocalHandler.Name, null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(nameof(Role.Reader), policy => policy.RequireRole(nameof(Role.Reader), nameof(Role.Editor), nameof(Role.Admin)))
            .AddPolicy(nameof(Role.Editor), policy => policy.RequireRole(nameof(Role.Editor), nameof(Role.Admin)))
            .AddPolicy(nameof(Role.Admin), policy => policy.RequireRole(nameof(Role.Admin)));
    }

    private static void AddWatching(IServiceCollection services, ServeOptions options)
    {
        services.AddHealthChecks();
        if (options.Telemetry is not { } collector)
            return;
        services.AddOpenTelemetry()
            .UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, new Uri(collector))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Dragoman"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Dragoman"));
    }

    private static void Use(WebApplication app, ServeOptions options, Uri url)
    {
        if (!options.HasUsers)
            LoopbackHosts.Use(app, url);
        SecurityHeaders.Use(app);
        app.UseExceptionHandler("/error");
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealthChecks("/health").AllowAnonymous();
        AssetEndpoints.Map(app);
        app.MapRazorComponents<App>();
        if (options.HasUsers)
            SignIn.Map(app, options);
    }
}
