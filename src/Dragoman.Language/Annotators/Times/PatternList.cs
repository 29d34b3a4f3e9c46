using Dragoman.Language.Annotators.Times.Patterns;

namespace Dragoman.Language.Annotators.Times;

/// <summary>The table of contents: every pattern. The longest match wins; among equals, the first.</summary>
internal static class PatternList
{
    public static ITimePattern[] All(Lexicon lexicon) =>
    [
        new CalendarDates(),
        new NumericDates(),
        new Clocks(),
        new HolidayDates(lexicon),
        new DaysOfTheWeek(),
        new DaysOfTheMonth(),
        new BeyondNext(),
        new DayWords(),
        new Seasons(),
        new Decades(),
        new FiscalPeriods(),
        new RelativeUnits(),
        new PartsOfPeriods(),
        new Distances(),
        new Spans(),
        new Recurrences(),
        new VagueReferences(lexicon),
        new Years(),
    ];
}
