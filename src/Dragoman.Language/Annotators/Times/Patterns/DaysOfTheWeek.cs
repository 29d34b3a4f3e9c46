using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"Tuesday", "Tuesday morning", "last Friday", "Thursday week", "Friday next", "Monday of next week".</summary>
internal sealed class DaysOfTheWeek : ITimePattern
{
    public Senses Openers => Senses.Weekday | Senses.WeekdayShort | Senses.Direction;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var directed = text.Has(at, Senses.Direction);
        var name = directed ? at + 1 : at;
        if (directed && text.IsAny(at, "this next") && text.IsAny(at + 1, "coming past"))
            name++;
        if (!text.IsCapital(name) || !text.Has(name, Senses.Weekday | Senses.WeekdayShort))
            return null;
        var short_ = !text.Has(name, Senses.Weekday);
        if (short_ && !(text.IsMark(name + 1, '.') && (directed || text.Is(name - 1, "on"))))
            return null;
        if (directed && text.Is(at, "past") && !text.Is(at - 1, "this"))
            return null;
        var weekday = text.Word(name).Weekday;
        var day = directed ? story.Weekday(weekday, text.Word(name - 1).Direction, at) : story.Weekday(weekday, at);
        if (!directed && !short_ && Shifted(text, name, weekday, story) is { } shifted)
            return shifted;
        return DayWords.WithPart(text, short_ ? name + 2 : name + 1, day, $"XXXX-WXX-{weekday}");
    }

    /// <summary>"Thursday week" and "Thursday fortnight", "Friday next", "Friday last", "Monday of next week".</summary>
    private static Found? Shifted(TimeText text, int name, int weekday, Narrative story)
    {
        var next = name + 1;
        if (text.IsAny(next, "week fortnight"))
            return Continuations.Closes(text, next + 1) ? Day(next + 1, Coming(story, weekday)?.PlusDays(text.Is(next, "week") ? 7 : 14), weekday) : null;
        var week = text.Is(next, "of") ? next + 1 : next;
        if (text.IsAny(week, "last this next") && text.Is(week + 1, "week"))
        {
            var day = story.Now is { } now ? now.PlusDays((7 * text.Word(week).Direction) + weekday - (int)now.DayOfWeek) : default(LocalDate?);
            return Day(week + 2, day, weekday);
        }
        if (!text.IsAny(next, "last next") || text[next + 1].Kind == TokenKind.Word && !Continuations.Closes(text, next + 1))
            return null;
        return Day(next + 1, text.Is(next, "next") ? Coming(story, weekday) : story.Weekday(weekday, -1, name), weekday);
    }

    /// <summary>The first such day behind today.</summary>
    public static LocalDate? Coming(Narrative story, int weekday) =>
        story.Now is { } now ? now.PlusDays(weekday > (int)now.DayOfWeek ? weekday - (int)now.DayOfWeek : weekday - (int)now.DayOfWeek + 7) : null;

    private static Found Day(int end, LocalDate? day, int weekday) => DayWords.Whole(end, day, $"XXXX-WXX-{weekday}");
}
