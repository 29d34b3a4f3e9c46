namespace Dragoman.Pipeline.Evaluation;

/// <summary>A party to a coded engagement.</summary>
public sealed record GoldParty(string? Name, string? Country, string? Side);
