using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>The small parts of dates: days, years, names of months that are no other words.</summary>
internal static class Marks
{
    public static bool Exists(int year, int month, int day) =>
        day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    /// <summary>A day of a month: "4", "21st", "fourth".</summary>
    public static (int Day, int Next)? Day(TimeText text, int at)
    {
        var number = text.Number(at);
        if (number is >= 1 and <= 31 && text[at].Length <= 2)
        {
            if (text.Glued(at + 1) && text.IsAny(at + 1, "st nd rd th"))
                return (number, at + 2);
            return text.Glued(at + 1) && text[at + 1].Kind == TokenKind.Word || text.Has(at + 1, Senses.Counted) || text.IsMark(at + 1, '%') ? null : (number, at + 1);
        }
        return text.Word(at).Ordinal is > 0 and var ordinal && !text.IsCapital(at) ? (ordinal, at + 1) : null;
    }

    /// <summary>A year of four digits, or 0.</summary>
    public static int Year(TimeText text, int at) =>
        text[at].Kind == TokenKind.Number && text[at].Length == 4 && text.Number(at) is >= 1000 and <= 2100 and var year
        && !(text.Glued(at + 1) && text[at + 1].Kind == TokenKind.Word)
            ? year
            : 0;

    /// <summary>Whether the token is a month's name in its capital; what follows must still show that it is no other word.</summary>
    public static bool IsMonth(TimeText text, int at)
    {
        if (!text.IsCapital(at))
            return false;
        if (text.Has(at, Senses.Month))
            return true;
        return text.Has(at, Senses.MonthShort) && (text.IsMark(at + 1, '.') || text[at + 1].Kind == TokenKind.Number);
    }

    /// <summary>Whether a month's name without day and year is a month: not Theresa May, "May I", "March on Washington".</summary>
    public static bool StandsAlone(TimeText text, int at)
    {
        var led = text.Has(at - 1, Senses.Preposition | Senses.Direction | Senses.Edge) || text.IsDash(at - 1);
        if (text.Has(at, Senses.MonthShort) && !text.Has(at, Senses.Month))
            return led || text.Is(at - 1, "the");
        // A name: another capitalised word before it that is neither the sentence's first nor of time.
        if (text.IsCapital(at - 1) && !led && text.Word(at - 1).Senses == Senses.None)
            return false;
        if (text.IsAny(at, "may march"))
            return (led && !text.IsAny(at + 1, "have be not")) || (text.Is(at - 1, "the") && !text.IsCapital(at + 1) && !text.IsAny(at + 1, "on of to"));
        if (text.Has(at, Senses.GivenName))
            return led || text.Is(at - 1, "the") || !text.IsCapital(at + 1);
        return true;
    }
}
