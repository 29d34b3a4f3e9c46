using System.Text.Json;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Checking;
using Dragoman.Web.Questions;
using Implementation = ModelContextProtocol.Protocol.Implementation;

namespace Dragoman.Web.Assistants;

/// <summary>The Model Context Protocol: on standard input and output for an assistant beside the store, and at <c>/mcp</c> of the desk.</summary>
public static class AssistantServer
{
    private const string Instructions =
        "Dragoman keeps the record of diplomatic dealings that news tells of. Cite the sentences and stories that each answer carries; "
        + "what no sentence shows is not known. Countries go by ISO 3166-1 alpha-3 codes, dates by EDTF.";

    /// <summary>Serves on standard input and output until the input ends. Logs go to standard error.</summary>
    public static async Task RunOnStandardInputAsync(IStore store, TimeProvider time, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(new StoryReader());
        builder.Services.AddSingleton<TextCheck>();
        builder.Services.AddSingleton<StoreClock>();
        Add(builder.Services).WithStdioServerTransport();
        using var host = builder.Build();
        await host.RunAsync(cancellation).ConfigureAwait(false);
    }

    internal static void AddHttp(IServiceCollection services) => Add(services).WithHttpTransport(http => http.Stateless = true);

    internal static void Map(IEndpointRouteBuilder app) => app.MapMcp("/mcp").RequireAuthorization(nameof(Role.Reader)).DisableAntiforgery();

    private static IMcpServerBuilder Add(IServiceCollection services) => services.AddMcpServer(server =>
    {
        server.ServerInfo = new Implementation { Name = "dragoman", Version = typeof(AssistantServer).Assembly.GetName().Version?.ToString(3) ?? "0" };
        server.ServerInstructions = Instructions;
    }).WithTools<DeskTools>(Format()).WithTools<WorkTools>(Format()).WithPrompts([typeof(DeskPrompts)]).WithResources<DeskResources>();

    private static JsonSerializerOptions Format()
    {
        var options = new JsonSerializerOptions(ModelContextProtocol.McpJsonUtilities.DefaultOptions);
        foreach (var converter in DealingFormat.Options().Converters)
            options.Converters.Add(converter);
        return options;
    }
}
