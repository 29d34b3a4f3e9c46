namespace Dragoman.Model;

/// <summary>An organisation or group that acts like a party.</summary>
/// <param name="Code">The record's short code ("UNO", "EUU").</param>
/// <param name="Type">IGO, NGO or IMG (an armed or militant group).</param>
/// <param name="Name">The full English name.</param>
/// <param name="Seat">The city of its headquarters, or null.</param>
public sealed record Organisation(string Code, string Type, string Name, string? Seat)
{
    /// <summary>All names and abbreviations, the full one first.</summary>
    public ValueList<string> Names { get; init; } = [];

    /// <summary>The codes of its members, where they are kept.</summary>
    public ValueList<string> Members { get; init; } = [];

    /// <summary>Organs that act for it.</summary>
    public ValueList<string> Parts { get; init; } = [];
}
