namespace Dragoman.Model;

/// <summary>A party to an engagement. Where the story names nobody, <paramref name="Name"/> is null and the country stands for the side.</summary>
/// <param name="Actor">The id of an <see cref="Actor"/> of the same record.</param>
public sealed record Participant(string? Actor, string? Name, string? Country, Side? Side);
