using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times.Patterns;

/// <summary>Times of the clock: "10:35 a.m.", "0735 GMT", "9 a.m. EST Tuesday", "4 in the morning", "noon", "1100 hours".</summary>
internal sealed class Clocks : ITimePattern
{
    public Senses Openers => Senses.Number | Senses.Clock;

    public bool OpensWithNumber => true;

    public Found? Match(TimeText text, int at, Narrative story)
    {
        if (Hour(text, at) is not { } clock)
            return null;
        var next = clock.Next;
        if (text.IsAny(next, "hours hrs h"))
            next++;
        if (Places(text, next) is { } place)
            next = place;
        else if (text.Has(next, Senses.Zone))
            next += text.Is(next, "local") && text.Is(next + 1, "time") ? 2 : text.Is(next, "local") ? 0 : 1;
        // "10:35 a.m. (0735 GMT)" tells one moment twice.
        if (text.IsMark(at - 1, '(') && text.Has(next - 1, Senses.Zone) && text.IsMark(next, ')') && ToldBefore(text, at - 2))
            return null;
        var day = story.DayNear(text[at].Start);
        var dated = next;
        if (text.Is(dated, "on"))
            dated++;
        if (text.IsMark(dated, ','))
            dated++;
        if (text.Has(dated, Senses.Weekday) && text.IsCapital(dated))
        {
            day = story.Weekday(text.Word(dated).Weekday, at);
            next = dated + 1;
        }
        else if (text.Has(dated, Senses.DayShift))
        {
            day = story.Now?.PlusDays(text.Word(dated).Shift);
            next = dated + 1;
        }
        else if (Converted(text, next) is { } behind && text.Has(behind, Senses.Weekday) && text.IsCapital(behind))
        {
            day = story.Weekday(text.Word(behind).Weekday, behind);
        }
        var date = day is { } known ? Edtf.Format(known) : "XXXX-XX-XX";
        return new Found(next, TimeType.Time, $"{date}T{clock.Hours:D2}:{clock.Minutes:D2}", day is null ? null : date, null, day);
    }

    /// <summary>Behind "Moscow time", "Pakistan Standard Time".</summary>
    private static int? Places(TimeText text, int at)
    {
        for (var next = at; next < at + 3 && text.IsCapital(next); next++)
        {
            if (text.Is(next + 1, "time"))
                return next + 2;
        }
        return null;
    }

    /// <summary>Behind "(0735 GMT)".</summary>
    private static int? Converted(TimeText text, int at)
    {
        if (!text.IsMark(at, '('))
            return null;
        for (var next = at + 2; next < at + 8; next++)
        {
            if (text.IsMark(next, ')'))
                return text.Is(next + 1, "on") ? next + 2 : next + 1;
        }
        return null;
    }

    private static bool ToldBefore(TimeText text, int at) => text.IsMark(at, '.') || text.IsAny(at, "am pm noon midnight time");

    private static (int Hours, int Minutes, int Next)? Hour(TimeText text, int at)
    {
        if (text.Has(at, Senses.Clock) && text.IsCapital(at) && !text.StartsSentence(at))
            return null;
        if (text.Has(at, Senses.Clock))
            return text.IsAny(at, "midnight") ? (0, 0, at + 1) : (12, 0, at + 1);
        var token = text[at];
        if (token.Kind == TokenKind.Word)
            return text.Is(at + 1, "o") && text.IsApostrophe(at + 2) && text.Is(at + 3, "clock") && token.Word.Number is >= 1 and <= 12
                ? Half(text, (int)token.Word.Number, 0, at + 4)
                : null;
        if (token.Kind == TokenKind.Amount)
            return Dotted(text, at);
        var number = text.Number(at);
        if (token.Length == 4 && (text.Has(at + 1, Senses.Zone) || Military(text, at)) && number / 100 < 24 && number % 100 < 60)
            return (number / 100, number % 100, at + 1);
        if (token.Length > 2 || number is < 0 or > 24)
            return null;
        if (text.IsMark(at + 1, ':') && text.Glued(at + 1) && text.Glued(at + 2) && text[at + 2].Length == 2 && text.Number(at + 2) is >= 0 and <= 59 and var minutes)
        {
            var end = at + 3;
            if (text.IsMark(end, ':') && text.Glued(end) && text.Number(end + 1) is >= 0 and <= 59)
                end += 2;
            return Half(text, number, minutes, end) ?? (number < 24 ? (number, minutes, end) : null);
        }
        return number is >= 1 and <= 12 ? Half(text, number, 0, at + 1) : null;
    }

    /// <summary>"at 1100 hours", but "after 1500 hours of talks".</summary>
    private static bool Military(TimeText text, int at) =>
        text.IsAny(at + 1, "hours hrs h") && !text.Is(at + 2, "of") && (text.IsAny(at - 1, "at by from until till to around") || text.Of(at)[0] == '0' || text.Has(at + 2, Senses.Zone));

    /// <summary>"9.30 a.m.": a number with a fraction that a half of the day makes a time.</summary>
    private static (int Hours, int Minutes, int Next)? Dotted(TimeText text, int at)
    {
        var form = text.Of(at);
        var stop = form.IndexOf('.');
        return stop is 1 or 2 && form.Length == stop + 3
            && int.TryParse(form[..stop], CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= 12
            && int.TryParse(form[(stop + 1)..], CultureInfo.InvariantCulture, out var minutes) && minutes < 60
                ? Half(text, hours, minutes, at + 1)
                : null;
    }

    /// <summary>The half of the day behind the hour; null where none stands there.</summary>
    private static (int Hours, int Minutes, int Next)? Half(TimeText text, int hours, int minutes, int at)
    {
        if (hours > 12)
            return null;
        bool? late = null;
        if (text.IsAny(at, "am pm"))
            (late, at) = (text.Is(at, "pm"), at + 1);
        else if (text.IsAny(at, "a p") && text.IsMark(at + 1, '.') && text.Is(at + 2, "m"))
            (late, at) = (text.Is(at, "p"), text.IsMark(at + 3, '.') && text.Glued(at + 3) ? at + 4 : at + 3);
        else if (text.Is(at, "in") && text.Is(at + 1, "the") && text.Has(at + 2, Senses.Part))
            (late, at) = (!text.Is(at + 2, "morning"), at + 3);
        else if (text.Is(at, "at") && text.Is(at + 1, "night"))
            (late, at) = (true, at + 2);
        else if (text.Is(at - 1, "clock"))
            late = false;
        if (late is not { } afternoon)
            return null;
        return ((hours % 12) + (afternoon ? 12 : 0), minutes, at);
    }
}
