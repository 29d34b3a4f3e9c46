using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A stretch of words with what it means for a dealing: somebody, a place, a time, or a country that may be either of the first two.</summary>
internal readonly record struct Candidate(RoleCandidate Role, Mention? Mention, PlaceMention? Place, TimeExpression? Time);
