namespace Dragoman.Language.Annotators.Times;

/// <summary>The senses of words in time expressions.</summary>
[Flags]
internal enum Senses : long
{
    None = 0,
    Month = 1 << 0,
    MonthShort = 1 << 1,
    Weekday = 1 << 2,
    WeekdayShort = 1 << 3,
    Weekdays = 1 << 4,
    Unit = 1 << 5,
    Units = 1 << 6,
    Number = 1 << 7,
    VagueNumber = 1 << 8,
    Ordinal = 1 << 9,
    Part = 1 << 10,
    Season = 1 << 11,
    DayShift = 1 << 12,
    Direction = 1 << 13,
    Edge = 1 << 14,
    Frequency = 1 << 15,
    Approximate = 1 << 16,

    /// <summary>Things that numbers count: behind them, a number of four digits is no year.</summary>
    Counted = 1 << 17,
    Currency = 1 << 18,

    /// <summary>Things that bear a number: "Resolution 1973" is no year.</summary>
    Numbered = 1 << 19,
    Preposition = 1 << 20,

    /// <summary>Words that look ahead: "will", "scheduled", "due".</summary>
    Forward = 1 << 21,

    /// <summary>Words that look ahead where "to" follows: "agreed to".</summary>
    ForwardTo = 1 << 22,
    Past = 1 << 23,
    Zone = 1 << 24,

    /// <summary>Months that are given names too.</summary>
    GivenName = 1 << 25,
    Reference = 1 << 26,
    Holiday = 1 << 27,

    /// <summary>Words that are no part of time themselves and yet begin expressions: "the", "every", "later".</summary>
    Opener = 1 << 28,

    /// <summary>Names of hours: "noon".</summary>
    Clock = 1 << 29,

    /// <summary>"more", "less", "over" before an amount.</summary>
    Comparative = 1 << 30,
    Fiscal = 1L << 31,
    Recent = 1L << 32,

    /// <summary>"pre-", "post-".</summary>
    Affix = 1L << 33,

    /// <summary>Words that put something off: "postponed", "deadline", "not".</summary>
    Deferring = 1L << 35,

    /// <summary>"starting", "beginning".</summary>
    Starting = 1L << 36,

    /// <summary>Verbs that say what lasts: "is", "remains".</summary>
    Lasting = 1L << 37,

    /// <summary>No word at all, but a mark that may open an expression.</summary>
    Mark = 1L << 34,
}
