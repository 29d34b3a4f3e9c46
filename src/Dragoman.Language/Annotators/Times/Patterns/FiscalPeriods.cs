using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"the third quarter", "the first half of 2005", "the second half of November", "fiscal 1998", "fiscal year 2005/06", "the week of March 6".</summary>
internal sealed class FiscalPeriods : ITimePattern
{
    private static readonly CalendarDates Dates = new();

    public Senses Openers => Senses.Opener | Senses.Ordinal | Senses.Fiscal;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (text.Has(at, Senses.Fiscal))
            return Fiscal(text, at);
        var word = text.Is(at, "the") ? at + 1 : at;
        if (word > at && text.Is(word, "week") && text.Is(word + 1, "of") && Dates.Match(text, word + 2, story) is { Day: { } day, Value.Length: 10 } date)
            return Found.Of(date.End, Period.Of(TimeUnit.Week, day));
        if (Marks.Day(text, word) is not { Day: <= 4 } ordinal || (text[word].Kind == TokenKind.Number && ordinal.Next == word + 1))
            return null;
        if (text.Is(ordinal.Next, "quarter") && ordinal.Day <= 4)
            return Quarter(text, ordinal.Next + 1, ordinal.Day, story);
        return text.Is(ordinal.Next, "half") && ordinal.Day <= 2 && text.Is(ordinal.Next + 1, "of") ? Half(text, ordinal.Next + 2, ordinal.Day, story) : null;
    }

    private static Found? Quarter(TimeText text, int next, int number, Narrative story)
    {
        if (YearOf(text, text.Is(next, "of") ? next + 1 : next, story) is { } year)
            return Found.Of(year.Next, Period.Quarter(year.Year, number));
        if (story.Now is not { } now)
            return new Found(next, TimeType.Date, $"XXXX-Q{number}");
        var current = ((now.Month - 1) / 3) + 1;
        var tense = story.TenseAt(next - 1);
        var shift = tense == Tense.Future ? (number < current ? 1 : 0) : number > current ? -1 : 0;
        return Found.Of(next, Period.Quarter(now.Year + shift, number));
    }

    private static Found? Half(TimeText text, int next, int number, Narrative story)
    {
        if (YearOf(text, next, story) is { } year)
            return Found.Of(year.Next, Period.Half(year.Year, number));
        if (Dates.Match(text, next, story) is not { Value.Length: 7, Day: { } first } month)
            return null;
        var middle = new NodaTime.LocalDate(first.Year, first.Month, 15);
        var period = Period.Month(first.Year, first.Month);
        return number == 1
            ? month with { Mod = "START", Edtf = Edtf.Interval(period.First, middle) }
            : month with { Mod = "END", Edtf = Edtf.Interval(middle.PlusDays(1), period.Last) };
    }

    private static Found? Fiscal(TimeText text, int at)
    {
        var next = text.IsAny(at + 1, "year") ? at + 2 : at + 1;
        return Marks.Year(text, next) is > 0 and var year ? Found.Of(next + 1, Period.Year(year)) : null;
    }

    private static (int Year, int Next)? YearOf(TimeText text, int at, Narrative story)
    {
        if (Marks.Year(text, at) is > 0 and var year)
            return (year, at + 1);
        if (story.Now is not { } now)
            return null;
        if (text.Is(at, "the") && text.Is(at + 1, "year"))
            return (now.Year, at + 2);
        if (text.Is(at, "the"))
            at++;
        return text.Has(at, Senses.Direction) && text.Is(at + 1, "year") ? (now.Year + text.Word(at).Direction, at + 2) : null;
    }
}
