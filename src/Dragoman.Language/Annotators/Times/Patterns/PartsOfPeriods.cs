using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"the end of the year", "the beginning of next week", "the middle of November", "year-end", "the first week of May", "the first three months of 2005".</summary>
internal sealed class PartsOfPeriods : ITimePattern
{
    private static readonly CalendarDates Dates = new();
    private static readonly RelativeUnits Relatives = new();

    public Senses Openers => Senses.Edge | Senses.Opener | Senses.Ordinal | Senses.Direction;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var word = text.Is(at, "the") ? at + 1 : at;
        if (text.Has(word, Senses.Edge) && !text.IsAny(word, "early late") && text.Is(word + 1, "of"))
            return Whole(text, word + 2, story) is { } whole ? whole with { Mod = text.Word(word).Edge } : null;
        if (!text.Is(at, "the") || (!text.Has(word, Senses.Ordinal) && !text.Is(word, "last")))
            return null;
        return text.IsAny(word + 1, "week days") && text.Is(word + 2, "of") ? Week(text, word, story) : null;
    }

    /// <summary>The week of a month by its number, as a stretch of days.</summary>
    private static Found? Week(TimeText text, int word, Narrative story)
    {
        if (Whole(text, word + 3, story) is not { Value.Length: 7, Day: { } first } month)
            return null;
        var days = NodaTime.CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month);
        var last = text.Is(word, "last") || text.Word(word).Ordinal > 4;
        var start = last ? days - 6 : ((text.Word(word).Ordinal - 1) * 7) + 1;
        var from = new NodaTime.LocalDate(first.Year, first.Month, start);
        var mod = last ? "END" : text.Word(word).Ordinal == 1 ? "START" : "MID";
        return month with { Mod = mod, Edtf = Edtf.Interval(from, from.PlusDays(6)), Day = from };
    }

    private static Found? Whole(TimeText text, int at, Narrative story)
    {
        if (text.Is(at, "the") && text.Has(at + 1, Senses.Unit) && text.Word(at + 1).Unit is >= TimeUnit.Week and var unit)
        {
            return story.Now is { } now
                ? Found.Of(at + 2, Period.Of(unit, now))
                : new Found(at + 2, TimeType.Date, unit == TimeUnit.Month ? "XXXX-XX" : unit == TimeUnit.Week ? "XXXX-WXX" : "XXXX");
        }
        if (Marks.Year(text, at) is > 0 and var year && !text.Has(at + 1, Senses.Counted))
            return Found.Of(at + 1, Period.Year(year));
        return Dates.Match(text, at, story) is { Value.Length: 7 } month ? month : Relatives.Match(text, at, story);
    }
}
