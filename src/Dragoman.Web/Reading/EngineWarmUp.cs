using Dragoman.Pipeline;

namespace Dragoman.Web.Reading;

/// <summary>Loads the language engine behind the start, so that the desk opens at once and the first story does not wait for it.</summary>
public sealed class EngineWarmUp(StoryReader reader, IHostApplicationLifetime host, ILogger<EngineWarmUp> log) : BackgroundService
{
    /// <summary>Why the engine can't be loaded, or null.</summary>
    public string? Broken { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not before the desk answers: both would ask for the processor at once.
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var opened = host.ApplicationStarted.Register(open.SetResult);
        try
        {
            await open.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
            await Task.Run(reader.Load, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            Broken = broken.Message;
            log.LogCritical(broken, "The language engine can't be loaded");
        }
    }
}
