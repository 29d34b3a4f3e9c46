namespace Dragoman.Pipeline.Evaluation;

/// <summary>A coded direct quotation; pieces of one utterance are joined by " … ".</summary>
public sealed record GoldStatement(string? Speaker, string Text);
