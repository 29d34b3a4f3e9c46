namespace Dragoman.Web.Shelved;

/// <summary>Sends alerts while the desk is open.</summary>
internal sealed class AlertClock(AlertRunner runner, TimeProvider time, ILogger<AlertClock> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await runner.RunAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Records.StoreException away)
            {
                // The store is away for a while: the next round looks again.
                log.LogWarning("alerts: {Reason}", away.Message);
            }
        }
    }
}
