using System.Net;
using System.Threading.RateLimiting;
using Dragoman.Intake;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Api;
using Dragoman.Web.Assets;
using Dragoman.Web.Assistants;
using Dragoman.Web.Briefs;
using Dragoman.Web.Charts;
using Dragoman.Web.Checking;
using Dragoman.Web.Components;
using Dragoman.Web.Feeds;
using Dragoman.Web.Forms;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;
using Dragoman.Web.Shelved;
using Dragoman.Web.Watching;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Dragoman.Web.Hosting;

/// <summary>The door of the room: builds the web host that shows and changes one store.</summary>
public static class DeskServer
{
    /// <summary>The largest request that is taken: a dropped story or file.</summary>
    private const long RequestBytes = 8 << 20;

    /// <summary>Pages that are read at once, also on the smallest machine: one user leaves one place to the others.</summary>
    private const int FewestPlaces = 2;

    private const string Agent = "Dragoman/0.1 (dragoman; reads diplomatic news)";

    /// <summary>What the desk answers beside its pages.</summary>
    private static readonly Action<IEndpointRouteBuilder>[] Endpoints =
    [
        CorrectionForms.Map,
        PlaceOffers.Map,
        ItemForms.Map,
        StoryForms.Map,
        AddForms.Map,
        BesideForms.Map,
        PersonForms.Map,
        ShelfForms.Map,
        AlertFeed.Map,
        BriefEndpoints.Map,
        SearchForms.Map,
        DropForm.Map,
        UserForms.Map,
        DownloadEndpoints.Map,
        ApiRoutes.Map,
        ApiDocument.Map,
        AssistantServer.Map,
    ];

    /// <exception cref="InvalidOperationException">The address is not loopback and there are no users, or the file of users names none.</exception>
    /// <exception cref="InvalidDataException">The file of users is none.</exception>
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
            kestrel.Limits.RequestHeadersTimeout = options.SlowestHeaders;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: options.SlowestHeaders);
        });
        builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true)
            .AddFilter("Microsoft", LogLevel.Warning).AddFilter("ModelContextProtocol", LogLevel.Warning)
            // What stops the start is told by the command, in one line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        AddServices(builder.Services, options, store, time);
        AddAccess(builder.Services, options);
        AddWatching(builder.Services, options);
        var app = builder.Build();
        if (app.Services.GetRequiredService<UserDirectory>() is { IsKept: true, Users.Count: 0 } && options.OpenIdAuthority is null)
            throw new InvalidOperationException($"{options.Users} names no user yet: make one with 'dragoman user add NAME --users {options.Users}'");
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
        services.AddSingleton(new StoryIntake(time: time));
        services.AddSingleton(_ => new Fetcher(FetchLimits.Default with { Bytes = (int)RequestBytes }, time, Agent));
        services.AddSingleton(new StoryReader());
        services.AddSingleton<StoreClock>();
        services.AddSingleton<Gathered>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<HandEntry>();
        services.AddSingleton<TextCheck>();
        services.AddSingleton<Notes>();
        services.AddSingleton<Tags>();
        services.AddSingleton<WatchLists>();
        services.AddSingleton<Alerts>();
        services.AddSingleton<AlertMail>();
        services.AddSingleton<Webhooks>();
        services.AddSingleton<AlertRunner>();
        services.AddHostedService<AlertClock>();
        services.AddSingleton<ReviewSteps>();
        services.AddSingleton(new ReadingTurns(time, Math.Max(FewestPlaces, Environment.ProcessorCount)));
        services.AddSingleton<StoryDrop>();
        services.AddSingleton<RefusedTexts>();
        services.AddSingleton<StreamCap>();
        services.AddSingleton<DeskMeters>();
        services.AddSingleton<ReadingLog>();
        services.AddSingleton<EngineWarmUp>();
        if (options.WarmUp)
            services.AddHostedService(provider => provider.GetRequiredService<EngineWarmUp>());
        services.AddRazorComponents();
        services.AddAntiforgery(forgery => forgery.Cookie.Name = "dragoman-forgery");
        Refusals.AddServices(services);
        ApiDocument.AddServices(services);
        AssistantServer.AddHttp(services);
        AddRateLimits(services, options);
    }

    private static void AddRateLimits(IServiceCollection services, ServeOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.RequestsAMinute,
                TokensPerPeriod = Math.Max(1, options.RequestsAMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
    });

    private static void AddAccess(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(provider => new UserDirectory(options.Users, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AuditTrail(options.Users, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SessionBook>();
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
        services.AddHealthChecks().AddCheck<ReadingHealth>("reading");
        if (options.Telemetry is not { } collector)
            return;
        services.AddOpenTelemetry()
            .UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, new Uri(collector))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(DeskMeters.Name))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(DeskMeters.Name));
    }

    private static void Use(WebApplication app, ServeOptions options, Uri url)
    {
        OwnHosts.Use(app, options, url);
        SecurityHeaders.Use(app);
        Refusals.Use(app);
        OwnOrigin.Use(app);
        EntityTags.Use(app);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        FormTokens.Use(app);
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = ReadingHealth.WriteAsync }).AllowAnonymous();
        AssetEndpoints.Map(app);
        app.MapRazorComponents<App>();
        foreach (var map in Endpoints)
            map(app);
        if (options.HasUsers)
            SignIn.Map(app, options);
    }
}
