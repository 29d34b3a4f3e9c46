namespace Dragoman.Model;

/// <summary>An actor or recipient of a coded event.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or an organisation's code.</param>
/// <param name="Sector">A PLOVER sector ("GOV", "MIL", "CVL").</param>
public sealed record Party(string? Actor, string? Name, string? Country, string? Sector)
{
    /// <summary>PLOVER's code for a party that is no country's: IGO, NGO or IMG (an armed group); else null, and the country is the code.</summary>
    public string? Code { get; init; }
}
