using System.Collections.Concurrent;
using Dragoman.Records;

namespace Dragoman.Pipeline;

/// <summary>What one worker holds of the store's queue: leases are renewed while it lives, and what it did not read is given back when it ends.</summary>
internal sealed class HeldClaims : IAsyncDisposable
{
    /// <summary>How often a lease is renewed before it would lapse.</summary>
    private const int Renewals = 3;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private readonly WorkQueue queue;
    private readonly TimeSpan lease;
    private readonly ConcurrentDictionary<long, Claim> held = new();
    private readonly CancellationTokenSource end = new();
    private readonly Task renewing;

    public HeldClaims(WorkQueue queue, TimeSpan lease)
    {
        (this.queue, this.lease) = (queue, lease);
        renewing = Task.Run(RenewAsync);
    }

    public bool IsEmpty => held.IsEmpty;

    /// <summary>Waits until all that is held is settled.</summary>
    public async Task EmptyAsync(CancellationToken cancellation)
    {
        while (!held.IsEmpty)
            await Task.Delay(Breath, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Claim>> ClaimAsync(int most, CancellationToken cancellation)
    {
        var claims = await queue.ClaimAsync(most, lease, alone: held.IsEmpty, cancellation).ConfigureAwait(false);
        foreach (var claim in claims)
            held[claim.No] = claim;
        return claims;
    }

    /// <summary>Keeps what was read under a claim, or says why it was not read.</summary>
    public async Task<Outcome> SettleAsync(Outcome outcome, Claim claim, CancellationToken cancellation)
    {
        var mine = true;
        if (outcome is Kept kept)
        {
            var keep = await queue.KeepAsync(claim, kept.Record, cancellation).ConfigureAwait(false);
            (mine, outcome) = (keep is not null, kept with { As = keep });
        }
        else if (outcome is Failed failed)
        {
            mine = await queue.FailAsync(claim, $"{failed.Stage}: {failed.Error}", cancellation).ConfigureAwait(false);
        }
        held.TryRemove(claim.No, out _);
        return mine ? outcome : new Skipped(outcome.Input, "its lease had lapsed, and another worker has taken it over");
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync().ConfigureAwait(false);
        await renewing.ConfigureAwait(false);
        end.Dispose();
        try
        {
            foreach (var claim in held.Values)
                await queue.GiveBackAsync(claim).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The store is away: the leases lapse.
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(lease / Renewals, end.Token).ConfigureAwait(false);
                foreach (var claim in held.Values)
                    await queue.RenewAsync(claim, lease, end.Token).ConfigureAwait(false);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or StoreException or ObjectDisposedException)
        {
            // The worker ends, or the store is away: then nothing can be kept either, and that says so.
        }
    }
}
