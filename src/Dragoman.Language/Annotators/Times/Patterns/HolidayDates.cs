using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>Holidays by name (holidays.tsv), with the year if one follows: "Thanksgiving Day", "last Christmas", "Easter 2005".</summary>
internal sealed class HolidayDates(Lexicon lexicon) : ITimePattern
{
    public Senses Openers => Senses.Holiday | Senses.Direction;

    public bool OpensWithNumber => false;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        var name = text.Has(at, Senses.Direction) && !text.IsCapital(at) ? at + 1 : at;
        if (!text.IsCapital(name) || !lexicon.Holidays.TryGetValue(text.Of(name), out var phrases))
            return null;
        foreach (var phrase in phrases)
        {
            if (Phrases.End(text, name, phrase.Words) is { } end)
                return Dated(text, at, name, end, phrase, story);
        }
        return null;
    }

    private static Found? Dated(TimeText text, int at, int name, int end, Phrase phrase, Narrative story)
    {
        // "Christmas Island", "Easter Rising": another capital makes it a name.
        if (text.IsCapital(end) && !text.StartsSentence(end) && !text.Has(end, Senses.Weekday))
            return null;
        var year = Marks.Year(text, text.IsMark(end, ',') ? end + 1 : end);
        if (year > 0)
            return Holidays.On(phrase, year) is { } dated ? Found.Of(text.IsMark(end, ',') ? end + 2 : end + 1, dated) : null;
        if (story.Now is not { } now || now.Year is < 100 or > 9000)
            return new Found(end, TimeType.Date, "XXXX-XX-XX");
        Period? before = null, after = null;
        for (var candidate = now.Year - 1; candidate <= now.Year + 1; candidate++)
        {
            if (Holidays.On(phrase, candidate) is not { } holiday)
                continue;
            if (holiday.First <= now)
                before = holiday;
            else
                after ??= holiday;
        }
        var direction = name > at ? text.Word(at).Direction : story.TenseAt(at) == Tense.Future ? 1 : -1;
        return (direction > 0 ? after ?? before : before ?? after) is { } found ? Found.Of(end, found) : null;
    }
}
