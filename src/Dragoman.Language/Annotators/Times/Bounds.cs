using Dragoman.Model;
using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>
/// Stretches of which only one end is told: "is in Riga until Thursday" reaches from now to then, "a four-day visit starting Monday" from
/// then on for as long. What is put off until a day is on that day alone.
/// </summary>
internal static class Bounds
{
    private const int Reach = 12;

    /// <summary>The stretch that a day bounds in its sentence, or null.</summary>
    public static string? Of(TimeText text, int at, Found found, LocalDate? now, List<TimeExpression> before)
    {
        if (found is not { Type: TimeType.Date, Value.Length: 10, Day: { } day } || found.Edtf != found.Value)
            return null;
        if (text.IsAny(at - 1, "until till through"))
            return now is { } today && day > today && !Follows(text, at - 1, before) && !Deferred(text, at - 1) ? Edtf.Interval(today, day) : null;
        var start = text.IsAny(at - 1, "on from") ? at - 2 : at - 1;
        if (!text.Has(start, Senses.Starting) && !(text.Is(at - 1, "from") && !text.IsAny(found.End, "to until till through") && !text.IsDash(found.End)))
            return null;
        return Days(text, start, before) is > 1 and var days && day.Year < 9998 ? Edtf.Interval(day, day.PlusDays(days - 1)) : null;
    }

    /// <summary>Whether what goes before says that something is put off: "postponed until Thursday", "will not meet until Thursday".</summary>
    public static bool Deferred(TimeText text, int at)
    {
        for (var word = at - 1; word >= 0 && word > at - Reach && !text.EndsSentence(word); word--)
        {
            if (text.Has(word, Senses.Deferring))
                return true;
        }
        return false;
    }

    /// <summary>"from Monday until Thursday": the first day is told.</summary>
    private static bool Follows(TimeText text, int until, List<TimeExpression> before) =>
        before.Count > 0 && text[until - 1].End == before[^1].Span.End;

    /// <summary>The days of the duration told shortly before in the same sentence.</summary>
    private static int Days(TimeText text, int at, List<TimeExpression> before)
    {
        if (before.Count == 0 || before[^1] is not { Type: TimeType.Duration, Value: ['P', >= '1' and <= '9', 'D' or 'W'] value, Span: var span })
            return 0;
        for (var word = at; word > at - Reach; word--)
        {
            if (text.EndsSentence(word))
                return 0;
            if (text[word].End <= span.End)
                return (value[1] - '0') * (value[2] == 'W' ? 7 : 1);
        }
        return 0;
    }
}
