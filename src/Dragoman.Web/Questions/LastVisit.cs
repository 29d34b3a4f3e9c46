using System.Globalization;

namespace Dragoman.Web.Questions;

/// <summary>
/// Where a reader had read to: a cookie with the cursor that the last visit ended at, the one that this visit began at, and its hour. A
/// visit lasts until half an hour passes without a look at the desk, so that the news does not vanish on reload.
/// </summary>
public sealed record LastVisit(long Before, long Now, DateTimeOffset Seen)
{
    public const string Cookie = "dragoman-seen";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>What a first visit takes for new.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(7);

    /// <param name="end">The store's newest cursor.</param>
    /// <param name="cursor">The cursor of a moment.</param>
    public static LastVisit Of(string? cookie, long end, DateTimeOffset now, Func<DateTimeOffset, long> cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        if (Parse(cookie) is not { } last || last.Now > end)
            return new LastVisit(cursor(now - FirstLook), end, now);
        return now - last.Seen > Pause ? new LastVisit(last.Now, end, now) : new LastVisit(last.Before, Math.Max(last.Now, end), now);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Before}.{Now}.{Seen.ToUnixTimeSeconds()}");

    private static LastVisit? Parse(string? cookie)
    {
        var parts = cookie?.Split('.');
        return parts is [var before, var now, var seen] && long.TryParse(before, NumberStyles.None, null, out var b)
            && long.TryParse(now, NumberStyles.None, null, out var n) && b <= n
            && long.TryParse(seen, NumberStyles.None, null, out var s) && s < 253_402_300_800
            ? new LastVisit(b, n, DateTimeOffset.FromUnixTimeSeconds(s))
            : null;
    }
}
