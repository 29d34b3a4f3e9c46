using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>Durations: "three days", "48-hour", "half an hour", "two more weeks", "decades-long", "for weeks", "less than a decade".</summary>
internal sealed class Spans : ITimePattern
{
    public Senses Openers => Senses.Number | Senses.VagueNumber | Senses.Unit | Senses.Units | Senses.Comparative | Senses.Opener;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (text.Has(at, Senses.Unit | Senses.Units))
            return Bare(text, at);
        var (start, mod) = Modified(text, at);
        if (Quantity.Read(text, start) is not { } quantity)
            return null;
        var unit = quantity.Next;
        var hyphen = text.IsDash(unit);
        if (hyphen || text.IsAny(unit, "more full consecutive straight additional whole long"))
            unit++;
        if (!text.Has(unit, Senses.Unit | Senses.Units) || Ordinal(text, unit) || Aged(text, unit + 1))
            return null;
        // "60 Minutes" is a name, "24 hours a day" no measure.
        if ((text.IsCapital(unit) && !hyphen) || (text.IsAny(unit + 1, "a per") && text.IsAny(unit + 2, "day week")))
            return null;
        var plural = text.Has(unit, Senses.Units);
        var kind = text.Word(unit).Unit;
        if (plural != (quantity.Value is null or > 1) && !hyphen && !text.IsMark(quantity.Next - 2, '/'))
            return Loose(text, at, unit, quantity, plural, kind);
        if (!plural && quantity.IsOne && !Measures(text, at, unit, kind))
            return null;
        var end = unit + 1;
        if (text.Is(end, "and") && text.Is(end + 1, "a") && text.Is(end + 2, "half") && quantity.Value is { } whole)
            (quantity, end) = (quantity with { Value = whole + 0.5 }, end + 3);
        if (text.IsDash(end) && text.Is(end + 1, "long"))
            end += 2;
        return new Found(end, TimeType.Duration, Units.Duration(kind, quantity), null, mod);
    }

    /// <summary>Singulars with a larger number: "six year struggle" where a noun follows.</summary>
    private static Found? Loose(TimeText text, int at, int unit, Quantity quantity, bool plural, TimeUnit kind) =>
        !plural && quantity.Value is > 1 && kind >= TimeUnit.Hour && text[unit + 1].Kind == TokenKind.Word && text[at].Kind == TokenKind.Word
            ? new Found(unit + 1, TimeType.Duration, Units.Duration(kind, quantity))
            : null;

    private static (int Start, string? Mod) Modified(TimeText text, int at)
    {
        if (!text.Has(at, Senses.Comparative))
            return (at, null);
        if (text.Is(at + 1, "than"))
            return (at + 2, text.IsAny(at, "less fewer") ? "LESS_THAN" : "MORE_THAN");
        return text.Is(at, "over") ? (at + 1, "MORE_THAN") : (at, null);
    }

    /// <summary>"a second" is an ordinal nearly always.</summary>
    private static bool Ordinal(TimeText text, int unit) =>
        text.Has(unit, Senses.Ordinal) || (text.Word(unit).Unit == TimeUnit.Quarter && text.Has(unit, Senses.Unit));

    /// <summary>"a 44-year-old", "6 months old", "ten years of age": ages are no times of the story.</summary>
    private static bool Aged(TimeText text, int at)
    {
        if (text.IsDash(at))
            at++;
        return text.IsAny(at, "old olds") || (text.Is(at, "of") && text.Is(at + 1, "age"));
    }

    /// <summary>Whether "a day", "one year" measures: behind a preposition, or before one that counts.</summary>
    private static bool Measures(TimeText text, int at, int unit, TimeUnit kind)
    {
        if (kind == TimeUnit.Weekend)
            return false;
        if (text.IsDash(unit - 1))
            return true;
        if (text.IsAny(unit + 1, "before after of or") && !(text.Is(unit + 1, "of") && kind == TimeUnit.Day))
            return true;
        return text.IsAny(at - 1, "for in within after about over under than as nearly almost around last lasted lasting take took takes every least only just spend spent during by to");
    }

    private static Found? Bare(TimeText text, int at)
    {
        var kind = text.Word(at).Unit;
        if (text.IsDash(at + 1) && text.Is(at + 2, "long") && text.Glued(at + 1) && text.Glued(at + 2))
            return new Found(at + 3, TimeType.Duration, Units.Duration(kind, text.Has(at, Senses.Units) ? null : 1));
        if (!text.Has(at, Senses.Units) || kind < TimeUnit.Day || kind == TimeUnit.Quarter)
            return null;
        // "for weeks", "in the days before", "in the years that followed".
        var led = text.Is(at - 1, "for") || (text.Is(at - 1, "the") && text.IsAny(at - 2, "in during over") && text.IsAny(at + 1, "before after following since leading that ahead to"));
        return led || (text.Is(at + 1, "of") && text.IsAny(at - 1, "after following despite through during by"))
            ? new Found(at + 1, TimeType.Duration, Units.Duration(kind, null))
            : null;
    }
}
