using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>Sets: "daily", "every day", "each Friday", "every two weeks", "twice a week", "$1 billion a year", "on Mondays", "per year".</summary>
internal sealed class Recurrences : ITimePattern
{
    public Senses Openers => Senses.Frequency | Senses.Opener | Senses.Weekdays | Senses.Number;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (text.Has(at, Senses.Frequency))
            return text.IsCapital(at) && !text.StartsSentence(at) ? null : new Found(at + 1, TimeType.Set, text.Word(at).Frequency);
        if (text.Has(at, Senses.Weekdays))
            return text.IsCapital(at) ? new Found(at + 1, TimeType.Set, $"XXXX-WXX-{text.Word(at).Weekday}") : null;
        if (text.IsAny(at, "every each"))
            return Every(text, at);
        return text.IsAny(at, "a an per") ? Rate(text, at) : null;
    }

    private static Found? Every(TimeText text, int at)
    {
        var next = text.IsAny(at + 1, "other") ? at + 2 : at + 1;
        if (text.Has(next, Senses.Weekday) && text.IsCapital(next))
            return new Found(next + 1, TimeType.Set, $"XXXX-WXX-{text.Word(next).Weekday}");
        if (Marks.IsMonth(text, next))
            return new Found(next + 1, TimeType.Set, $"XXXX-{text.Word(next).Month:D2}");
        if (text.Has(next, Senses.Part))
            return new Found(next + 1, TimeType.Set, $"XXXX-XX-XXT{text.Word(next).Code}");
        if (text.Has(next, Senses.Unit) && !text.Has(next, Senses.Ordinal))
            return new Found(next + 1, TimeType.Set, Units.Duration(text.Word(next).Unit, next > at + 1 ? 2 : 1));
        return Quantity.Read(text, next) is { } quantity && text.Has(quantity.Next, Senses.Units)
            ? new Found(quantity.Next + 1, TimeType.Set, Units.Duration(text.Word(quantity.Next).Unit, quantity))
            : null;
    }

    /// <summary>"a year" behind an amount tells how often.</summary>
    private static Found? Rate(TimeText text, int at)
    {
        if (!text.Has(at + 1, Senses.Unit) || text.Word(at + 1).Unit < TimeUnit.Day || text.Has(at + 1, Senses.Ordinal))
            return null;
        if (text.IsAny(at + 2, "ago earlier later before after and long"))
            return null;
        var rate = text.Is(at, "per") || text.IsAny(at - 1, "once twice times") || Amount(text, at);
        return rate ? new Found(at + 2, TimeType.Set, Units.Duration(text.Word(at + 1).Unit, 1)) : null;
    }

    private static bool Amount(TimeText text, int at)
    {
        if (text.Has(at - 1, Senses.Preposition) || text[at - 1].Kind != TokenKind.Word || text.Has(at - 1, Senses.Approximate | Senses.Units | Senses.Comparative))
            return false;
        for (var before = at - 1; before >= at - 4; before--)
        {
            if (text[before].Kind is TokenKind.Amount || (text[before].Kind == TokenKind.Number && Marks.Year(text, before) == 0))
                return true;
            if (text.IsAny(before, "hundreds thousands millions dozens billion million"))
                return true;
            if (text[before].Kind != TokenKind.Word)
                return false;
        }
        return false;
    }
}
