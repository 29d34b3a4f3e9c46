namespace Dragoman.Model;

/// <summary>A country, territory or former state.</summary>
/// <param name="Code">ISO 3166 alpha-3, or the code it had; XKX for Kosovo.</param>
/// <param name="Alpha2">ISO 3166 alpha-2.</param>
/// <param name="Numeric">ISO 3166 numeric, three digits, or empty.</param>
/// <param name="Name">The common English name.</param>
public sealed record Country(string Code, string Alpha2, string Numeric, string Name)
{
    /// <summary>All names, the common one first.</summary>
    public ValueList<string> Names { get; init; } = [];

    public ValueList<string> Adjectives { get; init; } = [];

    /// <summary>The capital first, then other seats and former capitals.</summary>
    public ValueList<string> Capitals { get; init; } = [];
}
