using System.Globalization;
using NodaTime;

namespace Dragoman.Web.Charts;

/// <summary>Days along a line: where a day stands between the first and the last, and which years or months to write.</summary>
public sealed class TimeAxis
{
    private const int Room = 10, Shortest = 130;

    private readonly LocalDate first;
    private readonly int days;

    /// <param name="left">Where the line begins.</param>
    /// <param name="width">How long it is.</param>
    public TimeAxis(LocalDate first, LocalDate last, double left, double width)
    {
        this.first = first;
        days = Math.Max(1, Period.DaysBetween(first, last));
        Left = left;
        Width = width;
    }

    /// <summary>The axis on which the days stand with room on both sides; never so short that two marks would not fit.</summary>
    public static TimeAxis Around(LocalDate first, LocalDate last, double left, double width)
    {
        var room = Math.Max(Room, Period.DaysBetween(first, last) / 25);
        var missing = Math.Max(0, Shortest - Period.DaysBetween(first, last) - 2 * room) / 2;
        return new TimeAxis(first.PlusDays(-room - missing), last.PlusDays(room + missing), left, width);
    }

    public double Left { get; }

    public double Width { get; }

    /// <summary>Whether a day stands on the axis.</summary>
    public bool Has(LocalDate day) => day >= first && day <= first.PlusDays(days);

    public double At(LocalDate day) => Left + Width * Math.Clamp(Period.DaysBetween(first, day) / (double)days, 0, 1);

    /// <summary>Marks that leave room for their words: years, quarters or months.</summary>
    public IEnumerable<(double X, string Label)> Marks()
    {
        var step = days switch { > 6000 => 60, > 2500 => 24, > 900 => 12, > 400 => 6, > 150 => 3, _ => 1 };
        var month = new LocalDate(first.Year, 1, 1);
        var end = first.PlusDays(days);
        for (; month <= end; month = month.PlusMonths(step))
        {
            if (month >= first)
                yield return (At(month), step >= 12 ? month.Year.ToString(CultureInfo.InvariantCulture) : month.ToString("MMM yyyy", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
