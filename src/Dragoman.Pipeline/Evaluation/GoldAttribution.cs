using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>A coded attribution: the spans of its source and of its content.</summary>
public sealed record GoldAttribution(IReadOnlyList<Span> Source, IReadOnlyList<Span> Content);
