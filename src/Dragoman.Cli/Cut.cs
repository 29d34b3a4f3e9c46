namespace Dragoman.Cli;

/// <summary>What a list left out, on standard error: how many there are, how many are shown, how to get the others.</summary>
internal static class Cut
{
    /// <param name="offset">How many were passed over before those shown.</param>
    /// <param name="other">The call that shows the others; null where the list's own <c>--offset</c> and <c>--limit</c> do.</param>
    public static void Tell(string what, int shown, long total, int offset, string? other = null)
    {
        if (shown + offset >= total && offset == 0)
            return;
        var end = offset + shown;
        var range = shown == 0 ? "none" : offset == 0 ? $"{shown}" : $"{offset + 1} to {end}";
        var next = other is not null ? $"; {other} shows all" : end < total ? $"; --offset {end} shows the next, --limit {total} all" : "";
        Console.Error.WriteLine($"dragoman: {range} of {total} {what} shown{next}");
    }
}
