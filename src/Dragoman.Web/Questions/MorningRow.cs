using Dragoman.Records;
using Dragoman.Web.Briefs;
using Dragoman.Web.Charts;

namespace Dragoman.Web.Questions;

/// <summary>A line of the morning page.</summary>
/// <param name="Flag">What about it is to be seen first ("moved", "called off", "contradicted"), or null.</param>
/// <param name="Why">What was before, or what speaks against it; null where nothing is to be said.</param>
/// <param name="IsNew">Whether the record did not know of it before.</param>
/// <param name="Proof">The newest sentence that tells of it, with its outlet.</param>
/// <param name="Usual">Where the pair deals more often than usual, how often; else null.</param>
public sealed record MorningRow(Dealing Dealing, ContactLevel Level, string? Flag, string? Why, bool IsNew, BriefSource? Proof, string? Usual);
