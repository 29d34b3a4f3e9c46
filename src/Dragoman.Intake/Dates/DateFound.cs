using System.Globalization;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>A date that text names.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character, time and zone included.</param>
/// <param name="Day">The day; the year is 0 where the text names none (see <see cref="HasYear"/>).</param>
/// <param name="HasYear">Whether the text names the year.</param>
/// <param name="Time">The time of day, or null.</param>
/// <param name="Offset">Minutes east of Greenwich, or null.</param>
internal readonly record struct DateFound(int Start, int End, AnnualDate Day, int Year, bool HasYear, LocalTime? Time, int? Offset)
{
    public LocalDate InYear(int year) => Day.InYear(year);

    public LocalDate? Date => HasYear ? Day.InYear(Year) : null;

    /// <summary>ISO 8601: the day, with time and offset where the text gives both.</summary>
    public string? Iso
    {
        get
        {
            if (Date is not { } day)
                return null;
            var text = Model.Edtf.Format(day);
            if (Time is not { } time)
                return text;
            text += time.ToString(time.Second == 0 ? "'T'HH:mm" : "'T'HH:mm:ss", CultureInfo.InvariantCulture);
            if (Offset is not { } offset)
                return text;
            if (offset == 0)
                return text + "Z";
            var size = Math.Abs(offset);
            return $"{text}{(offset < 0 ? '-' : '+')}{size / 60:00}:{size % 60:00}";
        }
    }
}
