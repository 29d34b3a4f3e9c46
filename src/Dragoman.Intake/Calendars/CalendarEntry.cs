namespace Dragoman.Intake;

/// <summary>An entry of a calendar: what, when and where.</summary>
/// <param name="When">EDTF: a day, a day with its hour and the zone of that where it is said, or days.</param>
/// <param name="Status">"confirmed", "tentative" or "cancelled".</param>
/// <param name="Changed">The day on which it was changed last, as far as it says.</param>
/// <param name="Repeats">"daily", "weekly", "monthly" or "yearly" for one of many of the same plan; else null.</param>
public sealed record CalendarEntry(string Summary, string When, string? Where, string? Description, string Status, string? Url, string? Changed, string? Repeats = null);
