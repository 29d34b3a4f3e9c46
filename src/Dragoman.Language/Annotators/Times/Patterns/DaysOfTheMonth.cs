using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>A day of a month that is not named: "on the 23rd", "until the 4th", "from the 3rd to the 5th", "the 12th of next month".</summary>
internal sealed class DaysOfTheMonth : ITimePattern
{
    public Senses Openers => Senses.Opener;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var day = Numbered(text, at);
        if (day == 0 || story.Now is not { Year: > 1 and < 9998 } now)
            return null;
        var end = at + 3;
        if (text.Is(end, "of"))
            return OfMonth(text, end + 1, day, now);
        if (!Leads(text, at) || !Continuations.Closes(text, end))
            return null;
        return Near(day, at, story, now) is { } date ? Found.Of(end, Period.Day(date)) : null;
    }

    /// <summary>The number of "the 23rd", or 0.</summary>
    private static int Numbered(TimeText text, int at) =>
        text.Is(at, "the") && text[at + 1].Length <= 2 && text.Number(at + 1) is >= 1 and <= 31 and var day
        && text.Glued(at + 2) && text.IsAny(at + 2, "st nd rd th") ? day : 0;

    /// <summary>"from the 6th to the 5th place" ranks; a day stands behind a preposition of time.</summary>
    private static bool Leads(TimeText text, int at) =>
        text.IsAny(at - 1, "on until till by since")
        || (text.Is(at - 1, "from") && text.IsAny(at + 3, "to until till through") && Numbered(text, at + 4) > 0)
        || (text.IsAny(at - 1, "to until till through and") && Numbered(text, at - 4) > 0 && text.IsAny(at - 5, "from between on"))
        || (text.Is(at - 1, "between") && text.Is(at + 3, "and") && Numbered(text, at + 4) > 0);

    private static Found? OfMonth(TimeText text, int at, int day, LocalDate now)
    {
        var name = at;
        if (text.Is(name, "the") && text.IsAny(name + 1, "current coming"))
            name++;
        if (!text.Has(name, Senses.Direction) || !text.Is(name + 1, "month"))
            return null;
        var month = now.PlusMonths(text.Word(name).Direction);
        return Marks.Exists(month.Year, month.Month, day) ? Found.Of(name + 2, Period.Day(new LocalDate(month.Year, month.Month, day))) : null;
    }

    /// <summary>The day in the month that the story speaks of, else the next or the last one, as the tense has it.</summary>
    private static LocalDate? Near(int day, int at, Narrative story, LocalDate now)
    {
        if (story is { Grain: TimeUnit.Month, Reference: { } told })
            return Marks.Exists(told.Year, told.Month, day) ? new LocalDate(told.Year, told.Month, day) : null;
        var tense = story.TenseAt(at);
        LocalDate? best = null;
        for (var shift = -2; shift <= 2; shift++)
        {
            var month = new LocalDate(now.Year, now.Month, 1).PlusMonths(shift);
            if (!Marks.Exists(month.Year, month.Month, day))
                continue;
            var date = month.PlusDays(day - 1);
            if ((tense == Tense.Future && date < now) || (tense == Tense.Past && date > now))
                continue;
            if (best is not { } other || Distance(date, now) < Distance(other, now))
                best = date;
        }
        return best;
    }

    private static int Distance(LocalDate day, LocalDate now) => Math.Abs(NodaTime.Period.DaysBetween(day, now));
}
