using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Forms;

/// <summary>The fields of a dealing that people set, as a form shows them.</summary>
public static class CorrectableFields
{
    private static readonly string[] Kinds = [.. Enum.GetNames<EngagementKind>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Statuses = [.. Enum.GetNames<EngagementStatus>().Select(name => name.ToLowerInvariant())];

    public static IReadOnlyList<(string Name, string Title, string Value)> Of(Dealing dealing)
    {
        ArgumentNullException.ThrowIfNull(dealing);
        return
        [
            ("parties", "Participants, as in “Wang Yi (CHN); RUS”", string.Join("; ", dealing.Parties.Select(Party))),
            ("kind", "Kind", dealing.Kind.ToString().ToLowerInvariant()),
            ("status", "Status", (dealing.Status == DealingStatus.Lapsed ? DealingStatus.Scheduled : dealing.Status).ToString().ToLowerInvariant()),
            ("when", "Date, as in 2023-02-28", dealing.When ?? ""),
            ("place", "Place", dealing.Where?.Name ?? ""),
            ("country", "Country code", dealing.Where?.Country ?? ""),
            ("venue", "Venue", dealing.Where?.Venue ?? ""),
            ("format", "Format", dealing.Format ?? ""),
            ("subjects", "Subjects, with semicolons between", string.Join("; ", dealing.Subjects)),
            ("purpose", "Purpose", dealing.Purpose ?? ""),
        ];
    }

    /// <summary>The fields of one that is to be added.</summary>
    public static IReadOnlyList<(string Name, string Title, string Value)> Blank() => Of(new Dealing { Id = "", Kind = EngagementKind.Meeting, Status = DealingStatus.Held });

    /// <summary>The values that the field may have, or null where it is free.</summary>
    public static IReadOnlyList<string>? Choices(string field) => field switch
    {
        "kind" => Kinds,
        "status" => Statuses,
        _ => null,
    };

    private static string Party(DealingParty party) => party.Name is { } name ? party.Country is { } country ? $"{name} ({country})" : name : party.Country ?? "";
}
