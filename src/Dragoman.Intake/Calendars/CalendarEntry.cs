namespace Dragoman.Intake;

/// <summary>An entry of a calendar: what, when and where.</summary>
/// <param name="When">EDTF: a day, a day with its hour where that is the place's own, or days.</param>
/// <param name="Status">"confirmed", "tentative" or "cancelled".</param>
/// <param name="Changed">The day on which it was changed last, as far as it says.</param>
public sealed record CalendarEntry(string Summary, string When, string? Where, string? Description, string Status, string? Url, string? Changed);
