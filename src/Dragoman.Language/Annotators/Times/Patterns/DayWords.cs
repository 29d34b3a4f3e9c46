using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"today", "yesterday evening", "tonight", "this morning", "last night", "the next day", "that day", "the same day", "overnight".</summary>
internal sealed class DayWords : ITimePattern
{
    public Senses Openers => Senses.DayShift | Senses.Direction | Senses.Opener | Senses.Part;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (text.Has(at, Senses.DayShift))
        {
            var day = story.Now?.PlusDays(text.Word(at).Shift);
            return text.Is(at, "tonight") ? Part(at + 1, day, "XXXX-XX-XX", "NI") : WithPart(text, at + 1, day, "XXXX-XX-XX");
        }
        if (text.Is(at, "overnight"))
            return Part(at + 1, story.Now, "XXXX-XX-XX", "NI");
        if (text.Has(at, Senses.Part))
            return null;
        // "last night" is yesterday's, "this morning" today's.
        if (text.IsAny(at, "last this") && text.Has(at + 1, Senses.Part))
            return Part(at + 2, story.Now?.PlusDays(text.Word(at).Direction), "XXXX-XX-XX", text.Word(at + 1).Code);
        return Told(text, at, story);
    }

    /// <summary>A day with the part of it that the next word names.</summary>
    public static Found WithPart(TimeText text, int next, LocalDate? day, string unknown)
    {
        if (text.Has(next, Senses.Part) && !text.Is(next, "overnight"))
            return Part(next + 1, day, unknown, text.Word(next).Code);
        return Whole(next, day, unknown);
    }

    public static Found Whole(int end, LocalDate? day, string unknown) =>
        day is { } known ? Found.Of(end, Period.Day(known)) : new Found(end, TimeType.Date, unknown);

    private static Found Part(int end, LocalDate? day, string unknown, string code) =>
        day is { } known
            ? new Found(end, TimeType.Time, $"{Edtf.Format(known)}T{code}", Edtf.Format(known), null, known)
            : new Found(end, TimeType.Time, $"{unknown}T{code}");

    /// <summary>Days counted from the day that the story speaks of: "the next day", "that same day", "the previous evening".</summary>
    private static Found? Told(TimeText text, int at, Narrative story)
    {
        var word = at;
        if (text.IsAny(word, "earlier later"))
            word++;
        var fixedDay = text.IsAny(word, "that") || (text.Is(word, "the") && text.Is(word + 1, "same"));
        if (text.Is(word, "that") && text.Is(word + 1, "same"))
            word++;
        if (!fixedDay && !(text.Is(word, "the") && text.Has(word + 1, Senses.Direction)))
            return null;
        var direction = fixedDay ? 0 : text.Word(word + 1).Direction;
        var name = text.Is(word, "the") ? word + 2 : word + 1;
        if (!fixedDay && (direction == 0 || text.IsAny(word + 1, "last past")))
            return null;
        // "that day" of a month or a year is not known to the day.
        var day = story.Grain == TimeUnit.Day ? story.Reference?.PlusDays(direction) : null;
        var unknown = story.Reference is not { } around ? "XXXX-XX-XX"
            : story.Grain == TimeUnit.Month && direction == 0 ? $"{around.Year:D4}-{around.Month:D2}-XX"
            : $"{around.Year:D4}-XX-XX";
        if (text.Is(name, "day"))
            return WithPart(text, name + 1, day, unknown);
        return text.Has(name, Senses.Part) && !text.Is(name, "overnight") ? Part(name + 1, day, unknown, text.Word(name).Code) : null;
    }
}
