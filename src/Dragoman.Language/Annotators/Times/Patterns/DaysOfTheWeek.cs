using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"Tuesday", "Tuesday morning", "last Friday", "the day before last Tuesday".</summary>
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
        return DayWords.WithPart(text, short_ ? name + 2 : name + 1, day, $"XXXX-WXX-{weekday}");
    }
}
