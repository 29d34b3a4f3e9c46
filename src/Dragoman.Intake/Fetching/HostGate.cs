using System.Text;

namespace Dragoman.Intake;

/// <summary>Lets requests to one host through one at a time, with pauses between them, as far as its robots.txt allows.</summary>
internal sealed class HostGate(Fetcher fetcher, FetchLimits limits, TimeProvider time, string robot) : IDisposable
{
    /// <summary>How long a robots.txt stands (RFC 9309 says a day at most).</summary>
    private static readonly TimeSpan RobotsAge = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim turn = new(1, 1);
    private RobotsRules? rules;
    private DateTimeOffset rulesAt;
    private DateTimeOffset next;

    public async Task<FetchOutcome> AskAsync(string address, string? etag, string? lastModified, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var at) && at.Scheme is "http" or "https"
                && !(await RulesAsync(at, cancellation).ConfigureAwait(false)).Allows(at.PathAndQuery))
                return new FetchOutcome { Failure = Refused(address) };
            await WaitAsync(cancellation).ConfigureAwait(false);
            return await fetcher.FetchAsync(address, etag, lastModified, cancellation).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private FetchFailure Refused(string address) => ReferenceEquals(rules, RobotsRules.All)
        ? new FetchFailure(address, "robots", "the server does not say whether robots may come", IsTransient: true)
        : new FetchFailure(address, "robots", "its robots.txt asks robots to stay away", IsTransient: false);

    private async Task<RobotsRules> RulesAsync(Uri at, CancellationToken cancellation)
    {
        if (rules is not null && time.GetUtcNow() - rulesAt < RobotsAge)
            return rules;
        await WaitAsync(cancellation).ConfigureAwait(false);
        var outcome = await fetcher.FetchAsync(at.GetLeftPart(UriPartial.Authority) + "/robots.txt", null, null, cancellation).ConfigureAwait(false);
        rulesAt = time.GetUtcNow();
        // No file is no rule; a server that fails to answer is asked for nothing, and for its rules again at the next run.
        rules = outcome switch
        {
            { Page: { } page } => RobotsRules.Parse(Encoding.UTF8.GetString(page.Content.Span), robot),
            { Failure: { IsTransient: true, Stage: "answer" } } => RobotsRules.All,
            _ => RobotsRules.None,
        };
        if (ReferenceEquals(rules, RobotsRules.All))
            rulesAt = default;
        return rules;
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (next > now)
            await Task.Delay(next - now, time, cancellation).ConfigureAwait(false);
        var pause = rules?.Pause is { } asked && asked > limits.Pause ? asked : limits.Pause;
        next = time.GetUtcNow() + (pause < limits.LongestPause ? pause : limits.LongestPause);
    }
}
