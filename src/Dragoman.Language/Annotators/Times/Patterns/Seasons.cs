using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>"last fall", "this summer", "the spring of 1998", "winter 2005", "in the autumn".</summary>
internal sealed class Seasons : ITimePattern
{
    public Senses Openers => Senses.Season | Senses.Direction | Senses.Edge | Senses.Opener;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var edge = text.Has(at, Senses.Edge) ? text.Word(at).Edge : null;
        var word = edge is null ? at : text.IsDash(at + 1) ? at + 2 : at + 1;
        int? direction = null;
        if (text.Has(word, Senses.Direction))
            direction = text.Word(word++).Direction;
        else if (text.Is(word, "the") && text.Has(word + 1, Senses.Season) && text.Is(word + 2, "of"))
            word++;
        if (!text.Has(word, Senses.Season))
            return null;
        var code = text.Word(word).Code;
        var next = text.Is(word + 1, "of") ? word + 2 : word + 1;
        if (Marks.Year(text, next) is > 0 and var year && !text.Has(next + 1, Senses.Counted))
            return Found.Of(next + 1, Period.Season(year, code), edge);
        var named = direction is not null || (text.IsAny(word - 1, "in the") && !text.Is(word, "fall") && text.Is(word - 2, "in"));
        if (!named && !(text.Has(word + 1, Senses.Direction) && text.Word(word + 2).Unit == TimeUnit.Year))
            return null;
        if (story.Now is not { } now)
            return new Found(word + 1, TimeType.Date, $"XXXX-{code}", null, edge);
        if (direction is null && text.Has(word + 1, Senses.Direction) && text.Word(word + 2).Unit == TimeUnit.Year)
            return Found.Of(word + 3, Period.Season(now.Year + text.Word(word + 1).Direction, code), edge);
        return Found.Of(word + 1, Nearest(code, now, direction ?? (story.TenseAt(at) == Tense.Future ? 1 : -1)), edge);
    }

    private static Period Nearest(string code, NodaTime.LocalDate now, int direction)
    {
        var season = Period.Season(now.Year, code);
        // January belongs to the winter that began the year before.
        if (code == "WI" && now.Month <= 2)
            season = Period.Season(now.Year - 1, code);
        return direction switch
        {
            < 0 when season.Last >= now => Period.Season(season.First.Year - 1, code),
            > 0 when season.First <= now => Period.Season(season.First.Year + 1, code),
            _ => season,
        };
    }
}
