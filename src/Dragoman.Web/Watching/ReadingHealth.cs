using Dragoman.Records;
using Dragoman.Web.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dragoman.Web.Watching;

/// <summary>Well while the store answers, the language engine is loaded or loading, and no reading is stuck.</summary>
internal sealed class ReadingHealth(IStore store, EngineWarmUp engine, ReadingTurns turns) : IHealthCheck
{
    /// <summary>The status in a word and, where it is not well, why.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var why = report.Entries.Values.Where(entry => entry.Status != HealthStatus.Healthy).Select(entry => entry.Description).OfType<string>().FirstOrDefault();
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why is null ? report.Status.ToString() : $"{report.Status}: {why}", context.RequestAborted);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (engine.Broken is { } broken)
            return Task.FromResult(HealthCheckResult.Unhealthy($"the language engine can't be loaded: {broken}"));
        if (turns.Longest is var longest && longest > ReadingTurns.Stuck)
            return Task.FromResult(HealthCheckResult.Unhealthy($"a reading is stuck: it has run for {longest.TotalSeconds:0} seconds"));
        try
        {
            _ = store.Stories(1);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("the store does not answer", refused));
        }
    }
}
