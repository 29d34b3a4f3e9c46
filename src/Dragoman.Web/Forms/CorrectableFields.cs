using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Forms;

/// <summary>The fields of a dealing that people set, as a form shows them.</summary>
public static class CorrectableFields
{
    private static readonly string[] Kinds = [.. Enum.GetNames<EngagementKind>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Statuses = [.. Enum.GetNames<EngagementStatus>().Select(name => name.ToLowerInvariant())];

    private static readonly string[] Names = ["parties", "kind", "status", "when", "place", "country", "venue", "format", "subjects", "purpose"];

    public static bool IsOne(string name) => Names.Contains(name);

    /// <summary>All but the participants, who have a row each.</summary>
    public static IReadOnlyList<(string Name, string Title, string Value)> Of(Dealing dealing)
    {
        ArgumentNullException.ThrowIfNull(dealing);
        return
        [
            ("kind", "Kind", dealing.Kind.ToString().ToLowerInvariant()),
            ("status", "Status", (dealing.Status == DealingStatus.Lapsed ? DealingStatus.Scheduled : dealing.Status).ToString().ToLowerInvariant()),
            ("when", "Date, as in 2023-02-28", dealing.When ?? ""),
            ("place", "Place", dealing.Where?.Name ?? ""),
            ("country", "Country", dealing.Where?.Country ?? ""),
            ("venue", "Venue", dealing.Where?.Venue ?? ""),
            ("format", "Format", dealing.Format ?? ""),
            ("subjects", "Subjects, with semicolons between", string.Join("; ", dealing.Subjects)),
            ("purpose", "Purpose", dealing.Purpose ?? ""),
        ];
    }

    /// <summary>The participants in a line, with all that is known of each.</summary>
    public static string Line(IEnumerable<DealingParty> parties) => string.Join("; ", parties.Select(party => GivenParties.Written(party.Name, party.Country, party.Office, party.Side)));

    /// <summary>The values that the field may have, or null where it is free.</summary>
    public static IReadOnlyList<string>? Choices(string field) => field switch
    {
        "kind" => Kinds,
        "status" => Statuses,
        _ => null,
    };
}
