using System.Globalization;

namespace Dragoman.Language.Annotators.Times;

/// <summary>How many: a number, or an unknown few.</summary>
/// <param name="Next">The token behind it.</param>
/// <param name="Value">Null for "several", "a few".</param>
internal readonly record struct Quantity(int Next, double? Value)
{
    /// <summary>Reads "48", "1,000", "5 1/2", "twenty-five", "a hundred", "half a dozen", "a couple of", "several".</summary>
    public static Quantity? Read(TimeText text, int at)
    {
        var token = text[at];
        if (token.Kind is TokenKind.Number or TokenKind.Amount)
            return Digits(text, at, token.Value);
        var word = token.Word;
        if (word.Has(Senses.VagueNumber))
            return new Quantity(SkipOf(text, at + 1), null);
        if (!word.Has(Senses.Number))
            return null;
        var article = text.IsAny(at, "a an");
        if (article && text.IsAny(at + 1, "few"))
            return new Quantity(at + 2, null);
        if (article && text.IsAny(at + 1, "couple dozen hundred thousand half"))
            return Scaled(text, SkipOf(text, at + 2), text.Word(at + 1).Number);
        if (text.Is(at, "half") && text.IsAny(at + 1, "a an"))
            return text.Is(at + 2, "dozen") ? new Quantity(at + 3, 6) : new Quantity(at + 2, 0.5);
        var (value, next) = (word.Number, at + 1);
        if (value is >= 20 and <= 90)
        {
            var unit = text.IsDash(next) ? next + 1 : next;
            if (text.Word(unit) is { Number: >= 1 and <= 9 } ones && !text.IsAny(unit, "a an"))
                (value, next) = (value + ones.Number, unit + 1);
        }
        if (text.Is(next, "and") && text.Is(next + 1, "a") && text.Is(next + 2, "half"))
            return new Quantity(next + 3, value + 0.5);
        return article ? new Quantity(next, 1) : Scaled(text, next, value);
    }

    /// <summary>The number as TIMEX3 writes it.</summary>
    public string Text => Value is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) : "X";

    public bool IsOne => Value == 1;

    private static int SkipOf(TimeText text, int at) => text.Is(at, "of") ? at + 1 : at;

    private static Quantity Scaled(TimeText text, int next, double value) =>
        text.IsAny(next, "hundred thousand dozen") ? new Quantity(next + 1, value * text.Word(next).Number) : new Quantity(next, value);

    private static Quantity Digits(TimeText text, int at, double value)
    {
        if (text[at + 1].Kind == TokenKind.Number && text.IsMark(at + 2, '/') && text[at + 3].Kind == TokenKind.Number && text[at + 3].Value > 0)
            return new Quantity(at + 4, value + (text[at + 1].Value / text[at + 3].Value));
        if (text.IsDash(at + 1) && text[at + 2].Kind == TokenKind.Number && text.IsMark(at + 3, '/') && text[at + 4].Value > 0)
            return new Quantity(at + 5, value + (text[at + 2].Value / text[at + 4].Value));
        return Scaled(text, at + 1, value);
    }
}
