using System.Globalization;

namespace Dragoman.Cli.Commands;

/// <summary>Days and moments as users write them.</summary>
internal static class Moments
{
    /// <summary>A day is its first moment, or its last; null where it is neither day nor moment.</summary>
    public static DateTimeOffset? Parse(string text, bool endOfDay)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, endOfDay ? new TimeOnly(23, 59, 59, 999) : TimeOnly.MinValue, TimeSpan.Zero);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
