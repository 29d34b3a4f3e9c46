namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"the 1990s", "early 1990s", "mid-1980s", "the '90s", "the 19th century", "the twentieth century".</summary>
internal sealed class Decades : ITimePattern
{
    public Senses Openers => Senses.Edge | Senses.Ordinal | Senses.Mark;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        string? edge = null;
        var word = at;
        if (text.Has(at, Senses.Edge))
        {
            edge = text.Word(at).Edge;
            word = text.IsDash(at + 1) || text.Is(at + 1, "to") ? at + 2 : at + 1;
            if (text.IsDash(at + 1) && text.IsAny(at + 2, "to"))
                word = at + 3;
        }
        if (text.IsApostrophe(word) && text.Glued(word + 1) && text[word + 1].Length == 2 && text.Glued(word + 2) && text.Is(word + 2, "s"))
            return text.Number(word + 1) is >= 10 and <= 90 and var short_ && short_ % 10 == 0 ? Found.Of(word + 3, Period.Decade(190 + (short_ / 10)), edge) : null;
        var number = text.Number(word);
        if (number is >= 1500 and <= 2090 && text[word].Length == 4 && number % 10 == 0)
        {
            if (text.Is(word + 1, "s") && text.Glued(word + 1))
                return Found.Of(word + 2, Period.Decade(number / 10), edge);
            if (text.IsApostrophe(word + 1) && text.Glued(word + 1) && text.Is(word + 2, "s") && text.Glued(word + 2) && text.Has(word - 1, Senses.Opener | Senses.Edge))
                return Found.Of(word + 3, Period.Decade(number / 10), edge);
        }
        return Marks.Day(text, word) is { Day: <= 30 } ordinal && !(text[word].Kind == TokenKind.Number && ordinal.Next == word + 1) && OfCentury(text, ordinal.Next) is { } end
            ? Found.Of(end, Period.Century(ordinal.Day), edge)
            : null;
    }

    private static int? OfCentury(TimeText text, int at)
    {
        if (text.IsDash(at))
            at++;
        return text.Word(at).Unit == TimeUnit.Century && text.Has(at, Senses.Unit) ? at + 1 : null;
    }
}
