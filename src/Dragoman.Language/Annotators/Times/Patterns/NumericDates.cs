using NodaTime;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>Dates in digits: "2005-11-02", "11/02/1989" (month first unless it can be none), "2.11.2005" (day first).</summary>
internal sealed class NumericDates : ITimePattern
{
    public Senses Openers => Senses.None;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var mark = text[at + 1];
        if (mark.Kind != TokenKind.Mark || text[at + 2].Kind != TokenKind.Number || text[at + 4].Kind != TokenKind.Number
            || text[at + 3].Kind != TokenKind.Mark || text[at + 4].Start != text[at].End + 2 + text[at + 2].Length
            || text.Of(at + 1)[0] != text.Of(at + 3)[0] || (text.Glued(at) && text[at - 1].Kind == TokenKind.Mark && text.Of(at - 1)[0] == text.Of(at + 1)[0]))
            return null;
        var (first, second, third) = (text.Number(at), text.Number(at + 2), text.Number(at + 4));
        return text.Of(at + 1)[0] switch
        {
            '-' when text[at].Length == 4 => Dated(at + 5, first, second, third),
            '/' when text[at].Length == 4 => Dated(at + 5, first, second, third),
            '/' when first > 12 => Dated(at + 5, Full(text, at + 4), second, first),
            '/' => Dated(at + 5, Full(text, at + 4), first, second),
            '.' when text[at + 4].Length == 4 => Dated(at + 5, third, second, first),
            '-' when text[at + 4].Length == 4 => Dated(at + 5, third, second, first),
            _ => null,
        };
    }

    /// <summary>A year of two or four digits, or 0.</summary>
    public static int Full(TimeText text, int at) => text[at].Length switch
    {
        4 => text.Number(at),
        2 => text.Number(at) + (text.Number(at) < 50 ? 2000 : 1900),
        _ => 0,
    };

    private static Found? Dated(int end, int year, int month, int day) =>
        year is >= 1000 and <= 2100 && month is >= 1 and <= 12 && Marks.Exists(year, month, day)
            ? Found.Of(end, Period.Day(new LocalDate(year, month, day)))
            : null;
}
