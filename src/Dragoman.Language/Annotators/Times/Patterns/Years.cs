namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>Years alone: "in 1998", "the 1996 law", "post-1959", "early 1997", "1997-98".</summary>
internal sealed class Years : ITimePattern
{
    public Senses Openers => Senses.Edge | Senses.Affix;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        string? mod = null;
        var word = at;
        if (text.Has(at, Senses.Edge))
        {
            mod = text.Word(at).Edge;
            word = text.IsDash(at + 1) ? at + 2 : at + 1;
        }
        else if (text.Has(at, Senses.Affix))
        {
            if (!text.IsDash(at + 1))
                return null;
            mod = text.Is(at, "post") ? "AFTER" : "BEFORE";
            word = at + 2;
        }
        if (Marks.Year(text, word) is not (> 0 and var year) || !IsYear(text, word, year, mod is not null))
            return null;
        // "1997-98": two years in one.
        if (text.IsDash(word + 1) && text.Glued(word + 1) && text.Glued(word + 2) && text[word + 2].Length == 2 && text.Number(word + 2) == (year + 1) % 100)
            return Found.Of(word + 3, Period.Year(year), mod) with { Edtf = $"{year:D4}/{year + 1:D4}" };
        return Found.Of(word + 1, Period.Year(year), mod);
    }

    private static bool IsYear(TimeText text, int at, int year, bool led)
    {
        if (text.Has(at + 1, Senses.Counted | Senses.Zone | Senses.Unit | Senses.Units) || text.IsMark(at + 1, '%') || Joined(text, at))
            return false;
        if (text.Has(at - 1, Senses.Numbered | Senses.Currency) && !text.Is(at - 1, "in"))
            return false;
        if (led || text.IsAny(at - 1, "in since during until before after"))
            return true;
        if (text.Has(at - 1, Senses.Approximate) || text.Is(at - 1, "than") || year is < 1900 or > 2050)
            return text.IsAny(at - 1, "around circa from by of between to") && year <= 2050 && text[at + 1].Kind != TokenKind.Word;
        return true;
    }

    /// <summary>Part of a larger number, a price or a name: "$2000", "F-2000", "2000:1", "1998.5".</summary>
    private static bool Joined(TimeText text, int at)
    {
        if (text.Glued(at) && text[at - 1].Kind == TokenKind.Mark && !text.IsMark(at - 1, '(') && !text.IsMark(at - 1, '"') && !text.IsApostrophe(at - 1)
            && !(text.IsDash(at - 1) && (text[at - 2].Kind == TokenKind.Number || text.Has(at - 2, Senses.Affix | Senses.Edge))))
            return true;
        if (text[at - 1].Kind == TokenKind.Mark && "$£€#".Contains(text.Of(at - 1)[0], StringComparison.Ordinal))
            return true;
        return text.Glued(at + 1) && text[at + 1].Kind == TokenKind.Mark && (text.IsMark(at + 1, ':') || text.IsMark(at + 1, '/')) && text[at + 2].Kind == TokenKind.Number && text.Glued(at + 2);
    }
}
