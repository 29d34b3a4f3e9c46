namespace Dragoman.Model;

/// <summary>An actor or recipient of a coded event.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or an organisation's code.</param>
/// <param name="Sector">A PLOVER sector ("GOV", "MIL", "CVL").</param>
public sealed record Party(string? Actor, string? Name, string? Country, string? Sector);
