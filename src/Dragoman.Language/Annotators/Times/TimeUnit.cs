namespace Dragoman.Language.Annotators.Times;

/// <summary>The units of calendar and clock, from the smallest.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
