using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>A coded time expression by TIMEX3.</summary>
public sealed record GoldTime(Span Span, string Text, string? Type, string? Value);
