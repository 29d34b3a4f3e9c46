using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"two years ago", "a day earlier", "six weeks later", "three days from now", "in two weeks", "a week from Friday".</summary>
internal sealed class Distances : ITimePattern
{
    public Senses Openers => Senses.Number | Senses.VagueNumber | Senses.Approximate | Senses.Comparative | Senses.Units | Senses.Preposition;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (text.Is(at, "in"))
            return Ahead(text, at, story);
        if (Counted(text, at, story) is { } counted)
            return counted;
        var (start, mod, vague) = Modified(text, at);
        var quantity = text.Has(start, Senses.Units) ? new Quantity(start, null) : Quantity.Read(text, start);
        if (quantity is not { } amount || amount.Next <= at && !text.Has(start, Senses.Units))
            return null;
        var unit = amount.Next;
        if (!text.Has(unit, Senses.Unit | Senses.Units) || (text.Has(unit, Senses.Unit) && amount.Value is > 1))
            return null;
        var kind = text.Word(unit).Unit;
        var next = unit + 1;
        if (text.Is(next, "and") && text.Is(next + 1, "a") && text.Is(next + 2, "half") && amount.Value is { } full)
            (amount, next) = (amount with { Value = full + 0.5 }, next + 3);
        var (sign, end, told) = Side(text, next);
        if (sign == 0)
            return null;
        var from = told ? story.Reference : story.Now;
        if (amount.Value is not { } count)
            return new Found(end, TimeType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        if (from is not { } origin || Units.Shift(origin, kind, sign * count) is not { } day)
            return new Found(end, TimeType.Date, kind >= TimeUnit.Year ? "XXXX" : kind == TimeUnit.Month ? "XXXX-XX" : "XXXX-XX-XX", null, mod);
        if (kind < TimeUnit.Day)
            return new Found(end, TimeType.Time, $"{Edtf.Format(origin)}TXX:XX", null, mod, origin);
        var found = Found.Of(end, Period.Of(Units.Grain(kind), day), mod);
        return vague && found.Edtf is { Length: <= 10 } edtf ? found with { Edtf = edtf + "~" } : found;
    }

    /// <summary>"in two weeks" where the words look ahead, "in ten days' time" anywhere; not "her first visit in two years".</summary>
    private static Found? Ahead(TimeText text, int at, Narrative story)
    {
        var vague = text.Has(at + 1, Senses.Approximate);
        if (Quantity.Read(text, vague ? at + 2 : at + 1) is not { Value: { } count } amount || !text.Has(amount.Next, Senses.Unit | Senses.Units))
            return null;
        var (unit, end) = (text.Word(amount.Next).Unit, amount.Next + 1);
        var named = text.IsApostrophe(end) ? (text.Is(end + 1, "s") ? end + 2 : end + 1) : -1;
        var time = named > 0 && text.Is(named, "time");
        if (time)
            end = named + 1;
        else if (named > 0 || !Continuations.Closes(text, end) || text.IsAny(end, "after before since from") || Compares(text, at) || story.TenseAt(at) != Tense.Future)
            return null;
        if (unit < TimeUnit.Day || story.Now is not { } now || Units.Shift(now, unit, count) is not { } day)
            return null;
        var found = Found.Of(end, Period.Of(Units.Grain(unit), day), vague ? "APPROX" : null);
        return vague && found.Edtf is { Length: <= 10 } edtf ? found with { Edtf = edtf + "~" } : found;
    }

    /// <summary>"the first in two years", "his third trip in ten days", "twice in a week": a number or a superlative in front counts.</summary>
    private static bool Compares(TimeText text, int at)
    {
        for (var word = at - 1; word >= 0 && word > at - 8 && !text.EndsSentence(word) && !text.IsMark(word, ','); word--)
        {
            if (text.Has(word, Senses.Ordinal) || text.IsAny(word, "once twice times only") || (text[word].Length > 5 && text.Of(word).EndsWith("est", StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    /// <summary>Whole weeks or months counted from a day that is named: "a week from Friday", "two weeks from tomorrow", "a week on Monday", "a week today".</summary>
    private static Found? Counted(TimeText text, int at, Narrative story)
    {
        if (text.IsAny(at - 1, "for of last lasts lasting over within once twice times")
            || Quantity.Read(text, at) is not { Value: { } count } amount || !text.Has(amount.Next, Senses.Unit | Senses.Units) || text.Word(amount.Next).Unit < TimeUnit.Week)
            return null;
        var name = amount.Next + 1;
        if (text.IsAny(name, "from on"))
            name++;
        var ahead = text.Is(name - 1, "from") || story.TenseAt(at) == Tense.Future;
        var day = text.Has(name, Senses.Weekday) && text.IsCapital(name) && name > amount.Next + 1 ? Upcoming(story, text.Word(name).Weekday)
            : text.Has(name, Senses.DayShift) && !text.Is(name - 1, "on") && text.Word(name).Shift >= 0 ? story.Now?.PlusDays(text.Word(name).Shift)
            : null;
        return ahead && day is { } from && Units.Shift(from, text.Word(amount.Next).Unit, count) is { } date ? Found.Of(name + 1, Period.Day(date)) : null;
    }

    /// <summary>Today or the first such day behind it.</summary>
    private static LocalDate? Upcoming(Narrative story, int weekday) =>
        story.Now is { } now ? now.PlusDays((weekday - (int)now.DayOfWeek + 7) % 7) : null;

    /// <summary>"about", "more than", "less than" in front.</summary>
    private static (int Start, string? Mod, bool Vague) Modified(TimeText text, int at)
    {
        if (text.Has(at, Senses.Approximate))
            return (at + 1, "APPROX", true);
        if (!text.Has(at, Senses.Comparative))
            return (at, null, false);
        if (text.Is(at + 1, "than"))
            return (at + 2, text.IsAny(at, "less fewer") ? "LESS_THAN" : "MORE_THAN", true);
        return text.Is(at, "over") ? (at + 1, "MORE_THAN", true) : (at, null, false);
    }

    /// <summary>To which side the distance goes, the token behind, and whether it counts from what the story speaks of.</summary>
    private static (int Sign, int End, bool Told) Side(TimeText text, int at)
    {
        if (text.Is(at, "ago"))
            return (-1, at + 1, false);
        // "three days later than planned" measures a delay.
        if (text.IsAny(at, "earlier later") && !text.Is(at + 1, "than"))
            return (text.Is(at, "later") ? 1 : -1, at + 1, true);
        if (text.Is(at, "from") && text.IsAny(at + 1, "now today"))
            return (1, at + 2, false);
        return text.Is(at, "hence") ? (1, at + 1, false) : (0, at, false);
    }
}
