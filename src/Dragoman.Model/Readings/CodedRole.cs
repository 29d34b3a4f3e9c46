namespace Dragoman.Model;

/// <summary>How a candidate stands to a coded frame; what is left to one is that it plays no role.</summary>
/// <param name="Candidate">Its number among the candidates that were asked for.</param>
public readonly record struct CodedRole(int Candidate, float Actor, float Recipient);
