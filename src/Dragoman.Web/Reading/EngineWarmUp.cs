using Dragoman.Pipeline;

namespace Dragoman.Web.Reading;

/// <summary>Loads the language engine behind the start, so that the desk opens at once and the first story does not wait for it.</summary>
public sealed class EngineWarmUp(StoryReader reader, ILogger<EngineWarmUp> log) : BackgroundService
{
    /// <summary>Why the engine can't be loaded, or null.</summary>
    public string? Broken { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await Task.Run(reader.Load, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            Broken = broken.Message;
            log.LogCritical(broken, "The language engine can't be loaded");
        }
    }
}
