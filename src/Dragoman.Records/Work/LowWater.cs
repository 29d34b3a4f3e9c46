namespace Dragoman.Records;

/// <summary>
/// Where claims begin to look: below it lies what was claimed and kept before, and what of that the database could not clean up yet (a reader may hold
/// an old snapshot for hours) would be passed over row by row. Only a hint: now and then the whole queue is looked through. Threads may use it at once.
/// </summary>
internal sealed class LowWater(TimeProvider time)
{
    /// <summary>A transaction enters its work under the moment at which it began; those that last longer are found by the whole look.</summary>
    private const long Slack = 60_000;

    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(30);

    private long due;
    private long wholeAgain;

    /// <summary>The least due that is worth looking at.</summary>
    public long Due => time.GetUtcNow().Ticks >= Volatile.Read(ref wholeAgain) ? 0 : Volatile.Read(ref due);

    /// <param name="from">Where the look began.</param>
    /// <param name="last">Up to where everything was claimed; null where nothing was found.</param>
    /// <param name="now">The database's moment before the look.</param>
    public void Looked(long from, long? last, long now)
    {
        if (from == 0)
            Volatile.Write(ref wholeAgain, (time.GetUtcNow() + Whole).Ticks);
        Volatile.Write(ref due, Math.Max(1, Math.Min(last ?? long.MaxValue, now - Slack)));
    }
}
