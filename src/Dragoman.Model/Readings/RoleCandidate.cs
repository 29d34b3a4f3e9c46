namespace Dragoman.Model;

/// <summary>A stretch of words that may play a role in what a story tells: somebody, a place, a time.</summary>
/// <param name="First">The first of its words, titles before a name included.</param>
/// <param name="End">The word behind the last.</param>
public readonly record struct RoleCandidate(int First, int End, CandidateKind Kind);
