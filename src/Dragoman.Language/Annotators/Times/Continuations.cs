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
        var end = YearsApart.Behind(text, next + 1) is { } year && year.Year == first.Year ? year.Next : next + 1;
        return end > next + 1 || Closes(text, end) ? (next, Found.Of(end, Period.Day(new LocalDate(first.Year, first.Month, day)))) : null;
    }

    /// <summary>Whether a day's bare number may end before the token: no noun that it would count follows.</summary>
    public static bool Closes(TimeText text, int at)
    {
        var token = text[at];
        var closed = token.Kind != TokenKind.Word || text.Has(at, Senses.Preposition)
            || text.IsAny(at, "and or when where which who the as a an will would this next last is are was were be been has have had can could may might must shall should his her its their");
        return closed && !text.Is(at, "of") && !text.IsMark(at, '%') && !text.IsMark(at, ':') && !text.IsDash(at) && token.Kind != TokenKind.Amount;
    }
}
