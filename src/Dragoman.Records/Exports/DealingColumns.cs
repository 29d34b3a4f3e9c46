using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A dealing as a row of a table, for the forms that are tables.</summary>
internal static class DealingColumns
{
    public static IReadOnlyList<(string Name, Func<Dealing, string?> Of)> Text { get; } =
    [
        ("id", d => d.Id),
        ("kind", d => Word(d.Kind)),
        ("status", d => Word(d.Status)),
        ("when", d => d.When),
        ("first_day", d => DateRange.Of(d.When) is { } range ? Edtf.Format(range.First) : null),
        ("last_day", d => DateRange.Of(d.When) is { } range ? Edtf.Format(range.Last) : null),
        ("place", d => d.Where?.Name),
        ("country", d => d.Where?.Country),
        ("venue", d => d.Where?.Venue),
        ("format", d => d.Format),
        ("parties", d => string.Join("; ", d.Codes)),
        ("participants", d => string.Join("; ", d.Parties.Select(PartyText))),
        ("subjects", d => string.Join("; ", d.Subjects)),
        ("purpose", d => d.Purpose),
        ("life", d => string.Join("; ", d.Life.Select(s => $"{s.On} {Word(s.Status)} {s.When}".Trim()))),
        ("disagreements", d => string.Join("; ", d.Disagreements.Select(g => $"{g.Field}: {string.Join(" / ", g.Variants.Select(v => v.Value))}"))),
        ("outlets", d => string.Join("; ", d.Reports.Select(r => r.Outlet).OfType<string>().Distinct())),
        ("standing", d => Word(d.Standing)),
        ("changed", d => d.Changed),
    ];

    public static IReadOnlyList<(string Name, Func<Dealing, double> Of)> Numbers { get; } =
    [
        ("reports", d => Math.Max(d.Reports.Count, d.Stories)),
        ("copies", d => d.Copies),
        ("revision", d => d.Revision),
        ("confidence", d => d.Confidence),
    ];

    public static string PartyText(DealingParty party) => party.Name is null ? CountryCodes.Name(party.Country)
        : party.Country is null ? party.Name : $"{party.Name} ({party.Country})";

    /// <summary>A line that says what it is: "Meeting: Wang Yi (CHN), Sergei Lavrov (RUS)".</summary>
    public static string Summary(Dealing dealing) =>
        $"{dealing.Kind}{(dealing.Format is null ? "" : $" ({dealing.Format})")}{(dealing.Parties.Count == 0 ? "" : ": ")}{string.Join(", ", dealing.Parties.Select(PartyText))}";

    /// <summary>A city and country for a reader, or null.</summary>
    public static string? PlaceText(Place? place)
    {
        string?[] parts = [place?.Venue, place?.Name, place?.Country is { } code ? CountryCodes.Name(code) : null];
        var text = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return text.Length == 0 ? null : text;
    }

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
