using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>
/// "last week", "this month", "next year", "the weekend", "early next year", "the following week", "that year", "the past two months",
/// "the coming weeks", "recent days".
/// </summary>
internal sealed class RelativeUnits : ITimePattern
{
    public Senses Openers => Senses.Direction | Senses.Opener | Senses.Edge | Senses.Recent;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var (word, mod) = (at, (string?)null);
        if (text.Has(at, Senses.Edge))
        {
            (word, mod) = (at + 1, text.Word(at).Edge);
            if (text.Is(word, "in") || text.IsDash(word))
                word++;
        }
        else if (text.IsAny(at, "later earlier") && (text.Is(at + 1, "that") || (text.Is(at + 1, "the") && text.Is(at + 2, "same"))))
            word = at + 1;
        if (text.Is(word, "the") && text.Is(word + 1, "weekend"))
            return OneWeekend(text, word + 2, story, mod);
        if (text.IsAny(word, "that") || (text.Is(word, "the") && text.Is(word + 1, "same")))
            return Same(text, word, story, mod);
        var direction = text.Is(word, "the") ? word + 1 : word;
        if (!text.Has(direction, Senses.Direction | Senses.Recent))
            return null;
        var counted = direction + 1;
        if (text.IsAny(direction, "this next") && text.IsAny(counted, "coming past"))
            counted++;
        return Counted(text, direction, counted, mod) ?? Single(text, word, counted, story, mod);
    }

    /// <summary>"the past two months", "the coming weeks", "recent days": durations.</summary>
    private static Found? Counted(TimeText text, int direction, int at, string? mod)
    {
        if (text.Has(direction, Senses.Direction) && text.Word(direction).Direction == 0 && !text.IsAny(at - 1, "past coming"))
            return null;
        var quantity = Quantity.Read(text, at) ?? new Quantity(at, null);
        var unit = text.IsDash(quantity.Next) ? quantity.Next + 1 : quantity.Next;
        if (text.Has(unit, Senses.Units))
            return new Found(unit + 1, TimeType.Duration, Units.Duration(text.Word(unit).Unit, quantity), null, mod);
        // "the past decade" is ten years, "the past week" seven days.
        return text.Has(unit, Senses.Unit) && unit == at && text.Is(direction, "past") && text.Word(unit).Unit >= TimeUnit.Hour
            ? new Found(unit + 1, TimeType.Duration, Units.Duration(text.Word(unit).Unit, 1), null, mod)
            : null;
    }

    private static Found? Single(TimeText text, int word, int name, Narrative story, string? mod)
    {
        if (!text.Has(name, Senses.Unit) || text.Word(name).Unit < TimeUnit.Weekend || text.Has(name - 1, Senses.Recent))
            return null;
        var (unit, direction) = (text.Word(name).Unit, text.Word(name - 1).Direction);
        if (unit == TimeUnit.Century && direction == 0)
            return Whole(name + 1, TimeUnit.Century, story.Now, mod);
        // "the following week" counts from what the story speaks of, "next week" from the day it is told.
        var told = text.IsAny(name - 1, "following previous preceding");
        var from = told ? story.Reference : story.Now;
        if (unit == TimeUnit.Weekend && direction <= 0 && !told)
            return from is { } now ? Found.Of(name + 1, ThisWeekend(now, direction < 0 || story.TenseAt(word) == Tense.Past), mod) : Whole(name + 1, unit, null, mod);
        return Whole(name + 1, unit, from is { } day ? Units.Shift(day, unit, direction) : null, mod, story, Narrowing(text, word));
    }

    private static Found? Same(TimeText text, int word, Narrative story, string? mod)
    {
        var name = text.Is(word + 1, "same") ? word + 2 : word + 1;
        return text.Has(name, Senses.Unit) && text.Word(name).Unit >= TimeUnit.Weekend && (text.Is(name - 1, "same") || !text.Is(name - 1, "the"))
            ? Whole(name + 1, text.Word(name).Unit, story.Reference, mod)
            : null;
    }

    /// <summary>-1 behind "earlier", 1 behind "later": that part of the period is meant.</summary>
    private static int Narrowing(TimeText text, int word) => text.Is(word - 1, "earlier") ? -1 : text.Is(word - 1, "later") ? 1 : 0;

    private static Found OneWeekend(TimeText text, int end, Narrative story, string? mod) =>
        story.Now is { } now
            ? Found.Of(end, ThisWeekend(now, story.TenseAt(end - 1) != Tense.Future), mod)
            : new Found(end, TimeType.Date, "XXXX-WXX-WE", null, mod);

    private static Period ThisWeekend(LocalDate now, bool past)
    {
        var weekend = Period.Of(TimeUnit.Weekend, now);
        return past && weekend.First > now ? Period.Of(TimeUnit.Weekend, now.PlusDays(-7)) : weekend;
    }

    /// <summary>TIMEX3's value of a period that no day of writing places.</summary>
    public static string Unknown(TimeUnit unit) => unit switch
    {
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX",
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Decade => "XXX",
        TimeUnit.Century => "XX",
        _ => "XXXX",
    };

    private static Found Whole(int end, TimeUnit unit, LocalDate? day, string? mod, Narrative? story = null, int narrowing = 0)
    {
        if (day is not { } known)
            return new Found(end, TimeType.Date, Unknown(unit), null, mod);
        var period = Period.Of(unit, known);
        var found = Found.Of(end, period, mod);
        if (narrowing == 0 || story?.Now is not { } now || now < period.First || now > period.Last || unit == TimeUnit.Year)
            return found;
        return unit == TimeUnit.Month ? found with { Mod = mod ?? (narrowing < 0 ? "START" : "END") }
            : found with { Edtf = narrowing < 0 ? Edtf.Interval(period.First, now) : Edtf.Interval(now, period.Last) };
    }
}
