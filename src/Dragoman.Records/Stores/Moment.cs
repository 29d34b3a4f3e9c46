namespace Dragoman.Records;

/// <summary>Moments as the store writes them: UTC to the millisecond, so that they sort as text.</summary>
internal static class Moment
{
    public static string Format(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
