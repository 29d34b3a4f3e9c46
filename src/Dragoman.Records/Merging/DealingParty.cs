using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Who takes part in a dealing. Where no outlet names anybody, the country stands for the side.</summary>
/// <param name="Person">The id of the person among the store's persons.</param>
/// <param name="Name">The fullest that an outlet gives.</param>
/// <param name="Office">The office at the dealing's date, as the stories have it.</param>
public sealed record DealingParty(string? Person, string? Name, string? Country, Side? Side, string? Office);
