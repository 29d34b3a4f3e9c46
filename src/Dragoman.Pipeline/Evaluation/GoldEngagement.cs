namespace Dragoman.Pipeline.Evaluation;

/// <summary>An engagement as a person coded it.</summary>
/// <param name="Core">False for dealings recalled from the past or named in passing.</param>
public sealed record GoldEngagement(
    string Kind, string? Status, IReadOnlyList<GoldParty> Participants, string? When, string? Place, string? Country, bool Core);
