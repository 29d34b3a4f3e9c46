using System.CommandLine;
using System.Globalization;

namespace Dragoman.Cli.Commands;

/// <summary>Days and moments as users write them.</summary>
internal static class Moments
{
    /// <summary>The option to ask for what the store knew once.</summary>
    public static Option<DateTimeOffset?> AsOf() => new("--as-of")
    {
        Description = "As the store knew it at the end of this day (UTC), or at this moment",
        HelpName = "DATE",
        CustomParser = parsed =>
        {
            if (Parse(parsed.Tokens[0].Value, endOfDay: true) is { } moment)
                return moment;
            parsed.AddError($"“{parsed.Tokens[0].Value}” is no day or moment");
            return null;
        },
    };

    /// <summary>A day is its first moment, or its last; null where it is neither day nor moment.</summary>
    public static DateTimeOffset? Parse(string text, bool endOfDay)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, endOfDay ? new TimeOnly(23, 59, 59, 999) : TimeOnly.MinValue, TimeSpan.Zero);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
