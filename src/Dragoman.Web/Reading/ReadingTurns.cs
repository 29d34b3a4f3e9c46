using System.Collections.Concurrent;

namespace Dragoman.Web.Reading;

/// <summary>
/// Turns to read. As many pages are read at once as there are places; nobody holds all of them, so that one user's archives never keep another from
/// reading. A turn is given back when its user leaves or its time is up, also where the parser does not listen: its work is then watched until it ends.
/// </summary>
public sealed class ReadingTurns(TimeProvider time, int places) : IDisposable
{
    /// <summary>Pages of one user that wait: each is held in memory.</summary>
    public const int MostWaiting = 16;

    /// <summary>Work that runs for so long is stuck.</summary>
    public static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim all = new(places);
    private readonly ConcurrentDictionary<string, Own> owns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, DateTimeOffset> working = new();
    private long last;

    /// <summary>How long the work has run that began first and has not ended; zero where there is none.</summary>
    public TimeSpan Longest => working.IsEmpty ? TimeSpan.Zero : time.GetUtcNow() - working.Values.Min();

    /// <summary>Does the work when its user's turn comes.</summary>
    /// <param name="work">What is done; it is told when it need not go on.</param>
    /// <exception cref="OperationCanceledException">The user has left or the time was up.</exception>
    /// <exception cref="TooManyWaitingException">The user has too many pages waiting.</exception>
    public async Task<T> DoAsync<T>(string who, Func<CancellationToken, T> work, CancellationToken stop)
    {
        var own = owns.GetOrAdd(who, _ => new Own(Math.Max(1, places - 1)));
        if (Interlocked.Increment(ref own.Waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref own.Waiting);
            throw new TooManyWaitingException();
        }
        try
        {
            await own.Turns.WaitAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref own.Waiting);
        }
        try
        {
            await all.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                return await Watched(work, stop).WaitAsync(stop).ConfigureAwait(false);
            }
            finally
            {
                all.Release();
            }
        }
        finally
        {
            own.Turns.Release();
        }
    }

    public void Dispose()
    {
        all.Dispose();
        foreach (var own in owns.Values)
            own.Turns.Dispose();
    }

    private Task<T> Watched<T>(Func<CancellationToken, T> work, CancellationToken stop) => Task.Run(
        () =>
        {
            var number = Interlocked.Increment(ref last);
            working[number] = time.GetUtcNow();
            try
            {
                return work(stop);
            }
            finally
            {
                working.TryRemove(number, out _);
            }
        },
        stop);

    private sealed class Own(int most)
    {
        public int Waiting;

        public SemaphoreSlim Turns { get; } = new(most);
    }
}
