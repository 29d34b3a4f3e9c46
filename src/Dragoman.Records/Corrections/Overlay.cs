using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Lays what people set over what the machine merged.</summary>
internal static class Overlay
{
    public static Dealing Apply(Dealing dealing, ValueList<CorrectionNote> notes)
    {
        foreach (var note in notes)
        {
            if (note.Field is { } field)
                dealing = Set(dealing, field, note.Value, note.At);
        }
        return dealing with { Corrections = notes };
    }

    /// <exception cref="StoreException">There is no such field, or the value is none for it.</exception>
    public static Dealing Set(Dealing dealing, string field, string? value, string at)
    {
        value = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        return field switch
        {
            "kind" => dealing with { Kind = Named<EngagementKind>(field, value) },
            "status" => SetStatus(dealing, Named<EngagementStatus>(field, value), at),
            "when" => dealing with { When = DateLint.Day(value) },
            "place" => dealing with { Where = (dealing.Where ?? new Place(null, null)) with { Name = value } },
            "country" => dealing with { Where = (dealing.Where ?? new Place(null, null)) with { Country = value?.ToUpperInvariant() } },
            "venue" => dealing with { Where = (dealing.Where ?? new Place(null, null)) with { Venue = value } },
            "format" => dealing with { Format = value },
            "purpose" => dealing with { Purpose = value },
            "subjects" => dealing with { Subjects = Split(value).ToValueList() },
            "parties" => dealing with { Parties = GivenParties.Of(Split(value), dealing.Parties) },
            _ => throw new StoreException(
                $"an engagement has no field '{field}' to set: kind, status, when, place, country, venue, format, purpose, subjects and parties are"),
        };
    }

    private static Dealing SetStatus(Dealing dealing, EngagementStatus status, string at) => dealing with
    {
        Status = (DealingStatus)status,
        Life = dealing.Life.Count > 0 && dealing.Life[^1].Status == status
            ? dealing.Life
            : [.. dealing.Life, new LifeStep(status, dealing.When, at[..10], "")],
    };

    private static T Named<T>(string field, string? value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? named
            : throw new StoreException($"'{value}' is no {field}: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()} are");

    private static string[] Split(string? value) => value?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
