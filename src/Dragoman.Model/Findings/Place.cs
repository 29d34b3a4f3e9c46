namespace Dragoman.Model;

/// <summary>Where something takes place: <paramref name="Name"/> is written <c>place</c> in the record.</summary>
/// <param name="Name">City or region, as the story has it.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
public sealed record Place(
    [property: System.Text.Json.Serialization.JsonPropertyName("place")] string? Name, string? Country, string? Venue = null);
