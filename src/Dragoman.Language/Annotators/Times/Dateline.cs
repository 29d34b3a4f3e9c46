using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>Recognises the date of a dateline: "HAVANA, August 7 (Xinhua) --".</summary>
internal static class Dateline
{
    private const int Reach = 400;

    /// <summary>Whether the date stands in a dateline at the head of the text and lies within two days of the day of publication.</summary>
    public static bool FilesStory(TimeText text, int at, Found found, Narrative story)
    {
        if (text[at].Start > Reach || found.Value.Length != 10 || found.Day is not { } day)
            return false;
        if (story.Now is { } now && Math.Abs(NodaTime.Period.DaysBetween(now, day)) > 2)
            return false;
        var before = at - 1;
        while (text.IsMark(before, ','))
            before--;
        if (before < 0 || before == at - 1 || !(text.IsCapital(before) || text.IsMark(before, ')') || text.IsMark(before, '.')))
            return false;
        // "(Xinhua) --", "(AP) _", "--": an agency or a dash within a few words.
        for (var next = found.End; next < found.End + 6; next++)
        {
            if (text.IsMark(next, '-') && text.IsMark(next + 1, '-') || text.IsMark(next, '_') || text.IsMark(next, '\u2014') || text.IsMark(next, '('))
                return true;
        }
        return false;
    }
}
