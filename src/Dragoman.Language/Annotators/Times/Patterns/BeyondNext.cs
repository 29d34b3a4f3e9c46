using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>One further than the next: "the day after tomorrow", "the week after next", "the month before last", "the Friday after next".</summary>
internal sealed class BeyondNext : ITimePattern
{
    public Senses Openers => Senses.Opener | Senses.Unit;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var name = text.Is(at, "the") ? at + 1 : at;
        var side = text.Is(name + 1, "after") ? 1 : text.Is(name + 1, "before") ? -1 : 0;
        if (side == 0)
            return null;
        var end = name + 3;
        if (text.Is(name, "day"))
        {
            return text.Has(name + 2, Senses.DayShift) && text.Word(name + 2).Shift == side
                ? DayWords.WithPart(text, end, story.Now?.PlusDays(2 * side), "XXXX-XX-XX")
                : null;
        }
        if (!text.Is(name + 2, side > 0 ? "next" : "last") || NamesMore(text, end))
            return null;
        if (text.Has(name, Senses.Weekday) && text.IsCapital(name))
            return DayWords.Whole(end, Weekday(text.Word(name).Weekday, side, story, name), $"XXXX-WXX-{text.Word(name).Weekday}");
        if (!text.Has(name, Senses.Unit) || text.Word(name).Unit < TimeUnit.Weekend)
            return null;
        return story.Now is { } now && Units.Shift(now, text.Word(name).Unit, 2 * side) is { } day
            ? Found.Of(end, Period.Of(text.Word(name).Unit, day))
            : new Found(end, Model.TimeType.Date, RelativeUnits.Unknown(text.Word(name).Unit));
    }

    private static LocalDate? Weekday(int weekday, int side, Narrative story, int at) =>
        (side > 0 ? DaysOfTheWeek.Coming(story, weekday) : story.Weekday(weekday, -1, at))?.PlusDays(7 * side);

    /// <summary>"the week before last Friday", "the month after next week": another time follows.</summary>
    private static bool NamesMore(TimeText text, int at) =>
        text.Has(at, Senses.Unit | Senses.Units | Senses.Weekday | Senses.Part | Senses.Season) || (text.Has(at, Senses.Month) && text.IsCapital(at));
}
