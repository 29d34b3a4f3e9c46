using Dragoman.Records;
using Dragoman.Web.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dragoman.Web.Watching;

/// <summary>Well while the store answers and the language engine is loaded or loading.</summary>
internal sealed class ReadingHealth(IStore store, EngineWarmUp engine) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (engine.Broken is { } broken)
            return Task.FromResult(HealthCheckResult.Unhealthy($"the language engine can't be loaded: {broken}"));
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
