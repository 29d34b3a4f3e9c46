using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"two years ago", "a day earlier", "six weeks later", "three days from now", "more than a decade ago".</summary>
internal sealed class Distances : ITimePattern
{
    public Senses Openers => Senses.Number | Senses.VagueNumber | Senses.Approximate | Senses.Comparative | Senses.Units;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
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
