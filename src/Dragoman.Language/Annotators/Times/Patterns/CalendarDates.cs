using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>Dates by the month's name: "Nov. 4-5", "Monday, Oct. 26", "April 2 , 1997", "2 November 2005", "early March", "in April".</summary>
internal sealed class CalendarDates : ITimePattern
{
    public Senses Openers =>
        Senses.Month | Senses.MonthShort | Senses.Weekday | Senses.WeekdayShort | Senses.Edge | Senses.Direction | Senses.Opener | Senses.Ordinal;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (text.Has(at, Senses.Weekday | Senses.WeekdayShort) && text.IsCapital(at))
            return WithWeekday(text, at, story);
        if (text.Has(at, Senses.Month | Senses.MonthShort) && Marks.IsMonth(text, at))
            return MonthFirst(text, at, story);
        if (text[at].Kind == TokenKind.Number || text.Has(at, Senses.Ordinal))
            return DayFirst(text, at, story);
        if (text.Has(at, Senses.Edge))
            return Edged(text, at, story);
        return text.Has(at, Senses.Direction) ? Directed(text, at, story) : null;
    }

    private static Found? WithWeekday(TimeText text, int at, Narrative story)
    {
        var next = text.IsMark(at + 1, '.') ? at + 2 : at + 1;
        if (text.IsMark(next, ','))
            next++;
        if (text.Is(next, "the"))
            next++;
        var date = text.Has(next, Senses.Month | Senses.MonthShort) && Marks.IsMonth(text, next) ? MonthFirst(text, next, story)
            : text[next].Kind == TokenKind.Number ? DayFirst(text, next, story)
            : null;
        return date is { Value.Length: 10 } ? date : null;
    }

    private static Found? MonthFirst(TimeText text, int at, Narrative story)
    {
        var month = text.Word(at).Month;
        var next = Stop(text, at + 1);
        if (Marks.Day(text, next) is { } day && !IsHour(text, day.Next))
            return OnDay(text, at, month, day, story);
        if (YearsApart.Behind(text, next) is { } year)
            return Found.Of(year.Next, Period.Month(year.Year, month));
        if (!Marks.StandsAlone(text, at))
            return null;
        if (RelativeYear(text, next, story) is { } relative)
            return Found.Of(relative.Next, Period.Month(relative.Year, month));
        return InMonth(next, month, at, story);
    }

    /// <summary>Behind the full stop of an abbreviated month.</summary>
    private static int Stop(TimeText text, int at) =>
        text.IsMark(at, '.') && text.Glued(at) && text.Has(at - 1, Senses.MonthShort) && text[at - 1].Length <= 4 ? at + 1 : at;

    private static bool IsHour(TimeText text, int at) => text.IsMark(at, ':') && text.Glued(at) && text.Glued(at + 1) && text[at + 1].Kind == TokenKind.Number;

    private static Found InMonth(int end, int month, int at, Narrative story) =>
        story.Month(month, at) is { } first
            ? Found.Of(end, Period.Month(first.Year, first.Month))
            : new Found(end, TimeType.Date, $"XXXX-{month:D2}");

    private static Found? OnDay(TimeText text, int at, int month, (int Day, int Next) day, Narrative story)
    {
        var (last, end) = (day.Day, day.Next);
        if (text.IsDash(end) && Marks.Day(text, end + 1) is { } until && until.Day > day.Day && !text.Has(until.Next, Senses.Month))
            (last, end) = until;
        var tense = text.Is(at - 1, "last") ? Tense.Past : text.Is(at - 1, "next") ? Tense.Future : Tense.Unknown;
        if (YearsApart.Behind(text, end) is { } year)
            return Dated(year.Next, year.Year, month, day.Day, last);
        if (RelativeYear(text, end, story) is { } relative)
            return Dated(relative.Next, relative.Year, month, day.Day, last);
        return InYear(text, at, end, (month, day.Day, last), story, tense);
    }

    /// <summary>A day whose year stands apart from it, or is to be guessed.</summary>
    private static Found? InYear(TimeText text, int at, int end, (int Month, int First, int Last) days, Narrative story, Tense tense = Tense.Unknown)
    {
        var (month, first, last) = days;
        if (YearsApart.Ahead(text, end, month, last) is { } told)
            return Dated(end, told, month, first, last);
        if (story.FrontedYear(text, at) is { } fronted)
            return Dated(end, fronted, month, first, last);
        if (story.DayOfYear(month, first, at, tense) is { } found)
            return Dated(end, found.Year, month, first, last);
        return Marks.Exists(2000, month, first) ? new Found(end, TimeType.Date, $"XXXX-{month:D2}-{first:D2}") : null;
    }

    private static Found? Dated(int end, int year, int month, int first, int last) =>
        Marks.Exists(year, month, first) && Marks.Exists(year, month, last)
            ? Found.Of(end, Period.Days(new LocalDate(year, month, first), new LocalDate(year, month, last)))
            : null;

    private static Found? DayFirst(TimeText text, int at, Narrative story)
    {
        if (Marks.Day(text, at) is not { } day)
            return null;
        var (last, next) = (day.Day, day.Next);
        if (text.IsDash(next) && Marks.Day(text, next + 1) is { } until && until.Day > day.Day)
            (last, next) = until;
        if (Joined(text, at, next) is { } joined)
            return joined;
        if (text.Is(next, "of"))
            next++;
        if (!Marks.IsMonth(text, next))
            return Shared(text, at, day, story);
        var month = text.Word(next).Month;
        var end = Stop(text, next + 1);
        if (YearsApart.Behind(text, end) is { } year)
            return Dated(year.Next, year.Year, month, day.Day, last);
        if (RelativeYear(text, end, story) is { } relative)
            return Dated(relative.Next, relative.Year, month, day.Day, last);
        // "5 March 12" is no day of March but the day of another date.
        if (Marks.Day(text, end) is not null && !text.Is(next - 1, "of"))
            return null;
        return InYear(text, at, end, (month, day.Day, last), story);
    }

    /// <summary>"12-Mar-2024", "3/Jun/98": day, month and year joined by marks.</summary>
    private static Found? Joined(TimeText text, int at, int next)
    {
        if (next != at + 1 || !(text.IsDash(next) || text.IsMark(next, '/')) || !text.Glued(next + 1)
            || !text.Has(next + 1, Senses.Month | Senses.MonthShort) || !text.Glued(next + 2) || text.Of(next + 2)[0] != text.Of(next)[0] || !text.Glued(next + 3))
            return null;
        var year = NumericDates.Full(text, next + 3);
        return year > 0 ? Dated(next + 4, year, text.Word(next + 1).Month, text.Number(at), text.Number(at)) : null;
    }

    /// <summary>"4 to 6 March", "4 and 5 June 2019", "the 4th and 5th of June": a day that borrows its month from a later one.</summary>
    private static Found? Shared(TimeText text, int at, (int Day, int Next) day, Narrative story)
    {
        if (YearsApart.MonthAhead(text, day.Next, day.Day) is not { } month)
            return null;
        return InYear(text, at, day.Next, (month, day.Day, day.Day), story);
    }

    /// <summary>"early March", "mid-November 2005", "late June".</summary>
    private static Found? Edged(TimeText text, int at, Narrative story)
    {
        var next = text.IsDash(at + 1) ? at + 2 : at + 1;
        if (!Marks.IsMonth(text, next))
            return null;
        var mod = text.Word(at).Edge;
        var month = text.Word(next).Month;
        var end = Stop(text, next + 1);
        if (Marks.Day(text, end) is not null)
            return null;
        if (YearsApart.Behind(text, end) is { } year)
            return Found.Of(year.Next, Period.Month(year.Year, month), mod);
        if (RelativeYear(text, end, story) is { } relative)
            return Found.Of(relative.Next, Period.Month(relative.Year, month), mod);
        return InMonth(end, month, at, story) with { Mod = mod };
    }

    /// <summary>"last October", "next April", "this May".</summary>
    private static Found? Directed(TimeText text, int at, Narrative story)
    {
        if (!Marks.IsMonth(text, at + 1) || text.Is(at, "past") || Marks.Day(text, text.IsMark(at + 2, '.') ? at + 3 : at + 2) is not null)
            return null;
        var (month, direction) = (text.Word(at + 1).Month, text.Word(at).Direction);
        var end = Stop(text, at + 2);
        if (story.Now is not { } now)
            return new Found(end, TimeType.Date, $"XXXX-{month:D2}");
        var year = direction switch
        {
            < 0 => month < now.Month ? now.Year : now.Year - 1,
            > 0 => month > now.Month ? now.Year : now.Year + 1,
            _ => now.Year,
        };
        return Found.Of(end, Period.Month(year, month));
    }

    /// <summary>"next year", "of last year", "this year", "of that year".</summary>
    private static (int Year, int Next)? RelativeYear(TimeText text, int at, Narrative story)
    {
        if (text.Is(at, "of"))
            at++;
        if (text.Is(at, "the"))
            at++;
        if (text.Word(at + 1).Unit != TimeUnit.Year || text.Has(at + 1, Senses.Units))
            return null;
        if (text.Has(at, Senses.Direction) && story.Now is { } now && !text.Is(at, "coming"))
            return (now.Year + text.Word(at).Direction, at + 2);
        if (text.IsAny(at, "that same") && story.Reference is { } reference)
            return (reference.Year, at + 2);
        return null;
    }
}
