using Dragoman.Model;

namespace Dragoman.Records.Evaluation;

/// <summary>What a story tells of a dealing.</summary>
/// <param name="Dealing">Sequence and key.</param>
public sealed record MergedReport(string Dealing, Engagement Engagement);
