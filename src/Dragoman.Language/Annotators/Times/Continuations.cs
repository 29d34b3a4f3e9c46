using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>Days that lean on the date before them: "April 24 and 25", "from June 3 to 5", "Nov. 4, 5 and 6".</summary>
internal static class Continuations
{
    /// <summary>The day behind a date that ends with a day of a month.</summary>
    /// <param name="at">The token behind the date.</param>
    public static (int At, Found Day)? After(TimeText text, int at, Found date)
    {
        if (date is not { Type: TimeType.Date, Value.Length: 10, Day: { } first } || date.Edtf != date.Value || text[at - 1].Kind != TokenKind.Number || text[at - 1].Length > 2)
            return null;
        var next = at;
        if (text.IsAny(next, "and to or through until") || text.IsMark(next, ','))
            next++;
        if (next > at && text.IsMark(next - 1, ',') && text.Is(next, "and"))
            next++;
        var day = text.Number(next);
        // A comma alone joins only where another day follows: "Nov. 4, 5 and 6".
        if (next == at || day <= first.Day || day > CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month) || text[next].Length > 2
            || (text.IsMark(next - 1, ',') && !text.IsAny(next + 1, "and or to")))
            return null;
        var last = text[next + 1];
        var closed = last.Kind != TokenKind.Word || text.Has(next + 1, Senses.Preposition) || text.IsAny(next + 1, "and or when where which who the as a an will would this next last is are was were be been has have had can could may might must shall should his her its their");
        if (!closed || text.IsMark(next + 1, '%') || text.IsMark(next + 1, ':') || text.IsDash(next + 1) || last.Kind == TokenKind.Amount)
            return null;
        return (next, Found.Of(next + 1, Period.Day(new LocalDate(first.Year, first.Month, day))));
    }
}
