using NodaTime;

namespace Dragoman.Language.Annotators.Times;

/// <summary>The story's own time while it is read: when it is told, what day it speaks of, and the tense of its words.</summary>
internal sealed class Narrative
{
    private const int Near = 250;

    /// <summary>In tokens.</summary>
    private const int LongestSentence = 60;

    private readonly Tenses tenses;

    private int spokenAt = -1;

    private int? frontedYear;
    private int frontedAt;

    /// <param name="published">A day of another age is as good as none: the calendar must reach some centuries around it.</param>
    public Narrative(LocalDate? published, Tenses tenses)
    {
        this.tenses = tenses;
        if (published is { Year: > 1000 and < 3000 } day)
            FiledOn(day);
    }

    /// <summary>The day on which the story is told: the dateline's, else the day of publication.</summary>
    public LocalDate? Now { get; private set; }

    /// <summary>The first day of what the story spoke of last.</summary>
    public LocalDate? Reference { get; private set; }

    /// <summary>How exactly: the unit that the story spoke of last.</summary>
    public TimeUnit Grain { get; private set; } = TimeUnit.Day;

    /// <summary>Moves to what a time expression told.</summary>
    public void Speak(LocalDate day, string value, int position)
    {
        (Reference, spokenAt) = (day, position);
        Grain = value.Contains('W', StringComparison.Ordinal) ? TimeUnit.Week
            : value.Length >= 10 ? TimeUnit.Day
            : value.Length == 7 && char.IsAsciiDigit(value[5]) ? TimeUnit.Month
            : TimeUnit.Year;
    }

    /// <summary>The day that a time of the clock falls on: the one told shortly before, else the day of the telling.</summary>
    public LocalDate? DayNear(int position) =>
        Grain == TimeUnit.Day && spokenAt >= 0 && position - spokenAt < Near ? Reference : Now;

    /// <summary>"In 2018, she …": the year in front holds for the days of its sentence.</summary>
    /// <param name="token">The token behind it.</param>
    public void Front(int year, int token) => (frontedYear, frontedAt) = (year, token);

    /// <summary>The year in front of the sentence that a token stands in, or null.</summary>
    public int? FrontedYear(TimeText text, int token)
    {
        if (frontedYear is null || token - frontedAt > LongestSentence)
            return null;
        for (var at = frontedAt; at < token; at++)
        {
            if (text.EndsSentence(at))
                return null;
        }
        return frontedYear;
    }

    public Tense TenseAt(int token) => tenses.At(token);

    /// <summary>A dateline's day takes the place of the day of publication.</summary>
    public void FiledOn(LocalDate day) => (Now, Reference, Grain) = (day, day, TimeUnit.Day);

    /// <summary>The day of the week that the words mean: of late or to come.</summary>
    public LocalDate? Weekday(int weekday, int token)
    {
        if (Now is not { } now)
            return null;
        var ahead = (weekday - (int)now.DayOfWeek + 7) % 7;
        return now.PlusDays(ahead == 0 || TenseAt(token) == Tense.Future ? ahead : ahead - 7);
    }

    /// <summary>"last Friday", "this Friday", "next Friday".</summary>
    public LocalDate? Weekday(int weekday, int direction, int token)
    {
        if (Now is not { } now)
            return null;
        var today = (int)now.DayOfWeek;
        var back = (today - weekday + 7) % 7;
        return direction switch
        {
            < 0 => now.PlusDays(back == 0 ? -7 : -back),
            > 0 => now.PlusDays(7 - today + weekday),
            _ => TenseAt(token) == Tense.Past && weekday > today ? now.PlusDays(-back) : now.PlusDays(weekday - today + (weekday < today && TenseAt(token) == Tense.Future ? 7 : 0)),
        };
    }

    /// <summary>A day of the year without its year: 12 November.</summary>
    public LocalDate? DayOfYear(int month, int day, int token, Tense tense = Tense.Unknown)
    {
        if (Now is not { } now || now.Year is < 9 or > 9990)
            return null;
        LocalDate? before = null, after = null;
        // 29 February may be up to eight years off.
        for (var year = now.Year - 8; year <= now.Year + 8; year++)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(year, month))
                continue;
            var date = new LocalDate(year, month, day);
            if (date <= now)
                before = date;
            else
                after ??= date;
        }
        if (before is not { } past || after is not { } future)
            return null;
        return Choose(past, future, Days(past, now), Days(now, future), tense == Tense.Unknown ? TenseAt(token) : tense);
    }

    /// <summary>A month without its year.</summary>
    public LocalDate? Month(int month, int token)
    {
        if (Now is not { } now || now.Year is < 3 or > 9990)
            return null;
        if (month == now.Month)
            return new LocalDate(now.Year, month, 1);
        var past = new LocalDate(month < now.Month ? now.Year : now.Year - 1, month, 1);
        var future = past.PlusYears(1);
        var back = (now.Month - month + 12) % 12;
        return Choose(past, future, back * 30, (12 - back) * 30, TenseAt(token));
    }

    /// <summary>The tense decides, unless it would reach over most of a year where the other way is near.</summary>
    private static LocalDate Choose(LocalDate past, LocalDate future, int back, int ahead, Tense tense) => tense switch
    {
        _ when back <= 1 => past,
        _ when ahead <= 1 => future,
        Tense.Past => back > 300 && ahead < 45 ? future : past,
        Tense.Future => ahead > 300 && back < 45 ? past : future,
        _ => back > ahead * 1.8 ? future : past,
    };

    private static int Days(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);
}
