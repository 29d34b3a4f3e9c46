namespace Dragoman.Language.Annotators.Times;

/// <summary>The year that days share: "from March 4 to March 6, 2019", "on June 4 and 5 of 2019", "4 to 6 March 2019".</summary>
internal static class YearsApart
{
    private const int LongestList = 5;

    /// <summary>A year right behind a day or a month: "1998", ", 1998", "of 1998", "in 1998".</summary>
    public static (int Year, int Next)? Behind(TimeText text, int at)
    {
        if (text.IsMark(at, ',') || text.IsAny(at, "of in"))
            at++;
        var year = Marks.Year(text, at);
        return year > 0 && !text.Has(at + 1, Senses.Counted | Senses.Zone) && !(text.IsMark(at + 1, ':') && text.Glued(at + 1)) ? (year, at + 1) : null;
    }

    /// <summary>The year of a day that a later one of the same list or stretch has.</summary>
    /// <param name="at">The token behind the day.</param>
    public static int? Ahead(TimeText text, int at, int month, int day)
    {
        for (var members = 0; members < LongestList && Member(text, at) is { } member; members++)
        {
            var of = member.Month > 0 ? member.Month : month;
            if (of == month && member.Day <= day)
                return null;
            // "from December 30 to January 2, 2019"; a year that stands before its own month is another's.
            if (Behind(text, member.Next) is { } year)
                return of < month ? year.Year - 1 : year.Year;
            at = member.Next;
        }
        return null;
    }

    /// <summary>The month of a bare day that a later one of the same list or stretch has.</summary>
    public static int? MonthAhead(TimeText text, int at, int day)
    {
        for (var members = 0; members < LongestList && Member(text, at) is { } member && member.Day > day; members++)
        {
            if (member.Month > 0)
                return member.MonthFirst ? null : member.Month;
            (at, day) = (member.Next, member.Day);
        }
        return null;
    }

    /// <summary>"and 5", "to March 6", ", 7 June", "- the 5th of May".</summary>
    private static (int Month, int Day, int Next, bool MonthFirst)? Member(TimeText text, int at)
    {
        var next = at;
        if (text.IsMark(next, ','))
            next++;
        if (text.IsAny(next, "and to or through until till") || (next == at && text.IsDash(next)))
            next++;
        if (next == at)
            return null;
        if (text.Is(next, "the"))
            next++;
        if (text.Has(next, Senses.Month | Senses.MonthShort) && Marks.IsMonth(text, next))
        {
            var behind = text.IsMark(next + 1, '.') ? next + 2 : next + 1;
            return Marks.Day(text, behind) is { } named ? (text.Word(next).Month, named.Day, named.Next, true) : null;
        }
        if (Marks.Day(text, next) is not { } day)
            return null;
        var month = text.Is(day.Next, "of") ? day.Next + 1 : day.Next;
        if (!text.Has(month, Senses.Month | Senses.MonthShort) || !Marks.IsMonth(text, month))
            return (0, day.Day, day.Next, false);
        var end = text.IsMark(month + 1, '.') && text.Glued(month + 1) && text.Has(month, Senses.MonthShort) ? month + 2 : month + 1;
        return (text.Word(month).Month, day.Day, end, false);
    }
}
